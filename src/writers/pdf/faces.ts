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
