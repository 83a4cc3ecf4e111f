import type { ContractYear } from '../../figures/years.js';
import { formatDate, say } from '../words.js';
import type { WorkbookMaterials } from './workbook.js';

/** A contract year in words: `Year 1: 1 April 2027 to 31 March 2028`, and that it depends on an extension. */
export function yearTitle(
  { number, from, to, extension }: ContractYear,
  { labels, words }: Pick<WorkbookMaterials, 'labels' | 'words'>,
): string {
  const title = say(labels, 'year', { n: String(number) });
  const dates =
    from !== undefined && to !== undefined
      ? `: ${say(labels, 'yearDates', { from: formatDate(from, words), to: formatDate(to, words) })}`
      : '';
  return `${title}${dates}${extension ? ` (${say(labels, 'yearExtension')})` : ''}`;
}
