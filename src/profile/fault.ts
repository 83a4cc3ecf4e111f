import type { Problem } from '../problem.js';
import type { Path } from './path.js';
import type { Places } from './place.js';

/** Something wrong in a profile, before its line and column are known. */
export interface Fault {
  code: string;
  message: string;
  hint?: string | undefined;
  /** The value it is about, the key that leads to it, or a position in the text. */
  at: { value: Path } | { key: Path } | { offset: number };
}

/** The fault as a problem of a file. */
export function toProblem(fault: Fault, places: Places, file: string): Problem {
  const { code, message, hint, at } = fault;
  const place =
    'offset' in at ? places.offset(at.offset) : 'key' in at ? places.key(at.key) : places.value(at.value);
  return { code, severity: 'error', message, file, ...place, ...(hint && { hint }) };
}
