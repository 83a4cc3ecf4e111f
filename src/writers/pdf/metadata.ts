/** What a PDF says of itself. */

import type { Document } from '../../document/types.js';
import { textObject } from './structure.js';

const tags = { en: 'en-GB', cy: 'cy-GB' } as const;

/** Options for pdfkit: a tagged PDF/UA file with fixed dates. */
export function pdfOptions(document: Document): PDFKit.PDFDocumentOptions {
  const date = stampOf(document.date);
  const options = {
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: tags[document.language],
    displayTitle: true,
    autoFirstPage: false,
    // Pages are kept until the end, so that every element can still be given content.
    bufferPages: true,
    // No font to begin with: pdfkit would otherwise load Helvetica, which cannot be embedded.
    font: '',
    info: {
      Title: titleObject(document.title),
      Author: titleObject(document.issuer),
      Creator: 'Eiriol',
      Producer: 'Eiriol',
      CreationDate: date,
      ModDate: date,
    },
  };
  return options as unknown as PDFKit.PDFDocumentOptions;
}

/** Midnight UTC of the document's date; a fixed day when it has none, never the clock. */
function stampOf(date: string | undefined): Date {
  const [year, month, day] = (date ?? '2000-01-01').split('-').map(Number);
  return new Date(Date.UTC(year ?? 2000, (month ?? 1) - 1, day ?? 1));
}

/**
 * A text that pdfkit writes twice: into a dictionary as it is, and into XML by its string, which it does not escape.
 */
function titleObject(text: string): string {
  const escaped = text.replace(/[<>&]/g, (sign) => `&#${sign.codePointAt(0)};`);
  return Object.assign(textObject(text) as unknown as object, {
    toString: () => escaped,
    // Asked for the dictionary; String's own would go by `toString`.
    charCodeAt: (at: number) => text.charCodeAt(at),
  }) as unknown as string;
}
