import type { Profile } from '../profile/profile.js';
import type { Figure } from './figure.js';
import type { ContractYear } from './years.js';

/** Legal status as the profile names it, e.g. `detained` or `section5_4`; `demand.byStatus` has one question for each. */
export type StatusId = keyof NonNullable<NonNullable<Profile['demand']>['byStatus']>;

/** Patients of one legal status. */
export interface StatusDemand {
  id: StatusId;
  /** Held under section 4, 5(2) or 5(4): counted apart, since the request must be answered within hours. */
  short: boolean;
  /** Patients a year today. */
  patients: Figure;
  /** Cases a year at each uptake: patients × the uptake that holds for this status. */
  cases: Uptake;
  /** Who counted, and when: the source of the answer. */
  source?: string;
}

/** Three levels of the same thing. */
export interface Uptake {
  low: Figure;
  central: Figure;
  high: Figure;
}

/** Patients of one setting; a single row without id stands for the whole service while no setting has a count. */
export interface SettingDemand {
  id?: string;
  name?: string;
  /** Lot the setting is in. */
  lot?: string;
  /** Patients a year today. */
  patients: Figure;
  /** This setting's part of the patients of all settings. */
  share: Figure;
  /** By contract year: today's cases × share, and uptake × the changes that concern this setting or its share. */
  cases: Figure[];
  /** By contract year: short-section requests among the cases, today's × share. */
  short: Figure[];
}

/** A planned change of the number of patients. */
export interface ChangeDemand {
  id: string;
  what?: string;
  setting?: string;
  /** More or, below nought, fewer patients in a whole year. */
  patients: Figure;
  /** By contract year: whole months in force (0 to 12), and patients × months ÷ 12. */
  byYear: { months: Figure; patients: Figure }[];
}

/** Demand of one contract year, all settings together. */
export interface YearDemand {
  year: ContractYear;
  /** Patients today and the changes in force. */
  patients: Figure;
  /** Today's cases of all statuses, and uptake × changes. `cases.central` is what is staffed and costed. */
  cases: Uptake;
}

/** How many patients there are, and how many of them will ask. Guidance, paragraphs 135 to 138. */
export interface Demand {
  statuses: StatusDemand[];
  /** Patients a year today: of all statuses; of all settings while no status has a count. */
  patients: Figure;
  /** Sum over the settings, which may differ from `patients`: then the settings only say how the cases divide. */
  patientsOfSettings: Figure;
  /** Patients under sections 4, 5(2) and 5(4), and their cases. */
  short: { patients: Figure; cases: Uptake };
  /** Cases a year today, all statuses. */
  cases: Uptake;
  settings: SettingDemand[];
  changes: ChangeDemand[];
  uptake: Uptake & {
    /** Where the central figure comes from; nowhere while neither is known. */
    from?: 'past-take-up' | 'assumption';
    /** Patients supported ÷ patients who qualified, to a hundredth of one per cent; when both are known. */
    past?: Figure;
    /** The planner's own central figure, when given. */
    assumed?: Figure;
    /** Uptake of patients under a community treatment order, when it is assumed apart. */
    community?: Uptake;
  };
  years: YearDemand[];
}

/** Demand from the answers under `demand` and `settings`. Nothing is assumed that the profile does not say. */
export declare function demand(profile: Profile, years: readonly ContractYear[]): Demand;
