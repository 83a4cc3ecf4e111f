/** What a document is made of, before it is laid out: its parts, its headings, its ids. */

import { oneLine, plainText } from '../document/plain.js';
import type { Block, Document } from '../document/types.js';
import type { Telling } from './runs.js';
import { type Paper, page } from './style.js';

export interface Heading {
  id: string;
  level: 1 | 2;
  title: string;
}

/** Blocks that share a sheet, and start on a page of their own. */
export interface Part {
  kind: 'cover' | 'contents' | 'body';
  landscape: boolean;
  blocks: Block[];
}

/** Cuts the document where a page must begin: after cover and contents, at schedules and where the sheet turns. */
export function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  const empty = !blocks.some((block) => block.type === 'section');
  for (const block of blocks) {
    if (block.type === 'contents' && empty) continue;
    const kind = block.type === 'cover' || block.type === 'contents' ? block.type : 'body';
    const landscape = block.type === 'section' && block.landscape;
    const last = parts.at(-1);
    const schedule = block.type === 'section' && block.kind === 'schedule';
    if (last && last.kind === 'body' && kind === 'body' && last.landscape === landscape && !schedule) {
      last.blocks.push(block);
    } else parts.push({ kind, landscape, blocks: [block] });
  }
  return parts.length > 0 ? parts : [{ kind: 'body', landscape: false, blocks: [] }];
}

/** Everything that runs and blocks ask about the document they stand in. */
export function tellingOf(document: Document, hair = 0, paper: Paper = page): Telling {
  const ids = new Set<string>();
  const visit = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if ('id' in block) ids.add(block.id);
      if (block.type === 'bullets') block.items.forEach(visit);
      else if (block.type === 'table') {
        for (const row of block.rows) {
          ids.add(row.id);
          row.cells.forEach(visit);
        }
      } else if ('blocks' in block) visit(block.blocks);
    }
  };
  visit(document.blocks);
  const sections = document.blocks.filter((block) => block.type === 'section');
  return { document, words: document.words, ids, sections, hair, paper };
}

/** Headings in order, as they are printed on one line. */
export function headingsOf(
  blocks: readonly Block[],
  words: Readonly<Record<string, string>>,
  around = false,
): Heading[] {
  return blocks.flatMap((block): Heading[] => {
    if (block.type !== 'subheading' && block.type !== 'section') return [];
    const begins = block.undecided.length > 0 && !around;
    const mark = begins ? `[${words.undecided ?? ''}]` : '';
    const label = block.type === 'section' ? block.label : '';
    const title = oneLine([label, mark, plainText(block.title)].filter(Boolean).join(' '));
    if (block.type === 'subheading') return [{ id: block.id, level: 2, title }];
    return [{ id: block.id, level: 1, title }, ...headingsOf(block.blocks, words, around || begins)];
  });
}
