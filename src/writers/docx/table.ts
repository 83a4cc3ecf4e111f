import type { FileChild, Paragraph } from 'docx';
import { plainText } from '../../document/plain.js';
import type { Column, Row, Table } from '../../document/types.js';
import { tallRows } from '../../layout/blocks/apart.js';
import { isShort, summaryOf } from '../../layout/blocks/table.js';
import { columnWidths } from '../../layout/columns.js';
import { table as shape } from '../../layout/style.js';
import { writeBlocks } from './blocks.js';
import { inlineRuns } from './inlines.js';
import { type Cell, type PackRow, packTable } from './pack-table.js';
import { paragraph } from './paragraph.js';
import { alignmentSuffix, placeStyles, tableStyles } from './style-ids.js';
import { twips } from './units.js';
import { bars, begin, type Place, unmarked, type Writing } from './writing.js';

/** A caption, when there is one, and the table. Without a column title there is no header row. */
export function writeTable(block: Table, place: Place, writing: Writing): FileChild[] {
  const inside = begin(writing, block, place);
  // The label of what is undecided stands in a caption, even where there is no other.
  const captioned = block.caption.length > 0 || writing.pen.waiting.mark;
  const caption = captioned ? [captionOf(block, inside, writing)] : [];
  const headed = block.columns.some((column) => column.title.length > 0);
  const room = { width: place.width - place.indent, height: place.height };
  const widths = widthsOf(block, room.width, writing);
  const tall = tallRows(block, room, writing.telling);
  const rows = block.rows.map((row) => bodyRow(row, block, inside, widths, writing, tall.has(row.id)));
  return [
    ...caption,
    ...packTable(writing, inside, {
      style: tableStyles[block.style],
      widths,
      rows: keptTogether(block, headed ? [headerRow(block.columns, writing), ...rows] : rows),
      caption: plainText(block.caption),
      description: summaryOf(block),
      firstRow: headed,
      firstColumn: block.style === 'control',
    }),
  ];
}

/**
 * Share of a table's width that its words may take as we measure them, when the fonts of a house style, which we
 * cannot measure, set them wider: so that no number is broken.
 */
const unmeasured = 0.78;

function widthsOf(block: Table, width: number, { document, telling }: Writing): number[] {
  const share = document.look?.house ? unmeasured : 1;
  return columnWidths(block, width * share, telling).map((column) => column / share);
}

function captionOf(block: Table, place: Place, writing: Writing): Paragraph {
  const indent = place.indent > 0 && { indent: { left: twips(place.indent) } };
  return paragraph(writing, place, { style: 'Caption', ...indent }, inlineRuns(block.caption, writing));
}

function headerRow(columns: readonly Column[], writing: Writing): PackRow {
  return {
    header: true,
    keepNext: true,
    cells: columns.map((column): Cell => {
      const style = `TableHeading${alignmentSuffix[column.align]}`;
      return {
        look: { verticalAlign: 'bottom' },
        make: () => [paragraph(writing, unmarked, { style }, inlineRuns(column.title, writing))],
      };
    }),
  };
}

function bodyRow(
  row: Row,
  { columns, style }: Table,
  place: Place,
  widths: readonly number[],
  writing: Writing,
  splits: boolean,
): PackRow {
  const undecided = place.undecided || row.undecided.length > 0;
  const inside = (index: number): Place => ({
    styles:
      index === 0 && style !== 'grid'
        ? placeStyles.label
        : {
            paragraph: `${placeStyles.cell.paragraph}${alignmentSuffix[columns[index]?.align ?? 'left']}`,
            bullet: placeStyles.cell.bullet,
          },
    width: (widths[index] ?? 0) - 2 * shape.padding.x,
    height: place.height,
    indent: 0,
    undecided,
    bar: { ...bars.cell, shown: undecided && index === 0 },
  });
  return {
    splits,
    cells: row.cells.map(
      (blocks, index): Cell => ({
        make: () => {
          if (index === 0) begin(writing, row, place);
          // The label of an undecided row stands in a paragraph, as in the PDF.
          const alone = writing.pen.waiting.mark && blocks[0]?.type !== 'paragraph';
          const mark = alone ? [paragraph(writing, inside(index), { style: 'TableText' }, [])] : [];
          return [...mark, ...writeBlocks(blocks, inside(index), writing)];
        },
      }),
    ),
  };
}

function keptTogether(block: Table, rows: PackRow[]): PackRow[] {
  if (!isShort(block)) return rows;
  return rows.map((row, index) => (index < rows.length - 1 ? { ...row, keepNext: true } : row));
}
