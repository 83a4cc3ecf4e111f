/** How a page prints: on A4, with the head and foot that the PDF has. */

import type { Document } from '../../document/types.js';
import { page, palette, styles, table, typeface } from '../../layout/style.js';

const { margin } = page;

/** Page rules of a document. Its title and issuer stand in them as strings of CSS. */
export function pageRules(document: Document): string {
  const { words, title, issuer, draft, illustrative } = document;
  const said = [draft ? words.draft : '', illustrative ? words.illustrative : '']
    .filter(Boolean)
    .join(' \u00b7 ');
  const [before = '', between = '', after = ''] = (words.page ?? '{page}').split(/\{pages?\}/);
  const number = `${quoted(before)} counter(page) ${quoted(between)} ${
    words.page?.includes('{pages}') ? 'counter(pages)' : ''
  } ${quoted(after)}`;
  const running = `font-family: ${typeface.word}, sans-serif; font-size: ${styles.running.size}pt; color: #${palette.muted};`;
  return `
@page {
  size: A4; margin: ${margin.top}pt ${margin.right}pt ${margin.bottom}pt ${margin.left}pt;
  @top-left { content: ${quoted(title)}; ${running} width: 56%; }
  @top-right { content: ${quoted(issuer)}; ${running} width: 44%; }
  @bottom-left { content: ${quoted(said)}; ${running} font-weight: bold; color: #${palette.undecided}; }
  @bottom-right { content: ${number}; ${running} }
}
@page :first { @top-left { content: none; } @top-right { content: none; } }
@page wide { size: A4 landscape; }
@media print {
  :root { font-size: ${styles.body.size}pt; }
  body { line-height: 1.4; }
  .bar, .skip { display: none; }
  main { padding: 0; max-width: none; }
  .cover { padding: 0; border: 0; break-after: page; }
  .cover .issuer { margin: 0 0 4rem; padding: 2rem 1rem 1rem; print-color-adjust: exact; }
  .contents { break-before: page; break-after: page; }
  h1, h2, h3, caption, .note-title { break-after: avoid; }
  h2 { font-size: ${styles.heading1.size}pt; }
  h3 { font-size: ${styles.heading2.size}pt; }
  table { font-size: ${styles.cell.size}pt; }
  th, td { padding: ${table.padding.y}pt ${table.padding.x}pt; }
  p, li { orphans: 2; widows: 2; }
  tr, .note, .together, .party, .cycle { break-inside: avoid; }
  .schedule { break-before: page; }
  .landscape { page: wide; break-after: page; }
  main > section:first-child { break-before: auto; }
  a { color: inherit; text-decoration: none; }
  a[href^="http"] { text-decoration: underline; }
}
`;
}

/** A string of CSS that prints any text: all that is no plain letter or digit is written by its number. */
function quoted(text: string): string {
  const safe = [...text.replace(/\s+/g, ' ')].map((sign) =>
    /^[A-Za-z0-9 ]$/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${safe.join('')}"`;
}
