import type { Profile } from '../profile/profile.js';
import { Answers } from './answers.js';
import { type Cost, cost, type LawFigures } from './cost.js';
import { type Demand, demand } from './demand.js';
import { type MissingAnswer, missingAnswers } from './missing.js';
import { type Sensitivity, sensitivity } from './sensitivity.js';
import { type Staffing, staffing } from './staffing.js';
import { type ContractYear, contractYears } from './years.js';

/** From patients to pounds. Every number is a `Figure` that knows its parts. */
export interface Costing {
  /** Every number of the profile that the figures rest on, one figure for each answer. */
  answers: Answers;
  years: ContractYear[];
  demand: Demand;
  staffing: Staffing;
  cost: Cost;
  sensitivity: Sensitivity;
  /** Stage by stage; empty when every figure rests on an answer. */
  missing: MissingAnswer[];
}

/** All figures of the costing worksheet. Answers not given count as nought and are listed as missing. */
export function costing(profile: Profile, law: LawFigures): Costing {
  const answers = new Answers(profile);
  const years = contractYears(profile);
  const wanted = demand(answers, years);
  const staff = staffing(answers, wanted);
  const spent = cost(answers, wanted, staff, law);
  return {
    answers,
    years,
    demand: wanted,
    staffing: staff,
    cost: spent,
    sensitivity: sensitivity(answers, wanted, spent),
    missing: missingAnswers(profile, wanted.uptake),
  };
}
