/** What a PDF says of itself. */

import type { Document } from '../../document/types.js';
import { textObject } from './structure.js';

const tags = { en: 'en-GB', cy: 'cy-GB' } as const;

/**
 * Options for pdfkit: a tagged PDF/A-2a file with fixed dates. `identifyAsAccessible` makes it a PDF/UA-1 file too;
 * pdfkit itself can only claim one of the two.
 */
export function pdfOptions(document: Document): PDFKit.PDFDocumentOptions {
  const date = stampOf(document.date);
  const options = {
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
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

/**
 * Says in the metadata that the file is PDF/UA-1 as well (ISO 14289-1, 5). PDF/A knows no such property, so the file
 * brings the description of it along (ISO 19005-2, 6.6.2.3.3).
 */
export function identifyAsAccessible(pdf: PDFKit.PDFDocument): void {
  (pdf as unknown as { appendXML(xml: string): void }).appendXML(accessible);
}

const accessible = `
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about=""
            xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas>
                <rdf:Bag>
                    <rdf:li rdf:parseType="Resource">
                        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                        <pdfaSchema:property>
                            <rdf:Seq>
                                <rdf:li rdf:parseType="Resource">
                                    <pdfaProperty:name>part</pdfaProperty:name>
                                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                                    <pdfaProperty:category>internal</pdfaProperty:category>
                                    <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
                                </rdf:li>
                            </rdf:Seq>
                        </pdfaSchema:property>
                    </rdf:li>
                </rdf:Bag>
            </pdfaExtension:schemas>
        </rdf:Description>
        `;

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
