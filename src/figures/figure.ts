import {
  compare,
  exact,
  minus,
  over,
  plus,
  type Ratio,
  ratio,
  rounded,
  times,
  toNumber,
  zero,
} from './ratio.js';

/**
 * What a number counts. `percent` and `factor` are fractions: fifteen per cent is 0.15. `wte` are whole-time
 * equivalents. `patients` and `cases` may have a part of one, as averages do.
 */
export type Unit =
  | 'pounds'
  | 'patients'
  | 'cases'
  | 'hours'
  | 'weeks'
  | 'minutes'
  | 'months'
  | 'visits'
  | 'wte'
  | 'percent'
  | 'factor'
  | 'count';

/** How a figure was come by. Every part is a figure itself, so that a worksheet can show the whole chain. */
export type Formula =
  /** An answer of the profile, 0 while it is not given. The path names items by id: `costing.posts[manager].wte`. */
  | { op: 'input'; path: string; given: boolean }
  /** Fixed by the method or counted in the profile: weeks in a year, the months a change is in force, sites of a lot. */
  | { op: 'constant' }
  | { op: 'sum'; of: readonly Figure[] }
  | { op: 'difference'; of: readonly [Figure, Figure] }
  | { op: 'product'; of: readonly Figure[] }
  /** 0 when the divisor is 0. */
  | { op: 'quotient'; of: readonly [Figure, Figure] }
  | { op: 'largest'; of: readonly Figure[] }
  | { op: 'smallest'; of: readonly Figure[] }
  /** Halves away from zero: 2 places for money (a penny) and whole-time equivalents, 4 for a rate (a hundredth of 1%). */
  | { op: 'round'; of: readonly [Figure]; places: number };

/**
 * A number that knows its parts. The same object is the same number wherever it is used, so a workbook gives each
 * one cell and writes the others' formulas with references to it.
 */
export interface Figure {
  readonly value: Ratio;
  readonly unit: Unit;
  readonly formula: Formula;
}

const figure = (value: Ratio, unit: Unit, formula: Formula): Figure => ({ value, unit, formula });

/** An answer; percentages are given as the profile has them (15) and kept as fractions (0.15). */
export function input(path: string, answer: number | null | undefined, unit: Unit): Figure {
  const value = exact(answer ?? 0);
  const kept = unit === 'percent' ? over(value, ratio(100n)) : value;
  return figure(kept, unit, { op: 'input', path, given: answer != null });
}

export const constant = (value: number, unit: Unit): Figure => figure(exact(value), unit, { op: 'constant' });

export const sum = (unit: Unit, of: readonly Figure[]): Figure =>
  figure(
    of.reduce((total, one) => plus(total, one.value), zero),
    unit,
    { op: 'sum', of },
  );

export const difference = (a: Figure, b: Figure): Figure =>
  figure(minus(a.value, b.value), a.unit, { op: 'difference', of: [a, b] });

export const product = (unit: Unit, ...of: Figure[]): Figure =>
  figure(
    of.reduce((result, one) => times(result, one.value), ratio(1n)),
    unit,
    { op: 'product', of },
  );

/** The first divided by the second; 0 when the second is 0, as the worksheet shows it. */
export const quotient = (unit: Unit, a: Figure, b: Figure): Figure =>
  figure(b.value.n === 0n ? zero : over(a.value, b.value), unit, { op: 'quotient', of: [a, b] });

export const largest = (unit: Unit, ...of: Figure[]): Figure =>
  figure(
    of.map((one) => one.value).reduce((a, b) => (compare(a, b) < 0 ? b : a)),
    unit,
    { op: 'largest', of },
  );

export const smallest = (unit: Unit, ...of: Figure[]): Figure =>
  figure(
    of.map((one) => one.value).reduce((a, b) => (compare(a, b) > 0 ? b : a)),
    unit,
    { op: 'smallest', of },
  );

export const round = (places: number, of: Figure): Figure =>
  figure(rounded(of.value, places), of.unit, { op: 'round', of: [of], places });

/** Whether a figure is an answer that somebody gave; nought is an answer. */
export const isGiven = ({ formula }: Figure): boolean => formula.op === 'input' && formula.given;

/** No more than, and no less than, another figure. */
export const atMost = (limit: Figure, one: Figure): Figure => smallest(one.unit, one, limit);
export const notBelowNought = (one: Figure): Figure => largest(one.unit, one, constant(0, one.unit));

/** The value for a cell or a sentence; exact to the last digit shown for everything that is rounded. */
export const numberOf = (one: Figure): number => toNumber(one.value);

/** The figures that another is made of; none for an answer or a constant. */
export const partsOf = ({ formula }: Figure): readonly Figure[] => ('of' in formula ? formula.of : []);

/** The same step with other parts. Throws for an answer or a constant, which have none. */
export function withParts({ unit, formula }: Figure, parts: readonly Figure[]): Figure {
  const [a, b] = parts as [Figure, Figure];
  switch (formula.op) {
    case 'sum':
      return sum(unit, parts);
    case 'difference':
      return difference(a, b);
    case 'product':
      return product(unit, ...parts);
    case 'quotient':
      return quotient(unit, a, b);
    case 'largest':
      return largest(unit, ...parts);
    case 'smallest':
      return smallest(unit, ...parts);
    case 'round':
      return round(formula.places, a);
    default:
      throw new Error(`a figure by ${formula.op} has no parts`);
  }
}
