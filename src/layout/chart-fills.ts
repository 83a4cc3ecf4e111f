/** How bars of different series are told apart, in colour and in black and white: by tone and by hatching. */

import { type Box, hatching, outline } from './paths.js';
import type { Path } from './ring.js';
import { shapes } from './shapes.js';
import { palette } from './style.js';

/** Shapes or lines that look the same: filled, or drawn along. */
export interface Drawn {
  paths: Path[];
  fill?: string;
  stroke?: string;
  thickness: number;
}

interface Fill {
  tone: string;
  hatch: readonly ('rising' | 'falling')[];
}

const white = 'FFFFFF';

/** Neighbours differ both in tone and in hatching. */
const fills: readonly Fill[] = [
  { tone: palette.primary, hatch: [] },
  { tone: white, hatch: ['rising'] },
  { tone: '8FB1B7', hatch: [] },
  { tone: white, hatch: ['rising', 'falling'] },
  { tone: 'DCE8EA', hatch: [] },
  { tone: '8FB1B7', hatch: ['falling'] },
];

/** Whether words can be read on a bar of this series without a ground of their own. */
export const isPlain = (series: number): boolean => fillOf(series).tone === 'DCE8EA';

const fillOf = (series: number): Fill => fills[series % fills.length] as Fill;

export interface Bar extends Box {
  /** Place of its figure among those of its row. */
  series: number;
}

/** Bars as they are drawn: tones, then hatching, then edges. */
export function drawnBars(bars: readonly Bar[]): Drawn[] {
  const stroke = palette.primary;
  const { hatch: apart, line: thickness } = shapes.chart;
  const tones = fills.flatMap(({ tone }, series): Drawn[] => {
    const paths = bars.filter((bar) => fillOf(bar.series) === fills[series]).map(outline);
    return paths.length > 0 ? [{ paths, fill: tone, thickness: 0 }] : [];
  });
  const hatched = bars.flatMap((bar) =>
    fillOf(bar.series).hatch.flatMap((slant) => hatching(bar, slant, apart)),
  );
  return [
    ...tones,
    ...(hatched.length > 0 ? [{ paths: hatched, stroke, thickness }] : []),
    { paths: bars.map(outline), stroke, thickness },
  ];
}

/** White grounds for words that stand on bars. */
export const grounds = (boxes: readonly Box[]): Drawn[] =>
  boxes.length > 0 ? [{ paths: boxes.map(outline), fill: white, thickness: 0 }] : [];
