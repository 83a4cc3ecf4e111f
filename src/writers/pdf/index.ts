/** Document → a tagged PDF. Layout has decided where everything stands; this room draws it. */

import PDFDocument from 'pdfkit';
import type { Document } from '../../document/types.js';
import { type Layout, layOut } from '../../layout/pages.js';
import { drawCurves, drawImages, drawShapes, drawTexts } from './draw.js';
import { identifyAsAccessible, pdfOptions } from './metadata.js';
import { bookmarkHeadings, namePlaces, sortPlacesByBytes } from './places.js';
import { structure } from './structure.js';
import { drawWatermark } from './watermark.js';

/**
 * Writes a document as PDF 1.7 that is both PDF/A-2a, to be kept, and PDF/UA-1, to be read by anyone. The same document gives the same bytes, wherever it is written.
 * @param layout of this very document, when somebody has it already
 */
export async function writePdf(document: Document, layout: Layout = layOut(document)): Promise<Uint8Array> {
  const pdf = new PDFDocument(pdfOptions(document));
  const written = collect(pdf);
  sortPlacesByBytes(pdf);
  const { elements, end } = structure(pdf, layout.tree);
  for (const page of layout.pages) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    const grounds = page.items.filter((item) => item.type === 'ground');
    drawShapes(pdf, grounds);
    if (document.draft && document.words.draft) drawWatermark(pdf, page, document.words.draft);
    drawShapes(
      pdf,
      page.items.filter((item) => item.type === 'rule'),
    );
    drawCurves(pdf, page, elements);
    drawImages(pdf, page, elements);
    drawTexts(pdf, page, elements, layout.pageOf);
    namePlaces(pdf, page.starts);
  }
  bookmarkHeadings(pdf, layout);
  identifyAsAccessible(pdf);
  end();
  pdf.end();
  return written;
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
