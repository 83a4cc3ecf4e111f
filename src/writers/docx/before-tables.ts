import type { Block } from '../../document/types.js';

/**
 * The paragraphs and clauses whose last line stands right above something that begins with a table: a table without
 * caption, a note, fields or signatures. Word's tables have no space above, so these paragraphs leave it below.
 */
export function beforeTables(blocks: readonly Block[], found: Set<Block> = new Set()): ReadonlySet<Block> {
  blocks.forEach((block, index) => {
    const [inner, next] = [innerOf(block), blocks[index + 1]];
    const [first] = inner[0] ?? [];
    if (block.type === 'clause' && first && startsWithTable(first)) found.add(block);
    const last = next && startsWithTable(next) ? lastParagraph(block) : undefined;
    if (last) found.add(last);
    for (const list of inner) beforeTables(list, found);
  });
  return found;
}

function startsWithTable(block: Block): boolean {
  if (block.type === 'table') return block.caption.length === 0;
  return block.type === 'note' || block.type === 'fields' || block.type === 'signatures';
}

/** The block that makes the last paragraph of a block, unless that is a heading or stands in a table. */
function lastParagraph(block: Block): Block | undefined {
  if (block.type === 'paragraph') return block;
  const last = innerOf(block).at(-1)?.at(-1);
  if (block.type === 'bullets') return last && lastParagraph(last);
  if (block.type === 'clause') return last ? lastParagraph(last) : block;
  return undefined;
}

/** Lists of blocks inside a block, in order. */
function innerOf(block: Block): readonly (readonly Block[])[] {
  if (block.type === 'bullets') return block.items;
  if (block.type === 'table') return block.rows.flatMap((row) => row.cells);
  return 'blocks' in block ? [block.blocks] : [];
}
