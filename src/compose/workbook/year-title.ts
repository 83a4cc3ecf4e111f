import type { ContractYear } from '../../figures/years.js';
import { formatDate, say, type Words } from '../words.js';

/** A contract year in words: `Year 1: 1 April 2027 to 31 March 2028`, and that it depends on an extension. */
export function yearTitle(year: ContractYear, labels: Words, words: Words): string {
  const { number, from, to, extension } = year;
  const title = say(labels, 'year', { n: String(number) });
  const dates =
    from !== undefined && to !== undefined
      ? `: ${say(labels, 'yearDates', { from: formatDate(from, words), to: formatDate(to, words) })}`
      : '';
  return `${title}${dates}${extension ? ` (${say(labels, 'yearExtension')})` : ''}`;
}
