import { plainText } from '../document/plain.js';
import type { Block, Document, Row, Traced } from '../document/types.js';
import { placed } from './unfinished.js';

/** One thing in a document that can be asked about: a block with an id, or a row of a table. */
export interface Place extends Traced {
  /** Id of the document. */
  document: string;
  /** As it is spoken of: `8.1(b)`, `Schedule 2, 3`; of what stands around it, where it has no number itself. */
  label: string;
  block: Extract<Block, Traced> | Row;
}

/** Everything with an id in a document, in reading order. A clause that prints "Not used" says nothing any more. */
export function places(document: Pick<Document, 'id' | 'blocks'>): Place[] {
  const place = (block: Place['block'], label: string): Place => {
    const { id, sources, answers, undecided } = block;
    return { document: document.id, id, label, sources, answers, undecided, block };
  };
  const titles = new Map<string, string>();
  return [...placed(document.blocks, '')].flatMap(({ block, place: around }) => {
    if (block.type === 'section' && !block.label) titles.set(block.id, plainText(block.title));
    const label = titles.get(around) ?? around;
    if (!('id' in block) || (block.type === 'clause' && block.notUsed)) return [];
    const rows = block.type === 'table' ? block.rows.map((row) => place(row, label)) : [];
    return block.id || block.sources.length > 0 ? [place(block, label), ...rows] : rows;
  });
}
