import { describe, expect, it, test } from 'vitest';
import type { Document } from '../src/document/types.js';
import { enlargement, layOutLarge, smallPaper, withWidePages } from '../src/layout/large-print.js';
import { layOut } from '../src/layout/pages.js';
import { markSize } from '../src/layout/runs.js';
import { page } from '../src/layout/style.js';
import { writers } from '../src/writers/index.js';
import { chartsDocument } from './charts-sample.js';
import { sampleDocument } from './document-sample.js';
import { generatedDocument, recipes } from './generated-document.js';
import { readLayout } from './layout-reading.js';
import { layoutRules } from './layout-rules.js';
import { lintDocx } from './lint-docx.js';
import { lintPdf } from './lint-pdf.js';
import { documentOf, exampleProfile } from './packs.js';
import { printedText } from './printed-text.js';
import { readDocx } from './read-docx.js';
import { readPdf } from './read-pdf.js';
import { elements, parseXml, value } from './read-xml.js';
import { docxText, pdfText, treeText } from './said.js';

const made: [string, Document][] = [
  ['the sample', sampleDocument()],
  ...recipes
    .slice(0, 8)
    .map((recipe): [string, Document] => [`recipe ${recipe.seed}`, generatedDocument(recipe)]),
];

const documents: [string, Document][] = [
  ['the sample', sampleDocument()],
  ['a specification', await documentOf(exampleProfile('rural-joint'), 'service-specification')],
  ['a checklist', await documentOf(exampleProfile('urban-board'), 'tender-checklist')],
];

describe('pages in large print', () => {
  const readings = made.map(
    ([name, document]) => [name, readLayout(withWidePages(document), smallPaper)] as const,
  );

  // Low pages part rows that are short, where others would leave most of a page empty.
  const { 'keep rows whole unless no page is tall enough': _, ...rules } = layoutRules;

  test.each(Object.entries(rules))('%s', (_, rule) => {
    const faults = readings.flatMap(([name, reading]) => rule(reading).map((fault) => `${name}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('are of A4, and nothing that is read is smaller than 18 points', () => {
    // The mark of what is undecided stands before words of full size; only a draft has it.
    const mark = markSize * enlargement;
    for (const [name, document] of [...documents, ['charts', chartsDocument()] as const]) {
      for (const { width, height, items } of layOutLarge(document).pages) {
        expect([width, height].toSorted((a, b) => a - b).map(Math.round)).toEqual([595, 842]);
        for (const item of items) {
          if (item.type !== 'text' || typeof item.of !== 'object' || item.text.trim() === '') continue;
          const least = item.text.startsWith('[') ? mark : 18;
          expect(item.size, `${name}: ${item.text}`).toBeGreaterThanOrEqual(least - 0.01);
        }
      }
    }
  });

  it('are wide where a table would cut words', () => {
    const wide = (document: Document): string[] =>
      document.blocks.flatMap((block) => (block.type === 'section' && block.landscape ? [block.id] : []));
    const [, [, specification]] = documents as [unknown, [string, Document]];
    expect(wide(specification)).toEqual(['settings-list', 'indicators']);
    expect(wide(withWidePages(specification))).toEqual([
      'document-control',
      'settings-list',
      'needs',
      'indicators',
      'data-roles',
      'contacts',
    ]);
  });
});

describe.each(documents)('%s in large print', (_, document) => {
  const printed = treeText(printedText(document));

  it('says in PDF what the tree says, and is a sound file', async () => {
    const bytes = await writers.pdf(document, 'large');
    expect(pdfText(await readPdf(bytes))).toEqual(printed);
    expect(lintPdf(bytes)).toEqual([]);
  });

  it('says in Word what the tree says, and is a sound file', async () => {
    const bytes = await writers.docx(document, 'large');
    // A picture that no page is tall enough for goes on in another.
    expect(docxText(readDocx(bytes)).join(' ')).toEqual(printed.join(' '));
    expect(lintDocx(bytes, document)).toEqual([]);
  });
});

describe('a Word file in large print', () => {
  it('has paper of A4, and no type of less than 16 points', async () => {
    const { parts } = readDocx(await writers.docx(sampleDocument(), 'large'));
    const found = (part: string, name: string) => elements(parseXml(parts[part] ?? '', part), name);
    for (const { attributes } of found('word/document.xml', 'w:pgSz')) {
      const sides = [Number(attributes['w:w']), Number(attributes['w:h'])].toSorted((a, b) => a - b);
      expect(Math.abs((sides[0] ?? 0) - page.width * 20)).toBeLessThan(3);
      expect(Math.abs((sides[1] ?? 0) - page.height * 20)).toBeLessThan(3);
    }
    const wordless = ['RunningRule', 'TableEnd', 'TableGap'];
    const styles = found('word/styles.xml', 'w:style').filter(
      ({ attributes }) => !wordless.includes(attributes['w:styleId'] ?? ''),
    );
    const sizes = styles.flatMap((style) => elements(style, 'w:sz').map((size) => Number(value(size)) / 2));
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });

  it('stretches the columns of tables over the whole of the text', async () => {
    const { parts } = readDocx(await writers.docx(sampleDocument(), 'large'));
    const width = (smallPaper.width - smallPaper.margin.left - smallPaper.margin.right) * enlargement * 20;
    const [grid] = elements(parseXml(parts['word/document.xml'] ?? '', 'document'), 'w:tblGrid');
    const columns = elements(grid as never, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(Math.abs(columns.reduce((sum, each) => sum + each, 0) - width)).toBeLessThan(5);
  });
});

test('usual pages are laid out as they always were', () => {
  expect(layOut(sampleDocument()).pages[0]).toMatchObject({ width: page.width, height: page.height });
});
