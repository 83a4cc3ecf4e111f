import type { Document } from '../document/types.js';
import type { Layout } from '../layout/pages.js';

/** A document in one file format. */
export type Writer = (document: Document) => Promise<Uint8Array>;

/** Every format a document can be written in; each loads its libraries when it is first used. */
export const writers = {
  docx: async (document) => {
    const [{ writeDocx }, { surePages }, layout] = await Promise.all([
      import('./docx/index.js'),
      import('../layout/sure-pages.js'),
      layoutOf(document),
    ]);
    return writeDocx(document, surePages(document, layout));
  },
  pdf: async (document) => {
    const [{ writePdf }, layout] = await Promise.all([import('./pdf/index.js'), layoutOf(document)]);
    return writePdf(document, layout);
  },
} satisfies Record<string, Writer>;

export type Format = keyof typeof writers;

/** The formats by name, in the order in which files are listed. */
export const formats = Object.keys(writers) as Format[];

const layouts = new WeakMap<Document, Promise<Layout>>();

/** The pages of a document, laid out once for all its formats. */
function layoutOf(document: Document): Promise<Layout> {
  const known = layouts.get(document);
  if (known) return known;
  const layout = import('../layout/pages.js').then(({ layOut }) => layOut(document));
  layouts.set(document, layout);
  return layout;
}
