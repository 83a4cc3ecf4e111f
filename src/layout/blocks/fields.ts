/** Labelled spaces that somebody fills in: a ruled row each, label at the left; what is ticked beside its box. */

import type { Field, Fields } from '../../document/types.js';
import { barred, beginsUndecided, type Frame, marked } from '../frame.js';
import { type Node, node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { type Cell, rowStrip } from '../rows.js';
import { lookOf, type Run, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { choiceStrips, labelWidth, spaceHeight, stayTogether, tickBox } from '../spaces.js';
import { heightOf, named, type Strip, space, spaced } from '../strips.js';
import { table as form, palette, styles } from '../style.js';

const labelStyle = { ...styles.cell, bold: true };
const padding = form.padding.x;

/** Strips of the fields. A space is as tall as its lines of text, taller when what stands in it is. */
export function fields(block: Fields, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  const grid = node('Table', frame.parent);
  const labels = labelWidth(block.fields, frame.width, frame.telling);
  const whole = stayTogether(block);
  const rows = block.fields.map((field, at) => {
    const tr = node('TR', grid);
    const mark = undecided && at === 0;
    const cells =
      field.kind === 'check' ? tickRow(field, mark, tr, frame) : row(field, labels, mark, tr, frame);
    const keep = whole && at < block.fields.length - 1;
    return rowStrip(
      { cells, padding: form.padding.y, rules: 'all', heading: false, last: at === block.fields.length - 1 },
      { keep },
    );
  });
  return named(block.id, barred(spaced(shapes.beforeBox, shapes.afterTable, rows), undecided, frame));
}

/** A label on a ground, and the space beside it. */
function row(field: Field, labels: number, mark: boolean, tr: Node, frame: Frame): Cell[] {
  const label = { x: frame.left, width: labels };
  const room = { x: frame.left + labels, width: frame.width - labels };
  const head = node('TH', tr, { scope: 'Row' });
  const strips = textStrips(labelRuns(field, true, mark, frame), label, true, head);
  const filled = spaceStrips(field, room, node('TD', tr), frame);
  return [
    { ...label, fill: palette.shade, strips },
    { ...room, strips: atLeast(spaceHeight(field, room.width - 2 * padding), filled) },
  ];
}

/** Strips with the space below them that they lack of a height. */
function atLeast(height: number, strips: Strip[]): Strip[] {
  const lacking = height - heightOf(strips);
  return lacking > 0 ? [...spaced(0, 0, strips), space(lacking, false)] : strips;
}

/** A box, and beside it what is ticked. */
function tickRow(field: Field, mark: boolean, tr: Node, frame: Frame): Cell[] {
  const { column, side } = shapes.tick;
  const box = { x: frame.left, width: column };
  const label = { x: frame.left + column, width: frame.width - column };
  const [first, ...rest] = textStrips([], box, false, node('TD', tr));
  const drawn = tickBox(box.x + (column - side) / 2);
  const head = node('TH', tr, { scope: 'Row' });
  const ticked = first ? [{ ...first, draw: () => [drawn, ...first.draw()] }, ...rest] : [];
  return [
    { ...box, strips: atLeast(spaceHeight(field, 0), ticked) },
    { ...label, strips: textStrips(labelRuns(field, false, mark, frame), label, false, head) },
  ];
}

function labelRuns({ label }: Field, bold: boolean, mark: boolean, { telling }: Frame): Run[] {
  const look = lookOf(bold ? labelStyle : styles.cell);
  return marked(runsOf(label, look, telling), mark, look, telling);
}

interface Place {
  x: number;
  width: number;
}

function spaceStrips(field: Field, { x, width }: Place, cell: Node, { telling }: Frame): Strip[] {
  if (field.choices.length > 0 && field.value.length === 0)
    return choiceStrips(field.choices, x + padding, width - 2 * padding, node('P', cell));
  return textStrips(runsOf(field.value, lookOf(styles.cell), telling), { x, width }, false, cell);
}

function textStrips(runs: Run[], { x, width }: Place, bold: boolean, cell: Node): Strip[] {
  const style = bold ? labelStyle : styles.cell;
  return paragraphStrips(runs, { left: x + padding, width: width - 2 * padding, style, of: node('P', cell) });
}
