/** Marked content of a page as it stands in its stream, for the lint. */

import type { PdfFile } from './pdf-file.js';
import { isDictionary, type PdfDictionary, type PdfName, PdfScanner, type PdfValue } from './pdf-objects.js';

export interface PageContent {
  /** Ids of marked content, in order; one that comes twice is there twice. */
  ids: number[];
  /** Operators that show text or draw outside all marked content and artifacts. */
  loose: string[];
  /** Contents begun and not ended, or ended and not begun. */
  unbalanced: boolean;
  /** Artifacts inside content, or content inside artifacts. */
  mixed: boolean;
}

const showing = new Set(['Tj', 'TJ', "'", '"']);
const drawing = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

/** Goes through the stream of a page, counted from 1. */
export function pageContent(file: PdfFile, page: number): PageContent {
  const contents = file.pages[page - 1]?.entries.get('Contents') as { reference: number };
  const scanner = new PdfScanner(file.objects.get(contents.reference)?.stream ?? '');
  const found: PageContent = { ids: [], loose: [], unbalanced: false, mixed: false };
  const open: ('content' | 'artifact' | 'other')[] = [];
  let operands: PdfValue[] = [];
  for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
    if (value === null || typeof value !== 'object' || !('operator' in value)) {
      operands.push(value);
      continue;
    }
    const { operator } = value;
    if (operator === 'BDC' || operator === 'BMC') {
      const [tag, properties] = operands as [PdfName, PdfDictionary | undefined];
      const id = isDictionary(properties) ? properties.entries.get('MCID') : undefined;
      const kind = tag.name === 'Artifact' ? 'artifact' : typeof id === 'number' ? 'content' : 'other';
      if (typeof id === 'number') found.ids.push(id);
      const around = open.find((each) => each !== 'other');
      if (around && kind !== 'other' && around !== kind) found.mixed = true;
      open.push(kind);
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) found.unbalanced = true;
    } else if ((showing.has(operator) || drawing.has(operator)) && open.every((each) => each === 'other')) {
      found.loose.push(operator);
    }
    operands = [];
  }
  if (open.length > 0) found.unbalanced = true;
  return found;
}
