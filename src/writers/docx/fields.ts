import type { FileChild } from 'docx';
import type { Fields } from '../../document/types.js';
import { table as shape, styles } from '../../layout/style.js';
import { columnWidths } from './column-widths.js';
import { inlineRuns } from './inlines.js';
import { packTable } from './pack-table.js';
import { paragraph } from './paragraph.js';
import { plainText } from './plain-text.js';
import { tableStyles } from './style-ids.js';
import { begin, type Place, type Writing } from './writing.js';

/** Labels beside spaces to fill in, each as high as its lines of text. */
export function writeFields(block: Fields, place: Place, writing: Writing): FileChild[] {
  const inside = begin(writing, block, place);
  const labels = block.fields.map(({ label }) => plainText(label));
  const width = place.width - place.indent;
  const columns = [
    { title: '', cells: labels, bold: true },
    { title: '', cells: block.fields.map(({ value }) => plainText(value)), bold: false },
  ];
  return packTable(writing, inside, {
    style: tableStyles.fields,
    widths: columnWidths(columns, width, styles.cell.size, [0.25, 0.4]),
    description: labels.join('; '),
    firstColumn: true,
    rows: block.fields.map(({ label, value, lines }) => ({
      height: lines * styles.cell.line + styles.cell.after + 2 * shape.padding.y,
      cells: [
        { make: () => [paragraph(writing, decided, { style: 'TableLabel' }, inlineRuns(label, writing))] },
        { make: () => [paragraph(writing, decided, { style: 'TableText' }, inlineRuns(value, writing))] },
      ],
    })),
  });
}

const decided = { undecided: false };
