import type { Costing } from '../../figures/costing.js';
import { type Figure, isGiven, sum } from '../../figures/figure.js';
import { compare, zero } from '../../figures/ratio.js';
import { say } from '../words.js';
import type { Labels } from './labels.js';
import { percent, pounds } from './printed.js';
import type { Part } from './shape.js';

type TotalPart = Part<
  | 'years'
  | 'overTerm'
  | 'extended'
  | 'termYears'
  | 'allYears'
  | 'ceiling'
  | 'ceilingKnown'
  | 'aboveCeiling'
  | 'lots'
  | 'commissioners'
  | 'severalCommissioners'
  | 'threshold'
  | 'drivers'
  | 'uptakeTotals'
>;

/** Totals and comparisons as a template prints them. */
export function totalValues(costing: Costing, labels: Labels): TotalPart {
  const { cost, sensitivity } = costing;
  const or = (one: Figure | undefined): string => (one ? pounds(one) : labels.say('notStated'));
  return {
    years: cost.years.map((year, index) => ({
      id: String(year.number),
      title: labels.year(year),
      dates: labels.dates(year),
      total: or(cost.total.byYear[index]),
      ceiling: or(cost.ceiling),
      headroom: or(cost.headroom?.[index]),
      perCase: or(cost.perCase[index]),
      perPatient: or(cost.perPatient[index]),
    })),
    overTerm: pounds(cost.total.term),
    extended: pounds(cost.total.extended),
    termYears: String(cost.years.filter((one) => !one.extension).length),
    allYears: String(cost.years.length),
    ceiling: or(cost.ceiling),
    ceilingKnown: cost.ceiling !== undefined,
    aboveCeiling: (cost.headroom ?? []).some((one) => compare(one.value, zero) < 0),
    lots: cost.lots.map((one) => ({
      id: one.id,
      name: labels.lot(one.id),
      first: or(one.byYear[0]),
      ceiling: or(one.ceiling),
      headroom: or(one.headroom?.[0]),
      own: pounds(sum('pounds', [...one.own.slice(0, 1), ...one.contingency.slice(0, 1)])),
      shared: or(one.shared[0]),
      overTerm: pounds(one.term),
      extended: pounds(one.extended),
    })),
    commissioners: cost.commissioners.map((one) => ({
      id: one.id,
      name: one.name ?? one.id,
      share: percent(one.share),
      first: or(one.byYear[0]),
      overTerm: pounds(one.term),
      extended: pounds(one.extended),
    })),
    severalCommissioners: cost.commissioners.length > 1,
    threshold: {
      value: pounds(cost.threshold.value),
      vat: pounds(cost.threshold.vat),
      withVat: pounds(cost.threshold.withVat),
      threshold: pounds(cost.threshold.threshold),
      reached: cost.threshold.reached,
      rateKnown: isGiven(costing.answers.at('costing.vatPercent', 'percent')),
    },
    drivers: sensitivity.drivers.map((one) => ({
      id: one.id,
      title: say(labels.words, `driver.${one.id}`),
      less: pounds(one.less),
      more: pounds(one.more),
      changeLess: pounds(one.changeLess),
      changeMore: pounds(one.changeMore),
    })),
    uptakeTotals: {
      low: pounds(sensitivity.uptake.low),
      central: pounds(sensitivity.uptake.central),
      high: pounds(sensitivity.uptake.high),
    },
  };
}
