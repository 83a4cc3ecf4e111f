/** The logical tree of a layout → structure elements of a tagged PDF. */

import type { Node } from '../../layout/nodes.js';

type Pdf = PDFKit.PDFDocument;
export type Element = ReturnType<Pdf['struct']>;

/** Elements by node. Those of leaves are still empty: content is added to them as it is drawn. */
export type Elements = ReadonlyMap<Node, Element>;

/**
 * Makes the elements of a tree, in reading order, under the root of the document.
 * Returns them, and what ends them when all is drawn.
 */
export function structure(pdf: Pdf, tree: Node): { elements: Elements; end: () => void } {
  const elements = new Map<Node, Element>();
  const make = (node: Node): Element => {
    const element = pdf.struct(node.role, node.alt === undefined ? {} : { alt: node.alt });
    const attributes = attributesOf(node);
    if (attributes) dataOf(element).A = attributes;
    elements.set(node, element);
    for (const child of node.children) element.add(make(child));
    return element;
  };
  const root = make(tree);
  pdf.addStructure(root);
  return { elements, end: () => root.end() };
}

/** PDF attributes; names are plain strings and texts are String objects, as pdfkit has it. */
function attributesOf({ scope, summary, numbering }: Node): object | undefined {
  if (scope) return { O: 'Table', Scope: scope };
  if (summary) return { O: 'Table', Summary: textObject(summary) };
  if (numbering) return { O: 'List', ListNumbering: numbering };
  return undefined;
}

/** Says where on its page a figure stands. PDF counts from the lower left corner. */
export function setBox(
  element: Element,
  [left, top, right, bottom]: readonly [number, number, number, number],
  pageHeight: number,
): void {
  const box = [left, pageHeight - bottom, right, pageHeight - top].map((one) => Math.round(one * 100) / 100);
  dataOf(element).A = { O: 'Layout', Placement: 'Block', BBox: box };
}

/** The types of pdfkit leave out the dictionary, which has no other door for attributes. */
const dataOf = (element: Element): { A?: object } =>
  (element as unknown as { dictionary: { data: { A?: object } } }).dictionary.data;

/** A text for a PDF dictionary: pdfkit takes a plain string for a name. */
export const textObject = (text: string): string => new String(text) as string;
