import { type FileChild, ShadingType } from 'docx';
import { plainText } from '../../document/plain.js';
import type { Field, Fields } from '../../document/types.js';
import { shapes } from '../../layout/shapes.js';
import { labelWidth, spaceHeight, stayTogether } from '../../layout/spaces.js';
import { table as shape } from '../../layout/style.js';
import { contentControl } from './control.js';
import { inlineRuns } from './inlines.js';
import { type Cell, type PackRow, packTable } from './pack-table.js';
import { paragraph } from './paragraph.js';
import { tableStyles } from './style-ids.js';
import { bars, begin, nothingWaits, type Place, unmarked, type Writing } from './writing.js';

/**
 * Labels beside spaces to fill in, each as high as its lines of text; what is ticked stands beside its box. The
 * grid has a column for boxes only when there are any, and cells without a box of their own cover it.
 */
export function writeFields(block: Fields, place: Place, writing: Writing): FileChild[] {
  const inside = begin(writing, block, place);
  const marked = { bar: { ...bars.cell, shown: inside.undecided } };
  const width = place.width - place.indent;
  const labels = labelWidth(block.fields, width, writing.telling);
  const ticked = block.fields.filter(({ kind }) => kind === 'check').length;
  const tick = ticked > 0 ? [shapes.tick.column] : [];
  const beside = ticked < block.fields.length;
  const [column = 0] = tick;
  const widths = beside ? [...tick, labels - column, width - labels] : [...tick, width - column];
  const whole = stayTogether(block);
  const room = width - labels - 2 * shape.padding.x;
  return packTable(writing, inside, {
    style: tableStyles.fields,
    widths,
    description: block.fields.map(({ label }) => plainText(label)).join('; '),
    firstColumn: true,
    rows: block.fields.map((field, at): PackRow => {
      const spans = { label: tick.length + 1, ticked: beside ? 2 : 1 };
      return {
        // With the rule above it.
        height: spaceHeight(field, room) + 2 * shape.padding.y + shape.rule,
        keepNext: whole && at < block.fields.length - 1,
        cells:
          field.kind === 'check'
            ? [box(field, writing), words(field, 'TableText', spans.ticked, marked, writing)]
            : [words(field, 'TableLabel', spans.label, marked, writing), space(field, writing)],
      };
    }),
  });
}

const words = (
  { label }: Field,
  style: string,
  span: number,
  marked: Pick<Place, 'bar'>,
  writing: Writing,
): Cell => ({
  make: () => [paragraph(writing, marked, { style }, inlineRuns(label, writing))],
  ...(span > 1 && { span }),
});

const space = (field: Field, writing: Writing): Cell => ({
  make: () => [paragraph(writing, unmarked, { style: 'TableText' }, [contentControl(field, writing)])],
});

/** The first column has the ground of labels, which a box does without. What waits, waits for the words beside it. */
const box = (field: Field, writing: Writing): Cell => ({
  make: () => {
    const { waiting } = writing.pen;
    writing.pen.waiting = nothingWaits;
    const made = paragraph(writing, unmarked, { style: 'TableTextCentre' }, [contentControl(field, writing)]);
    writing.pen.waiting = waiting;
    return [made];
  },
  look: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFFFFF' } },
});
