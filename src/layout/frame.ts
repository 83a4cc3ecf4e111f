/** Where a block is laid out, and what it must know of the place. */

import type { Node } from './nodes.js';
import { type Look, type Run, type Telling, undecidedMark } from './runs.js';
import { type Decor, painted, type Strip } from './strips.js';
import { palette, styles, type TextStyle } from './style.js';

/** Said before the first paragraph of a block: its bullet, or that it is undecided. */
export interface Lead {
  label?: { text: string; of: Node };
  undecided?: boolean;
}

export interface Frame {
  /** Left edge and width of text, in points from the left edge of the page. */
  left: number;
  width: number;
  /** Left edge and width without the indent of clauses: numbers and headings count from here. */
  full: { left: number; width: number };
  /** Height of the text on a page: what is taller must be parted. */
  height: number;
  kind: 'body' | 'cell' | 'note';
  /** Set for head cells and the like: bold, in this colour. */
  strong?: string;
  align: 'left' | 'right' | 'center';
  /** Node that new nodes go into. */
  parent: Node;
  telling: Telling;
  /** Space below paragraphs that go on from a clause or item, in points: as below the clause itself. */
  after?: number;
  /** Inside something undecided that has said so already. */
  undecided: boolean;
  lead?: Lead;
  /** What follows makes no sense without this block, or without the last one in it: stay on its page. */
  introduces?: boolean;
}

/** Style of plain paragraphs in a frame. */
export function plainStyle(frame: Frame): TextStyle {
  const body = frame.after === undefined ? styles.body : { ...styles.body, after: frame.after };
  const style = { body, cell: styles.cell, note: styles.note }[frame.kind];
  return frame.strong ? { ...style, bold: true, colour: frame.strong } : style;
}

/** Whether something undecided begins with this block. What is inside it does not say so again. */
export function beginsUndecided(block: { undecided: readonly string[] }, frame: Frame): boolean {
  return block.undecided.length > 0 && !frame.undecided;
}

/** Runs with the mark of undecided text before them, when something undecided begins here. */
export function marked(runs: Run[], undecided: boolean, look: Look, telling: Telling): Run[] {
  return undecided ? [...undecidedMark(look, telling), ...runs] : runs;
}

/** A bar to the left of an undecided block, over its whole height. */
export function barred(strips: Strip[], undecided: boolean, frame: Frame): Strip[] {
  if (!undecided) return strips;
  const inset = frame.kind === 'body' ? 11 : 4;
  const bar: Decor = { x: frame.full.left - inset, width: 2.5, fill: palette.undecided };
  return painted([bar], strips);
}
