import type { FileChild, Paragraph } from 'docx';
import type { Block, Column, Row, Table } from '../../document/types.js';
import { columnWidths } from '../../layout/columns.js';
import { shapes } from '../../layout/shapes.js';
import { table as shape } from '../../layout/style.js';
import { writeBlocks } from './blocks.js';
import { inlineRuns } from './inlines.js';
import { type Cell, type PackRow, packTable } from './pack-table.js';
import { paragraph } from './paragraph.js';
import { plainLines, plainText } from './plain-text.js';
import { alignmentSuffix, placeStyles, tableStyles } from './style-ids.js';
import { twips } from './units.js';
import { begin, type Place, type Writing, word } from './writing.js';

/** Rows with more characters than this in a cell may run over the end of a page. */
const longCell = 900;

/** A caption, when there is one, and the table. Without a column title there is no header row. */
export function writeTable(block: Table, place: Place, writing: Writing): FileChild[] {
  const inside = begin(writing, block, place);
  const caption = block.caption.length > 0 ? [captionOf(block, inside, writing)] : [];
  const headed = block.columns.some((column) => column.title.length > 0);
  const widths = columnWidths(withMarks(block, writing), place.width - place.indent, writing.telling);
  const rows = block.rows.map((row) => bodyRow(row, block, inside, widths, writing));
  return [
    ...caption,
    ...packTable(writing, inside, {
      style: tableStyles[block.style],
      widths,
      rows: keptTogether(block, headed ? [headerRow(block.columns, writing), ...rows] : rows),
      caption: plainText(block.caption),
      description: block.description,
      firstRow: headed,
      firstColumn: block.style === 'control',
    }),
  ];
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
        make: () => [paragraph(writing, { undecided: false }, { style }, inlineRuns(column.title, writing))],
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
): PackRow {
  const inside = (index: number): Place => ({
    styles: {
      paragraph:
        index === 0 && style !== 'grid'
          ? 'TableLabel'
          : `${placeStyles.cell.paragraph}${alignmentSuffix[columns[index]?.align ?? 'left']}`,
      bullet: placeStyles.cell.bullet,
    },
    width: (widths[index] ?? 0) - 2 * shape.padding.x,
    indent: 0,
    undecided: false,
  });
  return {
    undecided: place.undecided || row.undecided.length > 0,
    splits: row.cells.some((cell) => plainLines(cell).join('\n').length > longCell),
    cells: row.cells.map(
      (blocks, index): Cell => ({
        make: () => {
          if (index === 0) begin(writing, row, place);
          return writeBlocks(blocks, inside(index), writing);
        },
      }),
    ),
  };
}

function keptTogether(block: Table, rows: PackRow[]): PackRow[] {
  const characters = block.rows.flatMap((row) => row.cells.map((cell) => plainLines(cell).join('').length));
  const whole =
    block.rows.length <= shapes.shortTable.rows &&
    characters.reduce((a, b) => a + b, 0) <= shapes.shortTable.characters;
  return rows.map((row, index) => (whole && index < rows.length - 1 ? { ...row, keepNext: true } : row));
}

/** The table with the label of undecided rows in the cells that will print it, so that columns have room for it. */
function withMarks(block: Table, writing: Writing): Table {
  if (block.rows.every((row) => row.undecided.length === 0)) return block;
  const mark: Block = {
    type: 'paragraph',
    ...{ id: '', sources: [], answers: [], undecided: [] },
    inlines: [{ type: 'text', text: `[${word(writing, 'undecided')}]` }],
  };
  const rows = block.rows.map((row) => {
    const [first = [], ...rest] = row.cells;
    return row.undecided.length > 0 ? { ...row, cells: [[mark, ...first], ...rest] } : row;
  });
  return { ...block, rows };
}
