import { quote } from './quote.js';

/** The steps from the root of a profile to a value: names of fields, and indexes from 0 in lists. */
export type Path = readonly (string | number)[];

const plainName = /^[\w-]{1,60}$/;
const idForm = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * A path as people read it: `settings[acute].beds`. An item of a list goes by its id, or without one by its number,
 * counted from 1.
 */
export function showPath(path: Path, root: unknown): string {
  let at = root;
  let shown = '';
  for (const step of path) {
    at = (at as Record<string | number, unknown> | null | undefined)?.[step];
    if (typeof step === 'number') {
      const id = (at as { id?: unknown } | null | undefined)?.id;
      shown += `[${typeof id === 'string' && idForm.test(id) ? id : step + 1}]`;
    } else shown += `${shown && '.'}${plainName.test(step) ? step : quote(step)}`;
  }
  return shown;
}

/** The value at a path; `undefined` when there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  let at = root;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}
