import type { CellStyle as HucreStyle } from 'hucre/xlsx';
import type { Cell, CellStyle, Format } from '../../document/workbook.js';
import { palette, typeface } from '../../layout/style.js';

/** Size of type in points. */
export const sizes: Record<CellStyle, number> = {
  title: 16,
  heading: 12,
  head: 10,
  label: 10,
  strong: 10,
  note: 10,
  input: 10,
  derived: 10,
  total: 10,
};

export const defaultFont = { name: typeface.word, size: 10, color: { rgb: palette.ink } };

/** How numbers are written. Pounds to the penny; what stands after the semicolon is for less than nought. */
const numberFormats: Record<Format, string> = {
  text: '@',
  pounds: '[$£-809]#,##0.00;-[$£-809]#,##0.00',
  'as typed': 'General',
  whole: '#,##0',
  'one place': '#,##0.0',
  'two places': '#,##0.00',
  percent: '0.00%',
  factor: '0.0000',
};

/** The code of a number format, for charts. */
export const formatCode = (format: Format): string =>
  format === 'pounds' ? '[$£-809]#,##0;-[$£-809]#,##0' : numberFormats[format];

const thin = { style: 'thin', color: { rgb: palette.rule } } as const;
const strong = { style: 'medium', color: { rgb: palette.primary } } as const;
const frame = { style: 'thin', color: { rgb: palette.primary } } as const;
const dark = { style: 'thin', color: { rgb: palette.ink } } as const;
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const around = <T>(side: T) => ({ top: side, right: side, bottom: side, left: side });

const bold = new Set<CellStyle>(['title', 'heading', 'head', 'strong', 'total']);
const inPrimary = new Set<CellStyle>(['title', 'heading', 'head']);

/**
 * The look of a cell. Inputs are told by colour and by a frame all around, so that they show in black and white too, and
 * they alone are not locked.
 */
export function styleOf({ style, format, align }: Cell): HucreStyle {
  const words = format === 'text';
  return {
    font: {
      ...defaultFont,
      size: sizes[style],
      bold: bold.has(style),
      color: { rgb: inPrimary.has(style) ? palette.primary : palette.ink },
    },
    alignment: {
      vertical: style === 'head' ? 'bottom' : 'center',
      wrapText: words,
      horizontal: words ? (align ?? 'left') : 'right',
      ...((!words || align === 'right') && { indent: 1 }),
    },
    ...(format !== 'text' || style === 'input' ? { numFmt: numberFormats[format] } : {}),
    ...looks[style],
    protection: { locked: style !== 'input' },
  };
}

const looks: Partial<Record<CellStyle, HucreStyle>> = {
  heading: { border: { bottom: strong } },
  head: { fill: filled(palette.shade), border: { bottom: strong, top: thin } },
  label: { border: { bottom: thin } },
  strong: { border: { bottom: thin } },
  derived: { border: { bottom: thin } },
  total: { fill: filled(palette.shade), border: { top: dark, bottom: dark } },
  input: { fill: filled(palette.blank), border: around(frame) },
};
