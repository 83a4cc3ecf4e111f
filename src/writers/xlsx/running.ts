import type { HeaderFooter } from 'hucre';
import type { Workbook } from '../../document/workbook.js';
import { plainLine } from './text.js';

/** Most characters of a head or foot, its codes included. */
const most = 255;

/** Head and foot of printed pages: title and issuer above; below whether it is a draft, and the page. */
export function headerFooter({ title, issuer, draft, illustrative, words }: Workbook): HeaderFooter {
  const word = (key: string): string => {
    const found = words[key];
    if (found === undefined) throw new Error(`workbook.words has no "${key}"`);
    return found;
  };
  const marks = [draft ? word('draft') : '', illustrative ? word('illustrative') : '']
    .filter(Boolean)
    .join(' · ');
  const page = word('page').replace('{page}', '&P').replace('{pages}', '&N');
  return {
    oddHeader: `&L&9${said(title, 100)}&R&9${said(issuer, 100)}`.slice(0, most),
    oddFooter: `&L&9${said(marks, 100)}&C&9&A&R&9${page}`,
  };
}

/** Words without the sign that begins a code, doubled as the format asks; a digit at the start would read as a size. */
const said = (text: string, longest: number): string =>
  plainLine(text, longest)
    .replaceAll('&', '&&')
    .replace(/^(?=\d)/, ' ');
