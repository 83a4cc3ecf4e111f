import type { Answers } from './answers.js';
import { type Figure, isGiven, sum } from './figure.js';

/** The yearly ceiling of the whole service: its own, or the sum of the lots' when every lot has one. */
export function ceilingOf(answers: Answers): Figure | undefined {
  const whole = answers.at('contract.ceiling', 'pounds');
  if (isGiven(whole)) return whole;
  const lots = (answers.profile.procurement?.lots ?? []).map((one) =>
    answers.at(`procurement.lots[${one.id}].ceiling`, 'pounds'),
  );
  return lots.length > 0 && lots.every(isGiven) ? sum('pounds', lots) : undefined;
}
