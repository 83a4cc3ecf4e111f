import { plainText } from '../document/plain.js';
import type { Block, Inline, Row } from '../document/types.js';
import type { Place } from './places.js';

/**
 * What a place says, line by line as plain text, with what is inside it indented by two spaces a level. A blank stands
 * in square brackets, and words that an answer has yet to decide in braces.
 */
export function placeText(block: Place['block']): string[] {
  return 'cells' in block ? [rowText(block)] : blockText(block, '');
}

function blockText(block: Block, indent: string): string[] {
  const inside = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((one) => blockText(one, `${indent}  `));
  switch (block.type) {
    case 'section':
      return [[block.label, words(block.title)].filter(Boolean).join(' ')];
    case 'clause':
      return [
        `${indent}${[block.label, words(block.inlines)].filter(Boolean).join(' ')}`,
        ...inside(block.blocks),
      ];
    case 'paragraph':
      return [`${indent}${words(block.inlines)}`];
    case 'subheading':
      return [`${indent}${words(block.title)}`];
    case 'note':
      return [`${indent}${words(block.title)}`, ...inside(block.blocks)];
    case 'bullets':
      return block.items.flatMap(inside);
    case 'table':
      return [
        ...(block.caption.length > 0 ? [`${indent}${words(block.caption)}`] : []),
        `${indent}${block.columns.map(({ title }) => words(title)).join(' | ')}`,
        ...block.rows.map((row) => `${indent}${rowText(row)}`),
      ];
    case 'fields':
      return block.fields.map(({ label }) => `${indent}${words(label)}: ____`);
    case 'signatures':
      return block.parties.map((party) => `${indent}${words(party)}: ____`);
    case 'cycle':
      return [`${indent}${block.description}`, ...block.steps.map((step) => `${indent}  ${words(step)}`)];
    case 'chart':
      return [`${indent}${words(block.caption)}`, `${indent}${block.description}`];
    case 'cover':
    case 'contents':
      return [];
  }
}

function rowText(row: Row): string {
  return row.cells.map((cell) => cell.flatMap((block) => blockText(block, '')).join(' ')).join(' | ');
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'undecided') return `{${words(inline.inlines)}}`;
      return 'inlines' in inline ? words(inline.inlines) : plainText([inline]);
    })
    .join('');
}
