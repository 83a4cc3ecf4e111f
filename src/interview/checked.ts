import type { Fault } from '../profile/fault.js';
import { formFaults } from '../profile/load.js';
import type { Path } from '../profile/path.js';
import { Places } from '../profile/place.js';
import { sumFaults } from '../profile/sums.js';

/** A fault in words: the sentence of `check`, and how to put it right. */
export interface Said {
  message: string;
  hint: string | undefined;
}

const nowhere = new Places('', null);

/** Everything wrong with some answers, as `eiriol check` finds it. */
export function allFaults(answers: unknown): Fault[] {
  return formFaults(answers, nowhere);
}

/**
 * What `eiriol check` would say of one answer. Faults that depend on other answers too are left to the review, since
 * here nobody could tell which of them is meant to change.
 */
export function faultsOf(answers: unknown, steps: Path): Said[] {
  const across = new Set(sumFaults(answers).map(({ message }) => message));
  return allFaults(answers)
    .filter((fault) => !across.has(fault.message) && isAt(fault, steps))
    .map(({ message, hint }) => ({ message, hint: hint && forTyping(hint) }));
}

/** Whether a fault is about the value at some steps, or something in it. */
export function isAt({ at }: Fault, steps: Path): boolean {
  const path = 'value' in at ? at.value : 'key' in at ? at.key : [];
  return steps.length > 0 && steps.every((step, index) => path[index] === step);
}

/** `write monthsToQualify: 18` is for editors of the file; at a prompt it is `write 18`. */
function forTyping(hint: string): string {
  return hint.replace(/^write \w+: "?(.*?)"?$/, 'write $1');
}
