/** What is drawn: text, rules and grounds. Points; `y` grows downwards, from the top of a strip, then of the page. */

import type { Face } from './fonts.js';
import type { Artifact, Node } from './nodes.js';
import type { Path, Point } from './ring.js';

/** Where a link leads: a place in the document, or an address outside it. */
export interface Target {
  /** Id of a block. */
  to?: string;
  href?: string;
  /** The linked words, for those who cannot see them. */
  words: string;
}

/** A stretch of text on one line, in one face. */
export interface TextItem {
  type: 'text';
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  size: number;
  face: Face;
  colour: string;
  /** What was typed. */
  text: string;
  /** What is drawn for it; the same unless a character has no glyph, is a tab, or is mirrored. */
  show: string;
  /** Glyphs stand from right to left in the order in which they were typed. */
  rightToLeft?: boolean;
  of: Node | Artifact;
  link?: Target;
  /** Set on the page number of a contents entry, whose text is known only after pages are made. */
  pageOf?: string;
}

export interface RuleItem {
  type: 'rule';
  x: number;
  y: number;
  toX: number;
  toY: number;
  thickness: number;
  colour: string;
  dotted: boolean;
}

export interface GroundItem {
  type: 'ground';
  x: number;
  y: number;
  width: number;
  height: number;
  fill?: string;
  stroke?: string;
}

/** Curved lines or shapes, which are part of a picture. */
export interface CurveItem {
  type: 'curve';
  paths: Path[];
  fill?: string;
  stroke?: string;
  thickness: number;
  of: Node;
}

/** A picture made of pixels. */
export interface ImageItem {
  type: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  png: Uint8Array;
  of: Node;
}

export type Item = TextItem | RuleItem | GroundItem | CurveItem | ImageItem;

/** A line from one point to another. */
export function rule(
  x: number,
  y: number,
  toX: number,
  toY: number,
  colour: string,
  thickness = 0.5,
  dotted = false,
): RuleItem {
  return { type: 'rule', x, y, toX, toY, thickness, colour, dotted };
}

/** A filled rectangle. */
export function ground(x: number, y: number, width: number, height: number, fill: string): GroundItem {
  return { type: 'ground', x, y, width, height, fill };
}

/** A copy of an item, `by` times as large and as far from the top left. */
export function scaled<T extends Item>(item: T, by: number): T {
  const point = ([x, y]: Point): Point => [x * by, y * by];
  const lengths = ['x', 'y', 'toX', 'toY', 'width', 'height', 'size', 'thickness'].flatMap((key) => {
    const length = (item as unknown as Record<string, unknown>)[key];
    return typeof length === 'number' ? [[key, length * by] as const] : [];
  });
  const made: T = { ...item, ...Object.fromEntries(lengths) };
  if (item.type !== 'curve') return made;
  const paths = item.paths.map(
    ({ from, curves }): Path => ({
      from: point(from),
      curves: curves.map(([a, b, c]) => [point(a), point(b), point(c)]),
    }),
  );
  return { ...made, paths };
}

/** A copy of an item, moved down by `by` points. */
export function lowered<T extends Item>(item: T, by: number): T {
  if (item.type === 'rule') return { ...item, y: item.y + by, toY: item.toY + by };
  if (item.type !== 'curve') return { ...item, y: item.y + by };
  const down = ([x, y]: Point): Point => [x, y + by];
  const paths = item.paths.map(
    ({ from, curves }): Path => ({
      from: down(from),
      curves: curves.map(([a, b, c]) => [down(a), down(b), down(c)]),
    }),
  );
  return { ...item, paths };
}
