import type { Profile } from '../profile/profile.js';
import { addDays, lastWeekday } from './dates.js';
import type { Fact } from './fact.js';

type Kind = NonNullable<
  NonNullable<NonNullable<NonNullable<Profile['procurement']>['timetable']>[number]>['kind']
>;

const times = (unit: number, count: number | null | undefined): number | undefined =>
  count == null ? undefined : count * unit;

/** A step of a tender, with the days that must lie between it and the step that follows it. */
interface Step {
  kind: Kind;
  /** The answer that the days rest on; none where the step may fall on the day of the next. */
  path?: string;
  days(profile: Profile): number | undefined;
}

/**
 * The steps from the last to the first. How long each takes is the planner's answer: the guidance (paragraph 152) says
 * only that it takes months, and no least times of law are known for light-touch contracts.
 */
const stepsBack: Step[] = [
  {
    kind: 'signature',
    path: 'contract.mobilisationWeeks',
    days: ({ contract }) => times(7, contract?.mobilisationWeeks),
  },
  // The days of a standstill begin with the award notice, and the contract is signed on the day after them.
  {
    kind: 'award',
    path: 'procurement.durations.standstillDays',
    days: ({ procurement }) => times(1, procurement?.durations?.standstillDays),
  },
  { kind: 'approval', days: () => 0 },
  {
    kind: 'evaluation',
    path: 'procurement.durations.approvalWeeks',
    days: ({ procurement }) => times(7, procurement?.durations?.approvalWeeks),
  },
  {
    kind: 'bids',
    path: 'procurement.durations.evaluationWeeks',
    days: ({ procurement }) => times(7, procurement?.durations?.evaluationWeeks),
  },
  {
    kind: 'notice',
    path: 'procurement.durations.biddingWeeks',
    days: ({ procurement }) => times(7, procurement?.durations?.biddingWeeks),
  },
  {
    kind: 'engagement',
    path: 'procurement.durations.preparationWeeks',
    days: ({ procurement }) => times(7, procurement?.durations?.preparationWeeks),
  },
];

/** The latest date of the step at `index` if the service is to start in time: never a Saturday or Sunday. */
function latestDate(profile: Profile, index: number): string | undefined {
  let date = profile.contract?.start ?? undefined;
  for (const step of stepsBack.slice(0, index + 1)) {
    const days = step.days(profile);
    if (date === undefined || days === undefined) return undefined;
    date = lastWeekday(addDays(date, -days));
  }
  return date;
}

/** The date in the profile of the last step of a kind. */
function plannedDate(profile: Profile, kind: Kind): string | undefined {
  const rows = profile.procurement?.timetable ?? [];
  const dates = rows.flatMap((row) => (row.kind === kind && row.date != null ? [row.date] : []));
  return dates.sort().at(-1);
}

const planned = (kind: Kind): Fact => ({
  type: 'date',
  needs: ['procurement.timetable'],
  value: (profile) => plannedDate(profile, kind),
});

const needs = (index: number): string[] => [
  'contract.start',
  ...stepsBack.slice(0, index + 1).flatMap(({ path }) => path ?? []),
];

/** The latest and the planned date of a step, and whether the planned one is too late. */
const step = <Name extends string>(name: Name, kind: Kind) => {
  const index = stepsBack.findIndex((one) => one.kind === kind);
  return {
    [`latest${name}`]: {
      type: 'date',
      needs: needs(index),
      value: (profile: Profile) => latestDate(profile, index),
    },
    [`planned${name}`]: planned(kind),
    [`late${name}`]: {
      type: 'boolean',
      needs: [...needs(index), 'procurement.timetable'],
      value: (profile: Profile) => {
        const [date, latest] = [plannedDate(profile, kind), latestDate(profile, index)];
        return date === undefined || latest === undefined ? undefined : date > latest;
      },
    },
  } as Record<`${'latest' | 'planned' | 'late'}${Name}`, Fact>;
};

/** The timetable of a tender worked back from the start of the service, beside the dates that the profile plans. */
export const timetableFacts = {
  ...step('Signature', 'signature'),
  ...step('Award', 'award'),
  ...step('Approval', 'approval'),
  ...step('Evaluation', 'evaluation'),
  ...step('Bids', 'bids'),
  ...step('Notice', 'notice'),
  ...step('Engagement', 'engagement'),
  plannedQuestions: planned('questions'),
  plannedStandstill: planned('standstill'),
  plannedStart: planned('start'),
  plannedProtocol: planned('protocol'),
  /** Within 120 days of the contract (Procurement Act 2023; put to the procurement team by M-award.f). */
  detailsNoticeBy: {
    type: 'date',
    needs: needs(0),
    value: (profile) => {
      const signed = plannedDate(profile, 'signature') ?? latestDate(profile, 0);
      return signed === undefined ? undefined : addDays(signed, 120);
    },
  },
} satisfies Record<string, Fact>;
