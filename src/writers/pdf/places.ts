/** Ways into a PDF: a named place for every block, and bookmarks for the headings. */

import type { Heading } from '../../layout/outline.js';
import type { Layout } from '../../layout/pages.js';

type Pdf = PDFKit.PDFDocument;

/** Space shown above a place that was jumped to, in points. */
const above = 8;

/**
 * Keeps named places in the order of their bytes, as PDF asks and as viewers search them. pdfkit sorts by the rules
 * of the user's language, which differ from machine to machine.
 */
export function sortPlacesByBytes(pdf: Pdf): void {
  const root = (pdf as unknown as { _root: { data: { Names: { data: { Dests: object } } } } })._root;
  Object.assign(root.data.Names.data.Dests, {
    _compareKeys: (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b)),
  });
}

/** Names the places of blocks that begin on a page; the page must be the current one. */
export function namePlaces(pdf: Pdf, starts: readonly { id: string; y: number }[]): void {
  for (const { id, y } of starts) pdf.addNamedDestination(id, 'XYZ', 0, Math.max(0, y - above), 0);
}

/** Bookmarks that mirror the headings. */
export function bookmarkHeadings(pdf: Pdf, { headings, pages, pageOf }: Layout): void {
  const places = new Map(pages.flatMap((page) => page.starts.map(({ id, y }) => [id, { page, y }] as const)));
  let section = pdf.outline;
  for (const heading of headings) {
    const place = places.get(heading.id);
    const number = pageOf.get(heading.id);
    if (!place || !number) continue;
    const options = {
      pageNumber: number - 1,
      // pdfkit measures from the right and the top edge.
      left: place.page.width,
      top: Math.max(0, place.y - above),
      zoom: 0,
      fit: false,
    };
    const made = parentOf(heading, section, pdf).addItem(heading.title, options as never);
    if (heading.level === 1) section = made;
  }
}

const parentOf = (heading: Heading, section: PDFKit.PDFOutline, pdf: Pdf): PDFKit.PDFOutline =>
  heading.level === 1 ? pdf.outline : section;
