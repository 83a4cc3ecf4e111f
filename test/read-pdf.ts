/**
 * What a PDF of ours says, as a reading machine finds it: text in the order of the structure tree, with what was typed
 * wherever the file says so (ActualText, which pdf.js leaves out); bookmarks, language and title as pdf.js sees them.
 */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfElement, PdfFile, type PdfPart } from './pdf-file.js';

export type { PdfElement };

export interface PdfReading {
  /** Text of each page in reading order, a line for each paragraph, heading, label or cell. Running heads are left out. */
  pages: string[];
  /** Paragraphs, headings, labels and the like of the whole file, in reading order. */
  blocks: { role: string; text: string }[];
  tree: PdfElement;
  /** Text that is not read: running heads and feet, repeated heads of tables. One entry a page. */
  artifacts: string[];
  outline: { title: string; level: number; page: number }[];
  /** Named places, with their page. */
  places: Map<string, number>;
  /** Links: their words for those who cannot see them, and where they lead. */
  links: { page: number; words: string; to: string }[];
  lang: string;
  title: string;
  /** Roles of the structure tree as pdf.js finds them, page by page. */
  structTree: string[];
}

/** Roles whose text is a block of its own; what is inside them (links, spans) is part of it. */
const leaves = new Set(['H1', 'H2', 'P', 'Lbl', 'Caption', 'TOCI', 'Figure']);

/** Reads a PDF that `writePdf` wrote. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const file = new PdfFile(bytes);
  const blocks: PdfReading['blocks'] = [];
  const pages = file.pages.map(() => '');
  const visit = (element: PdfElement & { parts: PdfPart[] }) => {
    if (leaves.has(element.role)) {
      blocks.push({ role: element.role, text: withoutEnding(element.text) });
      for (const page of element.pages) {
        const here = element.parts.filter((part) => part.page === page).map((part) => part.text);
        pages[page - 1] += `${withoutEnding(here.join(''))}\n`;
      }
    } else for (const child of element.children) visit(child as PdfElement & { parts: PdfPart[] });
  };
  const tree = file.tree();
  visit(tree);
  return {
    pages,
    blocks,
    tree,
    artifacts: file.pages.map((_, at) => file.content(at + 1).artifact),
    places: file.places(),
    links: file.links(),
    ...(await asPdfjsSees(bytes)),
  };
}

/** The writer ends every paragraph with one space that nobody typed. */
const withoutEnding = (text: string): string => (text.endsWith(' ') ? text.slice(0, -1) : text);

interface OutlineItem {
  title: string;
  dest: string | unknown[] | null;
  items: OutlineItem[];
}

interface StructNode {
  role?: string;
  children?: StructNode[];
}

async function asPdfjsSees(
  bytes: Uint8Array,
): Promise<Pick<PdfReading, 'outline' | 'lang' | 'title' | 'structTree'>> {
  // pdf.js takes the bytes over, so it gets a copy; 0 keeps it from printing warnings about what it does not draw.
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const said = info as { Title?: string; Language?: string };
  const outline: PdfReading['outline'] = [];
  const visit = async (items: OutlineItem[], level: number) => {
    for (const { title, dest, items: inner } of items) {
      const [place] = Array.isArray(dest) ? dest : [];
      outline.push({ title, level, page: (await pdf.getPageIndex(place as never)) + 1 });
      await visit(inner, level + 1);
    }
  };
  await visit(((await pdf.getOutline()) ?? []) as OutlineItem[], 1);
  const structTree: string[] = [];
  const roles = (node: StructNode | null): string[] => [
    ...(node?.role ? [node.role] : []),
    ...(node?.children ?? []).flatMap(roles),
  ];
  for (let page = 1; page <= pdf.numPages; page++) {
    structTree.push(roles((await (await pdf.getPage(page)).getStructTree()) as StructNode).join(' '));
  }
  await pdf.loadingTask.destroy();
  return { outline, lang: said.Language ?? '', title: said.Title ?? '', structTree };
}
