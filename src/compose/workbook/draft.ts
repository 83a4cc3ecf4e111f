import type { Cell, CellStyle, Format, Range, Sheet, SheetChart, Takes } from '../../document/workbook.js';
import type { Figure } from '../../figures/figure.js';

/** A figure in a cell: the first cell that a figure stands in works it out, every other one refers to that cell. */
export interface FigureCell {
  figure: Figure;
  style: CellStyle;
  format: Format;
  name?: string;
  takes?: Takes;
  /** Set for a constant that formulas are to name by its cell; others are written out in them. */
  shown?: true;
}

export type DraftCell = Cell | FigureCell | undefined;

/** A sheet while it is laid out: cells hold figures, and formulas wait until every figure has its place. */
export class SheetDraft {
  readonly name: string;
  readonly columns: number[];
  readonly wide: boolean;
  readonly rows: DraftCell[][] = [];
  readonly breaks: number[] = [];
  readonly charts: SheetChart[] = [];
  head = 0;

  /** @param columns widths in characters */
  constructor(name: string, columns: number[], wide = false) {
    this.name = name;
    this.columns = columns;
    this.wide = wide;
  }

  /** Adds a row and returns its number, from 0. */
  add(...cells: DraftCell[]): number {
    return this.rows.push(cells) - 1;
  }

  /** Rows so far stay in sight at the top, and are printed again on each page. */
  endHead(): void {
    this.head = this.rows.length;
  }

  /** Cells of a column between two rows, both included. */
  column(column: number, first: number, last: number): Range {
    return { sheet: this.name, from: { row: first, column }, to: { row: last, column } };
  }

  /** Cells of a row between two columns, both included. */
  row(row: number, first: number, last: number): Range {
    return { sheet: this.name, from: { row, column: first }, to: { row, column: last } };
  }

  /** Puts a chart below what stands on the sheet, on a page of its own when printed, and leaves room for it. */
  draw(chart: Omit<SheetChart, 'at'>, rows: number, columns = this.columns.length): void {
    this.add();
    this.breaks.push(this.rows.length);
    this.charts.push({ ...chart, at: { row: this.rows.length, column: 0, rows, columns } });
    for (let at = 0; at < rows; at++) this.add();
  }
}

/** Words in a cell. */
export const words = (value: string, style: CellStyle = 'label', span = 1): Cell => ({
  value,
  style,
  format: 'text',
  ...(span > 1 && { span }),
});

const formats: Record<Figure['unit'], Format> = {
  pounds: 'pounds',
  percent: 'percent',
  factor: 'factor',
  wte: 'two places',
  patients: 'whole',
  cases: 'one place',
  hours: 'one place',
  weeks: 'as typed',
  minutes: 'as typed',
  months: 'as typed',
  visits: 'as typed',
  count: 'two places',
};

/** Inputs show a count as it was typed: 13.5 hours, 495 patients. */
const typed = new Set<Figure['unit']>(['patients', 'cases', 'hours', 'count']);

/** The title of a column of numbers. */
export const over = (value: string): Cell => ({ ...words(value, 'head'), align: 'right' });

/** A figure in a cell, shown as its unit asks. */
export const number = (figure: Figure, style: CellStyle = 'derived'): FigureCell => ({
  figure,
  style,
  format: style === 'input' && typed.has(figure.unit) ? 'as typed' : formats[figure.unit],
});

/** A settled sheet. */
export const settled = (
  { name, wide, columns, head, breaks, charts }: SheetDraft,
  rows: (Cell | undefined)[][],
): Sheet => ({ name, wide, columns, head, rows, breaks, charts });
