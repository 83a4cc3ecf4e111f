import type { Block, Inline, Traced } from './types.js';

/** Every block of a tree in reading order, each before what is inside it. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* walkBlocks(childBlocks(block));
  }
}

function childBlocks(block: Block): Block[] {
  switch (block.type) {
    case 'cover':
    case 'section':
    case 'clause':
    case 'note':
      return block.blocks;
    case 'bullets':
      return block.items.flat();
    case 'table':
      return block.rows.flatMap((row) => row.cells.flat());
    default:
      return [];
  }
}

/** The lists of inlines that a block prints itself, leaving out the blocks inside it. */
export function inlineLists(block: Block): Inline[][] {
  switch (block.type) {
    case 'cover':
      return [block.title, block.subtitle];
    case 'section':
    case 'subheading':
    case 'note':
      return [block.title];
    case 'clause':
    case 'paragraph':
      return [block.inlines];
    case 'table':
      return [block.caption, ...block.columns.map((column) => column.title)];
    case 'fields':
      return block.fields.flatMap((field) => [field.label, field.value]);
    case 'signatures':
      return block.parties;
    case 'cycle':
      return block.steps;
    case 'chart':
      return [
        block.caption,
        ...block.series,
        ...block.rows.flatMap(({ title, figures }) => [title, ...figures.map((one) => one.inlines)]),
      ];
    case 'bullets':
    case 'contents':
      return [];
  }
}

/** Every inline of some inlines, each before what is inside it. */
export function* walkInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('inlines' in inline) yield* walkInlines(inline.inlines);
  }
}

/** Whatever carries an id and sources: blocks and the rows of tables, in reading order. */
export function* walkTraced(blocks: readonly Block[]): Generator<Traced> {
  for (const block of walkBlocks(blocks)) {
    if ('id' in block) yield block;
    if (block.type === 'table') yield* block.rows;
  }
}
