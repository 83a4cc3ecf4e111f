import type { Cost } from './cost.js';
import type { Demand } from './demand.js';
import type { Figure } from './figure.js';
import type { Staffing } from './staffing.js';
import type { Uptake } from './uptake.js';

export type DriverId =
  | 'patients'
  | 'uptake'
  | 'hoursPerCase'
  | 'weeksPerCase'
  | 'caseload'
  | 'productiveHours'
  | 'wardPresence'
  | 'travelTime'
  | 'advocatePay'
  | 'otherPay'
  | 'onCosts'
  | 'otherCosts'
  | 'payInflation'
  | 'priceInflation';

/** What a tenth less and a tenth more of one driver does to the total of the term. */
export interface Driver {
  id: DriverId;
  /** The figures that are made a tenth smaller or larger, all at once. */
  of: Figure[];
  /** Total of the term with a tenth less and a tenth more, worked out anew through every step and rounding. */
  less: Figure;
  more: Figure;
  /** Those totals less today's. */
  changeLess: Figure;
  changeMore: Figure;
}

export interface Sensitivity {
  /** Greatest change first. Drivers with no answer are left out. */
  drivers: Driver[];
  /** Total of the term at the low, central and high uptake. */
  uptake: Uptake;
}

/**
 * The figures that a total is worked out from, again, with some of them replaced. Figures that do not depend on a
 * replaced one are the same objects as before, so a workbook writes only the others anew.
 */
export declare function replaced(total: Figure, by: ReadonlyMap<Figure, Figure>): Figure;

export declare function sensitivity(demand: Demand, staffing: Staffing, cost: Cost): Sensitivity;
