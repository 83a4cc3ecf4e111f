/** What must hold for tables that run over pages. */

import type { Node } from '../src/layout/nodes.js';
import type { Page } from '../src/layout/pages.js';
import { leavesOf } from './layout-reading.js';
import type { Rule } from './layout-rules.js';

/**
 * A row may part when it does not fit below the head that each page says again. Heights are taken from first to last
 * baseline, which leaves out padding and the space between paragraphs where the row parts: a fifth of a page at most.
 */
export const rowsWhole: Rule = ({ layout, pages, paper, words }) => {
  // By leaf, how far its text reaches on each page from its first baseline to its last.
  const reaches = new Map<Node, Map<Page, [top: number, bottom: number]>>();
  for (const { page, texts } of pages) {
    for (const { of, y } of texts) {
      const own = reaches.get(of) ?? new Map<Page, [number, number]>();
      const [top, bottom] = own.get(page) ?? [y, y];
      reaches.set(of, own.set(page, [Math.min(top, y), Math.max(bottom, y)]));
    }
  }
  return withRole(layout.tree, 'TR').flatMap((row) => {
    const leaves = leavesOf(row);
    const places = leaves.flatMap((leaf) => [...(reaches.get(leaf) ?? [])]);
    const on = new Set(places.map(([page]) => page));
    if (on.size < 2) return [];
    let height = 0;
    for (const page of on) {
      const here = places.filter(([each]) => each === page).map(([, reach]) => reach);
      height += Math.max(...here.map(([, bottom]) => bottom)) - Math.min(...here.map(([top]) => top));
    }
    const [, page] = on;
    const room = (page?.height ?? 0) - paper.margin.top - paper.margin.bottom - headHeight(page);
    const first = words(leaves[0] as Node).slice(0, 40);
    return height > room * 0.8 ? [] : [`the row "${first}" is ${height} points tall and parted`];
  });
};

/** How far the head that a page says again reaches, from its first baseline to its last. */
function headHeight(page: Page | undefined): number {
  const lines = page?.items.flatMap((item) =>
    item.type === 'text' && item.of === 'repeated' ? [item.y] : [],
  );
  return lines?.length ? Math.max(...lines) - Math.min(...lines) : 0;
}

const withRole = (node: Node, role: Node['role']): Node[] => [
  ...(node.role === role ? [node] : []),
  ...node.children.flatMap((child) => withRole(child, role)),
];

/** Where a table runs on, its head is said again. */
export const headsAgain: Rule = ({ pages, words, around }) =>
  pages.slice(1).flatMap(({ page, texts }) => {
    const above = texts[0] ? around(texts[0].of) : [];
    const row = above.find(({ role }) => role === 'TR');
    const head = above.find(({ role }) => role === 'Table')?.children.find(({ role }) => role === 'TR');
    if (!row || !head || head === row || head.children[0]?.scope !== 'Column') return [];
    const said = page.items.map((item) => (item.type === 'text' && item.of === 'repeated' ? item.text : ''));
    const expected = leavesOf(head).map(words).join('').replace(/\s/g, '');
    return said.join('').replace(/\s/g, '') === expected
      ? []
      : [`page ${page.number} does not say the head again: ${expected}`];
  });
