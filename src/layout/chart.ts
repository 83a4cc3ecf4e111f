/** The picture of a chart: for each row of figures its title, bars to scale, and the figures in print beside them. */

import type { Chart, ChartRow } from '../document/types.js';
import { type Bar, type Drawn, drawnBars, grounds } from './chart-fills.js';
import { type Line, linesOf, type Plan, type Words } from './chart-lines.js';
import { parts, reach, scaleOf } from './chart-scale.js';
import { besideBars, chartStyle, rowsInWords, tall, wide } from './chart-words.js';
import { type Box, straight } from './paths.js';
import type { Telling } from './runs.js';
import { shapes } from './shapes.js';
import { palette } from './style.js';

/** Lengths are points from the top left of the picture. */
export interface ChartPicture {
  width: number;
  height: number;
  /** In the order in which they are drawn. */
  drawn: Drawn[];
  /** In the order in which they are read. */
  words: Words[];
  /** What the picture says to those who do not see it. */
  says: string;
}

interface Part {
  height: number;
  bars: Bar[];
  words: Words[];
  grounds: Box[];
}

const form = shapes.chart;

/**
 * Draws a chart as wide as `width`. Rows that would make it too tall for a page go into further pictures, to the same
 * scale.
 * @param height of the page, in points
 */
export function chartPictures(
  chart: Chart,
  width: number,
  telling: Telling,
  height: number = form.tallest,
): ChartPicture[] {
  const plan = planOf(chart, width, telling);
  const key = keyOf(plan);
  const pictures: ChartPicture[] = [];
  let rows: ChartRow[] = [];
  const end = () => {
    const says = [pictures.length === 0 ? chart.description : '', rowsInWords(rows, chart)];
    pictures.push({ ...drawn(key, rows, plan), width, says: says.filter(Boolean).join(' ') });
    rows = [];
  };
  for (const row of chart.rows) {
    const taken = [...rows, row].reduce((sum, each) => sum + rowOf(each, 0, plan).height, key.height);
    if (rows.length > 0 && taken > Math.min(height, form.tallest)) end();
    rows.push(row);
  }
  end();
  return pictures;
}

function planOf(chart: Chart, width: number, telling: Telling): Plan {
  const titles = Math.min(
    width * form.titles,
    Math.max(0, ...chart.rows.map(({ title }) => wide(title, telling))),
  );
  const left = titles + 2 * form.gap;
  const room = (of: (value: number) => boolean): number => {
    const shown = chart.rows.flatMap((row) => besideBars(row, chart));
    const those = shown.filter(({ value }) => value !== undefined && of(value));
    const widest = Math.max(0, ...those.map(({ inlines }) => wide(inlines, telling)));
    return widest === 0 ? 0 : Math.min(widest + form.gap, (width - left) * form.words);
  };
  const scale = scaleOf(reach(chart), left + room((value) => value < 0), width - room((value) => value >= 0));
  return { chart, telling, width, titles, left, scale };
}

/** Squares and words in lines across the picture, that say which bar is which when there are several kinds. */
function keyOf({ chart, telling, width }: Plan): Part {
  const key: Part = { height: 0, bars: [], words: [], grounds: [] };
  const named = chart.kind === 'stacked' ? chart.series.slice(0, -1) : chart.series;
  if (named.length < 2) return key;
  const { swatch, gap, apart, line } = form;
  let x = 0;
  let y = 0;
  named.forEach((inlines, series) => {
    const taken = Math.min(width - swatch - gap, wide(inlines, telling));
    if (x > 0 && x + swatch + gap + taken > width) {
      x = 0;
      y = key.height + form.betweenBars;
    }
    const height = tall(inlines, taken, telling);
    const top = y + (chartStyle.line - swatch) / 2;
    key.bars.push({ x: x + line, y: top, width: swatch, height: swatch, series });
    key.words.push({ x: x + swatch + gap, y, width: taken, height, inlines, align: 'left' });
    key.height = Math.max(key.height, y + height);
    x += swatch + gap + taken + apart;
  });
  return { ...key, height: key.height + form.betweenRows };
}

function drawn(
  key: Part,
  rows: readonly ChartRow[],
  plan: Plan,
): Pick<ChartPicture, 'height' | 'drawn' | 'words'> {
  const all = [key];
  let y = key.height;
  for (const row of rows) {
    const part = rowOf(row, y, plan);
    all.push(part);
    y += part.height;
  }
  const nought = plan.scale(0);
  const axis: Drawn = {
    paths: [straight([nought, key.height], [nought, y - form.betweenRows])],
    stroke: palette.ink,
    thickness: form.line,
  };
  return {
    height: y - form.betweenRows + form.line,
    drawn: [
      ...drawnBars(all.flatMap((one) => one.bars)),
      ...grounds(all.flatMap((one) => one.grounds)),
      axis,
    ],
    words: all.flatMap((one) => one.words),
  };
}

/** A row from `top` down, with the space after it: its title in the middle, its lines below one another. */
function rowOf(row: ChartRow, top: number, plan: Plan): Part {
  const { titles, telling, chart } = plan;
  const lines = linesOf(row, plan);
  const titled = tall(row.title, titles, telling);
  const taken = lines.reduce((sum, line) => sum + line.height + form.betweenBars, -form.betweenBars);
  const height = Math.max(titled, taken);
  const title = { x: 0, y: top + (height - titled) / 2, width: titles, height: titled };
  const part: Part = {
    height: height + form.betweenRows,
    bars: [],
    words: [{ ...title, inlines: row.title, align: 'left' }],
    grounds: [],
  };
  const thickness = chart.kind === 'bars' && parts(row, chart.kind).length > 1 ? form.sharedBar : form.bar;
  let y = top + (height - taken) / 2;
  for (const line of lines) {
    place(line, y + line.height / 2, thickness, part);
    y += line.height + form.betweenBars;
  }
  return part;
}

function place({ bars, words, grounds: white }: Line, middle: number, thickness: number, part: Part): void {
  const level = { y: middle - thickness / 2, height: thickness };
  part.bars.push(...bars.map((bar) => ({ ...bar, ...level })));
  part.words.push(...words.map((one) => ({ ...one, y: middle - one.height / 2 })));
  part.grounds.push(...white.map((box) => ({ ...box, y: level.y + 1, height: thickness - 2 })));
}
