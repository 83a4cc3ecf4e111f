/** Labelled spaces that somebody fills in: a ruled row each, label at the left. */

import type { Field, Fields } from '../../document/types.js';
import { sharedWidths } from '../columns.js';
import { barred, beginsUndecided, type Frame, marked } from '../frame.js';
import { type Node, node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { rowStrip } from '../rows.js';
import { lookOf, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { heightOf, named, type Strip, space, spaced } from '../strips.js';
import { table as form, palette, styles } from '../style.js';

const labelStyle = { ...styles.cell, bold: true };

/** Strips of the fields. A space is as tall as its lines of text, taller when what stands in it is. */
export function fields(block: Fields, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  const grid = node('Table', frame.parent);
  const [labels = 0] = sharedWidths(
    [
      { cells: block.fields.map((field) => field.label), bold: true, share: shapes.labelShare.fields },
      { cells: block.fields.map((field) => field.value), bold: false },
    ],
    frame.width,
    frame.telling,
  );
  const rows = block.fields.map((field, at) =>
    fieldRow(field, labels, undecided && at === 0, at === block.fields.length - 1, node('TR', grid), frame),
  );
  return named(block.id, barred(spaced(shapes.beforeBox, shapes.afterTable, rows), undecided, frame));
}

function fieldRow(
  field: Field,
  labels: number,
  undecided: boolean,
  last: boolean,
  tr: Node,
  frame: Frame,
): Strip {
  const look = lookOf(labelStyle);
  const label = marked(runsOf(field.label, look, frame.telling), undecided, look, frame.telling);
  const value = runsOf(field.value, lookOf(styles.cell), frame.telling);
  const spaceLeft = frame.left + labels;
  const spaceWidth = frame.width - labels;
  const labelStrips = paragraphStrips(label, {
    left: frame.left + form.padding.x,
    width: labels - 2 * form.padding.x,
    style: labelStyle,
    of: node('P', node('TH', tr, { scope: 'Row' })),
  });
  const valueStrips = paragraphStrips(value, {
    left: spaceLeft + form.padding.x,
    width: spaceWidth - 2 * form.padding.x,
    style: styles.cell,
    of: node('P', node('TD', tr)),
  });
  const lacking = field.lines * styles.cell.line + styles.cell.after - heightOf(valueStrips);
  return rowStrip({
    cells: [
      { x: frame.left, width: labels, fill: palette.shade, strips: labelStrips },
      {
        x: spaceLeft,
        width: spaceWidth,
        strips: lacking > 0 ? [...spaced(0, 0, valueStrips), space(lacking, false)] : valueStrips,
      },
    ],
    padding: form.padding.y,
    rules: 'all',
    heading: false,
    last,
  });
}
