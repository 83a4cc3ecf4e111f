import type { HeadingCost } from '../../figures/cost.js';
import type { Costing } from '../../figures/costing.js';
import { type Figure, isGiven, sum } from '../../figures/figure.js';
import type { CostHeading } from '../../figures/headings.js';
import { compare, zero } from '../../figures/ratio.js';
import type { Labels } from './labels.js';
import { pounds, wte } from './printed.js';
import type { Part } from './shape.js';

type CostPart = Part<
  | 'posts'
  | 'lines'
  | 'hasYears'
  | 'hasCosts'
  | 'spans'
  | 'headings'
  | 'headingsCosted'
  | 'groups'
  | 'contingencyTerm'
  | 'contingencyExtended'
>;

/** A table wider than this many years would not fit a page. */
const yearsInTable = 6;

/** Posts, lines and headings as a template prints them. */
export function costValues(costing: Costing, labels: Labels): CostPart {
  const { cost } = costing;
  const headings = cost.headings.map((one) => ({
    id: one.id,
    title: labels.heading(one.id),
    overTerm: pounds(one.term),
    extended: pounds(one.extended),
  }));
  return {
    ...inputValues(costing, labels),
    hasYears: cost.years.length > 0,
    hasCosts: compare(cost.total.extended.value, zero) > 0,
    spans: spansOf(costing, labels),
    headings,
    headingsCosted: headings.filter((_, index) => cost.headings[index]?.lines.length),
    groups: cost.years.map((year, index) => {
      const of = (test: (heading: HeadingCost) => boolean): string =>
        pounds(
          sum(
            'pounds',
            cost.headings.filter(test).map((one) => one.byYear[index] as Figure),
          ),
        );
      const groups = Object.entries(grouped);
      const named = Object.fromEntries(
        groups.map(([name, ids]) => [name, of((one) => ids.includes(one.id))]),
      ) as Record<keyof typeof grouped, string>;
      return {
        id: String(year.number),
        title: labels.year(year),
        ...named,
        other: of((one) => !groups.some(([, ids]) => ids.includes(one.id))),
        contingency: pounds(cost.contingency.byYear[index] as Figure),
        total: pounds(cost.total.byYear[index] as Figure),
      };
    }),
    contingencyTerm: pounds(cost.contingency.term),
    contingencyExtended: pounds(cost.contingency.extended),
  };
}

/** What the picture of the years shows together. */
const grouped: Record<'advocates' | 'management' | 'cover' | 'people', CostHeading[]> = {
  advocates: ['K-6'],
  management: ['K-8', 'K-11'],
  cover: ['K-5', 'K-9', 'M-oncall'],
  people: ['K-4', 'K-7', 'K-16'],
};

function inputValues({ cost, answers }: Costing, labels: Labels): Pick<CostPart, 'posts' | 'lines'> {
  const at = 'costing.lines[]';
  const amount = (one: Figure): string => (isGiven(one) ? pounds(one) : labels.say('notStated'));
  return {
    posts: cost.posts.map((one) => ({
      id: one.id,
      title: labels.stated(one.title),
      heading: labels.heading(one.heading),
      lot: labels.lot(one.lot),
      wte:
        one.from === 'method'
          ? `${labels.say('workedOut')}${one.wte[0] ? `: ${wte(one.wte[0])}` : ''}`
          : wte(answers.at(`costing.posts[${one.id}].wte`, 'wte')),
      salary: amount(answers.at(`costing.posts[${one.id}].salary`, 'pounds')),
      source: labels.stated(one.source),
    })),
    lines: cost.lines.flatMap((one) =>
      one.amount
        ? {
            id: one.id.replace(/^line\./, ''),
            heading: labels.heading(one.heading),
            what: labels.stated(one.what),
            lot: labels.lot(one.lot),
            basis: labels.choice(`${at}.basis`, one.kind === 'none' ? undefined : one.kind),
            amount: amount(one.amount),
            index: labels.choice(`${at}.index`, one.index),
            source: labels.stated(one.source),
          }
        : [],
    ),
  };
}

/** The years in groups that fit a page, each with every heading. */
function spansOf({ cost }: Costing, labels: Labels): CostPart['spans'] {
  const count = Math.ceil(cost.years.length / yearsInTable);
  const size = Math.ceil(cost.years.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, span) => {
    const within = <T>(list: readonly T[]): T[] => list.slice(span * size, (span + 1) * size);
    const amounts = (of: { byYear: readonly Figure[] }): { amount: string }[] =>
      within(of.byYear).map((one) => ({ amount: pounds(one) }));
    return {
      id: String(span + 1),
      years: within(cost.years).map((year) => ({ title: labels.year(year) })),
      headings: cost.headings.map((one) => ({
        id: one.id,
        title: labels.heading(one.id),
        amounts: amounts(one),
      })),
      subtotal: amounts(cost.subtotal),
      contingency: amounts(cost.contingency),
      total: amounts(cost.total),
    };
  });
}
