import type { Fault } from '../profile/fault.js';
import type { Answers } from './answers.js';
import { allFaults } from './checked.js';

/**
 * Writes the answers of one file into those of another: value by value, and items of lists by their id. What is wrong
 * afterwards and was not before comes back.
 */
export function merge(answers: Answers, given: object): Fault[] {
  const before = new Set(allFaults(answers.value).map(({ message }) => message));
  mergeFields(answers, given, '');
  return allFaults(answers.value).filter(({ message }) => !before.has(message));
}

function mergeFields(answers: Answers, given: object, path: string): void {
  for (const [key, value] of Object.entries(given)) {
    const inner = path === '' ? key : `${path}.${key}`;
    // The edition is the program's own.
    if (inner === 'eiriol.schema' || key === 'id') continue;
    if (Array.isArray(value) && value.length > 0 && value.every(hasId)) mergeItems(answers, value, inner);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      mergeFields(answers, value, inner);
    else answers.set(inner, value);
  }
}

function mergeItems(answers: Answers, items: readonly { id: string }[], list: string): void {
  const own = answers.get(list);
  const ids = new Set(Array.isArray(own) ? own.map((item) => (item as { id?: unknown } | null)?.id) : []);
  for (const item of items) {
    if (ids.has(item.id)) mergeFields(answers, item, `${list}[${item.id}]`);
    else answers.add(list, item);
  }
}

function hasId(item: unknown): item is { id: string } {
  return typeof item === 'object' && item !== null && typeof (item as { id?: unknown }).id === 'string';
}
