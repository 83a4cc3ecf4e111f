import { describe, expect, test } from 'vitest';
import type { Block, Document, Table } from '../src/document/types.js';
import { layOut } from '../src/layout/pages.js';
import { page as paper } from '../src/layout/style.js';
import { sampleDocument } from './document-sample.js';
import { generatedDocument, recipes } from './generated-document.js';
import { readLayout } from './layout-reading.js';
import { layoutRules, overlaps } from './layout-rules.js';
import { idsOf, printedText } from './printed-text.js';

/** The other recipes are laid out where Word's pages are compared with ours: see `generated.office.ts`. */
const documents: [string, Document][] = [
  ['the sample', sampleDocument()],
  ...recipes
    .slice(0, 40)
    .map((recipe): [string, Document] => [`recipe ${recipe.seed}`, generatedDocument(recipe)]),
];

describe('pages', () => {
  const readings = documents.map(([name, document]) => [name, readLayout(document)] as const);

  test.each(Object.entries(layoutRules))('%s', (_, rule) => {
    const faults = readings.flatMap(([name, reading]) => rule(reading).map((fault) => `${name}: ${fault}`));
    expect(faults).toEqual([]);
  });

  test.each(documents.filter((_, at) => at % 8 === 0))(
    'leave %s as it was, and are the same again',
    (_, document) => {
      const before = JSON.stringify(document);
      const { pages } = layOut(document);
      expect(JSON.stringify(document)).toBe(before);
      expect(JSON.stringify(layOut(document).pages)).toBe(JSON.stringify(pages));
    },
  );
});

describe('blocks in odd places', () => {
  const traced = (id: string) => ({ id, sources: [], answers: [], undecided: [] as string[] });
  const text = (words: string) => [{ type: 'text' as const, text: words }];
  const paragraph = (id: string, words = `Words of ${id}.`): Block => ({
    type: 'paragraph',
    ...traced(id),
    inlines: text(words),
  });
  const table = (id: string, cells: Block[][], more: Partial<Table> = {}): Table => ({
    type: 'table',
    ...traced(id),
    style: 'grid',
    caption: [],
    description: '',
    columns: cells.map(() => ({ title: text('Column'), align: 'left' })),
    rows: [{ ...traced(`${id}.row`), cells }],
    ...more,
  });
  const long = Array.from({ length: 300 }, (_, at) => `word${at}`).join(' ');
  const blocks: Block[] = [
    table('nested', [
      [paragraph('n.1'), table('inner', [[paragraph('n.2', long)], [paragraph('n.3')]])],
      [paragraph('n.4')],
    ]),
    table('noted', [
      [{ type: 'note', title: [], blocks: [paragraph('m.1', long.repeat(4)), paragraph('m.2')] }],
    ]),
    {
      type: 'note',
      title: text('Note'),
      blocks: [table('in.note', [[paragraph('o.1', long.repeat(6))], []])],
    },
    table('rowless', [[], []], { rows: [] }),
    table('columnless', []),
    table('undecided', [[], [paragraph('u.1')]], { undecided: ['a.b'] }),
    { type: 'bullets', items: [[], [{ type: 'bullets', items: [[paragraph('b.1'), paragraph('b.2')]] }]] },
    { type: 'fields', ...traced('no.fields'), together: false, fields: [] },
    { type: 'signatures', ...traced('one.party'), parties: [text('Alone')] },
    { type: 'signatures', ...traced('five'), parties: ['1', '2', '3', '4', '5'].map(text) },
    {
      type: 'section',
      ...traced('untitled'),
      kind: 'unnumbered',
      number: [],
      label: '',
      title: [],
      landscape: false,
      blocks: [],
    },
    {
      type: 'clause',
      ...traced('deep'),
      undecided: ['c.d'],
      inSchedule: false,
      number: [1, 1, 1, 1],
      label: '(i)',
      inlines: text(long),
      blocks: [table('in.clause', [[paragraph('d.1')], [paragraph('d.2')]]), paragraph('d.3')],
      notUsed: false,
    },
  ];
  const document: Document = { ...sampleDocument(), blocks };
  const reading = readLayout(document);

  test('lose no text', () => {
    const said = (texts: string[]) => texts.map((each) => each.trimEnd()).filter(Boolean);
    expect(said(reading.leaves.map(reading.words))).toEqual(said(printedText(document)));
  });

  test('have a page each, and stay within it', () => {
    expect([...reading.layout.pageOf.keys()].toSorted()).toEqual(idsOf(document).toSorted());
    for (const { page, texts } of reading.pages) {
      expect(overlaps(page)).toEqual([]);
      for (const item of texts) expect(item.y).toBeLessThan(page.height - paper.margin.bottom);
    }
  });
});

describe('spaces to fill in', () => {
  const traced = (id: string) => ({ id, sources: [], answers: [], undecided: [] });
  const line = (id: string): Block => ({
    type: 'paragraph',
    ...traced(id),
    inlines: [{ type: 'text', text: id }],
  });
  const spaces = (count: number, lines: number, together: boolean): Block => ({
    type: 'fields',
    ...traced('spaces'),
    together,
    fields: Array.from({ length: count }, (_, at) => ({
      id: `spaces/field-${at + 1}`,
      kind: 'text',
      choices: [],
      label: [{ type: 'text', text: `Label ${at + 1}` }],
      value: [],
      lines,
    })),
  });

  /** Whether labels stand on more than one page, somewhere on the way down a page. */
  const parts = (block: Block): boolean =>
    Array.from({ length: 34 }, (_, above) => {
      const lines = Array.from({ length: above }, (_, at) => line(`p${at}`));
      const { pages } = readLayout({ ...sampleDocument(), blocks: [...lines, block] });
      return pages.filter(({ texts }) => texts.some(({ text }) => text.startsWith('Label'))).length;
    }).some((pages) => pages > 1);

  test.each([
    ['a few low ones stay together', spaces(6, 1, false), false],
    ['more of them part', spaces(7, 1, false), true],
    ['higher ones part', spaces(4, 3, false), true],
    ['those of a form stay together', spaces(12, 2, true), false],
  ])('%s', (_, block, expected) => {
    expect(parts(block)).toBe(expected);
  });
});

test('an empty document still has a page', () => {
  const { pages, pageOf } = layOut({ ...sampleDocument(), blocks: [] });
  expect([pages.length, pageOf.size]).toEqual([1, 0]);
});
