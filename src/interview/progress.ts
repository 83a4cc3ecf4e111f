import type { Question } from './plan.js';

/** How far a group of questions has come. */
export interface Progress {
  status: 'not-started' | 'in-progress' | 'complete' | 'not-needed';
  /** Questions that matter now and are to be asked. */
  all: number;
  answered: number;
  /** Asked and not known yet. */
  blank: number;
  /** Not asked yet. */
  open: number;
  /** Questions that the tender needs, not asked or not known. */
  missing: Question[];
}

/** Whether a question is one to put: it matters now, and is not only offered on the review. */
export function isAsked(question: Question): boolean {
  return question.active === 'yes' && !question.aside;
}

/**
 * How far some questions have come. Complete means that every one was asked and nothing that the tender needs is
 * unknown; not needed, that no question of them matters now, or that an empty list is the answer.
 */
export function progressOf(questions: readonly Question[], answers: unknown, emptied = isEmptied): Progress {
  // A figure with its year and its source is one answer to people.
  const asked = questions.filter(
    (one) => isAsked(one) && (one.state === 'open' || !one.figure || one.path === `${one.figure}.value`),
  );
  const count = (state: Question['state']): number => asked.filter((one) => one.state === state).length;
  const [answered, blank, open] = [count('answered'), count('blank'), count('open')];
  const missing = asked.filter((one) => one.state !== 'answered' && one.needed === 'tender');
  const started = questions.some((one) => one.state !== 'open');
  const base = { all: asked.length, answered, blank, open, missing };
  if (asked.length === 0 || emptied(asked, answers)) return { status: 'not-needed', ...base };
  if (!started) return { status: 'not-started', ...base };
  return { status: open === 0 && missing.length === 0 ? 'complete' : 'in-progress', ...base };
}

/** A section that is one list, answered with "none". */
function isEmptied(asked: readonly Question[], answers: unknown): boolean {
  const [only, ...others] = asked;
  if (!only || others.length > 0 || only.kind !== 'table') return false;
  const value = (answers as Record<string, unknown> | null)?.[only.path];
  return Array.isArray(value) && value.length === 0;
}
