/** Pictures made of lines and shapes, with words placed over them. Lengths are numbers of points. */

import type { Path, Point } from '../../layout/ring.js';
import { page } from '../../layout/style.js';

/** Width that pictures are laid out for where there is room for them: that of the text on paper, as in other formats. */
export const pictureWidth = (wide: boolean): number =>
  (wide ? page.height : page.width) - page.margin.left - page.margin.right;

const pair = ([x, y]: Point): string => `${short(x)} ${short(y)}`;

/** Curves as SVG says them. */
export const curvesOf = (paths: readonly Path[]): string =>
  paths
    .map(
      ({ from, curves }) => `M${pair(from)}${curves.map((each) => `C${each.map(pair).join(' ')}`).join('')}`,
    )
    .join('');

/** Closed shapes with straight sides, as SVG says them. */
export const polygonsOf = (shapes: readonly (readonly Point[])[]): string =>
  shapes.map((corners) => `M${corners.map(pair).join('L')}Z`).join('');

/** What part of a picture's own lengths is seen: all of it. */
export const viewBox = (width: number, height: number): string => `0 0 ${short(width)} ${short(height)}`;

/** Lengths for the style sheet, which may stretch them: `--x: 12.5; --y: 3`. */
export const lengths = (named: Readonly<Record<string, number>>): string =>
  Object.entries(named)
    .map(([name, length]) => `--${name}: ${short(length)}`)
    .join('; ');

const short = (length: number): string => `${Math.round(length * 100) / 100}`;
