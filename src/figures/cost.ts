import type { Profile } from '../profile/profile.js';
import type { Demand } from './demand.js';
import type { Figure } from './figure.js';
import type { Staffing } from './staffing.js';
import type { ContractYear } from './years.js';

/** The headings of the guidance (Annex C, costing the tender), and on-call, for which it has none. */
export const headings = [
  'K-1',
  'K-2',
  'K-3',
  'K-4',
  'K-5',
  'K-6',
  'K-7',
  'K-8',
  'K-9',
  'K-10',
  'K-11',
  'K-12',
  'K-13',
  'K-14',
  'K-15',
  'K-16',
  'M-oncall',
] as const;

export type Heading = (typeof headings)[number];

/** Which inflation raises an amount from year to year. */
export type Index = 'pay' | 'price' | 'none';

/** What the amount of a line is multiplied by. A post is a whole-time post, a site a setting; `once` is in year one. */
export type Basis = 'year' | 'once' | 'post' | 'case' | 'site';

/** A post: how many, and what one costs. By contract year. */
export interface Post {
  id: string;
  title?: string;
  heading: 'K-6' | 'K-8' | 'K-11';
  /** None when it serves all lots. */
  lot?: string;
  /** `method`: as many as the staffing method gives for its lot, less the posts of K-6 with a number of their own. */
  from: 'given' | 'method';
  wte: Figure[];
  /** Pay of one whole-time post, with pay inflation, not rounded. */
  pay: Figure[];
  source?: string;
}

/** One row of the cost table: money by contract year, each year rounded to the penny. */
export interface Line {
  /** Unique: `<post>.pay`, `<post>.pension`, `<post>.national-insurance`, or the id of the cost in the profile. */
  id: string;
  heading: Heading;
  what?: string;
  kind: 'pay' | 'pension' | 'national-insurance' | Basis;
  lot?: string;
  index: Index;
  /**
   * pay: wte × pay. pension: the pay line × pension per cent. national-insurance: wte × what pay exceeds the threshold
   * by × per cent. Otherwise amount × quantity × index factor of the year; `once` in year one alone.
   */
  byYear: Figure[];
  /** Amount in the profile, for lines that are no posts; the prices of year one. */
  amount?: Figure;
  /** How many, by contract year, for lines that are no posts. */
  quantity?: Figure[];
  source?: string;
}

/** Money by contract year and in sum. */
export interface Money {
  byYear: Figure[];
  /** Sum of the years of the term. */
  term: Figure;
  /** Sum of all years, extensions included. */
  extended: Figure;
}

/** One lot's money: its own lines, its part of what all lots share, and contingency on each. */
export interface LotCost extends Money {
  id: string;
  name?: string;
  own: Figure[];
  /** Part of the shared lines by advocates; the last lot takes the rest, so that the parts add up. */
  shared: Figure[];
  ceiling?: Figure;
  /** By year: ceiling less cost; below nought when the cost is above it. */
  headroom?: Figure[];
}

/** What one commissioner bears; the last one takes the rest, so that the shares add up. */
export interface CommissionerCost extends Money {
  id: string;
  name?: string;
  share: Figure;
}

/** What the service costs, before VAT unless it says otherwise. */
export interface Cost {
  years: ContractYear[];
  /** By contract year: what pay and prices have grown by since year one, as a factor; 1 in year one. */
  factors: Record<'pay' | 'price', Figure[]>;
  posts: Post[];
  lines: Line[];
  /** All headings in order, with nought where there is no line. */
  headings: ({ id: Heading; lines: Line[] } & Money)[];
  /** All lines together. */
  subtotal: Money;
  /** Subtotal of each year × contingency per cent, to the penny. */
  contingency: Money;
  total: Money;
  lots: LotCost[];
  commissioners: CommissionerCost[];
  /** By year: total ÷ cases, and total ÷ patients; to the penny. */
  perCase: Figure[];
  perPatient: Figure[];
  ceiling?: Figure;
  /** By year: ceiling less total. */
  headroom?: Figure[];
  /** Total with every extension and VAT at the rate assumed, beside the threshold of the light-touch rules. */
  threshold: { value: Figure; vat: Figure; withVat: Figure; threshold: Figure; above: boolean };
}

/** What the law sets from outside the profile, in pounds. */
export interface LawFigures {
  /** Threshold of the light-touch rules, VAT included. */
  lightTouchThreshold: number;
}

export declare function cost(
  profile: Profile,
  demand: Demand,
  staffing: Staffing,
  law: LawFigures,
  years: readonly ContractYear[],
): Cost;
