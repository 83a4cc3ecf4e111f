/** What must hold for the pages of any document: a table of rules, each a sentence for every fault it finds. */

import type { TextItem } from '../src/layout/items.js';
import type { Node } from '../src/layout/nodes.js';
import type { Page } from '../src/layout/pages.js';
import type { Reading, ReadText } from './layout-reading.js';
import { headsAgain, rowsWhole } from './layout-table-rules.js';
import { idsOf, printedText } from './printed-text.js';

export type Rule = (reading: Reading) => string[];

/** Where two lists part, in words; nothing when they are the same. */
function difference<T>(what: string, found: readonly T[], expected: readonly T[]): string[] {
  const length = Math.max(found.length, expected.length);
  for (let at = 0; at < length; at++) {
    if (found[at] !== expected[at]) return [`${what} ${at}: ${found[at]}, expected ${expected[at]}`];
  }
  return [];
}

const noTextLost: Rule = ({ document, leaves, words }) =>
  difference(
    'text',
    leaves.map((leaf) => (leaf.role === 'TOCI' ? words(leaf).replace(/\d+$/, '#') : words(leaf))),
    printedText(document),
  );

const blocksBegin: Rule = ({ document, layout: { pageOf } }) => {
  const ids = idsOf(document);
  // Paragraphs in the cells of a row that runs over a page begin beside one another, so they are left out.
  const pages = ids.filter((id) => !id.startsWith('p')).map((id) => pageOf.get(id) ?? 0);
  const sorted = pages.toSorted((a, b) => a - b);
  return [
    ...difference('id', [...pageOf.keys()].toSorted(), ids.toSorted()),
    ...difference('page of block', pages, sorted),
  ];
};

const withinMargins: Rule = ({ pages, paper }) =>
  pages.flatMap(({ page, texts }) => {
    const top = page.number === 1 ? 0 : paper.margin.top;
    const { left, right, bottom } = paper.margin;
    const outside = ({ x, y, width, size }: ReadText): boolean =>
      x < left - 0.1 ||
      x + width > page.width - right + 0.5 ||
      y - size * 0.8 < top - 0.1 ||
      y > page.height - bottom;
    return texts.filter(outside).map((item) => `page ${page.number}: "${item.text}" stands in the margin`);
  });

/** Texts whose letters would touch: same place across, and nearer than their own height. */
export function overlaps(page: Page): string[] {
  const texts = page.items
    .filter((item): item is TextItem => item.type === 'text' && item.text.trim() !== '' && item.width > 0)
    .toSorted((a, b) => a.y - b.y);
  return texts.flatMap((upper, at) => {
    const found: string[] = [];
    for (let next = at + 1; next < texts.length; next++) {
      const lower = texts[next] as TextItem;
      if (lower.y - upper.y >= Math.min(upper.size, lower.size) * 0.9) break;
      const across = Math.min(upper.x + upper.width, lower.x + lower.width) - Math.max(upper.x, lower.x);
      if (across > 0.05) found.push(`page ${page.number}: "${upper.text}" and "${lower.text}" overlap`);
    }
    return found;
  });
}

const noOverlap: Rule = ({ pages }) => pages.flatMap(({ page }) => overlaps(page));

const introducing = new Set(['H1', 'H2', 'Caption', 'TH', 'Lbl']);

const noHeadingAlone: Rule = ({ pages }) =>
  pages.slice(1, -1).flatMap(({ page, texts }, at) => {
    const last = texts.at(-1)?.of.role ?? '';
    // A section without blocks may end a page when what follows must begin one.
    const begins = pages[at + 2]?.texts[0]?.of.role === 'H1';
    return introducing.has(last) && !begins ? [`page ${page.number} ends with ${last}`] : [];
  });

const noWidow: Rule = ({ pages, words, around }) => {
  const lines = new Map<Node, number[]>();
  for (const { texts } of pages) {
    const here = new Map<Node, Set<number>>();
    for (const { of, y } of texts) here.set(of, (here.get(of) ?? new Set()).add(y));
    for (const [leaf, places] of here) lines.set(leaf, [...(lines.get(leaf) ?? []), places.size]);
  }
  return [...lines]
    .filter(([leaf, counts]) => counts.length > 1 && Math.min(...counts) < 2 && !inTable(around(leaf)))
    .map(([leaf]) => `a line stands alone of "${words(leaf)}"`);
};

const inTable = (around: readonly Node[]): boolean => around.some(({ role }) => role === 'Table');

const contentsRight: Rule = ({ document, layout: { pageOf }, leaves, words, pages }) => {
  const sections = document.blocks.filter((block) => block.type === 'section');
  const expected = sections.map(({ id }) => pageOf.get(id));
  const entries = leaves.filter(({ role }) => role === 'TOCI');
  const seen = new Map<Node, number>();
  for (const { page, texts } of pages) {
    for (const { of } of texts) if (of.role === 'H1' && !seen.has(of)) seen.set(of, page.number);
  }
  return [
    ...difference(
      'page number of entry',
      entries.map((entry) => Number(/\d+$/.exec(words(entry))?.[0])),
      expected,
    ),
    ...difference('page of heading', [...seen.values()], expected),
  ];
};

const schedulesApart: Rule = ({ document, layout: { pageOf }, pages }) =>
  document.blocks.flatMap((block) => {
    const on = pages[(pageOf.get(block.type === 'section' ? block.id : '') ?? 0) - 1];
    if (block.type !== 'section' || !on) return [];
    const turned = on.page.width > on.page.height;
    return [
      ...(turned === block.landscape ? [] : [`${block.id} is on the wrong kind of page`]),
      ...(block.kind === 'schedule' && on.texts[0]?.of.role !== 'H1'
        ? [`${block.id} does not begin its page`]
        : []),
    ];
  });

const marksOnPages: Rule = ({ document: { words, draft, illustrative }, pages }) =>
  pages.flatMap(({ page }, at) => {
    const texts = page.items.flatMap((item) => (item.type === 'text' ? [item.text.trim()] : []));
    const wanted = [
      ...(draft ? [words.draft] : []),
      ...(illustrative ? [words.illustrative] : []),
      ...(at > 0 ? [`Page ${at + 1} of ${pages.length}`] : []),
    ];
    const lacking = wanted.filter((word) => !texts.includes(word ?? ''));
    return lacking.map((word) => `page ${page.number} does not say "${word}"`);
  });

/** Rules by what they promise. */
export const layoutRules: Record<string, Rule> = {
  'lose no text and add none': noTextLost,
  'say on which page each block begins': blocksBegin,
  'keep text within the margins': withinMargins,
  'draw no text over other text': noOverlap,
  'leave no heading, caption, head or bullet alone at the foot of a page': noHeadingAlone,
  'keep two lines of a paragraph together on either side of a page break': noWidow,
  'keep rows whole unless no page is tall enough': rowsWhole,
  'say the head of a table again where it runs on': headsAgain,
  'have the right page numbers in their contents': contentsRight,
  'begin a page with each schedule, and turn it for wide ones': schedulesApart,
  'say on every page what the reader must know of the document': marksOnPages,
};
