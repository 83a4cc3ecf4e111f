import { distance } from 'fastest-levenshtein';

/**
 * The candidate that somebody most likely meant: the same letters and digits, or a few keystrokes away (two for a
 * short word, at most four). `undefined` when none is close.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  const plain = simplify(wanted);
  if (plain.length > 100) return undefined;
  let best: string | undefined;
  let least = (plain.length < 4 ? 1 : Math.min(4, Math.max(2, Math.floor(plain.length / 3)))) + 1;
  for (const candidate of candidates) {
    const steps = distance(plain, simplify(candidate));
    if (steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

/** Letters and digits only, small: `months_to_qualify` and `monthsToQualify` are the same. */
export function simplify(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
