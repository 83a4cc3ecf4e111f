import { controlsOf, type Line, patternOf, wordsOf } from './line.js';

/** A line of the file as it was built, and the line that it came back as; one of them is missing at an end. */
export interface Pair {
  built: number | undefined;
  returned: number | undefined;
  /** Whether only answers and worked-out numbers differ, if anything does. */
  same: boolean;
}

/**
 * Pairs the lines of two versions of a file, in order, so that as many as possible are the same; what is left between
 * two such pairs is paired when most of its words are. Every line is in one pair.
 */
export function align(built: readonly Line[], returned: readonly Line[]): Pair[] {
  const tagged = returned.some((line) => controlsOf(line).some(({ tag }) => tag !== undefined));
  const forms = (lines: readonly Line[]): Form[] =>
    lines.map((line) => ({ pattern: patternOf(line, tagged), words: wordsOf(line) }));
  const [a, b] = [forms(built), forms(returned)];
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...commonLines(a, b), [a.length, b.length] as const]) {
    pairs.push(...between(a, b, i, nextI, j, nextJ));
    if (nextI < a.length) pairs.push({ built: nextI, returned: nextJ, same: true });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return pairs;
}

interface Form {
  pattern: string;
  words: string;
}

/** How much two lines count as the same one: most when their answers agree too. */
function worth(a: Form | undefined, b: Form | undefined): number {
  if (!a || !b) return 0;
  if (a.words === b.words) return 3;
  return a.pattern === b.pattern ? 2 : 0;
}

/** The heaviest common subsequence of two lists of lines. */
function commonLines(a: readonly Form[], b: readonly Form[]): [number, number][] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && worth(a[start], b[start]) === 3) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && worth(a.at(-1 - end), b.at(-1 - end)) === 3) end++;
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  const best = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const taken = worth(a[start + i], b[start + j]);
      const most = Math.max(at(i + 1, j), at(i, j + 1), taken > 0 ? taken + at(i + 1, j + 1) : 0);
      (best[i] as Uint32Array)[j] = most;
    }
  const pairs: [number, number][] = Array.from({ length: start }, (_, n) => [n, n]);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const taken = worth(a[start + i], b[start + j]);
    if (taken > 0 && at(i, j) === taken + at(i + 1, j + 1)) pairs.push([start + i++, start + j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  for (let n = end; n > 0; n--) pairs.push([a.length - n, b.length - n]);
  return pairs;
}

/** Lines between two pairs: paired in order where they share most of their words. */
function between(
  a: readonly Form[],
  b: readonly Form[],
  i: number,
  toI: number,
  j: number,
  toJ: number,
): Pair[] {
  const pairs: Pair[] = [];
  let next = j;
  for (let at = i; at < toI; at++) {
    let found = next;
    while (found < toJ && !alike(a[at]?.pattern ?? '', b[found]?.pattern ?? '')) found++;
    if (found === toJ) {
      pairs.push({ built: at, returned: undefined, same: false });
      continue;
    }
    while (next < found) pairs.push({ built: undefined, returned: next++, same: false });
    pairs.push({ built: at, returned: next++, same: false });
  }
  while (next < toJ) pairs.push({ built: undefined, returned: next++, same: false });
  return pairs;
}

/** Whether two lines share at least half of their words. */
function alike(a: string, b: string): boolean {
  const [first, second] = [words(a), words(b)];
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared > 0 && 2 * shared >= Math.max(first.length, second.length) - 1;
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\ue000\ue001]+/u)
    .filter(Boolean);
