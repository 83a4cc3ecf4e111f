/** Plain paragraphs: on covers, in notes and cells, and after the items of a clause. */

import type { Paragraph } from '../../document/types.js';
import { barred, beginsUndecided, type Frame, marked, plainStyle } from '../frame.js';
import { node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { lookOf, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { named, type Strip } from '../strips.js';

/** Strips of a paragraph, with the bullet or mark that its place asks for. */
export function paragraph(block: Paragraph, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  const style = plainStyle(frame);
  const look = lookOf(style);
  const label = frame.lead?.label;
  const says = undecided || frame.lead?.undecided === true;
  const strips = paragraphStrips(
    marked(runsOf(block.inlines, look, frame.telling), says, look, frame.telling),
    {
      left: frame.left,
      width: frame.width,
      style: label ? { ...style, hanging: shapes.bullet[frame.kind] } : style,
      of: node('P', frame.parent),
      align: frame.align,
      keep: frame.introduces === true,
      ...(label ? { label } : {}),
    },
  );
  return named(block.id, barred(strips, undecided, frame));
}
