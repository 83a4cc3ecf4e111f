import type { Problem } from '../problem.js';

/** Something wrong with an answer of the section `branding`, before its place in the file is known. */
export interface BrandingFault extends Pick<Problem, 'code' | 'severity' | 'message'> {
  /** Dotted path of the answer. */
  path: string;
  hint?: string;
}

/** What was read, as far as it could be, and what is wrong with it. */
export interface Result<T> {
  value: T | undefined;
  faults: BrandingFault[];
}

/** Nothing, for one reason. */
export const refused = (path: string, code: string, message: string, hint?: string): Result<never> => ({
  value: undefined,
  faults: [{ path, code, severity: 'error', message, ...(hint !== undefined && { hint }) }],
});
