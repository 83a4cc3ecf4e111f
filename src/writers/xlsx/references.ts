import type { Range } from '../../document/workbook.js';

/** Letters of a column, from 0: A, B, …, Z, AA. */
export function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

/** The name of a sheet in a formula. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A range as formulas and charts name it. */
export function rangeText({ sheet, from, to }: Range): string {
  const cell = ({ row, column }: Range['from']): string => `$${letters(column)}$${row + 1}`;
  return `${quoted(sheet)}!${cell(from)}:${cell(to)}`;
}
