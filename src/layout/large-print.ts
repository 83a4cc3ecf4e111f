/** Large print: pages are laid out on small paper, with the same styles, and enlarged to A4. Everything grows alike. */

import type { Block, Document } from '../document/types.js';
import { cutsWords } from './columns.js';
import { scaled } from './items.js';
import { tellingOf } from './outline.js';
import { type Layout, layOut, type Page } from './pages.js';
import type { Telling } from './runs.js';
import { type Paper, page, styles } from './style.js';

/** What is read in tables and notes, the smallest of the text, comes out at 18 points. */
export const enlargement = 18 / styles.cell.size;

/** Margins on the paper, in points: smaller than on other pages, for the sake of the lines. */
const margin = { top: 120, right: 50, bottom: 104, left: 50 };

const shrunk = (length: number): number => length / enlargement;

/** The paper that large print is laid out on. */
export const smallPaper: Paper = {
  width: shrunk(page.width),
  height: shrunk(page.height),
  margin: {
    top: shrunk(margin.top),
    right: shrunk(margin.right),
    bottom: shrunk(margin.bottom),
    left: shrunk(margin.left),
  },
  foot: page.foot,
};

/** The document with those sections on wide pages whose tables would otherwise cut words in two. */
export function withWidePages(document: Document): Document {
  const telling = tellingOf(document, 0, smallPaper);
  const width = smallPaper.width - smallPaper.margin.left - smallPaper.margin.right;
  const blocks = document.blocks.map((block) =>
    block.type === 'section' && holdsWideTable(block.blocks, width, telling)
      ? { ...block, landscape: true }
      : block,
  );
  return { ...document, blocks };
}

function holdsWideTable(blocks: readonly Block[], width: number, telling: Telling): boolean {
  return blocks.some((block) => {
    if (block.type === 'table') return cutsWords(block, width, telling);
    if (block.type !== 'clause') return false;
    const { indent } = [styles.clause, styles.item, styles.subitem][block.number.length - 2] ?? styles.clause;
    return holdsWideTable(block.blocks, width - indent, telling);
  });
}

/** Lays out a document in large print, on A4. Pure, as `layOut` is. */
export function layOutLarge(document: Document): Layout {
  const layout = layOut(withWidePages(document), smallPaper);
  const pages = layout.pages.map(
    (one): Page => ({
      ...one,
      width: one.width * enlargement,
      height: one.height * enlargement,
      items: one.items.map((item) => scaled(item, enlargement)),
      starts: one.starts.map(({ id, y }) => ({ id, y: y * enlargement })),
    }),
  );
  return { ...layout, pages };
}
