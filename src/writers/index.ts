import type { Document } from '../document/types.js';
import type { Workbook } from '../document/workbook.js';
import type { Layout } from '../layout/pages.js';

/** How a document is printed: for most people, or in large print, of 18 points at the least. */
export type Print = 'usual' | 'large';

/** A document in one file format. */
export type Writer = (document: Document, print?: Print) => Promise<Uint8Array>;

/** Every format a document can be written in; each loads its libraries when it is first used. */
export const writers = {
  docx: async (document, print = 'usual') => {
    const { writeDocx } = await import('./docx/index.js');
    if (print === 'large') {
      // No page numbers in its list of contents: what is rounded before it grows is not sure to break pages alike.
      const { smallPaper, enlargement, withWidePages } = await import('../layout/large-print.js');
      // A house style has sizes of its own, which are not for large print; colour and logo stay.
      const { house: _, ...look } = document.look ?? {};
      return writeDocx(withWidePages({ ...document, look }), undefined, { paper: smallPaper, enlargement });
    }
    const [{ surePages }, layout] = await Promise.all([
      import('../layout/sure-pages.js'),
      layoutOf(document),
    ]);
    return writeDocx(document, surePages(document, layout));
  },
  pdf: async (document, print = 'usual') => {
    const { writePdf } = await import('./pdf/index.js');
    if (print === 'usual') return writePdf(document, await layoutOf(document));
    const { layOutLarge } = await import('../layout/large-print.js');
    return writePdf(document, layOutLarge(document));
  },
  // It has no large print of its own: any browser makes it as large as somebody wants, and its lines follow.
  html: async (document) => (await import('./html/index.js')).writeHtml(document),
} satisfies Record<string, Writer>;

/** A workbook in one file format. */
export type WorkbookWriter = (workbook: Workbook) => Promise<Uint8Array>;

/** Every format a workbook can be written in. */
export const workbookWriters = {
  xlsx: async (workbook) => (await import('./xlsx/index.js')).writeXlsx(workbook),
} satisfies Record<string, WorkbookWriter>;

export type DocumentFormat = keyof typeof writers;
export type Format = DocumentFormat | keyof typeof workbookWriters;

/** The formats that differ in large print. */
export const largePrintFormats: readonly Format[] = ['docx', 'pdf'];

/** The formats by name, in the order in which files are listed. */
export const formats = [...Object.keys(writers), ...Object.keys(workbookWriters)] as Format[];

const layouts = new WeakMap<Document, Promise<Layout>>();

/** The pages of a document, laid out once for all its formats. */
function layoutOf(document: Document): Promise<Layout> {
  const known = layouts.get(document);
  if (known) return known;
  const layout = import('../layout/pages.js').then(({ layOut }) => layOut(document));
  layouts.set(document, layout);
  return layout;
}
