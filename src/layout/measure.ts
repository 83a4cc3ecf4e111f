/** How wide text is, in points. Words come again and again, so each is measured once. */

import { type Face, fontOf } from './fonts.js';
import { setText } from './set-text.js';

const known = new Map<Face, Map<string, number>>();

/** Width of `text` in points, in a face at a size. Widths grow with the size, so one measurement serves all sizes. */
export function widthOf(text: string, face: Face, size: number): number {
  let words = known.get(face);
  if (!words) {
    words = new Map();
    known.set(face, words);
  }
  let em = words.get(text);
  if (em === undefined) {
    em = setText(face, text).advanceWidth / fontOf(face).unitsPerEm;
    words.set(text, em);
  }
  return em * size;
}

/** Distance from the foot of a line to its baseline: as Word, which adds spare height above the letters. */
export const depthOf = (size: number): number => size * 0.212;
