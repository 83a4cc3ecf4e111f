import type { Profile } from '../profile/profile.js';
import { addMonths, lastDayOfTerm } from './dates.js';

/** One year of the contract, e.g. the second, from 1 April 2028 to 31 March 2029. */
export interface ContractYear {
  /** Counted from 1 through the term and its extension. */
  number: number;
  from: string;
  to: string;
}

/**
 * The years of the contract, or those by which it may be extended. `undefined` when the answers that say which they
 * are have not all been given.
 */
export function contractYears({ contract }: Profile, part: 'term' | 'extension'): ContractYear[] | undefined {
  const { start, years, extensionYears } = contract ?? {};
  const before = part === 'term' ? 0 : years;
  const count = part === 'term' ? years : extensionYears;
  if (start == null || before == null || count == null) return undefined;
  return Array.from({ length: count }, (_, at) => {
    const number = before + at + 1;
    const from = addMonths(start, 12 * (number - 1));
    return { number, from, to: lastDayOfTerm(start, number) };
  });
}
