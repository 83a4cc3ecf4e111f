import type { FileChild } from 'docx';
import type { Fields } from '../../document/types.js';
import { sharedWidths } from '../../layout/columns.js';
import { shapes } from '../../layout/shapes.js';
import { table as shape, styles } from '../../layout/style.js';
import { inlineRuns } from './inlines.js';
import { packTable } from './pack-table.js';
import { paragraph } from './paragraph.js';
import { plainText } from './plain-text.js';
import { tableStyles } from './style-ids.js';
import { bars, begin, type Place, unmarked, type Writing } from './writing.js';

/** Labels beside spaces to fill in, each as high as its lines of text. */
export function writeFields(block: Fields, place: Place, writing: Writing): FileChild[] {
  const inside = begin(writing, block, place);
  const marked = { bar: { ...bars.cell, shown: inside.undecided } };
  const width = place.width - place.indent;
  const columns = [
    { cells: block.fields.map(({ label }) => label), bold: true, share: shapes.labelShare.fields },
    { cells: block.fields.map(({ value }) => value), bold: false },
  ];
  return packTable(writing, inside, {
    style: tableStyles.fields,
    widths: sharedWidths(columns, width, writing.telling),
    description: block.fields.map(({ label }) => plainText(label)).join('; '),
    firstColumn: true,
    rows: block.fields.map(({ label, value, lines }) => ({
      // With the rule above it.
      height: lines * styles.cell.line + styles.cell.after + 2 * shape.padding.y + shape.rule,
      cells: [
        { make: () => [paragraph(writing, marked, { style: 'TableLabel' }, inlineRuns(label, writing))] },
        { make: () => [paragraph(writing, unmarked, { style: 'TableText' }, inlineRuns(value, writing))] },
      ],
    })),
  });
}
