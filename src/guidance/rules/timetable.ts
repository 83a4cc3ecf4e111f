import { addDays, addMonths } from '../../figures/dates.js';
import type { Profile } from '../../profile/profile.js';
import { type Rule, when } from '../rule.js';

type Step = NonNullable<NonNullable<NonNullable<Profile['procurement']>['timetable']>[number]>;
type Kind = NonNullable<Step['kind']>;

/** Kinds of step in the order in which they happen. */
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

/** Steps that have both a kind and a date, in the order in which they should happen. */
function steps({ procurement }: Profile): (Step & { kind: Kind; date: string })[] {
  return (procurement?.timetable ?? [])
    .flatMap((one) =>
      one.kind == null || one.date == null ? [] : [{ ...one, kind: one.kind, date: one.date }],
    )
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const path = ({ id }: Step): string => `procurement.timetable[${id}].date`;

/** What leads to the contract happens before the service starts (paragraph 152, Annex C (b)). */
export const timetableAfterStart: Rule = {
  id: 'timetable-after-start',
  severity: 'warning',
  sources: ['para-152', 'C-b.e'],
  asks: 'Every step up to signature lies before the service starts, and the start is that of the contract.',
  why: 'A contract that is signed after the start leaves patients without the advocates whom the law gives them.',
  settle: 'move the step, or contract.start',
  find: (profile) => {
    const start = profile.contract?.start;
    if (start == null) return [];
    return steps(profile).flatMap((step) => {
      if (step.kind === 'protocol') return [];
      if (step.kind === 'start')
        return when(
          step.date !== start,
          path(step),
          `the timetable has the service start on ${step.date}, contract.start says ${start}`,
        );
      return when(
        step.date >= start,
        path(step),
        `${step.step ?? step.kind} is on ${step.date}, but the service starts on ${start}`,
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

/**
 * Paragraph 152 says that commissioning takes several months; light-touch law sets no least period. Less than three
 * months are not several. What the profile itself plans for mobilisation is held too.
 */
export const timetableTooShort: Rule = {
  id: 'timetable-too-short',
  severity: 'warning',
  sources: ['para-152', 'C-b.e', 'M-approval.c'],
  asks: 'From notice to start there are three months at least, and from signature to start the weeks of mobilisation.',
  why: 'Bidders need time to price, boards to approve, and the provider to recruit, check and train.',
  settle: 'begin earlier, or start later with a bridge from the present contract',
  find: (profile) => {
    const { start, mobilisationWeeks: weeks } = profile.contract ?? {};
    if (start == null) return [];
    const of = (kind: Kind): (Step & { date: string }) | undefined =>
      steps(profile).find((one) => one.kind === kind);
    const [notice, signature] = [of('notice'), of('signature')];
    return [
      ...(notice && notice.date < start
        ? when(
            addMonths(notice.date, 3) > start,
            path(notice),
            `the notice is on ${notice.date}, less than three months before the start on ${start}`,
          )
        : []),
      ...(signature && weeks != null && signature.date < start
        ? when(
            addDays(signature.date, 7 * weeks) > start,
            path(signature),
            `the contract is signed on ${signature.date}, less than the ${weeks} weeks of mobilisation before ${start}`,
          )
        : []),
    ];
  },
};
