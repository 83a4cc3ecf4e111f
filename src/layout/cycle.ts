/** The picture of a cycle: numbered discs on a ring, arrows from each to the next, and the words of each beside it. */

import { plainText } from '../document/plain.js';
import type { Cycle } from '../document/types.js';
import { naturalWidths } from './lines.js';
import { node } from './nodes.js';
import { paragraphStrips } from './paragraph.js';
import { piecesOf } from './pieces.js';
import { arc, between, onRing, type Path, type Point, type Ring, triangle, turnOf } from './ring.js';
import type { Run } from './runs.js';
import { shapes } from './shapes.js';
import { heightOf } from './strips.js';
import { styles } from './style.js';

/** Room for the words beside a disc: its place from the top left of the picture, and where they stand flush. */
export interface StepRoom {
  x: number;
  y: number;
  width: number;
  height: number;
  align: 'left' | 'right' | 'center';
}

/** Lengths are points from the top left of the picture. */
export interface CyclePicture {
  width: number;
  height: number;
  /** Arcs of the ring, and the triangles that end them. */
  arcs: Path[];
  heads: Point[][];
  discs: { at: Point; number: number }[];
  steps: StepRoom[];
}

const { disc, radius, tallest, gap, widest, foot } = shapes.cycle;
/** Type of the words beside the discs. */
export const stepStyle = { ...styles.cell, after: 0 };

/** What a cycle says to those who do not see it: its description, and its steps in order. */
export function cycleWords({ description, steps }: Cycle): string {
  return [description, ...steps.map((step, at) => `${at + 1}. ${plainText(step)}`)].filter(Boolean).join(' ');
}

/**
 * Draws a cycle as wide as `width`. The ring grows tall where the words of two steps would meet.
 * @param words of each step, in `stepStyle`
 */
export function cyclePicture(words: readonly (readonly Run[])[], width: number): CyclePicture {
  const across = Math.min(radius, (width / 2) * 0.55);
  let up = across;
  let placed = stepsAround(words, width, across, up);
  while (up < tallest && meet(placed)) {
    up += 10;
    placed = stepsAround(words, width, across, up);
  }
  placed = apart(placed);
  const top = Math.min(-up - disc, ...placed.map(({ y }) => y)) - 1;
  const bottom = Math.max(up + disc, ...placed.map(({ y, height }) => y + height)) + 1;
  const ring: Ring = { centre: [width / 2, -top], across, up };
  const turns = words.map((_, at) => turnOf(at, words.length));
  return {
    width,
    height: bottom - top,
    arcs: turns.map((turn) => arc(ring, ...between(ring, turn, words.length))),
    heads: turns.map((turn) => triangle(ring, between(ring, turn, words.length)[1])),
    discs: turns.map((turn, at) => ({ at: onRing(ring, turn), number: at + 1 })),
    steps: placed.map((one) => ({ ...one, x: one.x + width / 2, y: one.y - top })),
  };
}

/** Words of each step, placed from the middle of the ring: beside their disc, above the topmost, below the lowest. */
function stepsAround(
  words: readonly (readonly Run[])[],
  width: number,
  across: number,
  up: number,
): StepRoom[] {
  return words.map((runs, at) => {
    const turn = turnOf(at, words.length);
    const [x, y] = onRing({ centre: [0, 0], across, up }, turn);
    const middle = Math.abs(Math.sin(turn)) < 0.1;
    const most = middle ? widest : Math.min(widest, width / 2 - Math.abs(x) - disc - gap);
    const height = heightOfWords(runs, most);
    const room = balanced(runs, most, height);
    if (middle) {
      const above = y < 0;
      return {
        x: -room / 2,
        y: above ? y - disc - gap - height : y + disc + gap,
        width: room,
        height,
        align: 'center',
      };
    }
    // Towards the top words stand higher than their disc, towards the foot lower, so that neighbours keep apart.
    const shift = Math.cos(turn) * Math.max(0, height / 2 - foot);
    const right = x > 0;
    const left = right ? x + disc + gap : x - disc - gap - room;
    return {
      x: left,
      y: y - shift - height / 2,
      width: room,
      height,
      align: right ? 'left' : 'right',
    };
  });
}

/** The least width, in steps, that takes no more lines: no single word is left for the last one. */
function balanced(runs: readonly Run[], most: number, height: number): number {
  const step = 4;
  const { longest } = naturalWidths(piecesOf(runs));
  let width = most;
  while (width - step > longest && heightOfWords(runs, width - step) === height) width -= step;
  return width;
}

function heightOfWords(runs: readonly Run[], width: number): number {
  return heightOf(paragraphStrips(runs, { left: 0, width, style: stepStyle, of: node('P') }));
}

/** Space that stays between the words of two steps, one above the other. */
const apartBy = 2;

/** Whether the words of two steps stand in each other's way. */
function meet(steps: readonly StepRoom[]): boolean {
  return steps.some((a, at) => steps.slice(at + 1).some((b) => touch(a, b)));
}

const touch = (a: StepRoom, b: StepRoom): boolean =>
  a.x < b.x + b.width &&
  b.x < a.x + a.width &&
  a.y < b.y + b.height + apartBy &&
  b.y < a.y + a.height + apartBy;

/** Words that meet even on the tallest ring make way for one another, half each, upwards and downwards. */
function apart(steps: readonly StepRoom[]): StepRoom[] {
  const placed = steps.map((step) => ({ ...step }));
  const down = placed.toSorted((a, b) => a.y + a.height / 2 - (b.y + b.height / 2));
  // Each round brings all of them nearer to their places; a hundred are more than twelve steps need.
  for (let round = 0; round < 100 && meet(placed); round++) {
    down.forEach((upper, at) => {
      for (const lower of down.slice(at + 1).filter((one) => touch(upper, one))) {
        const half = (upper.y + upper.height + apartBy - lower.y) / 2 + 0.05;
        upper.y -= half;
        lower.y += half;
      }
    });
  }
  return placed;
}
