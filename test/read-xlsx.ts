/** Reads an Excel file from its bytes, part by part: cells, formulas, names, rules, protection. For tests of whatever writes .xlsx. */

import { strFromU8, unzipSync } from 'fflate';
import { type Element, elements, first, parseXml } from './read-xml.js';

export interface ReadCell {
  /** `B4`. */
  ref: string;
  /** What is cached: words, a number, or nothing. */
  value: string | number | undefined;
  /** Without the equals sign. */
  formula: string | undefined;
  /** The code of its number format. */
  format: string;
  locked: boolean;
  /** Colour of its ground; nothing when it has none. */
  fill: string | undefined;
  /** How many of its sides have a line. */
  sides: number;
}

export interface ReadRule {
  type: string;
  range: string;
  prompt: string;
  error: string;
  formulas: string[];
}

export interface ReadSheet {
  name: string;
  hidden: boolean;
  cells: Map<string, ReadCell>;
  rules: ReadRule[];
  /** Attributes of the protection; nothing when there is none. */
  protection: Record<string, string> | undefined;
  /** Rows that stay in sight. */
  frozen: number;
  page: Record<string, string>;
  fitsWidth: boolean;
  head: string;
  foot: string;
}

export interface ReadXlsx {
  sheets: ReadSheet[];
  /** Names with what they stand for. */
  names: Map<string, string>;
  /** Charts: title, words for those who cannot see it, ranges. */
  charts: { title: string; alt: string; ranges: string[] }[];
  /** XML of every part, by path. */
  parts: Record<string, string>;
}

/** Reads the bytes of a .xlsx. Throws when it is no zip or a part is not well-formed. */
export function readXlsx(bytes: Uint8Array): ReadXlsx {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
  const tree = (path: string): Element => parseXml(parts[path] ?? '', path);
  const workbook = tree('xl/workbook.xml');
  const targets = new Map(
    elements(tree('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const strings = parts['xl/sharedStrings.xml']
    ? elements(tree('xl/sharedStrings.xml'), 'si').map((one) => elements(one, 't').map(textOf).join(''))
    : [];
  const looks = looksOf(tree('xl/styles.xml'));
  return {
    sheets: elements(workbook, 'sheet').map(({ attributes }) => {
      const target = targets.get(attributes['r:id'] ?? '') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return readSheet(attributes, tree(path), strings, looks);
    }),
    names: new Map(
      elements(workbook, 'definedName').map((one) => [
        `${one.attributes.name}${one.attributes.localSheetId ? `@${one.attributes.localSheetId}` : ''}`,
        textOf(one),
      ]),
    ),
    charts: chartsOf(parts),
    parts,
  };
}

const textOf = (element: Element): string => element.children.map(String).join('');

/** Words as a spreadsheet shows them: `_x0041_` stands for a character. */
const shown = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

type Look = Pick<ReadCell, 'format' | 'locked' | 'fill' | 'sides'>;

function looksOf(styles: Element): Look[] {
  const codes = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [
      attributes.numFmtId ?? '',
      attributes.formatCode ?? '',
    ]),
  );
  const fills = elements(first(styles, 'fills') as Element, 'fill').map((one) =>
    first(one, 'fgColor')?.attributes.rgb?.slice(-6),
  );
  const borders = elements(first(styles, 'borders') as Element, 'border').map(
    (one) =>
      elements(one, 'left')
        .concat(elements(one, 'right'), elements(one, 'top'), elements(one, 'bottom'))
        .filter(({ attributes }) => attributes.style).length,
  );
  return elements(first(styles, 'cellXfs') as Element, 'xf').map((one) => ({
    format: codes.get(one.attributes.numFmtId ?? '') ?? one.attributes.numFmtId ?? '',
    locked: first(one, 'protection')?.attributes.locked !== '0',
    fill: fills[Number(one.attributes.fillId)],
    sides: borders[Number(one.attributes.borderId)] ?? 0,
  }));
}

function readSheet(
  about: Record<string, string>,
  sheet: Element,
  strings: string[],
  looks: Look[],
): ReadSheet {
  const cells = elements(first(sheet, 'sheetData') as Element, 'c').map((one): [string, ReadCell] => {
    const { r: ref = '', t: type, s: style = '0' } = one.attributes;
    const cached = first(one, 'v');
    const text = cached && textOf(cached);
    const formula = first(one, 'f');
    const value =
      text === undefined
        ? undefined
        : type === 's'
          ? shown(strings[Number(text)] ?? '')
          : type === 'str'
            ? shown(text)
            : Number(text);
    return [ref, { ref, value, formula: formula && textOf(formula), ...(looks[Number(style)] as Look) }];
  });
  return {
    name: about.name ?? '',
    hidden: about.state === 'hidden',
    cells: new Map(cells),
    rules: elements(sheet, 'dataValidation').map((one) => ({
      type: one.attributes.type ?? '',
      range: one.attributes.sqref ?? '',
      prompt: one.attributes.prompt ?? '',
      error: one.attributes.error ?? '',
      formulas: ['formula1', 'formula2'].flatMap((name) => elements(one, name).map(textOf)),
    })),
    protection: first(sheet, 'sheetProtection')?.attributes,
    frozen: Number(first(sheet, 'pane')?.attributes.ySplit ?? 0),
    page: first(sheet, 'pageSetup')?.attributes ?? {},
    fitsWidth: first(sheet, 'pageSetUpPr')?.attributes.fitToPage === '1',
    head: textOf(first(sheet, 'oddHeader') ?? { name: '', attributes: {}, children: [] }),
    foot: textOf(first(sheet, 'oddFooter') ?? { name: '', attributes: {}, children: [] }),
  };
}

function chartsOf(parts: Record<string, string>): ReadXlsx['charts'] {
  const alts = Object.keys(parts)
    .filter((path) => /^xl\/drawings\/drawing\d+\.xml$/.test(path))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .flatMap((path) =>
      elements(parseXml(parts[path] ?? '', path), 'xdr:cNvPr').map(
        ({ attributes }) => attributes.descr ?? '',
      ),
    );
  return Object.keys(parts)
    .filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map((path, at) => {
      const chart = parseXml(parts[path] ?? '', path);
      const title = first(chart, 'c:title');
      return {
        title: title ? elements(title, 'a:t').map(textOf).join('') : '',
        alt: alts[at] ?? '',
        ranges: elements(chart, 'c:f').map(textOf),
      };
    });
}
