import { Answers } from '../../figures/answers.js';
import { lightTouchThreshold } from '../../figures/contract-value.js';
import { type Cost, cost } from '../../figures/cost.js';
import { demand } from '../../figures/demand.js';
import { type Figure, numberOf } from '../../figures/figure.js';
import { type Staffing, staffing } from '../../figures/staffing.js';
import { contractYears } from '../../figures/years.js';
import type { Profile } from '../../profile/profile.js';
import { type Finding, type Rule, when } from '../rule.js';
import { pounds } from './pounds.js';

/** The advocates and the cost of the costing worksheet, without what the total hangs on, which takes far longer. */
function costed(profile: Profile): { staff: Staffing; spent: Cost } {
  const answers = new Answers(profile);
  const wanted = demand(answers, contractYears(profile));
  const staff = staffing(answers, wanted);
  return { staff, spent: cost(answers, wanted, staff, { lightTouchThreshold }) };
}

/** Annex D, 18.1: one recurring sum that is not exceeded. */
export const lotCeilingsOverCeiling: Rule = {
  id: 'lot-ceilings-over-ceiling',
  severity: 'warning',
  sources: ['D-18.1.a'],
  asks: 'The ceilings of the lots stay within the ceiling of the contract.',
  why: 'Bidders who keep to the ceiling of their lot could together cost more than there is.',
  settle: 'lower the ceiling of a lot, or raise contract.ceiling',
  find: ({ contract, procurement }) => {
    const ceiling = contract?.ceiling;
    const parts = procurement?.lots?.map((one) => one.ceiling) ?? [];
    if (ceiling == null || parts.some((one) => one == null)) return [];
    const total = parts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    return when(
      total > ceiling,
      'contract.ceiling',
      `the lots may cost ${pounds(total)} a year, the contract ${pounds(ceiling)}`,
    );
  },
};

/**
 * Annex D, 18.1: the sum is not above a stated amount. A price that follows an index takes the ceiling along, so that
 * only the first year is compared; a fixed one has to keep to it in every year of the term. A cost that nobody has
 * given yet could only add to the total.
 */
export const budgetOverCeiling: Rule = {
  id: 'budget-over-ceiling',
  severity: 'warning',
  sources: ['D-18.1.a'],
  asks: 'What the board expects the service to cost stays within the ceiling, of the contract and of each lot.',
  why: 'A service that cannot be delivered for the price draws no bids, or fails once it has started.',
  settle: 'raise the ceiling, or ask for less; the costing worksheet shows what the total hangs on',
  find: (profile) => {
    const { indexation, years } = profile.contract ?? {};
    const compared = indexation === 'none' ? (years ?? 0) : 1;
    const { spent } = costed(profile);
    const over = (path: string, what: string, total: Figure[], ceiling: Figure | undefined): Finding[] => {
      const limit = ceiling && numberOf(ceiling);
      const amounts = total.slice(0, compared).map(numberOf);
      const year = amounts.findIndex((one) => limit !== undefined && one > limit);
      return when(
        year >= 0,
        path,
        `${what} is estimated to cost ${pounds(amounts[year] ?? 0)} in year ${year + 1}; its ceiling is ${pounds(limit ?? 0)}`,
      );
    };
    return [
      ...over('contract.ceiling', 'the service', spent.total.byYear, spent.ceiling),
      ...(spent.lots.length > 1 ? spent.lots : []).flatMap((lot) =>
        over(`procurement.lots[${lot.id}].ceiling`, lot.name ?? lot.id, lot.byYear, lot.ceiling),
      ),
    ];
  },
};

/** An English study found 25 open cases on average, from 8 to 55 (S2-caseload); no norm is known for Wales. */
const mostOpenCases = 55;

/** The evidence on caseloads; the demand is that of the first year. */
export const staffingBelowCaseload: Rule = {
  id: 'staffing-below-caseload',
  severity: 'advice',
  sources: ['S2-caseload', 'D-12.1'],
  asks: 'One advocate has no more open cases at a time than the 8 to 55 that were found in England.',
  why: 'With more, visits become rare and urgent requests wait.',
  settle: 'lower workforce.caseload, or keep more advocates in settings',
  find: (profile) => {
    const caseload = profile.workforce?.caseload;
    const { settings } = costed(profile).staff;
    const asked = total(settings.map((one) => one.asked));
    const open = total(settings.map((one) => one.years[0]?.open));
    const each = asked ? Math.round((open ?? 0) / asked) : 0;
    return [
      ...when(
        caseload != null && caseload > mostOpenCases,
        'workforce.caseload',
        `one advocate may have ${caseload} open cases; 8 to ${mostOpenCases} were found in England, 25 on average`,
      ),
      ...when(
        each > mostOpenCases,
        'settings',
        `the settings ask for ${equivalents(asked ?? 0)}, with some ${each} open cases for each; 8 to ${mostOpenCases} were found in England, 25 on average`,
      ),
    ];
  },
};

/**
 * Paragraph 139 and S2-resource: the advocates asked for follow from the demand, by the method that the planner chose.
 * Answers that are missing count as nought, so that what the demand takes can only be more.
 */
export const staffingBelowDemand: Rule = {
  id: 'staffing-below-demand',
  severity: 'advice',
  sources: ['para-139', 'D-12.1', 'S2-resource.a'],
  asks: 'The specification asks for at least the advocates that the demand takes.',
  why: 'Bidders price what the specification asks for, and patients come as the demand has them.',
  settle: 'raise settings[...].advocates, or look again at demand and costing',
  find: (profile) => {
    const { staff } = costed(profile);
    const asked = total(staff.settings.map((one) => one.asked));
    const chosen = staff.years[0]?.chosen;
    const needed = chosen && numberOf(chosen);
    return when(
      asked !== undefined && needed !== undefined && asked < needed,
      'settings',
      `the settings ask for ${equivalents(asked ?? 0)}; the demand of the first year takes ${needed}`,
    );
  },
};

const equivalents = (wte: number): string => `${wte} whole-time equivalent${wte === 1 ? '' : 's'}`;

/** The sum to two places; `undefined` while one of them is not known. */
function total(figures: readonly (Figure | undefined)[]): number | undefined {
  if (figures.length === 0 || figures.includes(undefined)) return undefined;
  const sum = figures.reduce((all, one) => all + (one ? numberOf(one) : 0), 0);
  return Math.round(sum * 100) / 100;
}
