import type { Answers } from './answers.js';
import { constant, difference, type Figure, isGiven, product, quotient } from './figure.js';
import type { Line } from './lines.js';
import { lotsOf } from './lots.js';
import { toThePenny } from './money.js';
import { addedUp, divided, type Money, moneyOf } from './shares.js';
import type { Staffing } from './staffing.js';

/** One lot's money: its own lines, contingency on them, and its part of what all lots share. */
export interface LotCost extends Money {
  id: string;
  name?: string;
  /** By year: the lot's own lines. */
  own: Figure[];
  /** By year: contingency on them, to the penny. */
  contingency: Figure[];
  /** By year: part of the shared lines and their contingency by advocates; the last lot takes the rest. */
  shared: Figure[];
  ceiling?: Figure;
  /** By year: ceiling less cost; below nought when the cost is above it. */
  headroom?: Figure[];
}

/** The money of every lot, and of what all lots share (everything while there are no lots). */
export interface LotCosts {
  lots: LotCost[];
  /** By year: lines of no single lot, and contingency on them. */
  shared: { own: Figure[]; contingency: Figure[] };
}

/** Lines divided among the lots of the profile. */
export function lotCosts(
  answers: Answers,
  lines: readonly Line[],
  staffing: Staffing,
  { years, termYears }: { years: number; termYears: number },
): LotCosts {
  const percent = answers.at('costing.contingencyPercent', 'percent');
  const ownOf = (lot: string | undefined): { own: Figure[]; contingency: Figure[] } => {
    const own = addedUp(
      lines.filter((one) => one.lot === lot).map((one) => one.byYear),
      years,
    );
    return { own, contingency: own.map((amount) => toThePenny(product('pounds', amount, percent))) };
  };
  const shared = ownOf(undefined);
  const lots = lotsOf(answers.profile);
  const sharedByYear = addedUp([shared.own, shared.contingency], years).map((amount, year) =>
    divided(
      amount,
      weights(
        staffing,
        lots.map((one) => one.id),
        year,
      ),
    ),
  );
  return {
    shared,
    lots: lots.map(({ id, name }, index) => {
      const mine = ownOf(id);
      const part = sharedByYear.map((parts) => parts[index] as Figure);
      const money = moneyOf(addedUp([mine.own, mine.contingency, part], years), termYears);
      const ceiling = answers.at(`procurement.lots[${id}].ceiling`, 'pounds');
      return {
        id,
        ...(name != null && { name }),
        ...mine,
        shared: part,
        ...money,
        ...(isGiven(ceiling) && {
          ceiling,
          headroom: money.byYear.map((amount) => difference(ceiling, amount)),
        }),
      };
    }),
  };
}

/** Each lot's part of the advocates of a year; equal parts while there are none. */
function weights(staffing: Staffing, lots: readonly string[], year: number): Figure[] {
  const all = staffing.years[year]?.chosen;
  const ofLot = (id: string): Figure | undefined =>
    staffing.lots.find((one) => one.id === id)?.years[year]?.chosen;
  return lots.map((id) => {
    const mine = ofLot(id);
    return all && mine && all.value.n !== 0n
      ? quotient('factor', mine, all)
      : quotient('factor', constant(1, 'count'), constant(lots.length, 'count'));
  });
}
