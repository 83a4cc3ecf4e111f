import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Workbook } from '../../document/workbook.js';
import { palette } from '../../layout/style.js';
import { tones } from './charts.js';
import { plainLine } from './text.js';

/** Stands in for the date of a profile that has none; no clock is read. */
const noDate = '2000-01-01';

/**
 * Finishes a file that the library made: properties without clock, and bars of charts that differ in black and white.
 * @param packed bytes of a .xlsx
 */
export function settle(packed: Uint8Array, workbook: Workbook): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(packed)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  parts.set('docProps/core.xml', coreProperties(workbook));
  parts.set('docProps/app.xml', appProperties);
  parts.set('xl/styles.xml', orderedFonts(parts.get('xl/styles.xml') ?? ''));
  for (const [path, xml] of parts)
    if (/^xl\/charts\/chart\d+\.xml$/.test(path)) parts.set(path, hatched(xml));
  // Zip files hold local time and no year before 1980; made of local parts, it reads the same in every zone.
  const mtime = new Date(1980, 0, 1, 12);
  const files = [...parts].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files.map(([path, xml]) => [path, [strToU8(xml), { mtime, level: 6 }]])));
}

/** Readers that stream expect the list of parts first, then the package's relationships. */
const order = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);

/** Size before colour, as the schema has it. */
const orderedFonts = (xml: string): string => xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1');

const appProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  '<Application>Eiriol</Application></Properties>';

function coreProperties({ title, issuer, language, date = noDate }: Workbook): string {
  const when = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(date)}T00:00:00Z</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(issuer)}</dc:creator>` +
    `<cp:lastModifiedBy>${xmlText(issuer)}</cp:lastModifiedBy>${when('created')}${when('modified')}` +
    `<dc:language>${language === 'cy' ? 'cy-GB' : 'en-GB'}</dc:language></cp:coreProperties>`
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const xmlText = (text: string): string =>
  plainLine(text, 255).replace(/[&<>]/g, (character) => entities[character] ?? character);

/** Which pattern goes with a tone, by the names of DrawingML; the others are plain. */
const patterns: Partial<Record<(typeof tones)[number], string>> = {
  FFFFFE: 'wdUpDiag',
  B5C3C7: 'dkHorz',
};

/** Gives bars an edge, and some a pattern, for which the library has no option. */
function hatched(xml: string): string {
  const edge = `<a:ln w="9525"><a:solidFill><a:srgbClr val="${palette.primary}"/></a:solidFill></a:ln>`;
  const lines = `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${palette.rule}"/></a:solidFill></a:ln></c:spPr>`;
  const gridded = xml.replaceAll('<c:majorGridlines/>', `<c:majorGridlines>${lines}</c:majorGridlines>`);
  return gridded.replace(
    /<c:spPr><a:solidFill><a:srgbClr val="([0-9A-F]{6})"\/><\/a:solidFill>(?:<a:ln[^>]*>.*?<\/a:ln>|<a:ln[^>]*\/>)?<\/c:spPr>/g,
    (whole, tone: string) => {
      if (!(tones as readonly string[]).includes(tone)) return whole;
      const pattern = patterns[tone as (typeof tones)[number]];
      const fill = pattern
        ? `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${palette.primary}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`
        : `<a:solidFill><a:srgbClr val="${tone}"/></a:solidFill>`;
      return `<c:spPr>${fill}${edge}</c:spPr>`;
    },
  );
}
