import type { Block } from '../../document/types.js';
import { needsWords } from '../../layout/blocks/index.js';

/** What a paragraph or clause must know of the block that comes after it. */
export interface Followed {
  /** Leads up to it: must stand on the page where it begins. */
  introduces: boolean;
  /** It begins with a table, and Word's tables have no space above: the paragraph leaves it below. */
  tableBelow: boolean;
}

/** Paragraphs and clauses by what follows them; those that nothing special follows are left out. */
export function followedBlocks(
  blocks: readonly Block[],
  found: Map<object, Followed> = new Map(),
  inTable = false,
): ReadonlyMap<object, Followed> {
  blocks.forEach((block, index) => {
    const lists = innerLists(block);
    const first = block.type === 'clause' ? block.blocks[0] : undefined;
    if (first) {
      const introduces = !inTable && (first.type === 'clause' || needsWords.has(first.type));
      found.set(block, { introduces, tableBelow: startsWithTable(first) });
    }
    const next = blocks[index + 1];
    const last = next && lastParagraph(block);
    // A heading stays with what follows by its style.
    const introduces = !inTable && needsWords.has(next?.type as Block['type']) && last?.type !== 'subheading';
    if (last) found.set(last, { introduces, tableBelow: startsWithTable(next) });
    // Word would keep a whole row of a table with the next one, so nothing is asked of paragraphs in cells.
    const cells = inTable || block.type === 'table' || block.type === 'note';
    for (const list of lists) followedBlocks(list, found, cells);
  });
  return found;
}

function startsWithTable(block: Block): boolean {
  if (block.type === 'table') return block.caption.length === 0 && block.undecided.length === 0;
  return block.type === 'note' || block.type === 'fields' || block.type === 'signatures';
}

/** The block that makes the last paragraph of a block, unless that stands in a table. */
function lastParagraph(block: Block): Block | undefined {
  if (block.type === 'paragraph' || block.type === 'subheading') return block;
  const last = innerLists(block).at(-1)?.at(-1);
  if (block.type === 'bullets') return last && lastParagraph(last);
  if (block.type === 'clause') return last ? lastParagraph(last) : block;
  return undefined;
}

/** Lists of blocks inside a block, in order. */
function innerLists(block: Block): readonly (readonly Block[])[] {
  if (block.type === 'bullets') return block.items;
  if (block.type === 'table') return block.rows.flatMap((row) => row.cells);
  return 'blocks' in block ? [block.blocks] : [];
}
