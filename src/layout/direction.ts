/** Right-to-left text within lines that run left to right, by the Unicode bidirectional algorithm. */

import factory, { type Bidi } from 'bidi-js';

// The package is CommonJS with types written for ESM: what Node imports is the factory itself.
const bidi = (factory as unknown as () => Bidi)();

const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Embedding level of every UTF-16 unit of a paragraph, or nothing when all of it runs left to right. */
export function levelsOf(text: string): Uint8Array | undefined {
  return rightToLeft.test(text) ? bidi.getEmbeddingLevels(text, 'ltr').levels : undefined;
}

/**
 * What is drawn for right-to-left text: brackets change sides. Fonts turn Hebrew and Arabic round themselves, but
 * not signs that belong to no script, so a text of signs alone is turned round here.
 */
export function shownRightToLeft(text: string): string {
  const mirrored = [...text].map((character) => bidi.getMirroredCharacter(character) ?? character);
  return (rightToLeft.test(text) ? mirrored : mirrored.reverse()).join('');
}

/** Places of a line's parts from left to right, as indices into `levels` (rule L2 of the algorithm). */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, at) => at);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && (levels[order[end] as number] as number) >= level) end++;
      if (end > start) {
        order.splice(start, end - start, ...order.slice(start, end).reverse());
        start = end;
      }
    }
  }
  return order;
}
