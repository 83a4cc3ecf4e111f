import type { Answers } from './answers.js';
import { constant, type Figure, product, quotient, sum } from './figure.js';
import { type ContractYear, monthsInForce } from './years.js';

/** A planned change of the number of patients: a unit that opens, grows or closes. Guidance, paragraph 135. */
export interface ChangeDemand {
  id: string;
  what?: string;
  setting?: string;
  /** More or, below nought, fewer patients in a whole year. */
  patients: Figure;
  /** By contract year: whole months in force (0 to 12), and patients × months ÷ 12. */
  byYear: { months: Figure; patients: Figure }[];
}

const twelve = constant(12, 'months');

/** The planned changes, in the order of the profile. One without a date is never in force. */
export function changesOf(answers: Answers, years: readonly ContractYear[]): ChangeDemand[] {
  return (answers.profile.demand?.changes ?? []).map((one) => {
    const patients = answers.at(`demand.changes[${one.id}].patientsPerYear`, 'patients');
    return {
      id: one.id,
      ...(one.what != null && { what: one.what }),
      ...(one.setting != null && { setting: one.setting }),
      patients,
      byYear: years.map((year) => {
        const months = constant(monthsInForce(one.from, year), 'months');
        return { months, patients: quotient('patients', product('patients', patients, months), twelve) };
      }),
    };
  });
}

/** All changes that some are chosen from, added up for one year. */
export function changesOfYear(changes: readonly ChangeDemand[], index: number): Figure {
  return sum(
    'patients',
    changes.flatMap((one) => one.byYear[index]?.patients ?? []),
  );
}
