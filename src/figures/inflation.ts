import type { Answers } from './answers.js';
import { constant, type Figure, product, sum } from './figure.js';

/** Which inflation raises an amount from year to year. */
export type Index = 'pay' | 'price' | 'none';

/** By contract year: what an amount is multiplied by. All amounts are those of year one, where each factor is 1. */
export type Factors = Record<Index, Figure[]>;

const one = constant(1, 'factor');

/** Each year's factor is that of the year before × (1 + inflation a year); never rounded. */
export function factorsOf(answers: Answers, years: number): Factors {
  const grown = (path: string): Figure[] => {
    const growth = sum('factor', [one, answers.at(path, 'percent')]);
    return Array.from({ length: years }).reduce<Figure[]>((all) => {
      const before = all.at(-1);
      return [...all, before ? product('factor', before, growth) : one];
    }, []);
  };
  return {
    pay: grown('costing.payInflation'),
    price: grown('costing.priceInflation'),
    none: Array.from({ length: years }, () => one),
  };
}
