import type { Profile } from '../profile/profile.js';
import type { Answers } from './answers.js';
import { type ChangeDemand, changesOf, changesOfYear } from './changes.js';
import { type Figure, isGiven, notBelowNought, product, sum } from './figure.js';
import { dividedBySetting, type SettingDemand, settingRows } from './setting-demand.js';
import { type AssumedUptake, atEachLevel, type Uptake, uptakeOf } from './uptake.js';
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
}

/** Demand of one contract year, all settings together. */
export interface YearDemand {
  year: ContractYear;
  /** Patients today and the changes in force. */
  patients: Figure;
  /** Today's cases, and uptake × changes. `central`, the sum of the settings, is what is staffed and costed. */
  cases: Uptake;
}

/** How many patients there are, and how many of them will ask. Guidance, paragraphs 135 to 138. */
export interface Demand {
  /** Every status, in the order of the questions. */
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
  uptake: AssumedUptake;
  years: YearDemand[];
}

/** Every legal status, in the order of the questions. */
export const statusIds = [
  'detained',
  'section4',
  'section5_2',
  'section5_4',
  'communityTreatmentOrder',
  'guardianship',
  'conditionallyDischarged',
  'section57',
  'section58A',
  'informal',
  'generalWard',
] as const satisfies readonly StatusId[];

/** Sections that last 72 hours or less. */
const shortSections: readonly StatusId[] = ['section4', 'section5_2', 'section5_4'];

const allPatients = (of: readonly { patients: Figure }[]): Figure =>
  sum(
    'patients',
    of.map((one) => one.patients),
  );

const allCases = (of: readonly { cases: Uptake }[]): Uptake =>
  atEachLevel((level) =>
    sum(
      'cases',
      of.map((one) => one.cases[level]),
    ),
  );

/** Demand from the answers under `demand` and `settings`. Nothing is assumed that the profile does not say. */
export function demand(answers: Answers, years: readonly ContractYear[]): Demand {
  const counts = statusIds.map((id) => ({
    id,
    short: shortSections.includes(id),
    patients: answers.at(`demand.byStatus.${id}.value`, 'patients'),
  }));
  const rows = settingRows(answers);
  const patientsOfSettings = allPatients(rows);
  const counted = counts.some((one) => isGiven(one.patients));
  const patients = counted ? allPatients(counts) : patientsOfSettings;
  const uptake = uptakeOf(answers, patients);
  const statuses = counts.map((one) => {
    const own = one.id === 'communityTreatmentOrder' ? (uptake.community ?? uptake) : uptake;
    return { ...one, cases: atEachLevel((level) => product('cases', one.patients, own[level])) };
  });
  const cases = counted
    ? allCases(statuses)
    : atEachLevel((level) => product('cases', patients, uptake[level]));
  const shorts = statuses.filter((one) => one.short);
  const short = { patients: allPatients(shorts), cases: allCases(shorts) };
  const changes = changesOf(answers, years);
  const settings = dividedBySetting(rows, patientsOfSettings, {
    cases: cases.central,
    short: short.cases.central,
    uptake: uptake.central,
    changes,
    years,
  });
  return {
    statuses,
    patients,
    patientsOfSettings,
    short,
    cases,
    settings,
    changes,
    uptake,
    years: years.map((year, index) => {
      const changed = changesOfYear(changes, index);
      const level = (one: 'low' | 'high'): Figure =>
        notBelowNought(sum('cases', [cases[one], product('cases', changed, uptake[one])]));
      const central = sum(
        'cases',
        settings.map((one) => one.cases[index] as Figure),
      );
      return {
        year,
        patients: notBelowNought(sum('patients', [patients, changed])),
        cases: { low: level('low'), central, high: level('high') },
      };
    }),
  };
}
