/** From figures to places on the page: which bars stand beside one another, and how long they are. */

import type { Chart, ChartRow } from '../document/types.js';

/** Distance of a figure from the left edge of the picture, in points. */
export type Scale = (value: number) => number;

/** The figures of a row that bars are drawn for: all of them, except the total of those that stand end to end. */
export const parts = (row: ChartRow, kind: Chart['kind']): ChartRow['figures'] =>
  kind === 'stacked' ? row.figures.slice(0, -1) : row.figures;

/** Whether two bars of a row may share a line: one runs to the left of nought and the other to the right. */
export function shareLine({ figures }: ChartRow, kind: Chart['kind']): boolean {
  const signs = figures.flatMap(({ value }) => (value ? [Math.sign(value)] : []));
  return (
    kind === 'swing' &&
    new Set(signs).size === signs.length &&
    figures.every((one) => one.value !== undefined)
  );
}

/** Least and greatest place that bars reach; nought is always among them. */
export function reach({ kind, rows }: Pick<Chart, 'kind' | 'rows'>): { least: number; most: number } {
  const ends = rows.flatMap((row) => {
    const values = parts(row, kind).map(({ value = 0 }) => value);
    return kind === 'stacked' ? [values.reduce((sum, value) => sum + Math.max(0, value), 0)] : values;
  });
  return { least: Math.min(0, ...ends), most: Math.max(0, ...ends) };
}

/** A scale on which what bars reach takes the room from `left` to `right`. */
export function scaleOf(
  { least, most }: { least: number; most: number },
  left: number,
  right: number,
): Scale {
  const step = most === least ? 0 : (right - left) / (most - least);
  return (value) => left + (value - least) * step;
}
