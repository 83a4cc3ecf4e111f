import type { Profile } from '../profile/profile.js';

/**
 * One thing that the law or the guidance asks of a profile, and how to see that it is not there.
 * To add a rule, write one in `rules/` and name it in the table `rules/index.ts`.
 */
export interface Rule {
  /** Kebab-case. A departure in a profile names it, so it never changes once shipped. */
  id: string;
  /**
   * `error`: against the law, or impossible in itself; nobody can accept it away. `warning`: against the guidance, or
   * the law follows from it. `advice`: against the evidence.
   */
  severity: 'error' | 'warning' | 'advice';
  /** Ids of the register, or of the terms, statutes and readings of the law. */
  sources: readonly string[];
  /** What a profile has to do to keep the rule, in one sentence. */
  asks: string;
  /** Why it matters, in one sentence. */
  why: string;
  /** What would settle a finding, in the imperative, without a full stop. */
  settle: string;
  /**
   * Where a profile departs from the rule; empty when it does not, and empty too while the answers are not there,
   * unless it is the missing answer that departs.
   */
  find(profile: Profile, standing: Standing): Finding[];
}

/** What rules know beside the profile. */
export interface Standing {
  /** `YYYY-MM-DD` on which the pack is issued; `undefined` while nobody has said. */
  issueDate: string | undefined;
  /** `YYYY-MM-DD` on which the register of law was last reviewed. */
  lawReviewed: string;
}

/** One place where a profile departs from a rule. */
export interface Finding {
  /** Dotted path of the answer, e.g. `settings[acute].beds`. */
  path: string;
  /** What was found there, beside what was expected, without a full stop. */
  message: string;
}

/** The finding that an answer departs, if it does. */
export function when(departs: boolean, path: string, message: string): Finding[] {
  return departs ? [{ path, message }] : [];
}

/**
 * Whether nobody has answered although the pack is issued. A draft may leave a question open; once it is issued,
 * an answer that nobody gave is a decision against it.
 */
export function leftOut(profile: Profile, answer: unknown): boolean {
  return answer == null && profile.eiriol.status === 'issued';
}
