import { shortName } from '../profile/correction.js';

/**
 * An id for a new item: made of what it is called, or of what the list holds when that gives none, and with a number
 * when another item has it already. At most 40 characters.
 */
export function idFor(name: string | undefined, one: string, taken: readonly unknown[]): string {
  const used = new Set(taken.map((item) => (item as { id?: unknown } | null)?.id));
  const words = shortName(name ?? '');
  // A whole sentence makes a poor name.
  const short = words && words.length > 30 ? words.slice(0, 30).replace(/-[^-]*$/, '') : words;
  const kind = shortName(one) ?? 'item';
  const base = short ?? `${kind}-${taken.length + 1}`;
  if (!used.has(base)) return base;
  for (let n = 2; ; n++) {
    const numbered = `${(short ?? kind).slice(0, 36)}-${n}`;
    if (!used.has(numbered)) return numbered;
  }
}
