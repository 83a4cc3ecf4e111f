import { type Figure, round } from './figure.js';
import { toNumber } from './ratio.js';

/**
 * Money is rounded in one place and in one way: every line of every year to the nearest penny, half a penny away from
 * zero, as ROUND(x, 2) of a spreadsheet does. Totals are sums of rounded lines and are never rounded again.
 */
export const toThePenny = (pounds: Figure): Figure => round(2, pounds);

/** Whole-time equivalents are rounded for each setting and year to two places, and added up as rounded. */
export const toTheHundredth = (wte: Figure): Figure => round(2, wte);

/** Rates worked out from counts are rounded to a hundredth of one per cent. */
export const toTheRate = (rate: Figure): Figure => round(4, rate);

/** An amount in whole pence. Throws for an amount that was never rounded, which is a fault of ours. */
export function pence(amount: Figure): number {
  const { n, d } = amount.value;
  if ((n * 100n) % d !== 0n)
    throw new RangeError(`${toNumber(amount.value)} pounds is not a whole number of pence`);
  return Number((n * 100n) / d);
}
