/**
 * Strips: the horizontal slices of which a document is made, from top to bottom. Pages break between strips,
 * never inside one, except that a table row too tall for a page opens along its lines.
 */

import { ground, type Item, lowered } from './items.js';
import type { Row } from './rows.js';

/** Painted behind neighbouring strips as one: the ground of a note, the bar of an undecided clause. */
export interface Decor {
  x: number;
  width: number;
  fill: string;
}

export interface Strip {
  /** Space above and below that is wanted; between two strips the larger of the two stands. Points. */
  before: number;
  after: number;
  height: number;
  /**
   * What is drawn. Positions from the top of the strip; `x` already from the left edge of the page. Asked for when its
   * page is known, for whoever wants only heights and page numbers needs no drawing.
   */
  draw: () => Item[];
  /** Ids of blocks that begin here. */
  ids: string[];
  /** Must stand on the same page as the next strip. */
  keep: boolean;
  /** Part of a heading, a caption or a paragraph that stays whole: a page never ends with it. */
  binds?: boolean;
  /** Outermost first. Strips that share one object are joined over the space between them. */
  decor: readonly Decor[];
  /** A table row: how to open it when it is taller than a page. */
  row?: Row;
  /** A row that goes on on the next page. */
  parted?: boolean;
  /** Head of the table this row belongs to, said again on each page that the table runs on to. */
  head?: readonly Strip[];
}

/** A strip of plain space. */
export function space(height: number, keep: boolean): Strip {
  return { before: 0, after: 0, height, draw: () => [], ids: [], keep, decor: [] };
}

/** Space between two strips, or none above the first one of a page. Points. */
export function gapBetween(above: Strip | undefined, below: Strip): number {
  return above ? Math.max(above.after, below.before) : 0;
}

/** Height of strips stacked on one another, without space above the first or below the last. Points. */
export function heightOf(strips: readonly Strip[]): number {
  let height = 0;
  strips.forEach((strip, at) => {
    height += gapBetween(strips[at - 1], strip) + strip.height;
  });
  return height;
}

export interface Stack {
  items: Item[];
  /** Where blocks begin. */
  starts: { id: string; y: number }[];
  /** Lower edge of the last strip. */
  bottom: number;
}

/** Places strips one below the other from `top` downwards. */
export function stack(strips: readonly Strip[], top: number): Stack {
  const items: Item[] = [];
  const starts: Stack['starts'] = [];
  let bottom = top;
  strips.forEach((strip, at) => {
    const above = strips[at - 1];
    const y = bottom + gapBetween(above, strip);
    for (const decor of strip.decor) {
      const from = above?.decor.includes(decor) ? bottom : y;
      items.push(ground(decor.x, from, decor.width, y + strip.height - from, decor.fill));
    }
    for (const item of strip.draw()) items.push(lowered(item, y));
    for (const id of strip.ids) starts.push({ id, y });
    bottom = y + strip.height;
  });
  return { items, starts, bottom };
}

/** Marks the strip that ends a block as staying with what follows. */
export function keptWithNext(strips: Strip[]): Strip[] {
  const last = strips.at(-1);
  return last ? [...strips.slice(0, -1), { ...last, keep: true }] : strips;
}

/** Keeps all strips of a block on one page. */
export function keptWhole(strips: Strip[]): Strip[] {
  return strips.map((strip, at) => (at < strips.length - 1 ? { ...strip, keep: true } : strip));
}

/** Says where a block begins: at the first of its strips, or before what follows when it has none. */
export function named(id: string, strips: Strip[]): Strip[] {
  const [first = space(0, true), ...rest] = strips;
  return [{ ...first, ids: [id, ...first.ids] }, ...rest];
}

/** Paints strips on a ground of their own, under what is painted already. */
export function painted(decor: readonly Decor[], strips: Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, decor: [...decor, ...strip.decor] }));
}

/** Sets the space that is wanted around a block. */
export function spaced(before: number, after: number, strips: Strip[]): Strip[] {
  return strips.map((strip, at) => ({
    ...strip,
    ...(at === 0 ? { before } : {}),
    ...(at === strips.length - 1 ? { after } : {}),
  }));
}
