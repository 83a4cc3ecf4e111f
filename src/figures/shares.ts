import { difference, type Figure, product, sum } from './figure.js';
import { toThePenny } from './money.js';

/** Money by contract year and in sum. */
export interface Money {
  byYear: Figure[];
  /** Sum of the years of the term. */
  term: Figure;
  /** Sum of all years, extensions included. */
  extended: Figure;
}

/** Amounts of all years and their sums, the first so many years being the term. */
export function moneyOf(byYear: Figure[], termYears: number): Money {
  return { byYear, term: sum('pounds', byYear.slice(0, termYears)), extended: sum('pounds', byYear) };
}

/** Year by year, the sum of several rows. */
export function addedUp(rows: readonly (readonly Figure[])[], years: number): Figure[] {
  return Array.from({ length: years }, (_, year) =>
    sum(
      'pounds',
      rows.flatMap((row) => row[year] ?? []),
    ),
  );
}

/**
 * An amount divided by shares that make up one: each part to the penny, the last one the rest, so that the parts add
 * up to the amount exactly.
 */
export function divided(amount: Figure, shares: readonly Figure[]): Figure[] {
  const parts = shares.slice(0, -1).map((share) => toThePenny(product('pounds', amount, share)));
  return shares.length === 0 ? [] : [...parts, difference(amount, sum('pounds', parts))];
}
