import type { Answers } from './answers.js';
import { ceilingOf } from './ceiling.js';
import { type CommissionerCost, commissionerCosts } from './commissioner-cost.js';
import type { Demand } from './demand.js';
import { constant, difference, type Figure, product, quotient, sum } from './figure.js';
import { type CostHeading, headings } from './headings.js';
import { type Factors, factorsOf } from './inflation.js';
import { type Line, otherLines, postLines } from './lines.js';
import { type LotCost, type LotCosts, lotCosts } from './lot-cost.js';
import { toThePenny } from './money.js';
import { type Post, postsOf } from './posts.js';
import { compare } from './ratio.js';
import { addedUp, type Money, moneyOf } from './shares.js';
import type { Staffing } from './staffing.js';
import type { ContractYear } from './years.js';

/** All lines under one heading. */
export interface HeadingCost extends Money {
  id: CostHeading;
  lines: Line[];
}

/** The total with every extension and VAT at the rate assumed, beside the threshold of the light-touch rules. */
export interface ThresholdComparison {
  value: Figure;
  vat: Figure;
  withVat: Figure;
  threshold: Figure;
  /** At or above the threshold. */
  reached: boolean;
}

/** What the service costs, without VAT unless it says otherwise. */
export interface Cost {
  years: ContractYear[];
  factors: Factors;
  posts: Post[];
  lines: Line[];
  /** All headings in order, without lines where there is no cost; `none` only when something has no heading. */
  headings: HeadingCost[];
  /** All lines together. */
  subtotal: Money;
  /** Contingency of all lots and of what they share. */
  contingency: Money;
  total: Money;
  lots: LotCost[];
  shared: LotCosts['shared'];
  commissioners: CommissionerCost[];
  /** By year: total ÷ cases, and total ÷ patients; to the penny. */
  perCase: Figure[];
  perPatient: Figure[];
  /** Most that the board will pay in a year: for the whole, or for all lots together when each has one. */
  ceiling?: Figure;
  /** By year: ceiling less total; below nought when the total is above it. */
  headroom?: Figure[];
  threshold: ThresholdComparison;
}

/** What the law sets from outside the profile, in pounds. */
export interface LawFigures {
  /** Threshold of the light-touch rules, VAT included. */
  lightTouchThreshold: number;
}

/** Costs of every contract year from the answers under `costing`, with as many advocates and cases as worked out. */
export function cost(answers: Answers, demand: Demand, staffing: Staffing, law: LawFigures): Cost {
  const years = demand.years.map((one) => one.year);
  const termYears = years.filter((one) => !one.extension).length;
  const money = (byYear: Figure[]): Money => moneyOf(byYear, termYears);
  const factors = factorsOf(answers, years.length);
  const posts = postsOf(answers, staffing, factors.pay);
  const lines = [...postLines(answers, posts), ...otherLines(answers, { demand, posts, factors })];
  const byHeading = [...headings, 'none' as const]
    .map((id) => ({ id, lines: lines.filter((one) => one.heading === id) }))
    .filter((one) => one.id !== 'none' || one.lines.length > 0)
    .map((one) => ({
      ...one,
      ...money(
        addedUp(
          one.lines.map((line) => line.byYear),
          years.length,
        ),
      ),
    }));
  const { lots, shared } = lotCosts(answers, lines, staffing, { years: years.length, termYears });
  const subtotal = money(
    addedUp(
      byHeading.map((one) => one.byYear),
      years.length,
    ),
  );
  const contingency = money(
    addedUp([...lots.map((one) => one.contingency), shared.contingency], years.length),
  );
  const total = money(addedUp([subtotal.byYear, contingency.byYear], years.length));
  const ceiling = ceilingOf(answers);
  return {
    years,
    factors,
    posts,
    lines,
    headings: byHeading,
    subtotal,
    contingency,
    total,
    lots,
    shared,
    commissioners: commissionerCosts(answers, total.byYear, termYears),
    perCase: perYear(total, (year) => demand.years[year]?.cases.central),
    perPatient: perYear(total, (year) => demand.years[year]?.patients),
    ...(ceiling && {
      ceiling,
      headroom: total.byYear.map((amount) => difference(ceiling, amount)),
    }),
    threshold: thresholdOf(answers, total.extended, law),
  };
}

function perYear(total: Money, count: (year: number) => Figure | undefined): Figure[] {
  return total.byYear.map((amount, year) => {
    const many = count(year) ?? constant(0, 'count');
    return toThePenny(quotient('pounds', amount, many));
  });
}

function thresholdOf(answers: Answers, value: Figure, law: LawFigures): ThresholdComparison {
  const vat = toThePenny(product('pounds', value, answers.at('costing.vatPercent', 'percent')));
  const withVat = sum('pounds', [value, vat]);
  const threshold = constant(law.lightTouchThreshold, 'pounds');
  return { value, vat, withVat, threshold, reached: compare(withVat.value, threshold.value) >= 0 };
}
