import type { Profile } from '../profile/profile.js';
import type { Cost, LawFigures } from './cost.js';
import type { Demand } from './demand.js';
import type { Sensitivity } from './sensitivity.js';
import type { Staffing } from './staffing.js';
import type { ContractYear } from './years.js';

/** An answer that the worksheet needs and does not have; it counts as nought meanwhile. */
export interface MissingAnswer {
  /** Path in the profile, items by id: `costing.posts[manager].salary`. */
  path: string;
  stage: 'demand' | 'staffing' | 'cost' | 'comparison';
}

/** From patients to pounds. Every number is a `Figure` that knows its parts. */
export interface Costing {
  years: ContractYear[];
  demand: Demand;
  staffing: Staffing;
  cost: Cost;
  sensitivity: Sensitivity;
  /** In the order of the questions; empty when every figure rests on answers. */
  missing: MissingAnswer[];
}

/** All figures of the costing worksheet. Answers not given count as nought and are listed as missing. */
export declare function costing(profile: Profile, law: LawFigures): Costing;
