import { describe, expect, test } from 'vitest';
import type { Block, Document, Table } from '../src/document/types.js';
import { columnWidths } from '../src/layout/columns.js';
import { fontOf } from '../src/layout/fonts.js';
import type { TextItem } from '../src/layout/items.js';
import { breakLines } from '../src/layout/lines.js';
import type { Node } from '../src/layout/nodes.js';
import { tellingOf } from '../src/layout/outline.js';
import { type Layout, layOut, type Page } from '../src/layout/pages.js';
import { piecesOf } from '../src/layout/pieces.js';
import { lookOf } from '../src/layout/runs.js';
import { readsDifferently } from '../src/layout/set-text.js';
import { page as paper, styles } from '../src/layout/style.js';
import { sampleDocument } from './document-sample.js';
import { generatedDocument, recipes } from './generated-document.js';
import { idsOf, printedText } from './printed-text.js';

/** Text that is read: neither running heads nor heads of tables said again. */
const readTexts = (page: Page): (TextItem & { of: Node })[] =>
  page.items.filter(
    (item): item is TextItem & { of: Node } => item.type === 'text' && typeof item.of === 'object',
  );

const documents: [string, Document][] = [
  ['the sample', sampleDocument()],
  ...recipes.map((recipe): [string, Document] => [`recipe ${recipe.seed}`, generatedDocument(recipe)]),
];

describe.each(documents)('the layout of %s', (_, document) => {
  const before = JSON.stringify(document);
  const layout = layOut(document);

  test('leaves the document as it was, and is the same again', () => {
    expect(JSON.stringify(document)).toBe(before);
    expect(JSON.stringify(layOut(document).pages)).toBe(JSON.stringify(layout.pages));
  });

  test('loses no text and adds none', () => {
    const texts = leafTexts(layout).map(({ node, text }) =>
      node.role === 'TOCI' ? text.replace(/\d+$/, '#') : text,
    );
    expect(texts).toEqual(printedText(document));
  });

  test('says on which page each block begins', () => {
    const ids = idsOf(document);
    expect([...layout.pageOf.keys()].toSorted()).toEqual(ids.toSorted());
    // Paragraphs in the cells of a row that runs over a page begin beside one another, so they are left out.
    const inOrder = ids.filter((id) => !id.startsWith('p'));
    const pages = inOrder.map((id) => layout.pageOf.get(id) ?? 0);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  });

  test('keeps text within the margins', () => {
    for (const page of layout.pages) {
      const top = page.number === 1 ? 0 : paper.margin.top;
      for (const item of readTexts(page)) {
        const place = `page ${page.number}: ${item.text}`;
        expect(item.x, place).toBeGreaterThan(paper.margin.left - 0.1);
        expect(item.x + item.width, place).toBeLessThan(page.width - paper.margin.right + 0.5);
        expect(item.y - item.size * 0.8, place).toBeGreaterThan(top - 0.1);
        expect(item.y, place).toBeLessThan(page.height - paper.margin.bottom);
      }
    }
  });

  test('draws no text over other text', () => {
    for (const page of layout.pages) expect(overlaps(page)).toEqual([]);
  });

  test('leaves no heading alone at the foot of a page', () => {
    layout.pages.slice(1, -1).forEach((page, at) => {
      const last = readTexts(page).at(-1)?.of.role ?? '';
      const next = readTexts(layout.pages[at + 2] as Page)[0]?.of.role;
      // A section without blocks may end a page when what follows must begin one.
      if (next !== 'H1')
        expect(['H1', 'H2', 'Caption', 'TH', 'Lbl'], `page ${page.number}`).not.toContain(last);
    });
  });

  test('keeps two lines of a paragraph together on either side of a page break', () => {
    const inTables = nodesUnder(layout.tree, 'Table');
    const lines = new Map<Node, number[]>();
    for (const page of layout.pages) {
      const here = new Map<Node, Set<number>>();
      for (const item of readTexts(page)) {
        if (!inTables.has(item.of)) here.set(item.of, (here.get(item.of) ?? new Set()).add(item.y));
      }
      for (const [node, places] of here) lines.set(node, [...(lines.get(node) ?? []), places.size]);
    }
    for (const [node, counts] of lines) {
      if (counts.length > 1) expect(Math.min(...counts), textOf(layout, node)).toBeGreaterThanOrEqual(2);
    }
  });

  test('keeps rows whole unless no page is tall enough', () => {
    // By leaf and page, how far its text reaches from its first baseline to its last.
    const reaches = new Map<Node, Map<Page, [number, number]>>();
    for (const page of layout.pages) {
      for (const item of readTexts(page)) {
        const pages = reaches.get(item.of) ?? new Map<Page, [number, number]>();
        const [top, bottom] = pages.get(page) ?? [item.y, item.y];
        reaches.set(item.of, pages.set(page, [Math.min(top, item.y), Math.max(bottom, item.y)]));
      }
    }
    for (const row of rowsOf(layout.tree)) {
      const places = leavesOf(row).flatMap((leaf) => [...(reaches.get(leaf) ?? [])]);
      const pages = new Set(places.map(([page]) => page));
      if (pages.size < 2) continue;
      const height = [...pages].reduce((sum, page) => {
        const here = places.filter(([each]) => each === page).map(([, reach]) => reach);
        return sum + Math.max(...here.map(([, bottom]) => bottom)) - Math.min(...here.map(([top]) => top));
      }, 0);
      const [page] = pages;
      const room = (page?.height ?? 0) - paper.margin.top - paper.margin.bottom;
      expect(height, textOf(layout, leavesOf(row)[0] as Node)).toBeGreaterThan(room * 0.8);
    }
  });

  test('says the head of a table again where it runs on', () => {
    for (const page of layout.pages.slice(1)) {
      const first = readTexts(page)[0];
      const row = first && rowsOf(layout.tree).find((each) => leavesOf(each).includes(first.of));
      const table = row && tablesOf(layout.tree).find((each) => each.children.includes(row));
      const head = table?.children.find((each) => each.role === 'TR');
      if (!row || !head || head === row || head.children[0]?.scope !== 'Column') continue;
      const repeated = page.items.flatMap((item) =>
        item.type === 'text' && item.of === 'repeated' ? [item.text] : [],
      );
      const words = leavesOf(head).map((leaf) => textOf(layout, leaf));
      expect(repeated.join('').replace(/\s/g, '')).toBe(words.join('').replace(/\s/g, ''));
    }
  });

  test('prints the right page numbers in the contents', () => {
    const entries = leafTexts(layout).filter(({ node }) => node.role === 'TOCI');
    const sections = document.blocks.filter((block) => block.type === 'section');
    expect(entries.map(({ text }) => Number(/\d+$/.exec(text)?.[0]))).toEqual(
      sections.map((section) => layout.pageOf.get(section.id)),
    );
    const headings = layout.pages.flatMap((page) =>
      readTexts(page).flatMap((item) => (item.of.role === 'H1' ? [[item.of, page.number] as const] : [])),
    );
    expect([...new Map(headings.toReversed()).values()].toReversed()).toEqual(
      sections.map((section) => layout.pageOf.get(section.id)),
    );
  });

  test('starts schedules on a page of their own, and turns the page for wide ones', () => {
    for (const block of document.blocks) {
      if (block.type !== 'section') continue;
      const page = layout.pages[(layout.pageOf.get(block.id) ?? 0) - 1] as Page;
      expect(page.width > page.height).toBe(block.landscape);
      if (block.kind === 'schedule') expect(readTexts(page)[0]?.of.role).toBe('H1');
    }
  });

  test('says on every page what the reader must know of the document', () => {
    const { words } = document;
    layout.pages.forEach((page, at) => {
      const texts = page.items.flatMap((item) => (item.type === 'text' ? [item.text.trim()] : []));
      if (document.illustrative) expect(texts).toContain(words.illustrative);
      if (document.draft) expect(texts).toContain(words.draft);
      if (at > 0) expect(texts.join(' ')).toContain(`Page ${at + 1} of ${layout.pages.length}`);
    });
  });
});

describe('lines', () => {
  const look = lookOf(styles.body);
  const lines = (text: string, width: number): string[] =>
    breakLines(piecesOf([{ text, look }]), width).map((line) =>
      line.parts.map((part) => part.piece.text).join(''),
    );

  test.each([
    ['breaks after spaces, which stay on their line', 'one two three', 45, ['one two ', 'three']],
    ['keeps several spaces', 'one   two', 100, ['one   two']],
    ['breaks after a hyphen between letters', 'well-being', 30, ['well-', 'being']],
    ['does not break numbers at a hyphen', 'in 2026-27', 45, ['in ', '2026-27']],
    ['does not break at a no-break space', 'a b\u00a0c d', 16, ['a ', 'b\u00a0c ', 'd']],
    ['breaks at line breaks, and after the last one', 'a\nb\n', 100, ['a\n', 'b\n', '']],
    ['gives a line to nothing', '', 100, ['']],
    ['cuts a word that is wider than the line', 'mmmmmmmm', 30, ['mmm', 'mmm', 'mm']],
    ['starts a long word on a line of its own', 'a mmmmmmmm', 30, ['a ', 'mmm', 'mmm', 'mm']],
    [
      'does not part a letter from its marks',
      'e\u0301e\u0301e\u0301e\u0301',
      12,
      ['e\u0301e\u0301', 'e\u0301e\u0301'],
    ],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('sets tabs at every 36 points', () => {
    const [line] = breakLines(piecesOf([{ text: 'a\tb\tc', look }]), 400);
    const words = line?.parts.filter((part) => part.piece.kind === 'word').map((part) => Math.round(part.x));
    expect(words).toEqual([0, 36, 72]);
  });
});

describe('fonts', () => {
  test('knows every character that Arimo draws with the glyph of another', () => {
    for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
      const font = fontOf(face);
      const first = new Map<number, number>();
      for (const codePoint of font.characterSet.toSorted((a, b) => a - b)) {
        const { id } = font.glyphForCodePoint(codePoint);
        if (first.has(id))
          expect(readsDifferently(String.fromCodePoint(codePoint)), codePoint.toString(16)).toBe(true);
        else first.set(id, codePoint);
      }
    }
  });
});

describe('columns', () => {
  const cell = (words: string): Block[] => [
    {
      type: 'paragraph',
      id: words,
      sources: [],
      answers: [],
      undecided: [],
      inlines: [{ type: 'text', text: words }],
    },
  ];
  const table = (style: Table['style'], ...rows: string[][]): Table => ({
    type: 'table',
    id: 't',
    sources: [],
    answers: [],
    undecided: [],
    style,
    caption: [],
    description: '',
    columns: (rows[0] ?? []).map(() => ({ title: [], align: 'left' })),
    rows: rows.map((cells, at) => ({
      id: `r${at}`,
      sources: [],
      answers: [],
      undecided: [],
      cells: cells.map(cell),
    })),
  });
  const telling = tellingOf(sampleDocument());
  const widths = (made: Table) => columnWidths(made, 450, telling);

  test.each([
    ['short columns', table('grid', ['a', 'bb', 'ccc'])],
    ['one long column', table('grid', ['Yes', 'word '.repeat(300)])],
    ['long words', table('grid', ['x'.repeat(400), 'y'.repeat(400), 'z'])],
    ['nothing', table('grid', ['', ''])],
    ['labels', table('control', ['Reference', 'ABC'])],
    ['one column', table('grid', ['alone'])],
  ])('fills the width with %s', (_, made) => {
    const found = widths(made);
    expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(450, 6);
    expect(Math.min(...found)).toBeGreaterThan(10);
  });

  test('gives a short column what it asks for beside a long one', () => {
    const [short = 0] = widths(table('grid', ['Working Day', 'word '.repeat(300)]));
    expect(short).toBeGreaterThan(60);
    expect(short).toBeLessThan(90);
  });
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
  const layout = layOut(document);

  test('lose no text', () => {
    const said = (texts: string[]) => texts.map((each) => each.trimEnd()).filter(Boolean);
    expect(said(leafTexts(layout).map((leaf) => leaf.text))).toEqual(said(printedText(document)));
  });

  test('have a page each, and stay within it', () => {
    expect([...layout.pageOf.keys()].toSorted()).toEqual(idsOf(document).toSorted());
    for (const page of layout.pages) {
      expect(overlaps(page)).toEqual([]);
      for (const item of readTexts(page)) expect(item.y).toBeLessThan(page.height - paper.margin.bottom);
    }
  });
});

test('an empty document still has a page', () => {
  const { pages, pageOf } = layOut({ ...sampleDocument(), blocks: [] });
  expect([pages.length, pageOf.size]).toEqual([1, 0]);
});

/** Leaves of a tree with text, in reading order, each with its text but for the space that ends it. */
function leafTexts(layout: Layout): { node: Node; text: string }[] {
  const texts = new Map<Node, string>();
  for (const page of layout.pages) {
    for (const item of readTexts(page)) texts.set(item.of, (texts.get(item.of) ?? '') + item.text);
  }
  return leavesOf(layout.tree).map((node) => ({ node, text: (texts.get(node) ?? '').replace(/ $/, '') }));
}

const textOf = (layout: Layout, node: Node): string =>
  leafTexts(layout).find((each) => each.node === node)?.text ?? '';

const leavesOf = (node: Node): Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);

const withRole = (node: Node, role: Node['role']): Node[] => [
  ...(node.role === role ? [node] : []),
  ...node.children.flatMap((child) => withRole(child, role)),
];
const rowsOf = (node: Node): Node[] => withRole(node, 'TR');
const tablesOf = (node: Node): Node[] => withRole(node, 'Table');
const nodesUnder = (node: Node, role: Node['role']): Set<Node> =>
  new Set(withRole(node, role).flatMap((each) => leavesOf(each)));

/** Pairs of texts on a page whose letters would touch: same place across, and nearer than their own height. */
function overlaps(page: Page): string[] {
  const texts = page.items
    .filter((item): item is TextItem => item.type === 'text' && item.text.trim() !== '' && item.width > 0)
    .toSorted((a, b) => a.y - b.y);
  const found: string[] = [];
  texts.forEach((upper, at) => {
    for (const lower of texts.slice(at + 1)) {
      if (lower.y - upper.y >= Math.min(upper.size, lower.size) * 0.9) break;
      const across = Math.min(upper.x + upper.width, lower.x + lower.width) - Math.max(upper.x, lower.x);
      if (across > 0.05) found.push(`page ${page.number}: ${upper.text} / ${lower.text}`);
    }
  });
  return found;
}
