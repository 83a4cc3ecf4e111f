/** The bars of one row of a chart, with the figures beside or on them. Lengths are points from the left of the picture. */

import type { Chart, ChartFigure, ChartRow, Inline } from '../document/types.js';
import { type Bar, isPlain } from './chart-fills.js';
import { parts, type Scale, shareLine } from './chart-scale.js';
import { besideBars, chartStyle, tall, wide } from './chart-words.js';
import type { Box } from './paths.js';
import type { Telling } from './runs.js';
import { shapes } from './shapes.js';

/** Words in a picture, and the box they stand in. */
export interface Words extends Box {
  inlines: Inline[];
  align: 'left' | 'right' | 'center';
}

/** Where the parts of a chart stand. */
export interface Plan {
  chart: Chart;
  telling: Telling;
  width: number;
  /** Width of the titles of rows, and left edge of what stands beside them. */
  titles: number;
  left: number;
  scale: Scale;
}

/** Bars that stand level, their figures, and white grounds for figures on bars; all about the same middle. */
export interface Line {
  height: number;
  bars: Pick<Bar, 'x' | 'width' | 'series'>[];
  words: Omit<Words, 'y'>[];
  grounds: Pick<Box, 'x' | 'width'>[];
}

const { bar, sharedBar, gap } = shapes.chart;

/** The lines of a row from the top down: one for each figure, or one for all of them. */
export function linesOf(row: ChartRow, plan: Plan): Line[] {
  const { kind } = plan.chart;
  if (kind === 'stacked') return [stack(row, plan)];
  const lines = row.figures.map((figure, series) => single(figure, series, plan));
  if (!shareLine(row, kind)) return lines;
  return [
    {
      height: Math.max(...lines.map((line) => line.height)),
      bars: lines.flatMap((line) => line.bars),
      words: lines.flatMap((line) => line.words),
      grounds: [],
    },
  ];
}

function single({ inlines, value }: ChartFigure, series: number, plan: Plan): Line {
  const nought = plan.scale(0);
  const end = plan.scale(value ?? 0);
  const bars = value ? [{ x: Math.min(nought, end), width: Math.abs(end - nought), series }] : [];
  const words = (value ?? 0) < 0 ? before(inlines, end, plan) : after(inlines, end, plan);
  return { height: Math.max(sharedBar, words.height), bars, words: [words], grounds: [] };
}

/** Bars end to end, each with its figure where it is wide enough, and after the last what they come to. */
function stack(row: ChartRow, plan: Plan): Line {
  const line: Line = { height: 0, bars: [], words: [], grounds: [] };
  let sum = 0;
  for (const [series, { inlines, value = 0 }] of parts(row, 'stacked').entries()) {
    if (value <= 0) continue;
    const x = plan.scale(sum);
    sum += value;
    const width = plan.scale(sum) - x;
    line.bars.push({ x, width, series });
    const needed = wide(inlines, plan.telling);
    if (needed + 2 * gap > width) continue;
    const box = { x: x + (width - needed) / 2, width: needed };
    line.words.push({ ...box, height: chartStyle.line, inlines, align: 'center' });
    if (!isPlain(series)) line.grounds.push({ x: box.x - 1, width: needed + 2 });
  }
  const [total] = besideBars(row, plan.chart);
  const end = after(total?.inlines ?? [], plan.scale(sum), plan);
  return { ...line, height: Math.max(bar, end.height), words: [...line.words, end] };
}

function after(inlines: Inline[], edge: number, { width, telling }: Plan): Omit<Words, 'y'> {
  const x = edge + gap;
  return { x, width: width - x, height: tall(inlines, width - x, telling), inlines, align: 'left' };
}

function before(inlines: Inline[], edge: number, { left, telling }: Plan): Omit<Words, 'y'> {
  const width = edge - gap - left;
  return { x: left, width, height: tall(inlines, width, telling), inlines, align: 'right' };
}
