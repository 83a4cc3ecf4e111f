/** The structure tree of a PDF with what the lint asks of it: ids of content, annotations, parents. */

import type { PdfFile } from './pdf-file.js';
import { isDictionary, type PdfDictionary, type PdfName, type PdfValue } from './pdf-objects.js';

export interface TreeElement {
  role: string;
  /** Number of its object. */
  object: number;
  children: TreeElement[];
  /** Marked content: page, counted from 1, and id on it. */
  contents: { page: number; id: number }[];
  /** Object numbers of annotations. */
  annotations: number[];
  attributes: ReadonlyMap<string, PdfValue>;
}

/** The tree, or nothing when the file has none. */
export function structureTree(file: PdfFile): TreeElement | undefined {
  const pages = new Map(
    (file.get(file.root, 'Pages', 'Kids') as { reference: number }[]).map(({ reference }, at) => [
      reference,
      at + 1,
    ]),
  );
  const pageOf = ({ entries }: PdfDictionary): number | undefined =>
    pages.get((entries.get('Pg') as { reference: number } | undefined)?.reference ?? -1);
  const visit = (value: PdfValue, around: number): TreeElement => {
    const dictionary = file.dictionary(value);
    const page = pageOf(dictionary) ?? around;
    const made: TreeElement = {
      role: (dictionary.entries.get('S') as PdfName | undefined)?.name ?? '',
      object: (value as { reference?: number }).reference ?? 0,
      children: [],
      contents: [],
      annotations: [],
      attributes: file.dictionary(dictionary.entries.get('A'))?.entries ?? new Map(),
    };
    const kids = file.resolve(dictionary.entries.get('K'));
    for (const kid of Array.isArray(kids)
      ? kids
      : kids === undefined
        ? []
        : [dictionary.entries.get('K') ?? null]) {
      const held = file.resolve(kid);
      if (typeof held === 'number') made.contents.push({ page, id: held });
      else if (isDictionary(held)) {
        const type = (held.entries.get('Type') as PdfName | undefined)?.name;
        if (type === 'MCR') {
          made.contents.push({ page: pageOf(held) ?? page, id: held.entries.get('MCID') as number });
        } else if (type === 'OBJR') {
          made.annotations.push((held.entries.get('Obj') as { reference: number }).reference);
        } else made.children.push(visit(kid, page));
      }
    }
    return made;
  };
  const roots = file.get(file.root, 'StructTreeRoot', 'K');
  const [root] = Array.isArray(roots) ? roots : [roots];
  return root === undefined ? undefined : visit(root, 0);
}

/** An element and all inside it, in reading order. */
export const flat = (element: TreeElement): TreeElement[] => [element, ...element.children.flatMap(flat)];

/** Object numbers by key of the number tree that leads from content and annotations back to their elements. */
export function parentTree(file: PdfFile): Map<number, number | number[]> {
  const found = new Map<number, number | number[]>();
  const referenceOf = (value: PdfValue): number => (value as { reference?: number } | null)?.reference ?? 0;
  const visit = (node: PdfDictionary | undefined): void => {
    const numbers = node && (file.resolve(node.entries.get('Nums')) as PdfValue[] | undefined);
    for (let at = 0; numbers && at < numbers.length; at += 2) {
      const value = numbers[at + 1] ?? null;
      const held = file.resolve(value);
      found.set(numbers[at] as number, Array.isArray(held) ? held.map(referenceOf) : referenceOf(value));
    }
    const kids = node && (file.resolve(node.entries.get('Kids')) as PdfValue[] | undefined);
    for (const kid of kids ?? []) visit(file.dictionary(kid));
  };
  visit(file.get(file.root, 'StructTreeRoot', 'ParentTree') as PdfDictionary | undefined);
  return found;
}
