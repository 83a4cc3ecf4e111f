/** The fonts of a PDF: pdfkit cuts and embeds subsets, layout says which glyphs. */

import { type Face, openFont } from '../../layout/fonts.js';
import { type SetText, setText } from '../../layout/set-text.js';

/**
 * Selects a face, opening it on first use in this document. pdfkit asks the font itself for glyphs; what it gets is
 * the layout's own answer, so that text is drawn exactly as wide as it was measured.
 */
export function selectFace(pdf: PDFKit.PDFDocument, face: Face, size: number): void {
  const known = opened.get(pdf) ?? new Map<Face, object>();
  opened.set(pdf, known);
  let font = known.get(face);
  if (!font) {
    font = Object.create(openFont(face), {
      layout: { value: (text: string): SetText => setText(face, text) },
    }) as object;
    known.set(face, font);
  }
  pdf.font(font as never, face, size);
}

const opened = new WeakMap<PDFKit.PDFDocument, Map<Face, object>>();

/** What of pdfkit its types leave out. */
interface Inner {
  subset: number;
  _fontFamilies: Record<string, { finalize(): void }>;
}

/**
 * Embeds the fonts, when all text is drawn. pdfkit would do so itself, but with a list of glyphs (CIDSet) that leaves
 * out the parts of composed letters, and PDF/UA asks for a whole list or none. It writes the list for PDF/UA only.
 */
export function embedFaces(pdf: PDFKit.PDFDocument): void {
  const inner = pdf as unknown as Inner;
  const part = inner.subset;
  inner.subset = 0;
  for (const font of Object.values(inner._fontFamilies)) font.finalize();
  inner.subset = part;
}
