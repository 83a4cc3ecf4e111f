/**
 * Exact fractions. Answers come as decimal numbers and are read by their decimal digits, so that 0.1 is a tenth and
 * no sum or product drifts; a value is rounded only where the arithmetic says so.
 */
export interface Ratio {
  readonly n: bigint;
  /** Greater than 0; the fraction is in its lowest terms. */
  readonly d: bigint;
}

/** The fraction n/d in its lowest terms. Throws when `d` is 0, which is a fault of ours. */
export function ratio(n: bigint, d = 1n): Ratio {
  if (d === 0n) throw new RangeError('a fraction needs a divisor');
  const sign = d < 0n ? -1n : 1n;
  const common = divisor(n < 0n ? -n : n, d * sign);
  return { n: (n * sign) / common, d: (d * sign) / common };
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a || 1n : divisor(b, a % b);
}

export const zero: Ratio = ratio(0n);

/** A finite number by its shortest decimal digits: 0.1 is exactly a tenth. */
export function exact(value: number): Ratio {
  const [, sign, whole = '0', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (sign === undefined) throw new RangeError(`${value} is no finite number`);
  const digits = BigInt(`${sign}${whole}${part}`);
  const places = part.length - Number(power);
  return places > 0 ? ratio(digits, 10n ** BigInt(places)) : ratio(digits * 10n ** BigInt(-places));
}

export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);
/** Throws when `b` is 0. */
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);

/** Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** To so many decimal places, halves away from zero, as a spreadsheet's ROUND does. */
export function rounded(value: Ratio, places: number): Ratio {
  const scale = 10n ** BigInt(places);
  const { n, d } = value;
  const size = ((n < 0n ? -n : n) * scale * 2n + d) / (d * 2n);
  return ratio(n < 0n ? -size : size, scale);
}

/** The nearest number of the machine; exact for a rounded value, since it is read from decimal digits. */
export function toNumber(value: Ratio): number {
  if (value.d === 1n) return Number(value.n);
  const size = value.n < 0n ? -value.n : value.n;
  // Twenty places after the first digit that counts are more than a number of the machine holds.
  const places = 20 + Math.max(0, String(value.d).length - String(size).length);
  const digits = String((size * 10n ** BigInt(places)) / value.d).padStart(places + 1, '0');
  return Number(`${value.n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`);
}
