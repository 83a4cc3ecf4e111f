/** Spaces to fill in: how wide their labels are, boxes to tick, and the wordings that one chooses from. */

import type { Field, Fields } from '../document/types.js';
import { sharedWidths } from './columns.js';
import { type GroundItem, ground } from './items.js';
import { widthOf } from './measure.js';
import { type Node, node } from './nodes.js';
import { paragraphStrips } from './paragraph.js';
import { lookOf, type Telling } from './runs.js';
import { shapes } from './shapes.js';
import { heightOf, type Strip } from './strips.js';
import { palette, styles } from './style.js';

const { side, gap, apart } = shapes.tick;
const style = styles.cell;

/** Whether spaces stay on one page: as a form does, and as a few low ones do that leave no great gap. */
export function stayTogether({ together, fields }: Fields): boolean {
  const lines = fields.reduce((sum, field) => sum + field.lines, 0);
  return together || (fields.length <= shapes.shortForm.rows && lines <= shapes.shortForm.lines);
}

/** Width of the labels beside spaces, in points. What is ticked stands beside its box and has no part in it. */
export function labelWidth(fields: readonly Field[], width: number, telling: Telling): number {
  const beside = fields.filter(({ kind }) => kind !== 'check');
  const [labels = 0] = sharedWidths(
    [
      { cells: beside.map(({ label }) => label), bold: true, share: shapes.labelShare.fields },
      { cells: beside.map(({ value }) => value), bold: false },
    ],
    width,
    telling,
  );
  return labels;
}

/** A box to tick, on the first line of a strip in cell type; `x` is its left edge. */
export function tickBox(x: number): GroundItem {
  return { ...ground(x, (style.line - side) / 2 + 0.5, side, side, 'FFFFFF'), stroke: palette.ink };
}

/**
 * A box before each wording: side by side on one line when they fit, otherwise one below the other.
 * @param of what the wordings are read as part of
 */
export function choiceStrips(choices: readonly string[], left: number, width: number, of: Node): Strip[] {
  const wide = choices.map((words) => side + gap + widthOf(words, 'regular', style.size));
  const line = (words: string, x: number, room: number, after: number): Strip[] => {
    const strips = paragraphStrips([{ text: words, look: lookOf(style) }], {
      left: x + side + gap,
      width: room - side - gap,
      style: { ...style, after },
      of,
    });
    return strips.map((strip, at) =>
      at === 0 ? { ...strip, draw: () => [tickBox(x), ...strip.draw()] } : strip,
    );
  };
  if (wide.reduce((sum, each) => sum + each + apart, -apart) > width) {
    return choices.flatMap((words) => line(words, left, width, style.after));
  }
  let x = left;
  const items = choices.flatMap((words, at) => {
    const [strip] = line(words, x, (wide[at] ?? 0) + apart, style.after);
    x += (wide[at] ?? 0) + apart;
    return strip?.draw() ?? [];
  });
  const [first] = paragraphStrips([], { left, width, style, of });
  return first ? [{ ...first, draw: () => items }] : [];
}

/** Height of a space in points: the lines asked for, or as much as its wordings take at a width; a box takes one. */
export function spaceHeight({ kind, lines, choices }: Field, width: number): number {
  if (kind === 'check') return style.line + style.after;
  const wordings = choices.length > 0 ? heightOf(choiceStrips(choices, 0, width, node('P'))) : 0;
  return Math.max(lines * style.line, wordings) + style.after;
}
