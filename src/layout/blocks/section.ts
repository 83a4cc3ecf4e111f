/** Headings: numbered sections, unnumbered ones, schedules; and the headings inside them. */

import type { Section, Subheading } from '../../document/types.js';
import { barred, beginsUndecided, type Frame, marked } from '../frame.js';
import { node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { lookOf, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { named, type Strip } from '../strips.js';
import { styles } from '../style.js';
import { blockStrips } from './index.js';

const scheduleStyle = { ...styles.heading1Plain, indent: shapes.schedule, hanging: shapes.schedule };

/** Strips of a section: its heading, and its blocks. Where it starts a page is for the pages to say. */
export function section(block: Section, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  const style = { numbered: styles.heading1, unnumbered: styles.heading1Plain, schedule: scheduleStyle }[
    block.kind
  ];
  const look = lookOf(style);
  const heading = paragraphStrips(
    marked(runsOf(block.title, look, frame.telling), undecided, look, frame.telling),
    {
      left: frame.full.left,
      width: frame.full.width,
      style,
      of: node('H1', frame.parent),
      ...(block.label === '' ? {} : { label: { text: block.label } }),
    },
  );
  const inside = blockStrips(block.blocks, {
    ...frame,
    introduces: false,
    undecided: frame.undecided || undecided,
  });
  return named(block.id, barred([...heading, ...inside], undecided, frame));
}

/** Strips of a heading inside a section. */
export function subheading(block: Subheading, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  const look = lookOf(styles.heading2);
  const strips = paragraphStrips(
    marked(runsOf(block.title, look, frame.telling), undecided, look, frame.telling),
    { left: frame.left, width: frame.width, style: styles.heading2, of: node('H2', frame.parent) },
  );
  return named(block.id, barred(strips, undecided, frame));
}
