/**
 * The grid: what a workbook of the pack holds, before a writer turns it into a file. Formulas are settled and every one
 * carries what it comes to. This file imports nothing but the words that documents and workbooks share.
 */

import type { Audience, Language } from './types.js';

export interface Workbook {
  /** Folder name of the template; the file is named for it. */
  id: string;
  title: string;
  /** Who issues it. */
  issuer: string;
  language: Language;
  audience: Audience;
  /** Not yet issued: every printed page says so. */
  draft: boolean;
  /** Rests on invented figures or sites: every printed page says so. */
  illustrative: boolean;
  /** Profile date as `YYYY-MM-DD`; the file is stamped with it, never with the clock. */
  date: string | undefined;
  /** Words that the writer itself prints, from `templates/words`. */
  words: Readonly<Record<string, string>>;
  sheets: Sheet[];
}

export interface Sheet {
  /** On its tab: unique, at most 31 characters, none of `[]:*?/\`. */
  name: string;
  /** Printed on a wide page. */
  wide: boolean;
  /** Widths of the columns, in characters. */
  columns: number[];
  /** Rows that stay in sight at the top, and are printed again on each page. */
  head: number;
  rows: (Cell | undefined)[][];
  /** Rows that begin a page when the sheet is printed, from 0. */
  breaks: number[];
  charts: SheetChart[];
}

/**
 * What a cell is: a `title` of a sheet or a `heading` of a part of it; the `head` of a column; a `label`, a `note` for
 * the reader; an `input` that may be typed over; a `derived` number, and a `total` of several.
 */
export type CellStyle =
  | 'title'
  | 'heading'
  | 'head'
  | 'label'
  | 'strong'
  | 'note'
  | 'input'
  | 'derived'
  | 'total';

/** How a value is shown: as words, or as a number of something. Percentages are fractions: 0.15 is 15%. */
export type Format =
  | 'text'
  | 'as typed'
  | 'pounds'
  | 'whole'
  | 'one place'
  | 'two places'
  | 'percent'
  | 'factor';

export interface Cell {
  /** Words, a number, or what the formula comes to; nothing in an input that waits for its answer. */
  value?: string | number;
  /** As a spreadsheet reads it, without the equals sign: `ROUND(B4*C4,2)`. */
  formula?: string;
  style: CellStyle;
  format: Format;
  /** By which formulas on any sheet may call the cell. */
  name?: string;
  /** Which side words stand on; left when not given. */
  align?: 'right';
  /** How many columns its words run across; 1 when not given. */
  span?: number;
  /** What an input takes. */
  takes?: Takes;
}

/** What may be typed into an input, and what is said beforehand and after anything else was typed. */
export type Takes = { title: string; says: string; refuses: string } & (
  | { kind: 'number'; least: number; most: number; whole?: boolean }
  | { kind: 'choice'; choices: string[] }
  | { kind: 'text'; longest: number }
);

/** A chart that a spreadsheet draws from its cells. Its figures stand in the cells beside it. */
export interface SheetChart {
  /** `bars` lie, one below the other; `columns` stand side by side; those of a `swing` share a line about nought. */
  kind: 'bars' | 'columns' | 'swing';
  title: string;
  /** Says what the picture shows, for those who cannot see it. */
  description: string;
  format: Format;
  categories: Range;
  series: { title: string; values: Range }[];
  /** Where it stands: its first row and column, from 0, and how many of them it takes. */
  at: { row: number; column: number; rows: number; columns: number };
}

/** Cells of one sheet that form a rectangle; rows and columns are counted from 0, both ends included. */
export interface Range {
  sheet: string;
  from: { row: number; column: number };
  to: { row: number; column: number };
}
