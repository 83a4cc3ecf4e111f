import type { Block, Inline } from '../../document/types.js';

/** The words of inlines as one string, without marks or fields: for measuring, titles and descriptions. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(words).join('');
}

function words(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'value':
      return inline.text;
    case 'blank':
      return `[${inline.text}]`;
    case 'reference':
      return inline.parts.map((part) => (typeof part === 'string' ? part : part.label)).join('');
    case 'break':
      return '\n';
    default:
      return plainText(inline.inlines);
  }
}

/** The words of blocks, one line a paragraph; tables inside give one line a cell. */
export function plainLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => lines(block));
}

function lines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return plainText(block.inlines).split('\n');
    case 'clause':
      return [...plainText(block.inlines).split('\n'), ...plainLines(block.blocks)];
    case 'bullets':
      return block.items.flatMap(plainLines);
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap(plainLines));
    case 'cover':
    case 'section':
    case 'note':
      return [plainText(block.title), ...plainLines(block.blocks)];
    case 'fields':
      return block.fields.flatMap((field) => [plainText(field.label), plainText(field.value)]);
    case 'signatures':
      return block.parties.map(plainText);
    case 'cycle':
      return block.steps.map(plainText);
    case 'chart':
      return [plainText(block.caption)];
    case 'subheading':
      return [plainText(block.title)];
    case 'contents':
      return [];
  }
}
