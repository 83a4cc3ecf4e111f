import type { Cell, Sheet } from '../../document/workbook.js';
import { breakLines } from '../../layout/lines.js';
import { piecesOf } from '../../layout/pieces.js';
import { palette } from '../../layout/style.js';
import { sizes } from './styles.js';
import { cellText } from './text.js';

/** Width of a column in points: a character of the default type takes 7 pixels of a 96th of an inch, and 5 are kept free. */
const pointsOf = (characters: number): number => characters * 7 * 0.75;

/** Most points that a row of a spreadsheet is high. */
const tallest = 409;
/** More characters than fill such a row; what is beyond them need not be measured. */
const enough = 1500;
const lowest = 17;

/**
 * Height of each row in points, so that no words are cut: spreadsheets do not work it out for words that run across
 * several columns.
 */
export function rowHeights({ rows, columns }: Pick<Sheet, 'rows' | 'columns'>): number[] {
  return rows.map((row) =>
    Math.min(tallest, Math.max(lowest, ...row.map((cell, at) => heightOf(cell, at, columns)))),
  );
}

function heightOf(cell: Cell | undefined, at: number, columns: readonly number[]): number {
  if (cell?.format !== 'text' || typeof cell.value !== 'string') return 0;
  const size = sizes[cell.style];
  const width = pointsOf(columns.slice(at, at + (cell.span ?? 1)).reduce((sum, one) => sum + one, 0));
  const bold = cell.style !== 'label' && cell.style !== 'note' && cell.style !== 'input';
  const look = { size, bold, italic: false, colour: palette.ink };
  const lines = breakLines(piecesOf([{ text: cellText(cell.value).slice(0, enough), look }]), width);
  return lines.length * size * 1.27 + 5;
}
