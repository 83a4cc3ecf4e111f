/** The ring of a cycle: points on it, arcs along it and the heads of arrows. Lengths are points. */

import { shapes } from './shapes.js';

export type Point = readonly [x: number, y: number];

/** A line of cubic curves: where it begins, then two points that pull it and where it comes to, for each. */
export interface Path {
  from: Point;
  curves: [Point, Point, Point][];
}

const { disc, gap, head } = shapes.cycle;

/** An upright ellipse. */
export interface Ring {
  centre: Point;
  /** Half its width and half its height. */
  across: number;
  up: number;
}

/** Radians from the top, clockwise. */
export const turnOf = (at: number, count: number): number => (at * 2 * Math.PI) / count;

/** The point of a ring at a turn. */
export function onRing({ centre, across, up }: Ring, turn: number): Point {
  return [centre[0] + across * Math.sin(turn), centre[1] - up * Math.cos(turn)];
}

/** Where the arrow from a disc to the next begins and ends. */
export function between(ring: Ring, turn: number, count: number): [from: number, to: number] {
  const next = turn + turnOf(1, count);
  return [turn + clear(ring, turn), next - clear(ring, next)];
}

/** Part of a turn that a disc and a little space take of the ring. */
function clear({ across, up }: Ring, turn: number): number {
  return (disc + gap) / Math.hypot(across * Math.cos(turn), up * Math.sin(turn));
}

/** Curves along the ring, each an eighth of it at most: longer ones would leave it. */
export function arc(ring: Ring, from: number, to: number): Path {
  const end = to - headTurn(ring, to) * 0.8;
  const count = Math.max(1, Math.ceil((end - from) / (Math.PI / 4)));
  const part = (end - from) / count;
  const pull = (4 / 3) * Math.tan(part / 4);
  const curves = Array.from({ length: count }, (_, at): [Point, Point, Point] => {
    const [a, b] = [from + at * part, from + (at + 1) * part];
    const [start, goal] = [onRing(ring, a), onRing(ring, b)];
    return [
      [start[0] + pull * ring.across * Math.cos(a), start[1] + pull * ring.up * Math.sin(a)],
      [goal[0] - pull * ring.across * Math.cos(b), goal[1] - pull * ring.up * Math.sin(b)],
      goal,
    ];
  });
  return { from: onRing(ring, from), curves };
}

const headTurn = ({ across, up }: Ring, turn: number): number =>
  head / Math.hypot(across * Math.cos(turn), up * Math.sin(turn));

/** The tip of an arrow: on the ring at `turn`, its base across the ring a little before. */
export function triangle(ring: Ring, turn: number): Point[] {
  const tip = onRing(ring, turn);
  const base = onRing(ring, turn - headTurn(ring, turn));
  const [dx, dy] = [tip[0] - base[0], tip[1] - base[1]];
  const side = 0.5;
  return [tip, [base[0] - dy * side, base[1] + dx * side], [base[0] + dy * side, base[1] - dx * side]];
}
