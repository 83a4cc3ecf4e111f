import type { Profile } from '../profile/profile.js';
import type { Demand } from './demand.js';
import type { Figure } from './figure.js';

export type Method = 'caseload' | 'hours';

/** Whole-time equivalents by both methods, to two places. `difference` is hours less caseload. */
export interface Wte {
  caseload: Figure;
  hours: Figure;
  difference: Figure;
  /** The one that the planner chose; absent until then. */
  chosen?: Figure;
}

/** Work of one setting in one contract year. */
export interface SettingYear {
  /** Cases × weeks a case stays open ÷ 52: how many are open on any day. */
  open: Figure;
  /** Hours a year. */
  hours: {
    /** Cases × hours a case. */
    casework: Figure;
    /** Short-section requests × the extra hours of one. */
    urgent: Figure;
    /** Cases × the part that cannot instruct × the extra hours of one. */
    nonInstructed: Figure;
    /** Visits a week × 52 × hours of presence beside casework. */
    presence: Figure;
    /** Visits a week × 52 × 2 × minutes one way ÷ 60. */
    travel: Figure;
    /** 12 ÷ months between sessions × hours a session. */
    awareness: Figure;
    total: Figure;
  };
  /** caseload: open ÷ caseload of one advocate. hours: total ÷ `Staffing.available`. Each to two places. */
  wte: Wte;
}

export interface SettingStaffing {
  id?: string;
  name?: string;
  lot?: string;
  /** By contract year. */
  years: SettingYear[];
  /** What the profile asks for in the specification (`settings[].advocates`), when given. */
  asked?: Figure;
}

/** The advocates of one lot: sums of its settings, by contract year. */
export interface LotStaffing {
  /** None for settings in no lot. */
  id?: string;
  name?: string;
  years: Wte[];
}

/** Fewest advocates with a special skill, in whole-time equivalents: a minimum within the total, not on top of it. */
export interface SpecialistCover {
  need: 'children' | 'learningDisability' | 'welsh' | 'bsl';
  wte: Figure;
}

/** How many advocates the demand takes, by two methods. Guidance, paragraph 139; evidence S2-caseload. */
export interface Staffing {
  method?: Method;
  /** Hours a year one advocate spends in supervision: 52 ÷ weeks between sessions × hours of one. */
  supervision: Figure;
  /** Hours a year one advocate spends in team meetings: meetings a year × hours of one. */
  meetings: Figure;
  /** Productive hours less supervision and meetings: what one advocate has for the work above. */
  available: Figure;
  settings: SettingStaffing[];
  lots: LotStaffing[];
  /** All lots, by contract year. */
  years: Wte[];
  specialists: SpecialistCover[];
}

export declare function staffing(profile: Profile, demand: Demand): Staffing;
