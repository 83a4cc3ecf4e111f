import type { Answers } from './answers.js';
import { constant, type Figure, product, quotient, sum } from './figure.js';

/** Hours that the advocates of one setting spend in one contract year. */
export interface Hours {
  /** Cases × hours a case. */
  casework: Figure;
  /** Short-section requests × the extra hours of one. */
  urgent: Figure;
  /** Cases × the part in which the patient cannot instruct × the extra hours of one. */
  nonInstructed: Figure;
  /** Visits a week × 52 × hours of presence beside casework. */
  presence: Figure;
  /** Visits a week × 52 × 2 journeys × minutes of one ÷ 60. */
  travel: Figure;
  /** 12 ÷ months between sessions × hours of a session. */
  awareness: Figure;
  total: Figure;
}

export const weeks = constant(52, 'weeks');
const twelve = constant(12, 'months');
const journeys = constant(2, 'count');
const sixty = constant(60, 'minutes');

/** The work of one setting that does not hang on cases: presence, travel and awareness sessions. */
type Standing = Pick<Hours, 'presence' | 'travel' | 'awareness'>;

/** A setting's standing work; none for the row that stands for the whole service. */
export function standingHours(answers: Answers, setting: string | undefined): Standing {
  if (setting === undefined) return { presence: nothing, travel: nothing, awareness: nothing };
  const at = `settings[${setting}]`;
  const visits = product('visits', answers.at(`${at}.visitsPerWeek`, 'visits'), weeks);
  const minutes = answers.at(`${at}.travelMinutes`, 'minutes');
  const sessions = quotient('count', twelve, answers.at('service.awareness.everyMonths', 'months'));
  return {
    presence: product('hours', visits, answers.at(`${at}.presenceHours`, 'hours')),
    travel: quotient('hours', product('minutes', visits, journeys, minutes), sixty),
    awareness: product('hours', sessions, answers.at('costing.awarenessHours', 'hours')),
  };
}

const nothing = constant(0, 'hours');

/** All hours of a setting with so many cases and short-section requests in a year. */
export function hoursOf(
  answers: Answers,
  setting: string | undefined,
  standing: Standing,
  { cases, short }: { cases: Figure; short: Figure },
): Hours {
  const casework = product('hours', cases, answers.at('costing.hoursPerCase', 'hours'));
  const urgent = product('hours', short, answers.at('costing.urgentHours', 'hours'));
  const nonInstructed =
    setting === undefined
      ? nothing
      : product(
          'hours',
          cases,
          answers.at(`settings[${setting}].nonInstructedPercent`, 'percent'),
          answers.at('costing.nonInstructedHours', 'hours'),
        );
  const parts = [casework, urgent, nonInstructed, standing.presence, standing.travel, standing.awareness];
  return { casework, urgent, nonInstructed, ...standing, total: sum('hours', parts) };
}
