/** Words in a chart: how much room they take, and what a chart says to those who do not see it. */

import { plainText } from '../document/plain.js';
import type { Chart, ChartFigure, ChartRow, Inline } from '../document/types.js';
import { parts } from './chart-scale.js';
import { naturalWidths } from './lines.js';
import { node } from './nodes.js';
import { paragraphStrips } from './paragraph.js';
import { piecesOf } from './pieces.js';
import { lookOf, runsOf, type Telling } from './runs.js';
import { heightOf } from './strips.js';
import { styles } from './style.js';

/** Type of all words in a chart. */
export const chartStyle = { ...styles.cell, after: 0 };

/** What a line of text is given beyond its measured width, in points: what just fits may not break. */
const spare = 1;

/** Width that inlines ask for on one line, in points; 0 when they say nothing. */
export function wide(inlines: readonly Inline[], telling: Telling): number {
  const runs = runsOf(inlines, lookOf(chartStyle), telling);
  return runs.length === 0 ? 0 : naturalWidths(piecesOf(runs)).widest + spare;
}

/** Height that inlines take when they are set as wide as `width`, in points. */
export function tall(inlines: readonly Inline[], width: number, telling: Telling): number {
  const runs = runsOf(inlines, lookOf(chartStyle), telling);
  return heightOf(paragraphStrips(runs, { left: 0, width, style: chartStyle, of: node('P') }));
}

/** What stands beside the bars of a row: each figure; beside a stack its total, and the parts that no bar shows. */
export function besideBars(row: ChartRow, { kind, series }: Chart): ChartFigure[] {
  if (kind !== 'stacked') return row.figures;
  const text = (words: string): Inline => ({ type: 'text', text: words });
  const missing = parts(row, kind).flatMap(({ inlines, value }, at): Inline[] =>
    value === undefined ? [text('; '), ...(series[at] ?? []), text(': '), ...inlines] : [],
  );
  return [
    { inlines: [{ type: 'strong', inlines: row.figures.at(-1)?.inlines ?? [] }, ...missing], value: 0 },
  ];
}

/** Each row in a sentence: its title, and its figures with what they are. */
export function rowsInWords(rows: readonly ChartRow[], { series }: Pick<Chart, 'series'>): string {
  return rows
    .map(({ title, figures }) => {
      const each = figures.map(({ inlines }, at) =>
        [series.length > 1 ? plainText(series[at] ?? []) : '', plainText(inlines)].filter(Boolean).join(' '),
      );
      return `${plainText(title)}: ${each.join(', ')}.`;
    })
    .join(' ');
}
