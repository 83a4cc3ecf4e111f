import {
  BorderStyle,
  type FileChild,
  HeightRule,
  type ITableCellOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
} from 'docx';
import { palette } from '../../layout/style.js';
import { element } from './element.js';
import { filler, paragraph } from './paragraph.js';
import { legal } from './text.js';
import { eighths, twips } from './units.js';
import { freshPen, nothingWaits, type Place, unmarked, type Writing } from './writing.js';

/** A cell: what makes its blocks, when its turn comes, so that the pen moves in reading order. */
export interface Cell {
  make: () => FileChild[];
  /** How many columns it covers; 1 unless said. */
  span?: number;
  look?: Pick<ITableCellOptions, 'borders' | 'shading' | 'verticalAlign'>;
}

export interface PackRow {
  cells: Cell[];
  /** Repeated at the top of every page the table runs over. */
  header?: boolean;
  /** Stays on the page of the next row. */
  keepNext?: boolean;
  /** May run over the end of a page. */
  splits?: boolean;
  /** Least height, in points. */
  height?: number;
  /** Marked by a border at the left. Only for tables that have one as wide: it moves what stands in them. */
  undecided?: boolean;
}

export interface PackTable {
  style: string;
  /** Columns, in points. */
  widths: number[];
  rows: PackRow[];
  /** Said to those who cannot see the table; nothing for a table that only lays text out. */
  caption?: string;
  description?: string;
  firstRow?: boolean;
  firstColumn?: boolean;
}

/** A table of fixed column widths, after the filler that must part it from another one. Nothing without rows. */
export function packTable(writing: Writing, place: Place, table: PackTable): FileChild[] {
  // Word cannot open a table without rows.
  if (table.rows.length === 0) return [];
  const { pen } = writing;
  const before = pen.last === 'table' || pen.page === 'break' ? [filler(writing, 'TableGap')] : [];
  const edges = table.widths.map((_, index) => twips(sum(table.widths.slice(0, index + 1))));
  const columns = edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
  let { waiting } = writing.pen;
  const rows = table.rows.map((row) => {
    let column = 0;
    const cells = row.cells.map((cell, index) => {
      writing.pen = { ...freshPen(), waiting };
      const from = column;
      column += cell.span ?? 1;
      const width = sum(columns.slice(from, column));
      const made = tableCell(writing, cell, width, row.undecided === true && index === 0);
      // What no paragraph of this cell took waits for the next one.
      waiting = writing.pen.waiting;
      return made;
    });
    return new TableRow({
      children: cells,
      cantSplit: !row.splits,
      ...(row.header && { tableHeader: true }),
      ...(row.keepNext && { keepNext: true }),
      ...(row.height && { height: { value: twips(row.height), rule: HeightRule.ATLEAST } }),
    });
  });
  writing.pen = { last: 'table', page: 'inside', waiting: nothingWaits };
  return [
    ...before,
    new DescribedTable(
      {
        rows,
        style: table.style,
        layout: TableLayoutType.FIXED,
        width: { size: sum(columns), type: WidthType.DXA },
        columnWidths: columns,
        ...(place.indent > 0 && { indent: { size: twips(place.indent), type: WidthType.DXA } }),
        tableLook: {
          firstRow: table.firstRow ?? false,
          lastRow: false,
          firstColumn: table.firstColumn ?? false,
          lastColumn: false,
          noHBand: true,
          noVBand: true,
        },
      },
      table,
    ),
  ];
}

/** A cell always ends with a paragraph: Word calls the file damaged otherwise. */
function tableCell(writing: Writing, cell: Cell, width: number, undecided: boolean): TableCell {
  const children = cell.make();
  if (writing.pen.last === 'nothing') children.push(paragraph(writing, unmarked, { style: 'TableText' }, []));
  if (writing.pen.last === 'table') children.push(filler(writing, 'TableEnd'));
  const { borders, ...look } = cell.look ?? {};
  return new TableCell({
    children: children as (Paragraph | Table)[],
    width: { size: width, type: WidthType.DXA },
    ...(cell.span && { columnSpan: cell.span }),
    ...look,
    ...((borders || undecided) && { borders: { ...borders, ...(undecided && { left: undecidedBar }) } }),
  });
}

const undecidedBar = { style: BorderStyle.SINGLE, size: eighths(3), color: palette.undecided } as const;

/** docx has no option for the title and description of a table, which belong last in its properties. */
class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], { caption, description }: PackTable) {
    super(options);
    const properties = this.root.find((part: unknown) => part instanceof TableProperties) as TableProperties;
    if (caption) properties.addChildElement(element('w:tblCaption', { 'w:val': legal(caption) }));
    if (description) properties.addChildElement(element('w:tblDescription', { 'w:val': legal(description) }));
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
