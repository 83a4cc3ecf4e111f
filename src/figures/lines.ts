import type { Profile } from '../profile/profile.js';
import type { Answers } from './answers.js';
import type { Demand } from './demand.js';
import { constant, difference, type Figure, notBelowNought, product, sum } from './figure.js';
import type { Heading } from './headings.js';
import type { Factors, Index } from './inflation.js';
import { lotOf } from './lots.js';
import { toThePenny } from './money.js';
import type { Post } from './posts.js';

type LineAnswer = NonNullable<NonNullable<Profile['costing']>['lines']>[number];

/** What the amount of a line is multiplied by. A post is a whole-time post, a site a setting; `once` is in year one. */
export type Basis = 'year' | 'once' | 'post' | 'case' | 'site';

/** One row of the cost table: money by contract year, each year rounded to the penny. */
export interface Line {
  /** Unique: `post.<id>.pay`, `post.<id>.pension`, `post.<id>.national-insurance`, or `line.<id>`. */
  id: string;
  heading: Heading;
  /** Title of the post, or what the cost is for. */
  what?: string;
  /** `none` while the profile does not say what the amount is for; it then counts nowhere. */
  kind: 'pay' | 'pension' | 'national-insurance' | Basis | 'none';
  /** None when all lots share it. */
  lot?: string;
  index: Index;
  /**
   * pay: wte × pay. pension: that × pension per cent. national-insurance: wte × what pay exceeds the threshold by ×
   * per cent. Otherwise amount × quantity × factor of the year.
   */
  byYear: Figure[];
  /** Amount in the profile, in prices of year one, for lines that are no posts. */
  amount?: Figure;
  /** How many, by contract year, for lines that are no posts. */
  quantity?: Figure[];
  source?: string;
}

/** What a line may be counted by. */
export interface Counts {
  demand: Demand;
  posts: readonly Post[];
  factors: Factors;
}

/** Pay, pension and National Insurance of each post. */
export function postLines(answers: Answers, posts: readonly Post[]): Line[] {
  const pension = answers.at('costing.pensionPercent', 'percent');
  const rate = answers.at('costing.nationalInsurancePercent', 'percent');
  const threshold = answers.at('costing.nationalInsuranceThreshold', 'pounds');
  return posts.flatMap(({ id, title, heading, lot, wte, pay, source }): Line[] => {
    const line = (kind: 'pay' | 'pension' | 'national-insurance', byYear: Figure[]): Line => ({
      id: `post.${id}.${kind}`,
      heading,
      ...(title !== undefined && { what: title }),
      kind,
      ...(lot !== undefined && { lot }),
      index: 'pay',
      byYear,
      ...(source !== undefined && { source }),
    });
    const paid = wte.map((many, year) => toThePenny(product('pounds', many, pay[year] as Figure)));
    return [
      line('pay', paid),
      line(
        'pension',
        paid.map((amount) => toThePenny(product('pounds', amount, pension))),
      ),
      line(
        'national-insurance',
        wte.map((many, year) => {
          const above = notBelowNought(difference(pay[year] as Figure, threshold));
          return toThePenny(product('pounds', many, above, rate));
        }),
      ),
    ];
  });
}

/** Headings of people's time, which grows as pay does unless the profile says otherwise. */
const paidTime: readonly Heading[] = ['K-5', 'K-9', 'M-oncall'];

/** All other costs of the profile, in its order. */
export function otherLines(answers: Answers, counts: Counts): Line[] {
  return (answers.profile.costing?.lines ?? []).map((one) => {
    const lot = lotOf(answers.profile, one.lot);
    const heading = one.heading ?? 'none';
    const index = one.index ?? (paidTime.includes(heading) ? 'pay' : 'price');
    const amount = answers.at(`costing.lines[${one.id}].amount`, 'pounds');
    const quantity = quantities(one.basis, lot, counts);
    return {
      id: `line.${one.id}`,
      heading,
      ...(one.what != null && { what: one.what }),
      kind: one.basis ?? 'none',
      ...(lot !== undefined && { lot }),
      index,
      amount,
      quantity,
      byYear: quantity.map((many, year) =>
        toThePenny(product('pounds', amount, many, counts.factors[index][year] as Figure)),
      ),
      ...(one.source != null && { source: one.source }),
    };
  });
}

const one = constant(1, 'count');
const nought = constant(0, 'count');

/** How many of what a line is counted by there are in its lot, or in all lots, in each year. */
function quantities(
  basis: LineAnswer['basis'],
  lot: string | undefined,
  { demand, posts }: Counts,
): Figure[] {
  const inLot = (of: { lot?: string }): boolean => lot === undefined || of.lot === lot;
  const settings = demand.settings.filter(inLot);
  const sites = constant(settings.filter((each) => each.id !== undefined).length, 'count');
  return demand.years.map((_, year) => {
    const added = (unit: 'wte' | 'cases', of: readonly (readonly Figure[])[]): Figure =>
      sum(
        unit,
        of.flatMap((each) => each[year] ?? []),
      );
    switch (basis) {
      case 'year':
        return one;
      case 'once':
        return year === 0 ? one : nought;
      case 'post':
        return added(
          'wte',
          posts.filter(inLot).map((each) => each.wte),
        );
      case 'case':
        return added(
          'cases',
          settings.map((each) => each.cases),
        );
      case 'site':
        return sites;
      default:
        return nought;
    }
  });
}
