import type { ContractYear } from '../../figures/years.js';
import { formatDate, say, type Words } from '../words.js';

/** A contract year in words: `Year 4 (extension): 1 April 2030 to 31 March 2031`. */
export function yearTitle({ number, from, to, extension }: ContractYear, labels: Words): string {
  const title = say(labels, extension ? 'yearTitleExtension' : 'yearTitle', { n: String(number) });
  if (from === undefined || to === undefined) return title;
  return `${title}: ${say(labels, 'fromTo', { from: formatDate(from, labels), to: formatDate(to, labels) })}`;
}
