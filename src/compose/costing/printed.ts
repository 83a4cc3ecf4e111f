import type { Figure } from '../../figures/figure.js';
import { minus, type Ratio, ratio, rounded, times, toNumber, zero } from '../../figures/ratio.js';
import { formatNumber } from '../words.js';

const minusSign = '\u2212';

/** A fraction with so many decimal places, thousands marked: 1,234.50. */
function decimal(value: Ratio, places: number): string {
  const { n, d } = rounded(value, places);
  const below = n < 0n;
  const [whole = '', part = ''] = toNumber(below ? minus(zero, { n, d }) : { n, d })
    .toFixed(places)
    .split('.');
  return `${below ? minusSign : ''}${formatNumber(Number(whole))}${part && `.${part}`}`;
}

/** Pounds and pence: £54,095.25, −£120.00. */
export function pounds({ value }: Figure): string {
  const text = decimal(value, 2);
  return text.startsWith(minusSign) ? `${minusSign}£${text.slice(1)}` : `£${text}`;
}

/** Patients, cases and hours to one decimal place, which is left out when it is nought: 567.5, 1,260. */
export const count = ({ value }: Figure): string => decimal(value, 1).replace(/\.0$/, '');

/** Whole-time equivalents, always with two decimal places. */
export const wte = ({ value }: Figure): string => decimal(value, 2);

/** A fraction as per cent, with up to two decimal places: 43.02%, 45%. */
export const percent = ({ value }: Figure): string =>
  `${decimal(times(value, ratio(100n)), 2).replace(/\.?0+$/, '')}%`;
