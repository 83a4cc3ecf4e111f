/** Plain paragraphs: on covers, in notes and cells, and after the items of a clause. */

import type { Paragraph } from '../../document/types.js';
import { barred, beginsUndecided, type Frame, marked, plainStyle } from '../frame.js';
import { node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { lookOf, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { named, type Strip } from '../strips.js';
import { styles, type TextStyle } from '../style.js';

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
      style: label ? { ...style, ...bulletShape(frame) } : style,
      of: node('P', frame.parent),
      tabsFrom: frame.full.left,
      align: frame.align,
      // Rows of tables keep together as they are; Word would keep a row with the next one.
      keep: frame.introduces === true && frame.kind === 'body',
      ...(label ? { label } : {}),
    },
  );
  return named(block.id, barred(strips, undecided, frame));
}

/** A bullet in the text of a page stands as close to the next as an item of a clause. */
const bulletShape = ({ kind }: Frame): Partial<TextStyle> => ({
  hanging: shapes.bullet[kind],
  ...(kind === 'body' ? { after: styles.bullet.after } : {}),
});
