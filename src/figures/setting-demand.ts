import type { Answers } from './answers.js';
import { type ChangeDemand, changesOfYear } from './changes.js';
import { constant, type Figure, notBelowNought, product, quotient, sum } from './figure.js';
import { lotOf } from './lots.js';
import type { ContractYear } from './years.js';

/** Patients of one setting. A row without id stands for the whole service while no setting has a count. */
export interface SettingDemand {
  id?: string;
  name?: string;
  /** Lot the setting is in. */
  lot?: string;
  /** Patients a year today. */
  patients: Figure;
  /** This setting's part of the patients of all settings. */
  share: Figure;
  /**
   * By contract year: today's cases × share + uptake × the changes at this setting + uptake × share × the changes at
   * none; never below nought.
   */
  cases: Figure[];
  /** By contract year: short-section requests among the cases, today's × share. */
  short: Figure[];
}

export type SettingRow = Pick<SettingDemand, 'id' | 'name' | 'lot' | 'patients'>;

/** What is divided among the settings: today's cases and short-section requests a year, and the changes to come. */
export interface Division {
  cases: Figure;
  short: Figure;
  uptake: Figure;
  changes: readonly ChangeDemand[];
  years: readonly ContractYear[];
}

/** The settings of the profile with their counts. */
export function settingRows(answers: Answers): SettingRow[] {
  const { profile } = answers;
  return (profile.settings ?? []).map((one) => {
    const lot = lotOf(profile, one.lot);
    return {
      id: one.id,
      ...(one.name != null && { name: one.name }),
      ...(lot !== undefined && { lot }),
      patients: answers.at(`settings[${one.id}].patientsPerYear.value`, 'patients'),
    };
  });
}

/** The cases of the service divided among its settings by the patients of each. */
export function dividedBySetting(
  rows: readonly SettingRow[],
  patients: Figure,
  division: Division,
): SettingDemand[] {
  const ids = new Set(rows.map((one) => one.id));
  const { uptake, changes, years } = division;
  const placed = (one: ChangeDemand): boolean => one.setting !== undefined && ids.has(one.setting);
  const make = (row: SettingRow, share: Figure): SettingDemand => ({
    ...row,
    share,
    cases: years.map((_, index) => {
      const own = changesOfYear(
        changes.filter((one) => placed(one) && one.setting === row.id),
        index,
      );
      const common = changesOfYear(
        changes.filter((one) => !placed(one)),
        index,
      );
      return notBelowNought(
        sum('cases', [
          product('cases', division.cases, share),
          product('cases', uptake, own),
          product('cases', uptake, share, common),
        ]),
      );
    }),
    short: years.map(() => product('cases', division.short, share)),
  });
  const settings = rows.map((row) => make(row, quotient('factor', row.patients, patients)));
  if (patients.value.n !== 0n) return settings;
  return [...settings, make({ patients: constant(0, 'patients') }, constant(1, 'factor'))];
}
