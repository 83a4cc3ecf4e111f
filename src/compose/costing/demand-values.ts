import { changesOfYear } from '../../figures/changes.js';
import type { Costing } from '../../figures/costing.js';
import type { StatusDemand } from '../../figures/demand.js';
import { type Figure, isGiven } from '../../figures/figure.js';
import { compare } from '../../figures/ratio.js';
import type { Uptake } from '../../figures/uptake.js';
import type { Labels } from './labels.js';
import { count, percent } from './printed.js';
import type { Part } from './shape.js';

type DemandPart = Part<
  | 'uptake'
  | 'statuses'
  | 'statusesCounted'
  | 'shortSections'
  | 'patients'
  | 'cases'
  | 'short'
  | 'patientsOfSettings'
  | 'settingsDiffer'
  | 'demandYears'
>;

/** Patients and cases as a template prints them. */
export function demandValues({ demand, answers }: Costing, labels: Labels): DemandPart {
  const levels = ({ low, central, high }: Uptake, print: (one: Figure) => string) => ({
    low: print(low),
    central: print(central),
    high: print(high),
  });
  const row = ({ id, patients, cases }: StatusDemand) => ({
    id,
    title: labels.question(`demand.byStatus.${id}`),
    patients: isGiven(patients) ? count(patients) : labels.say('notStated'),
    ...levels(cases, count),
    source: labels.stated(answers.profile.demand?.byStatus?.[id]?.source),
  });
  const rows = demand.statuses.map(row);
  return {
    uptake: uptakeValues(demand.uptake),
    statuses: rows,
    statusesCounted: demand.statuses.filter((one) => one.patients.value.n !== 0n).map(row),
    shortSections: demand.statuses.filter((one) => one.short).map(row),
    patients: count(demand.patients),
    cases: levels(demand.cases, count),
    short: { patients: count(demand.short.patients), ...levels(demand.short.cases, count) },
    patientsOfSettings: count(demand.patientsOfSettings),
    settingsDiffer: compare(demand.patients.value, demand.patientsOfSettings.value) !== 0,
    demandYears: demand.years.map(({ year, patients, cases }, index) => ({
      id: String(year.number),
      title: labels.year(year),
      changes: count(changesOfYear(demand.changes, index)),
      patients: count(patients),
      ...levels(cases, count),
    })),
  };
}

function uptakeValues({ low, central, high, from, past, assumed, community }: Costing['demand']['uptake']) {
  const or = (one: Figure | undefined): string => (one ? percent(one) : '');
  return {
    known: from !== undefined,
    fromPast: from === 'past-take-up',
    pastKnown: past !== undefined,
    assumedKnown: assumed !== undefined,
    apart: community !== undefined,
    low: percent(low),
    central: percent(central),
    high: percent(high),
    past: or(past),
    assumed: or(assumed),
    communityLow: or(community?.low),
    communityCentral: or(community?.central),
    communityHigh: or(community?.high),
  };
}
