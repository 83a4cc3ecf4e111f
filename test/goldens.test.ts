import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../src/document/types.js';
import { writers } from '../src/writers/index.js';
import { sampleDocument } from './document-sample.js';
import { generatedDocument, recipes } from './generated-document.js';
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

interface Built {
  document: Document;
  docx: ReadDocx;
  pdf: PdfReading;
}

async function built(document: Document): Promise<Built> {
  const docx = readDocx(await writers.docx(document));
  return { document, docx, pdf: await readPdf(await writers.pdf(document)) };
}

/** One line a table, then its columns and how many rows follow. */
function tableLines({ caption, description, rows }: Listed): string[] {
  const [head = []] = rows;
  return [caption || '(no caption)', `  ${description}`, `  ${head.join(' | ')}`, `  ${rows.length} rows`];
}

describe.each(examples.flatMap((name) => templates.map(({ id }) => [name, id] as const)))(
  '%s, %s',
  (name, id) => {
    let files: Built;
    beforeAll(async () => {
      files = await built(await documentOf(exampleProfile(name), id));
    });

    it('says in Word and in PDF what the tree says, all of it once', () => {
      const expected = treeText(printedText(files.document));
      expect(pdfText(files.pdf)).toEqual(expected);
      expect(docxText(files.docx)).toEqual(expected);
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
  },
);

describe.each([
  ['the sample', sampleDocument()] as const,
  ...recipes
    .filter(({ seed }) => seed % 25 === 6)
    .map((recipe) => [`recipe ${recipe.seed}`, generatedDocument(recipe)] as const),
])('%s', (_, document) => {
  it('says in Word and in PDF what the tree says, all of it once', async () => {
    const files = await built(document);
    const expected = treeText(printedText(document));
    expect(pdfText(files.pdf)).toEqual(expected);
    expect(docxText(files.docx)).toEqual(expected);
    expect(docxOutline(files.docx)).toEqual(pdfOutline(files.pdf));
  });
});
