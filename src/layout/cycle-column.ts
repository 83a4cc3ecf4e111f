/** A cycle where no ring has room: its steps one below the other, with a way back from the last to the first. */

import { type CyclePicture, type StepRoom, stepStyle } from './cycle.js';
import { node } from './nodes.js';
import { paragraphStrips } from './paragraph.js';
import { straight } from './paths.js';
import type { Path, Point } from './ring.js';
import type { Run } from './runs.js';
import { shapes } from './shapes.js';
import { heightOf } from './strips.js';

const { disc, gap, head, line } = shapes.cycle;
/** Left of the discs, for the way back. */
const back = 14;
/** Between one disc and the next, for an arrow. */
const between = 20;

/** Draws steps in columns no taller than `height`, each in a picture of its own. Lengths are points. */
export function cycleColumns(
  words: readonly (readonly Run[])[],
  { width, height }: { width: number; height: number },
): CyclePicture[] {
  const x = back + 2 * disc + gap;
  const rooms = words.map((runs) => {
    const strips = paragraphStrips(runs, { left: 0, width: width - x, style: stepStyle, of: node('P') });
    return Math.max(2 * disc, heightOf(strips));
  });
  const columns: number[][] = [[]];
  let used = 0;
  rooms.forEach((room, at) => {
    if (used > 0 && used + room > height) {
      columns.push([]);
      used = 0;
    }
    columns.at(-1)?.push(at);
    used += room + between;
  });
  return columns.map((column) => columnOf(column, rooms, { x, width: width - x }, columns.length === 1));
}

function columnOf(
  column: readonly number[],
  rooms: readonly number[],
  { x, width }: { x: number; width: number },
  round: boolean,
): CyclePicture {
  const steps: StepRoom[] = [];
  const discs: CyclePicture['discs'] = [];
  let y = 0;
  for (const at of column) {
    const height = rooms[at] ?? 0;
    steps.push({ x, y, width, height, align: 'left' });
    discs.push({ at: [back + disc, y + disc], number: at + 1 });
    y += height + between;
  }
  const down = discs.slice(1).map(({ at: [, next] }, at): [Point, Point] => {
    const [across = 0, from = 0] = discs[at]?.at ?? [];
    return [
      [across, from + disc + line],
      [across, next - disc - line],
    ];
  });
  const [first, last] = [discs[0]?.at, discs.at(-1)?.at];
  const returns = round && first && last && discs.length > 1 ? wayBack(last, first) : undefined;
  return {
    width: x + width,
    height: y - between,
    arcs: [...down.map(([from, to]) => straight(from, short(from, to))), ...(returns ? [returns.path] : [])],
    heads: [
      ...down.map(([, [across, tip]]) => triangle([across, tip], [0, 1])),
      ...(returns ? [triangle(returns.tip, [1, 0])] : []),
    ],
    discs,
    steps,
  };
}

/** From the last disc to the left, up, and to the first. */
function wayBack([x, low]: Point, [, high]: Point): { path: Path; tip: Point } {
  const edge = x - disc;
  const corners: Point[] = [
    [edge, low],
    [line, low],
    [line, high],
    [edge - head * 0.8, high],
  ];
  const curves = corners.slice(1).map((to, at): [Point, Point, Point] => [corners[at] ?? to, to, to]);
  return { path: { from: corners[0] ?? [edge, low], curves }, tip: [edge - line, high] };
}

/** A line that ends inside the head of its arrow. */
const short = (from: Point, [x, y]: Point): Point => [x, Math.max(from[1], y - head * 0.8)];

/** The head of an arrow that points one way. */
function triangle([x, y]: Point, [across, down]: readonly [number, number]): Point[] {
  const base: Point = [x - across * head, y - down * head];
  const side = head / 2;
  return [
    [x, y],
    [base[0] + down * side, base[1] + across * side],
    [base[0] - down * side, base[1] - across * side],
  ];
}
