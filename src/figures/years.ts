import type { Profile } from '../profile/profile.js';

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
export declare function contractYears(profile: Profile): ContractYear[];
