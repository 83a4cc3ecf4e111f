import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../src/document/types.js';
import { writers } from '../src/writers/index.js';
import { sampleDocument } from './document-sample.js';
import { documentText } from './document-text.js';
import { generatedDocument, recipes } from './generated-document.js';
import { lintDocx } from './lint-docx.js';
import { lintPdf } from './lint-pdf.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';
import { printedText } from './printed-text.js';
import { type ReadDocx, readDocx } from './read-docx.js';
import { type PdfReading, readPdf } from './read-pdf.js';
import {
  docxOutline,
  docxTables,
  docxText,
  type Listed,
  pdfOutline,
  pdfTables,
  pdfText,
  treeOutline,
  treeTables,
  treeText,
} from './said.js';

const { templates } = await library();
/** Milliseconds that a machine under load may take for both files of a document. */
const patience = 120_000;

interface Built {
  document: Document;
  docx: ReadDocx;
  pdf: PdfReading;
  /** What the lints say of both files. */
  faults: string[];
}

async function built(document: Document): Promise<Built> {
  const docx = await writers.docx(document);
  const pdf = await writers.pdf(document);
  const faults = [...lintDocx(docx, document), ...lintPdf(pdf)];
  return { document, docx: readDocx(docx), pdf: await readPdf(pdf), faults };
}

/** All that the tree says, and nothing else, in both files and once. */
function expectAllSaid({ document, docx, pdf }: Built): void {
  const expected = treeText(printedText(document));
  expect(pdfText(pdf)).toEqual(expected);
  expect(docxText(docx)).toEqual(expected);
}

/** One line a table, then its columns and how many rows follow. */
function tableLines({ caption, description, rows }: Listed): string[] {
  const [head = []] = rows;
  return [caption || '(no caption)', `  ${description}`, `  ${head.join(' | ')}`, `  ${rows.length} rows`];
}

/** The compliance statement is long and much the same for all; its words are read for each in a test of its own. */
const pairs = examples.flatMap((name) =>
  templates
    .filter(({ after }) => after === undefined || name === 'rural-joint')
    .map(({ id }) => [name, id] as const),
);

describe.each(pairs)('%s, %s', (name, id) => {
  let files: Built;
  beforeAll(async () => {
    files = await built(await documentOf(exampleProfile(name), id));
  }, patience);

  it('is a Word file and a PDF that the lints have nothing to say of', () => {
    expect(files.faults).toEqual([]);
  });

  it('says in Word and in PDF what the tree says, all of it once', () => expectAllSaid(files));

  it('reads as its golden text', async () => {
    const text = documentText(files.document).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`goldens/${name}/${id}.txt`);
  });

  it('has the outline of its golden list in Word and in PDF', async () => {
    const expected = treeOutline(files.document);
    expect(pdfOutline(files.pdf)).toEqual(expected);
    expect(docxOutline(files.docx)).toEqual(expected);
    await expect(`${expected.join('\n')}\n`).toMatchFileSnapshot(`goldens/${name}/${id}.outline.txt`);
  });

  it('has the tables of its golden list in Word and in PDF', async () => {
    const tables = docxTables(files.docx);
    expect(pdfTables(files.pdf, `[${files.document.words.undecided}] `)).toEqual(tables);
    expect(tables).toMatchObject(treeTables(files.document).map(({ caption }) => ({ caption })));
    const lines = tables.map((table) => tableLines(table).join('\n'));
    await expect(`${lines.join('\n\n')}\n`).toMatchFileSnapshot(`goldens/${name}/${id}.tables.txt`);
  });
});

/** Among them rows taller than a page, words of other scripts, and every kind of space to fill in. */
describe.each([
  ['the sample', sampleDocument()] as const,
  ...recipes
    .filter(({ seed }) => seed % 50 === 7)
    .map((recipe) => [`recipe ${recipe.seed}`, generatedDocument(recipe)] as const),
])('%s', (_, document) => {
  let files: Built;
  beforeAll(async () => {
    files = await built(document);
  }, patience);

  it('is a Word file and a PDF that the lints have nothing to say of', () => {
    expect(files.faults).toEqual([]);
  });

  it('says in Word and in PDF what the tree says, all of it once', () => {
    expectAllSaid(files);
    expect(docxOutline(files.docx)).toEqual(pdfOutline(files.pdf));
  });
});
