import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBranding } from '../src/branding/branding.js';
import { readPack } from '../src/commands/read-pack.js';
import type { Document, Look } from '../src/document/types.js';
import { contrast, isReadable, readable, tints } from '../src/layout/colour.js';
import { layOutLarge } from '../src/layout/large-print.js';
import { layOut } from '../src/layout/pages.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { writeHtml } from '../src/writers/html/index.js';
import { writers } from '../src/writers/index.js';
import { writePdf } from '../src/writers/pdf/index.js';
import { sampleDocument } from './document-sample.js';
import { lintDocx } from './lint-docx.js';
import { png } from './png.js';
import { readDocx } from './read-docx.js';
import { readHtml } from './read-html.js';

const folder = mkdtempSync(join(tmpdir(), 'eiriol-branding-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const svg = (inside: string): string =>
  `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY own "#12505b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${inside}</svg>`;

const files: Record<string, string | Buffer> = {
  'wide.png': png(800, 100, [20, 60, 90, 255]),
  'tall.png': png(100, 400, [20, 60, 90, 255]),
  'small.png': png(40, 20, [20, 60, 90, 255]),
  'white.png': png(400, 200, [255, 255, 255, 255]),
  'clear.png': png(400, 200, [0, 0, 0, 0]),
  'cut.png': png(400, 200, [20, 60, 90, 255]).subarray(0, 60),
  'outlines.svg': svg('<path fill="&own;" d="M0 0h200v100z"/>'),
  'words.svg': svg('<text x="1" y="20">Bwrdd</text>'),
  'broken.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g>',
  'photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  'huge.png': Buffer.alloc(6 * 1024 * 1024),
};
beforeAll(() => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});

const read = (logo: string, logoText: string | null = 'Example Board') =>
  readBranding({ logo, logoText }, folder);

describe('a main colour', () => {
  it.each([
    ['#000000', 'FFFFFF', 21],
    ['#FFFFFF', 'FFFFFF', 1],
    ['#767676', 'FFFFFF', 4.54],
    ['#777777', 'FFFFFF', 4.48],
  ])('%s on %s has the contrast that WCAG gives', (colour, ground, ratio) => {
    expect(contrast(colour.slice(1), ground)).toBeCloseTo(ratio, 1);
  });

  it('that reads is taken', async () => {
    expect(await readBranding({ primaryColour: '#7a1f5c' }, folder)).toEqual({
      look: { primary: '7A1F5C' },
      faults: [],
    });
  });

  it('that is too light is refused, with one that reads', async () => {
    const { look, faults } = await readBranding({ primaryColour: '#FFB81C' }, folder);
    expect(look).toBeUndefined();
    expect(faults).toMatchObject([{ path: 'branding.primaryColour', severity: 'error' }]);
    expect(faults[0]?.message).toContain('#FFB81C is too light to read: its contrast on white is 1.7 to 1');
    const offered = /#([0-9A-F]{6})/.exec(faults[0]?.hint ?? '')?.[1] ?? '';
    expect([isReadable(offered), offered]).toEqual([true, readable('FFB81C')]);
  });
});

describe('a logo', () => {
  it.each([
    ['wide.png', 190, 23.75],
    ['tall.png', 12, 48],
    ['outlines.svg', 96, 48],
  ])('%s is scaled to its room', async (name, width, height) => {
    const { look, faults } = await read(name);
    expect(faults).toEqual([]);
    expect(look?.logo).toMatchObject({ width, height, text: 'Example Board' });
  });

  it.each([
    ['missing.png', 'but there is no such file'],
    ['photo.jpg', 'which is neither a PNG nor an SVG'],
    ['cut.png', 'which is damaged or shows nothing'],
    ['clear.png', 'which is damaged or shows nothing'],
    ['broken.svg', 'which is damaged or shows nothing'],
    ['words.svg', 'which holds words as text'],
    ['white.png', 'which cannot be seen on white'],
    ['huge.png', 'which has 6.0 MB'],
    ['.', 'which is no file'],
  ])('%s is refused', async (name, reason) => {
    const { look, faults } = await read(name);
    expect(look).toBeUndefined();
    expect(faults).toMatchObject([{ path: 'branding.logo', severity: 'error' }]);
    expect(faults[0]?.message).toContain(`branding.logo names ${name}, `);
    expect(faults[0]?.message).toContain(reason);
    expect(faults[0]?.hint).toBeTruthy();
  });

  it('needs words for those who cannot see it', async () => {
    expect((await read('wide.png', null)).faults).toMatchObject([
      { path: 'branding.logoText', severity: 'error' },
    ]);
  });

  it('with few pixels is taken, and told', async () => {
    const { look, faults } = await read('small.png');
    expect(look?.logo).toMatchObject({ width: 96, height: 48 });
    expect(faults).toMatchObject([
      { severity: 'advice', message: expect.stringContaining('40 by 20 pixels') },
    ]);
  });
});

describe('a document with a look of its own', () => {
  let document: Document;
  beforeAll(async () => {
    const { look } = await readBranding(
      { primaryColour: '#7A1F5C', logo: 'outlines.svg', logoText: 'Example <Board> & more' },
      folder,
    );
    document = { ...sampleDocument(), look: look as Look };
  });

  it('bears its colour and its tints in Word, and ours nowhere', async () => {
    const { parts } = readDocx(await writeDocx(document));
    const xml = Object.values(parts).join('');
    for (const colour of ['7A1F5C', tints('7A1F5C').shade, tints('7A1F5C').rule])
      expect(xml).toContain(colour);
    expect(xml).not.toMatch(/"#?(12505B|EAF2F3|B5C3C7)"/);
  });

  it('bears the logo on the cover in Word, said in words, and passes the lint', async () => {
    const bytes = await writeDocx(document);
    expect(readDocx(bytes).parts['word/document.xml']).toContain('descr="Example &lt;Board&gt; &amp; more"');
    expect(lintDocx(bytes, document)).toEqual([]);
  });

  it('bears them in PDF', async () => {
    const [cover, ...others] = layOut(document).pages;
    expect(cover?.items.filter(({ type }) => type === 'image')).toHaveLength(1);
    expect(others.flatMap(({ items }) => items).filter(({ type }) => type === 'image')).toEqual([]);
    const pdf = Buffer.from(await writePdf(document)).toString('latin1');
    expect(pdf).toContain('/Subtype /Image');
  });

  it('bears them in HTML', async () => {
    const text = new TextDecoder().decode(writeHtml(document));
    expect(text).toMatch(
      /<img class="logo" src="data:image\/png;base64,[^"]+" alt="Example &lt;Board&gt; &amp; more"/,
    );
    expect(text).toContain('#7A1F5C');
    expect(text).not.toMatch(/#(12505B|EAF2F3|B5C3C7)/);
    expect(readHtml(writeHtml(document)).name).toBe('html');
  });

  it('bears them in large print, within the page', async () => {
    const [cover] = layOutLarge(document).pages;
    const [logo] = cover?.items.filter(({ type }) => type === 'image') ?? [];
    if (logo?.type !== 'image') throw new Error('no logo');
    expect(logo.x + logo.width).toBeLessThan(cover?.width ?? 0);
    for (const item of cover?.items ?? [])
      if (item.type === 'text') expect(item.y - item.size).toBeGreaterThan(logo.y + logo.height);
    expect(lintDocx(await writers.docx(document, 'large'), document)).toEqual([]);
  });

  it('breaks pages where one with our look does', () => {
    expect([...layOut(document).pageOf]).toEqual([...layOut(sampleDocument()).pageOf]);
  });

  it('is the same file each time', async () => {
    expect(await writeDocx(document)).toEqual(await writeDocx(document));
  });
});

it('what is wrong stands at its line in the profile', async () => {
  const example = fileURLToPath(new URL('../profiles/smallest.yaml', import.meta.url));
  copyFileSync(example, join(folder, 'board.yaml'));
  const text = `${readFileSync(example, 'utf8')}\nbranding:\n  logo: none.png\n  logoText: Board\n`;
  writeFileSync(join(folder, 'board.yaml'), text);
  const { problems } = await readPack('board.yaml', { cwd: folder, documents: ['service-specification'] });
  const line = text.split('\n').indexOf('  logo: none.png') + 1;
  expect(problems.filter(({ code }) => code === 'no-file')).toMatchObject([
    { file: 'board.yaml', line, column: 9 },
  ]);
});
