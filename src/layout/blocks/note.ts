/** Notes: words set apart from the duties, on a ground of their own. */

import type { Note } from '../../document/types.js';
import type { Frame } from '../frame.js';
import { node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { lookOf, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { type Decor, heightOf, keptWhole, painted, type Strip, space, spaced } from '../strips.js';
import { palette, styles } from '../style.js';
import { blockStrips } from './index.js';

const form = shapes.note;

/**
 * Strips of a note, with its ground behind them and a bar at its left, which also shows in black and white. A note
 * stays on one page when it can.
 */
export function note(block: Note, frame: Frame): Strip[] {
  const box = node('Div', frame.parent);
  const inner: Frame = {
    ...frame,
    left: frame.left + form.padding.x,
    width: frame.width - 2 * form.padding.x,
    full: { left: frame.left + form.padding.x, width: frame.width - 2 * form.padding.x },
    kind: 'note',
    introduces: false,
    align: 'left',
    parent: box,
  };
  const style = { ...styles.note, bold: true, colour: palette.primary, keepWithNext: true };
  const title =
    block.title.length === 0
      ? []
      : paragraphStrips(runsOf(block.title, lookOf(style), frame.telling), {
          left: inner.left,
          width: inner.width,
          style,
          of: node('P', box),
        });
  const body = blockStrips(block.blocks, inner);
  const content = [...title, ...body];
  const last = content.at(-1);
  if (last) content[content.length - 1] = { ...last, after: 0, keep: true };
  const ground: Decor = { x: frame.left, width: frame.width, fill: palette.shade };
  const bar: Decor = { x: frame.left, width: form.bar, fill: palette.primary };
  const strips = [space(form.padding.y, true), ...content, space(form.padding.y, false)];
  const whole = heightOf(strips) <= frame.height ? keptWhole(strips) : strips;
  return painted([ground, bar], spaced(shapes.beforeBox, shapes.afterTable, whole));
}
