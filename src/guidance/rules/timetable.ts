import { addMonths } from '../../figures/dates.js';
import { facts } from '../../figures/facts.js';
import type { Profile } from '../../profile/profile.js';
import { type Rule, when } from '../rule.js';

type Step = NonNullable<NonNullable<NonNullable<Profile['procurement']>['timetable']>[number]>;
type Kind = NonNullable<Step['kind']>;

/** Kinds of step in the order in which they happen; preparation goes on beside them all. */
const order: readonly Kind[] = [
  'engagement',
  'notice',
  'questions',
  'bids',
  'evaluation',
  'approval',
  'award',
  'standstill',
  'signature',
  'start',
  'protocol',
];

/** Steps of these kinds that have a date, in the order in which they should happen. */
function steps({ procurement }: Profile): (Step & { kind: Kind; date: string })[] {
  return (procurement?.timetable ?? [])
    .flatMap((one) => {
      const { kind, date } = one;
      return kind == null || date == null || !order.includes(kind) ? [] : [{ ...one, kind, date }];
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const path = ({ id }: Step): string => `procurement.timetable[${id}].date`;

/** What leads to the contract happens before the service starts (paragraph 152, Annex C (b)). */
export const timetableAfterStart: Rule = {
  id: 'timetable-after-start',
  severity: 'warning',
  sources: ['para-152', 'C-b.e'],
  asks: 'Every step up to signature lies before the service starts.',
  why: 'A contract that is signed after the start leaves patients without the advocates whom the law gives them.',
  settle: 'move the step, or contract.start',
  find: (profile) => {
    const start = profile.contract?.start;
    if (start == null) return [];
    return steps(profile).flatMap((step) => {
      if (step.kind === 'start' || step.kind === 'protocol') return [];
      return when(
        step.date >= start,
        path(step),
        `${step.step ?? step.kind} is on ${step.date}, but the service starts on ${start}`,
      );
    });
  },
};

/** A pack says each date once: what the timetable repeats is what the other answers say. */
export const timetableDiffers: Rule = {
  id: 'timetable-differs',
  severity: 'warning',
  sources: ['para-152', 'D-17.1.a', 'M-approval.a', 'D-10.1.a'],
  asks: 'The timetable gives the start, the approval and the protocol the same dates as the answers about them.',
  why: 'Bidders who find two dates for one thing will ask which holds.',
  settle: 'give both answers the same date',
  find: (profile) => {
    const elsewhere: Partial<Record<Kind, [from: string, date: unknown]>> = {
      start: ['contract.start', profile.contract?.start],
      approval: ['procurement.approval.board', profile.procurement?.approval?.board],
      protocol: ['protocol.agreedWithinMonths', facts.protocolBy.value(profile)],
    };
    return steps(profile).flatMap((step) => {
      const [from, date] = elsewhere[step.kind] ?? [];
      const differs = step.kind === 'protocol' ? step.date > String(date) : step.date !== date;
      return when(
        date != null && differs,
        path(step),
        `the timetable says ${step.date} for ${step.step ?? step.kind}, but by ${from} it is ${date}`,
      );
    });
  },
};

/** Steps of a procurement follow one another; a step may fall on the day of the one before. */
export const timetableOutOfOrder: Rule = {
  id: 'timetable-out-of-order',
  severity: 'warning',
  sources: ['para-152'],
  asks: 'The steps of the timetable come in their order.',
  why: 'Bidders plan by these dates, and a change after the notice has to be published.',
  settle: 'correct the dates or the kinds of the steps',
  find: (profile) => {
    const all = steps(profile);
    return all.flatMap((step, index) => {
      const before = all.slice(0, index).find((one) => one.kind !== step.kind && one.date > step.date);
      return when(
        before !== undefined,
        path(step),
        `${step.step ?? step.kind} is on ${step.date}, before ${before?.step ?? before?.kind} on ${before?.date}`,
      );
    });
  },
};

/** The steps whose latest date is worked back from the start, from the first to the last. */
const workedBack = {
  engagement: 'Engagement',
  notice: 'Notice',
  bids: 'Bids',
  evaluation: 'Evaluation',
  approval: 'Approval',
  award: 'Award',
  signature: 'Signature',
} as const satisfies Partial<Record<Kind, string>>;

/**
 * Paragraph 152 says that commissioning takes several months; light-touch law sets no least period. Less than three
 * months are not several. What the planner allows for each step is held too.
 */
export const timetableTooShort: Rule = {
  id: 'timetable-too-short',
  severity: 'warning',
  sources: ['para-152', 'C-b.e', 'M-approval.c'],
  asks: 'From notice to start there are three months at least, and each step has the time that the planner allows for it.',
  why: 'Bidders need time to price, boards to approve, and the provider to recruit, check and train.',
  settle: 'begin earlier, or start later with a bridge from the present contract',
  find: (profile) => {
    const start = profile.contract?.start;
    if (start == null) return [];
    const before = steps(profile).filter(({ date }) => date < start);
    const short = before.find(({ kind, date }) => kind === 'notice' && addMonths(date, 3) > start);
    if (short)
      return when(
        true,
        path(short),
        `the notice is on ${short.date}, less than three months before the start on ${start}`,
      );
    const late = before.flatMap((step) => {
      const name = workedBack[step.kind as keyof typeof workedBack];
      const latest = name && facts[`latest${name}`].value(profile);
      return when(
        typeof latest === 'string' && step.date > latest,
        path(step),
        `${step.step ?? step.kind} is on ${step.date}; worked back from the start, ${latest} is the latest`,
      );
    });
    // What comes after a late step is late with it.
    return late.slice(0, 1);
  },
};
