import { type Path, valueAt } from '../profile/path.js';

/**
 * A dotted path as the steps into a profile: `settings[acute].beds` gives `['settings', 2, 'beds']` when the setting
 * `acute` is the third. An item without an id goes by its number, counted from 1. `undefined` when an item on the way
 * is not there.
 */
export function stepsOf(root: unknown, path: string): (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  for (const [, key, id] of path.matchAll(/([^.[\]]+)(?=[.[]|$)|\[([^\]]*)\]/g)) {
    if (id === undefined) steps.push(key ?? '');
    else {
      const index = indexOf(valueAt(root, steps), id);
      if (index < 0) return undefined;
      steps.push(index);
    }
  }
  return steps;
}

function indexOf(list: unknown, id: string): number {
  if (!Array.isArray(list)) return -1;
  const found = list.findIndex((one) => (one as { id?: unknown } | null)?.id === id);
  if (found >= 0 || !/^[1-9]\d*$/.test(id)) return found;
  return Number(id) <= list.length ? Number(id) - 1 : -1;
}

/** The value at a dotted path; `undefined` when there is none. */
export function answerAt(root: unknown, path: string): unknown {
  const steps = stepsOf(root, path);
  return steps && valueAt(root, steps);
}

/** Whether a value, or one of the values around it, was asked and is not known yet. */
export function isBlank(root: unknown, steps: Path): boolean {
  let at = root;
  for (const step of steps) {
    if (at === null) return true;
    if (typeof at !== 'object' || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at === null;
}
