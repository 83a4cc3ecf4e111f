import { describe, expect, it, test } from 'vitest';
import { constant, numberOf, product, quotient, sum } from '../../src/figures/figure.js';
import { pence, toTheHundredth, toThePenny, toTheRate } from '../../src/figures/money.js';
import { exact, over, plus, ratio, rounded, toNumber } from '../../src/figures/ratio.js';

const pounds = (value: number) => constant(value, 'pounds');

describe('numbers are exact', () => {
  it('adds tenths without drift', () => {
    const tenths = Array.from({ length: 1000 }, () => exact(0.1));
    expect(tenths.reduce(plus, exact(0))).toEqual(ratio(100n));
  });

  test.each([
    [0, 0n, 1n],
    [15, 15n, 1n],
    [0.1, 1n, 10n],
    [-2.5, -5n, 2n],
    [1e-7, 1n, 10_000_000n],
    [1.5e21, 1_500_000_000_000_000_000_000n, 1n],
  ])('%s is %s over %s', (value, n, d) => {
    expect(exact(value)).toEqual({ n, d });
    expect(toNumber(exact(value))).toBe(value);
  });

  it('gives the nearest number of the machine for a third', () => {
    expect(toNumber(over(exact(1), exact(3)))).toBe(1 / 3);
    expect(toNumber(over(exact(-2), exact(3_000_000)))).toBe(-2 / 3_000_000);
  });

  it('refuses what is no number', () => expect(() => exact(Number.NaN)).toThrow(RangeError));
});

describe('rounding goes to the nearest, halves away from nought', () => {
  test.each([
    [1.004, 1],
    [1.005, 1.01],
    [1.015, 1.02],
    [2.675, 2.68],
    [-1.005, -1.01],
    [-1.004, -1],
    [0.005, 0.01],
    [0.0049, 0],
    [29_870.285, 29_870.29],
  ])('%s pounds are %s', (value, expected) => {
    expect(numberOf(toThePenny(pounds(value)))).toBe(expected);
    expect(pence(toThePenny(pounds(value)))).toBe(Math.round(expected * 100));
  });

  it('rounds whole-time equivalents to two places and rates to a hundredth of one per cent', () => {
    expect(
      numberOf(toTheHundredth(quotient('wte', constant(1001.5, 'hours'), constant(1463, 'hours')))),
    ).toBe(0.68);
    expect(
      numberOf(toTheRate(quotient('percent', constant(542, 'patients'), constant(1260, 'patients')))),
    ).toBe(0.4302);
  });

  it('gives no pence for an amount that was never rounded', () => {
    expect(() => pence(product('pounds', pounds(0.333), pounds(0.1)))).toThrow(/whole number of pence/);
  });

  it('keeps the whole when rounding a fraction', () =>
    expect(rounded(over(exact(200), exact(3)), 0)).toEqual(ratio(67n)));
});

it('gives nought for a division by nought, as the worksheet shows it', () => {
  expect(numberOf(quotient('wte', constant(7, 'hours'), constant(0, 'hours')))).toBe(0);
});

it('adds up a hundred thousand pennies exactly', () => {
  const penny = toThePenny(pounds(0.01));
  expect(
    pence(
      sum(
        'pounds',
        Array.from({ length: 100_000 }, () => penny),
      ),
    ),
  ).toBe(100_000);
});
