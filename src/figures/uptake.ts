import type { Answers } from './answers.js';
import { atMost, constant, type Figure, isGiven, quotient } from './figure.js';
import { toTheRate } from './money.js';

/** Three levels of the same thing. */
export interface Uptake {
  low: Figure;
  central: Figure;
  high: Figure;
}

const levels = ['low', 'central', 'high'] as const;

/** The same step for each level. */
export function atEachLevel(make: (level: keyof Uptake) => Figure): Uptake {
  const [low, central, high] = levels.map(make) as [Figure, Figure, Figure];
  return { low, central, high };
}

/** The part of patients who will ask for an advocate, and where the central figure comes from. */
export interface AssumedUptake extends Uptake {
  /** Nowhere while neither is known. */
  from?: 'past-take-up' | 'assumption';
  /** Patients supported ÷ patients who qualified, to a hundredth of one per cent; when both are known. */
  past?: Figure;
  /** The planner's own central figure, when given. */
  assumed?: Figure;
  /** Uptake of patients under a community treatment order, when it is assumed apart. */
  community?: Uptake;
}

/**
 * Uptake of a service with so many qualifying patients a year. The central figure is past take-up when it is known,
 * unless the planner chose the assumption; there is no other default. Guidance, paragraph 137.
 */
export function uptakeOf(answers: Answers, patients: Figure): AssumedUptake {
  const answer = (key: 'low' | 'central' | 'high' | `community${'Low' | 'Central' | 'High'}`): Figure =>
    answers.at(`demand.uptake.${key}`, 'percent');
  const assumed = answer('central');
  const past = pastTakeUp(answers, patients);
  const assume = answers.profile.demand?.uptake?.use === 'assumption' || !past;
  const own = assume && isGiven(answer('communityCentral'));
  return {
    low: answer('low'),
    central: assume ? assumed : past,
    high: answer('high'),
    ...(assume ? isGiven(assumed) && { from: 'assumption' } : { from: 'past-take-up' }),
    ...(past && { past }),
    ...(isGiven(assumed) && { assumed }),
    ...(own && {
      community: {
        low: answer('communityLow'),
        central: answer('communityCentral'),
        high: answer('communityHigh'),
      },
    }),
  };
}

/** Part of the qualifying patients who used the service; no more than all, should the two be counted differently. */
function pastTakeUp(answers: Answers, patients: Figure): Figure | undefined {
  const used = answers.at('demand.pastTakeUp.value', 'patients');
  if (!isGiven(used) || patients.value.n === 0n) return undefined;
  return atMost(constant(1, 'percent'), toTheRate(quotient('percent', used, patients)));
}
