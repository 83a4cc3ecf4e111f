import type { Answers } from './answers.js';
import { constant, type Figure, isGiven } from './figure.js';
import { divided, type Money, moneyOf } from './shares.js';

/** What one commissioner bears; the last one takes the rest, so that the shares add up. */
export interface CommissionerCost extends Money {
  /** Id of a board or council. */
  id: string;
  name?: string;
  share: Figure;
}

/** Each year's total divided among the commissioners; nothing while several have not agreed their shares. */
export function commissionerCosts(
  answers: Answers,
  total: readonly Figure[],
  termYears: number,
): CommissionerCost[] {
  const shares = sharesOf(answers);
  const parts = total.map((amount) =>
    divided(
      amount,
      shares.map((one) => one.share),
    ),
  );
  return shares.map((one, index) => ({
    ...one,
    ...moneyOf(
      parts.map((ofYear) => ofYear[index] as Figure),
      termYears,
    ),
  }));
}

function sharesOf(answers: Answers): { id: string; name?: string; share: Figure }[] {
  const { commissioners } = answers.profile;
  const parties = [
    ...(commissioners?.boards ?? []),
    ...(commissioners?.authorities ?? []).filter((one) => one.commissions),
  ];
  const named = (id: string): { id: string; name?: string } => {
    const name = [...parties, ...(commissioners?.authorities ?? [])].find((one) => one.id === id)?.name;
    return { id, ...(name != null && { name }) };
  };
  const [only, ...others] = parties;
  if (only && others.length === 0) return [{ ...named(only.id), share: constant(1, 'percent') }];
  const shares = (commissioners?.joint?.shares ?? []).map((one) => ({
    ...named(one.commissioner ?? one.id),
    share: answers.at(`commissioners.joint.shares[${one.id}].percent`, 'percent'),
  }));
  return shares.every((one) => isGiven(one.share)) ? shares : [];
}
