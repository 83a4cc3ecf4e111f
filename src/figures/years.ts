import type { Profile } from '../profile/profile.js';
import { addMonths, lastDayOfTerm } from './dates.js';

/** One year of the contract, those of every possible extension included. */
export interface ContractYear {
  /** 1 for the first. */
  number: number;
  /** First and last day; unknown while the start is. */
  from?: string;
  to?: string;
  /** True for a year that comes only if the contract is extended. */
  extension: boolean;
}

/** The years of the term, then those of the extensions; none while the length of the term is unknown. */
export function contractYears({ contract }: Profile): ContractYear[] {
  const years = contract?.years;
  if (years == null) return [];
  return Array.from({ length: years + (contract?.extensionYears ?? 0) }, (_, index) => ({
    number: index + 1,
    ...(contract?.start != null && dates(contract.start, index)),
    extension: index >= years,
  }));
}

function dates(start: string, index: number): { from: string; to: string } {
  return { from: addMonths(start, index * 12), to: lastDayOfTerm(start, index + 1) };
}

/** How many whole months of a year something that begins on a date is in force: 0 to 12. Both may be unknown: 0. */
export function monthsInForce(begins: string | null | undefined, { from }: ContractYear): number {
  if (begins == null || from === undefined) return 0;
  return Array.from({ length: 12 }, (_, month) => addMonths(from, month)).filter((first) => first >= begins)
    .length;
}
