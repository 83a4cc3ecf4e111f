/** A layout as its reader finds it: what each page says, and what each part of the tree says. */

import type { Document } from '../src/document/types.js';
import type { TextItem } from '../src/layout/items.js';
import type { Node } from '../src/layout/nodes.js';
import { type Layout, layOut, type Page } from '../src/layout/pages.js';
import { type Paper, page } from '../src/layout/style.js';

/** Text that is read: neither a running head nor the head of a table said again. */
export type ReadText = TextItem & { of: Node };

export interface Reading {
  document: Document;
  paper: Paper;
  layout: Layout;
  /** Texts that are read, page by page. */
  pages: { page: Page; texts: ReadText[] }[];
  /** Leaves of the tree in reading order. */
  leaves: Node[];
  /** What a leaf says, but for the space that ends it. */
  words: (leaf: Node) => string;
  /** What stands around a node, nearest first. */
  around: (node: Node) => Node[];
}

/** Lays a document out and reads it once, for all that is asked about it. */
export function readLayout(document: Document, paper: Paper = page): Reading {
  const layout = layOut(document, paper);
  const pages = layout.pages.map((page) => ({
    page,
    texts: page.items.filter((item): item is ReadText => item.type === 'text' && typeof item.of === 'object'),
  }));
  const said = new Map<Node, string>();
  for (const { texts } of pages) for (const { of, text } of texts) said.set(of, (said.get(of) ?? '') + text);
  const parents = new Map<Node, Node>();
  const leaves: Node[] = [];
  const visit = (node: Node) => {
    if (node.children.length === 0) leaves.push(node);
    for (const child of node.children) {
      parents.set(child, node);
      visit(child);
    }
  };
  visit(layout.tree);
  const around = (node: Node): Node[] => {
    const found: Node[] = [];
    for (let up = parents.get(node); up; up = parents.get(up)) found.push(up);
    return found;
  };
  return {
    document,
    paper,
    layout,
    pages,
    leaves,
    words: (leaf) => (said.get(leaf) ?? '').replace(/ $/, ''),
    around,
  };
}

/** Leaves inside a node, in reading order. */
export const leavesOf = (node: Node): Node[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
