/**
 * One thing wrong with what the user gave us. Problems are values: they are collected and shown together;
 * only faults of the program itself are thrown.
 */
export interface Problem {
  /** Stable kebab-case name of the kind of problem, e.g. `unknown-key`. */
  code: string;
  /** `error` stops a build; `warning` departs from the guidance; `advice` is worth a thought. */
  severity: 'error' | 'warning' | 'advice';
  /** What is wrong, what was expected and what was found, in one sentence. */
  message: string;
  /** The file as the user named it. */
  file?: string;
  /** Counted from 1. */
  line?: number;
  /** Counted from 1, in characters. */
  column?: number;
  /** The line of the file that the problem stands on, without its line break. */
  source?: string;
  /** How to put it right. */
  hint?: string;
  /** Ids of the register entries that the problem rests on. */
  sources?: string[];
}

/** True when a list of problems holds something that must be mended before a build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
