import { table } from '../../layout/style.js';

/** Words of one column. */
export interface ColumnWords {
  /** Always in bold. */
  title: string;
  /** One entry a cell; an entry may hold several lines. */
  cells: readonly string[];
  /** Cells in bold too. */
  bold: boolean;
}

/**
 * Widths of columns that fill a table, from the words in them: every column is at least as wide as its longest word
 * (within reason); columns whose lines all fit get what they want; the rest share what is left by how much they hold.
 * Measured by classes of characters, which is close enough to choose widths by.
 * @param width of the table, in points
 * @param size of the type, in points
 * @param shares least and greatest share of the width that the first column may have
 * @returns points, one a column, adding up to `width`
 */
export function columnWidths(
  columns: readonly ColumnWords[],
  width: number,
  size: number,
  shares: readonly [least: number, most: number] = [0, 1],
): number[] {
  if (columns.length < 2) return columns.map(() => width);
  const padding = 2 * table.padding.x + 2;
  const sizes = columns.map(({ title, cells, bold }, index) => {
    const widest = (separator: RegExp): number =>
      Math.max(
        longest(title.split(separator), size, true),
        longest(
          cells.flatMap((cell) => cell.split(separator)),
          size,
          bold,
        ),
      );
    const [least, most] = index === 0 ? shares : [0, 1];
    const clamp = (points: number) => Math.min(Math.max(points, least * width), most * width);
    const ink = cells.reduce((sum, cell) => sum + wide(cell, size, bold), 0) / Math.max(1, cells.length);
    return {
      need: clamp(Math.min(widest(/\s+/), width * 0.3) + padding),
      want: clamp(widest(/\n/) + padding),
      ink,
    };
  });
  const wanted = sum(sizes.map(({ want }) => want));
  if (wanted <= width) return spread(sizes, width, wanted, shares[1] < 1);
  const needed = sum(sizes.map(({ need }) => need));
  if (needed >= width) return sizes.map(({ need }) => (need * width) / needed);
  return share(sizes, width);
}

interface Sizes {
  need: number;
  want: number;
  ink: number;
}

/** Room to spare goes to columns by what they want; a first column that is held back leaves it to the others. */
function spread(sizes: readonly Sizes[], width: number, wanted: number, firstHeld: boolean): number[] {
  const spare = width - wanted;
  const takers = sizes.map(({ want }, index) => (firstHeld && index === 0 ? 0 : want));
  return sizes.map(({ want }, index) => want + (spare * (takers[index] ?? 0)) / sum(takers));
}

/** Columns that want less than their share of what is left get it; the others share by the root of their words. */
function share(sizes: readonly Sizes[], width: number): number[] {
  const widths = sizes.map(() => 0);
  let open = sizes.map((_, index) => index);
  for (;;) {
    const left = width - sum(widths);
    const weights = open.map((index) => Math.sqrt(sizes[index]?.ink ?? 0));
    const part = (at: number) => (left * (weights[at] ?? 0)) / sum(weights);
    // A column too narrow for its share's words, or content with less than its share, is settled first.
    const settled = open.findIndex((index, at) => {
      const { need, want } = sizes[index] ?? { need: 0, want: 0 };
      return want <= part(at) || need >= part(at);
    });
    if (settled < 0) {
      open.forEach((index, at) => {
        widths[index] = part(at);
      });
      return widths;
    }
    const index = open[settled] ?? 0;
    const { need, want } = sizes[index] ?? { need: 0, want: 0 };
    widths[index] = open.length === 1 ? left : want <= part(settled) ? want : need;
    open = open.filter((other) => other !== index);
    if (open.length === 0) return widths;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const longest = (pieces: readonly string[], size: number, bold: boolean): number =>
  pieces.reduce((most, piece) => Math.max(most, wide(piece, size, bold)), 0);

/** Width of a line in Arial, in points, by classes of characters. */
export function wide(text: string, size: number, bold: boolean): number {
  let ems = 0;
  for (const character of text) {
    if (/[ijlftrI.,;:'|!()[\]\s/-]/.test(character)) ems += 0.31;
    else if (/[mwMW@%]/.test(character)) ems += 0.85;
    else if (/[A-Z]/.test(character)) ems += 0.69;
    else ems += 0.55;
  }
  return ems * size * (bold ? 1.07 : 1);
}
