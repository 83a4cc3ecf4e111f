import type { Answers } from './answers.js';
import type { Cost } from './cost.js';
import type { Demand } from './demand.js';
import { atMost, constant, difference, type Figure, isGiven, partsOf, product, withParts } from './figure.js';
import { compare, minus, type Ratio, zero } from './ratio.js';
import { atEachLevel, type Uptake } from './uptake.js';

/** What the total hangs on. */
export type DriverId = keyof ReturnType<typeof driversOf>;

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
  /** Greatest change first. What is not given, or does not bear on the total, is left out. */
  drivers: Driver[];
  /** Total of the term at the low, central and high uptake. */
  uptake: Uptake;
}

const less = constant(0.9, 'factor');
const more = constant(1.1, 'factor');
const whole = constant(1, 'percent');

/** What a tenth of each main driver does to the total of the term, and what the total is at other uptakes. */
export function sensitivity(answers: Answers, demand: Demand, cost: Cost): Sensitivity {
  const total = cost.total.term;
  const { uptake } = demand;
  const drivers = Object.entries(driversOf(answers, demand, cost)).flatMap(([id, figures]): Driver[] => {
    const of = figures.filter((one) => isGiven(one) || one === uptake.past);
    const scaled = (factor: Figure): Figure => {
      const by = new Map(of.map((one) => [one, limited(product(one.unit, one, factor))]));
      // More patients leave the part of them who ask as it is, also when it comes from past take-up.
      if (id === 'patients' && uptake.past) by.set(uptake.past, uptake.past);
      return replaced(total, by);
    };
    const [down, up] = [scaled(less), scaled(more)];
    if (down === total && up === total) return [];
    return [
      {
        id: id as DriverId,
        of,
        less: down,
        more: up,
        changeLess: difference(down, total),
        changeMore: difference(up, total),
      },
    ];
  });
  return {
    drivers: drivers.sort((a, b) => compare(widest(b), widest(a))),
    uptake: atEachLevel((level) =>
      replaced(
        total,
        new Map([
          [uptake.central, uptake[level]],
          ...(uptake.community ? [[uptake.community.central, uptake.community[level]] as const] : []),
        ]),
      ),
    ),
  };
}

/** The figures of each driver, in the order in which drivers of equal effect stand. */
function driversOf(
  answers: Answers,
  { statuses, settings, changes, uptake }: Demand,
  { posts, lines }: Cost,
) {
  const at = answers.at.bind(answers);
  const pay = (advocates: boolean): Figure[] =>
    posts
      .filter((one) => (one.heading === 'K-6') === advocates)
      .map((one) => at(`costing.posts[${one.id}].salary`, 'pounds'));
  const placed = settings.flatMap((one) => one.id ?? []);
  const counts = statuses.map((one) => one.patients);
  return {
    patients: [
      ...(counts.some(isGiven) ? counts : settings.map((one) => one.patients)),
      ...changes.map((one) => one.patients),
    ],
    uptake: [uptake.central, ...(uptake.community ? [uptake.community.central] : [])],
    hoursPerCase: [at('costing.hoursPerCase', 'hours')],
    weeksPerCase: [at('costing.weeksPerCase', 'weeks')],
    caseload: [at('workforce.caseload', 'cases')],
    productiveHours: [at('costing.productiveHours', 'hours')],
    wardPresence: placed.map((id) => at(`settings[${id}].presenceHours`, 'hours')),
    travelTime: placed.map((id) => at(`settings[${id}].travelMinutes`, 'minutes')),
    advocatePay: pay(true),
    otherPay: pay(false),
    onCosts: [at('costing.pensionPercent', 'percent'), at('costing.nationalInsurancePercent', 'percent')],
    otherCosts: lines.flatMap((one) => one.amount ?? []),
    payInflation: [at('costing.payInflation', 'percent')],
    priceInflation: [at('costing.priceInflation', 'percent')],
  };
}

/** No part of the patients is more than all of them. */
const limited = (one: Figure): Figure => (one.unit === 'percent' ? atMost(whole, one) : one);

function widest({ changeLess, changeMore }: Driver): Ratio {
  const [a, b] = [changeLess, changeMore].map(({ value }) => (value.n < 0n ? minus(zero, value) : value)) as [
    Ratio,
    Ratio,
  ];
  return compare(a, b) < 0 ? b : a;
}

/**
 * A total worked out again with some of its figures replaced. Figures that do not rest on a replaced one are the same
 * objects as before, so a workbook writes only the others anew.
 */
export function replaced(total: Figure, by: ReadonlyMap<Figure, Figure>): Figure {
  const known = new Map<Figure, Figure>(by);
  const again = (one: Figure): Figure => {
    const found = known.get(one);
    if (found) return found;
    const parts = partsOf(one);
    const renewed = parts.map(again);
    const made = renewed.some((part, index) => part !== parts[index]) ? withParts(one, renewed) : one;
    known.set(one, made);
    return made;
  };
  return again(total);
}
