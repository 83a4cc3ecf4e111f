/** Paths of straight lines. Lengths are points. */

import type { Path, Point } from './ring.js';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A straight line. */
export const straight = (from: Point, to: Point): Path => ({ from, curves: [[from, to, to]] });

/** Straight lines from corner to corner, and back to the first. */
export function closed(corners: readonly Point[]): Path {
  const [from = [0, 0], ...rest] = corners;
  let last = from;
  const curves = [...rest, from].map((to): [Point, Point, Point] => {
    const curve: [Point, Point, Point] = [last, to, to];
    last = to;
    return curve;
  });
  return { from, curves };
}

/** The outline of a box. */
export function outline({ x, y, width, height }: Box): Path {
  return closed([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

/** Slanting lines over a box, `apart` points from one another: rising to the right, or falling. */
export function hatching({ x, y, width, height }: Box, slant: 'rising' | 'falling', apart: number): Path[] {
  const right = x + width;
  const foot = y + height;
  const across = (at: number): number => (slant === 'falling' ? x + at : right - at);
  const lines: Path[] = [];
  for (let at = apart; at < width + height; at += apart) {
    const low: Point = [across(Math.min(at, width)), at <= width ? foot : foot - (at - width)];
    const high: Point = [across(Math.max(0, at - height)), at <= height ? foot - at : y];
    lines.push(straight(low, high));
  }
  return lines.filter(({ from, curves }) => from[0] <= right && (curves[0]?.[2][0] ?? x) >= x);
}
