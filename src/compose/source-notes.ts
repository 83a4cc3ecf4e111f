import type { Block, Document, Emphasis, Inline, Paragraph, Row } from '../document/types.js';
import { say, type Words } from './words.js';

/**
 * The document with the sources of each place printed small after its words, for reviewers; what has no words of its
 * own has them in a paragraph below. Numbers and ids stay as they are. Changes nothing in the document given.
 */
export function withSourceNotes(document: Document): Document {
  return { ...document, blocks: document.blocks.flatMap((block) => noted(block, document.words)) };
}

function noted(block: Block, words: Words): Block[] {
  const inside = (blocks: readonly Block[]): Block[] => blocks.flatMap((one) => noted(one, words));
  switch (block.type) {
    case 'section':
      return [{ ...block, blocks: inside(block.blocks) }];
    case 'clause':
      return [
        {
          ...block,
          inlines: [...block.inlines, ...note(block.sources, words)],
          blocks: inside(block.blocks),
        },
      ];
    case 'paragraph':
      return [{ ...block, inlines: [...block.inlines, ...note(block.sources, words)] }];
    case 'note':
      return [{ ...block, blocks: inside(block.blocks) }];
    case 'bullets':
      return [{ ...block, items: block.items.map(inside) }];
    case 'table':
      return [
        { ...block, rows: block.rows.map((row) => notedRow(row, words)) },
        ...below(block.sources, words),
      ];
    case 'fields':
    case 'signatures':
    case 'cycle':
    case 'chart':
      return [block, ...below(block.sources, words)];
    case 'cover':
    case 'contents':
    case 'subheading':
      return [block];
  }
}

/** The note stands at the end of the last cell that says something. */
function notedRow(row: Row, words: Words): Row {
  const at = row.cells.findLastIndex((cell) =>
    cell.some((block) => block.type === 'paragraph' && block.inlines.length > 0),
  );
  if (row.sources.length === 0 || at < 0) return row;
  const cells = row.cells.map((cell, index) => (index === at ? withNote(cell, row.sources, words) : cell));
  return { ...row, cells };
}

function withNote(cell: readonly Block[], sources: readonly string[], words: Words): Block[] {
  const last = cell.findLastIndex((block) => block.type === 'paragraph');
  return cell.map((block, index) =>
    index === last && block.type === 'paragraph'
      ? { ...block, inlines: [...block.inlines, ...note(sources, words)] }
      : block,
  );
}

function below(sources: readonly string[], words: Words): Paragraph[] {
  const [, ...inlines] = note(sources, words);
  if (inlines.length === 0) return [];
  return [{ type: 'paragraph', id: '', sources: [], answers: [], undecided: [], inlines }];
}

/** A space and the note, or nothing without sources. */
function note(sources: readonly string[], words: Words): Inline[] {
  if (sources.length === 0) return [];
  const text = say(words, 'sources', { sources: sources.join(' · ').replaceAll('para-', 'para ') });
  const quiet: Emphasis = { type: 'emphasis', quiet: true, inlines: [{ type: 'text', text }] };
  return [{ type: 'text', text: ' ' }, quiet];
}
