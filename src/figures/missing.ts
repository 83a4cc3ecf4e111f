import type { Profile } from '../profile/profile.js';
import { answerAt } from './answers.js';
import { statusIds } from './demand.js';
import type { AssumedUptake } from './uptake.js';

/** An answer that the worksheet needs and does not have; it counts as nought meanwhile. */
export interface MissingAnswer {
  /** Path in the profile, items by id: `costing.posts[manager].salary`. */
  path: string;
  stage: Stage;
}

export type Stage = 'demand' | 'staffing' | 'cost' | 'comparison';

const always: Record<Exclude<Stage, 'comparison'>, string[]> = {
  demand: ['contract.start', 'contract.years', 'contract.extensionYears', 'settings'],
  staffing: [
    'service.awareness.everyMonths',
    'workforce.supervisionWeeks',
    'workforce.teamMeetings',
    'workforce.caseload',
    'costing.method',
    'costing.hoursPerCase',
    'costing.urgentHours',
    'costing.nonInstructedHours',
    'costing.weeksPerCase',
    'costing.productiveHours',
    'costing.supervisionHours',
    'costing.meetingHours',
    'costing.awarenessHours',
  ],
  cost: [
    'costing.covers',
    'costing.posts',
    'costing.lines',
    'costing.pensionPercent',
    'costing.nationalInsurancePercent',
    'costing.nationalInsuranceThreshold',
    'costing.payInflation',
    'costing.priceInflation',
    'costing.contingencyPercent',
  ],
};

/** What is still to be entered, stage by stage; empty when every figure rests on an answer. */
export function missingAnswers(profile: Profile, uptake: AssumedUptake): MissingAnswer[] {
  const wanted: Record<Stage, string[]> = {
    demand: [...always.demand, ...demandPaths(profile, uptake)],
    staffing: [...ofEach('settings', profile.settings, standing), ...always.staffing],
    cost: [...always.cost, ...costPaths(profile)],
    comparison: [...ceilingPaths(profile), 'costing.vatPercent', ...sharePaths(profile)],
  };
  return Object.entries(wanted).flatMap(([stage, paths]) =>
    paths.filter((path) => isMissing(profile, path)).map((path) => ({ path, stage: stage as Stage })),
  );
}

/** Nobody has said, or said that it is not known; an empty list says nothing either. */
function isMissing(profile: Profile, path: string): boolean {
  const answer = answerAt(profile, path);
  return answer == null || (Array.isArray(answer) && answer.length === 0);
}

const ofEach = (
  list: string,
  items: readonly { id: string }[] | null | undefined,
  fields: readonly string[],
): string[] => (items ?? []).flatMap(({ id }) => fields.map((field) => `${list}[${id}].${field}`));

const standing = ['visitsPerWeek', 'presenceHours', 'nonInstructedPercent', 'travelMinutes'];

function demandPaths({ settings, demand }: Profile, { from, community }: AssumedUptake): string[] {
  return [
    ...ofEach('settings', settings, ['patientsPerYear.value']),
    ...statusIds.map((id) => `demand.byStatus.${id}.value`),
    ...ofEach('demand.changes', demand?.changes, ['from', 'patientsPerYear']),
    ...(from ? [] : ['demand.pastTakeUp.value', 'demand.uptake.central']),
    'demand.uptake.low',
    'demand.uptake.high',
    ...(community ? ['demand.uptake.communityLow', 'demand.uptake.communityHigh'] : []),
  ];
}

function costPaths({ costing }: Profile): string[] {
  const posts = costing?.posts ?? [];
  const counted = posts.filter((one) => one.wteFrom !== 'method' || one.heading !== 'K-6');
  return [
    ...ofEach('costing.posts', posts, ['heading', 'salary']),
    ...ofEach('costing.posts', counted, ['wte']),
    ...ofEach('costing.lines', costing?.lines, ['heading', 'basis', 'amount']),
  ];
}

/** A ceiling for the whole, unless every lot has one. */
function ceilingPaths({ procurement }: Profile): string[] {
  const lots = procurement?.lots ?? [];
  return lots.length > 0 && lots.every((one) => one.ceiling != null) ? [] : ['contract.ceiling'];
}

function sharePaths({ commissioners }: Profile): string[] {
  const councils = commissioners?.authorities?.some((one) => one.commissions);
  const several = councils || (commissioners?.boards?.length ?? 0) > 1;
  return several
    ? [
        'commissioners.joint.shares',
        ...ofEach('commissioners.joint.shares', commissioners?.joint?.shares, ['percent']),
      ]
    : [];
}
