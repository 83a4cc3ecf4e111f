import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBranding } from '../src/branding/branding.js';
import type { Document } from '../src/document/types.js';
import { sampleDocument } from './document-sample.js';
import { letterhead } from './house-references.js';
import { inHouseStyle, type Reference, referenceFolder, references } from './house-style.js';
import { lintDocx } from './lint-docx.js';
import { type ReadDocx, readDocx } from './read-docx.js';
import { elements, first, parseXml, value } from './read-xml.js';

let folder = '';
const document: Document = sampleDocument();
beforeAll(async () => {
  folder = await referenceFolder();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Words of the head that each section of a file has, by kind of page. */
function headsOf({ parts, running }: ReadDocx): Record<string, string>[] {
  const links = parseXml(parts['word/_rels/document.xml.rels'] ?? '', 'rels');
  const targets = new Map(
    elements(links, 'Relationship').map(({ attributes }) => [attributes.Id, `word/${attributes.Target}`]),
  );
  const body = parseXml(parts['word/document.xml'] ?? '', 'document');
  return elements(body, 'w:sectPr').map((section) =>
    Object.fromEntries(
      elements(section, 'w:headerReference').map(({ attributes }) => [
        attributes['w:type'] ?? '',
        (running[targets.get(attributes['r:id']) ?? ''] ?? '').trim(),
      ]),
    ),
  );
}

describe.each(references)('a pack in the style of $name', (reference: Reference) => {
  let bytes: Uint8Array;
  let read: ReadDocx;
  beforeAll(async () => {
    ({ bytes } = await inHouseStyle(document, reference, folder));
    read = readDocx(bytes);
  }, 60_000);

  it('passes the lint', () => expect(lintDocx(bytes)).toEqual([]));

  it('keeps our numbers', async () => {
    const { readDocx: again } = await import('./read-docx.js');
    const { writeDocx } = await import('../src/writers/docx/index.js');
    const ours = again(await writeDocx(document)).paragraphs;
    const labels = (all: ReadDocx['paragraphs']) => all.map(({ label, text }) => `${label} ${text}`);
    expect(labels(read.paragraphs)).toEqual(labels(ours));
  });

  it('names every section in the contents, without pages that nobody has counted', () => {
    const contents = /<w:docPartGallery w:val="Table of Contents"\/>.*?<\/w:sdt>/s.exec(
      read.parts['word/document.xml'] ?? '',
    )?.[0];
    for (const block of document.blocks)
      if (block.type === 'section' && block.label) expect(contents).toContain(`>${block.label}<`);
    expect(contents).not.toContain('PAGEREF');
  });

  it('has a head on every section', () => {
    const heads = headsOf(read);
    expect(heads.length).toBeGreaterThan(1);
    for (const head of heads) expect(head).toHaveProperty('default');
    if (reference.heads) {
      const said = heads.map((head) => head.default);
      for (const words of said) expect(words).toMatch(/^Example (Health Board|Trust)/);
    } else expect(heads[0]?.default).toContain(document.title);
  });

  it('says on every page that it is a draft', () => {
    const feet = Object.entries(read.running).filter(([path]) => path.includes('footer'));
    expect(feet.length).toBeGreaterThan(0);
    for (const [, words] of feet) expect(words).toContain(document.words.draft);
  });

  it('speaks the language of the document', () => {
    const styles = parseXml(read.parts['word/styles.xml'] ?? '', 'styles');
    const defaults = first(styles, 'w:rPrDefault');
    expect(defaults && value(first(defaults, 'w:lang'))).toBe('en-GB');
  });

  it('is the same file each time', async () => {
    expect((await inHouseStyle(document, reference, folder)).bytes).toEqual(bytes);
  });
});

describe('a letterhead', () => {
  let read: ReadDocx;
  beforeAll(async () => {
    read = readDocx((await inHouseStyle(document, references[0], folder)).bytes);
  }, 60_000);

  it('brings its styles, its page and its pictures', () => {
    expect(read.parts['word/styles.xml']).toContain('005EB8');
    expect(read.parts['word/styles.xml']).toContain('Georgia');
    expect(read.parts['word/document.xml']).toContain('w:top="2600"');
    expect(read.parts['word/document.xml']).not.toContain('CoverBand');
  });

  it('gives wide pages the head of its own wide page', () => {
    expect(new Set(headsOf(read).map((head) => head.default))).toEqual(
      new Set(['Example Health Board', 'Example Health Board, wide']),
    );
  });

  it('prints page numbers once', () => {
    const foot = Object.values(read.running).find((words) => words.includes('Example House'));
    expect(foot).not.toContain('Page');
  });
});

describe('what is told of a house style', () => {
  const told = async (reference: string, styles = {}) =>
    (await readBranding({ reference, styles }, folder)).faults.map(
      ({ path, severity, message, hint }) => `${path} ${severity}: ${message} (${hint})`,
    );

  it('which styles it lacks', async () => {
    expect(await told('bare.docx')).toEqual([
      'branding.reference advice: bare.docx has no style for the title, the subtitle, section headings, headings in sections, body text, bullets, captions; the pack uses its own there, in the font of bare.docx (add them to it, or name the styles to use under branding.styles)',
    ]);
  });

  it('that a style named in the profile is not there', async () => {
    const [fault] = await told('letterhead.docx', { heading1: 'Heading One' });
    expect(fault).toMatch(
      /^branding\.styles\.heading1 error: .*letterhead\.docx has no paragraph style "Heading One"/,
    );
  });

  it('why it cannot be used', async () => {
    const good = unzipSync(await letterhead());
    const types = new TextDecoder().decode(good['[Content_Types].xml']);
    const main = new TextDecoder().decode(good['word/document.xml']);
    const files: [string, Uint8Array, string][] = [
      ['text.docx', strToU8('hello'), 'which is no Word file'],
      ['half.docx', (await letterhead()).slice(0, 900), 'which is damaged'],
      [
        'old.doc',
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
        'locked with a password, or saved in the format of Word 97',
      ],
      [
        'macros.docm',
        zipSync({
          ...good,
          '[Content_Types].xml': strToU8(
            types.replace('document.main+xml', 'document.macroEnabled.main+xml'),
          ),
        }),
        'which holds macros',
      ],
      ['sheet.docx', zipSync({ '[Content_Types].xml': strToU8(types) }), 'which is no Word document'],
      [
        'torn.docx',
        zipSync({ ...good, 'word/document.xml': strToU8(main.slice(0, 500)) }),
        'which is damaged',
      ],
      [
        'strict.docx',
        zipSync({
          ...good,
          'word/document.xml': strToU8(
            main.replace('</w:body>', '<!-- http://purl.oclc.org/ooxml --></w:body>'),
          ),
        }),
        'which is saved as Strict Open XML',
      ],
    ];
    for (const [name, bytes, reason] of files) {
      writeFileSync(join(folder, name), bytes);
      const [fault] = await told(name);
      expect(fault).toContain(`branding.reference error: branding.reference names ${name}, `);
      expect(fault).toContain(reason);
    }
    expect((await told('none.docx'))[0]).toContain('but there is no such file');
  });
});
