/**
 * Stretches of glyphs → text operators. Written here and not by pdfkit's `text`, which turns the page upside down
 * anew for every word: readers of ActualText then look for it in the wrong place, and files grow.
 */

import type { TextItem } from '../../layout/items.js';
import { selectFace } from './faces.js';
import type { PlacedGlyph, Stretch } from './stretches.js';

type Pdf = PDFKit.PDFDocument;

/** What pdfkit knows of the selected font, which its types leave out. */
interface Selected {
  _font: {
    id: string;
    ref(): object;
    subset: { includeGlyph(id: number): number };
    /** Of the glyphs in the subset: widths in thousandths of the type size, and what they are read as. */
    widths: number[];
    unicode: number[][];
    scale: number;
  };
  page: { fonts: Record<string, object>; height: number };
}

/** Turns the page upright for text: until `endTexts`, places count from its lower left corner. */
export function beginTexts(pdf: Pdf): void {
  pdf.addContent(`q 1 0 0 -1 0 ${short(pdf.page.height)} cm`);
}

/** Turns the page back for pdfkit. */
export function endTexts(pdf: Pdf): void {
  pdf.addContent('Q');
}

/** Shows stretches of one item on its baseline. */
export function showStretches(pdf: Pdf, item: TextItem, stretches: readonly Stretch[]): void {
  selectFace(pdf, item.face, item.size);
  const { _font: font, page } = pdf as unknown as Selected;
  page.fonts[font.id] ??= font.ref();
  const encode = (glyph: PlacedGlyph): string => {
    const code = font.subset.includeGlyph(glyph.id);
    font.widths[code] ??= glyph.advanceWidth * font.scale;
    font.unicode[code] ??= glyph.codePoints;
    return code.toString(16).padStart(4, '0');
  };
  const origin = { x: item.x, y: page.height - item.y };
  const shown = stretches.flatMap(({ glyphs }) => operators(glyphs, origin, item.size, encode, font.scale));
  const start = `BT ${rgb(item.colour)} rg /${font.id} ${short(item.size)} Tf`;
  pdf.addContent(`${start} ${shown.join(' ')} ET`);
}

/** One operator for glyphs that follow one another by their widths, and a move wherever one does not. */
function operators(
  glyphs: readonly PlacedGlyph[],
  origin: { x: number; y: number },
  size: number,
  encode: (glyph: PlacedGlyph) => string,
  scale: number,
): string[] {
  const shown: string[] = [];
  let codes = '';
  let pen = { x: Number.NaN, y: Number.NaN };
  const flush = () => {
    if (codes !== '') shown.push(`<${codes}> Tj`);
    codes = '';
  };
  for (const glyph of glyphs) {
    if (!(Math.abs(glyph.x - pen.x) < 0.01 && Math.abs(glyph.y - pen.y) < 0.01)) {
      flush();
      shown.push(`1 0 0 1 ${short(origin.x + glyph.x)} ${short(origin.y + glyph.y)} Tm`);
    }
    codes += encode(glyph);
    pen = { x: glyph.x + (glyph.advanceWidth * scale * size) / 1000, y: glyph.y };
  }
  flush();
  return shown;
}

const rgb = (colour: string): string =>
  [0, 2, 4].map((at) => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');

/** A number as PDF writes it: no exponent, no more digits than can be seen. */
const short = (number: number): string => `${Math.round(number * 1000) / 1000}`;
