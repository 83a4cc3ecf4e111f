import { type Figure, numberOf, partsOf } from '../../figures/figure.js';
import type { Place, Places } from './places.js';

/** Letters of a column, from 0: A, B, …, Z, AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** How a formula on `sheet` names a cell: by its own name, or by its row and column. */
export function referenceTo({ name, sheet: on, row, column }: Place, sheet: string): string {
  if (name !== undefined) return name;
  const cell = `${columnLetters(column)}${row + 1}`;
  return on === sheet ? cell : `${quoted(on)}!${cell}`;
}

/** The name of a sheet in a formula. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Words in a formula, between quotation marks. */
export const formulaText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * The formula of a figure in its first cell on `sheet`, without the equals sign. What it is made of is named by its
 * cell when it has one, and otherwise written out.
 */
export function formulaOf(figure: Figure, sheet: string, places: Places): string {
  const { formula } = figure;
  const term = (part: Figure): string => termOf(part, sheet, places);
  const parts = partsOf(figure).map(term);
  const [first = '0', second = '0'] = parts;
  switch (formula.op) {
    case 'input':
      throw new Error(`the answer ${formula.path} stands on no sheet`);
    case 'constant':
      return String(numberOf(figure));
    case 'sum':
      return parts.length === 0 ? '0' : `SUM(${ranges(formula.of, sheet, places, term).join(',')})`;
    case 'difference':
      return `${first}-${second}`;
    case 'product':
      return parts.join('*') || '1';
    case 'quotient':
      return `IF(${second}=0,0,${first}/${second})`;
    case 'largest':
      return `MAX(${numbers(formula.of, term).join(',')})`;
    case 'smallest':
      return `MIN(${numbers(formula.of, term).join(',')})`;
    case 'round': {
      const [of] = formula.of;
      const inner = places.of(of) ? first : formulaOf(of, sheet, places);
      return roundedUp(inner, formula.places);
    }
  }
}

/**
 * Rounds halves away from nought in every engine: counted in the last place kept, a half is exact, and what the
 * arithmetic of the machine has lost in the seventh place behind it does not tip it over.
 */
const roundedUp = (text: string, places: number): string => {
  const scale = 10 ** places;
  return `ROUND(ROUND((${text})*${scale},6),0)/${scale}`;
};

/** Terms of which none may be an empty cell: MIN and MAX would pass over it, where it counts as nought. */
const numbers = (of: readonly Figure[], term: (part: Figure) => string): string[] =>
  of.map((part) => (part.formula.op === 'input' ? `${term(part)}+0` : term(part)));

/** A part of a formula: the cell it stands in, a number, or its own formula in brackets. */
function termOf(part: Figure, sheet: string, places: Places): string {
  const place = places.of(part);
  if (place) return referenceTo(place, sheet);
  const text = formulaOf(part, sheet, places);
  return /^(?:-?[\d.]+|[A-Z]+\((?:[^()]|\([^()]*\))*\))$/.test(text) ? text : `(${text})`;
}

/** What is added up, with neighbouring cells of a row or column as one range: `B4:B9`. */
function ranges(
  of: readonly Figure[],
  sheet: string,
  places: Places,
  term: (part: Figure) => string,
): string[] {
  const found: { from: Place; to: Place; count: number }[] = [];
  const others: string[] = [];
  for (const part of of) {
    const place = places.of(part);
    const last = found.at(-1);
    if (!place || place.name !== undefined) others.push(term(part));
    else if (last && continues(last, place))
      found[found.length - 1] = { from: last.from, to: place, count: last.count + 1 };
    else found.push({ from: place, to: place, count: 1 });
  }
  const written = found.map(({ from, to, count }) => {
    const first = referenceTo(from, sheet);
    return count === 1 ? first : `${first}:${columnLetters(to.column)}${to.row + 1}`;
  });
  return [...written, ...others];
}

/** Whether a cell carries on a range in the direction in which it runs. */
function continues({ from, to, count }: { from: Place; to: Place; count: number }, next: Place): boolean {
  if (next.sheet !== to.sheet) return false;
  const down = next.column === to.column && next.row === to.row + 1;
  const right = next.row === to.row && next.column === to.column + 1;
  if (count === 1) return down || right;
  return from.column === to.column ? down : right;
}
