import { createHash } from 'node:crypto';
import { plainText } from '../../document/plain.js';
import type { Block, Document, Inline } from '../../document/types.js';

/** A place in the document that can be pointed at. */
export interface Target {
  /** Name of its bookmark in Word. */
  bookmark: string;
  /** Whether Word numbers its paragraph, so that a field can ask for the number. */
  numbered: boolean;
  /** Words of its title, for what has a title and no number. */
  title: string;
}

/**
 * The bookmarked places of a document by id: whatever is numbered or has a heading, and whatever a reference points
 * at. Names are made from the ids: letters, digits and `_`, at most 40 characters, different even when case is
 * ignored, as Word ignores it.
 */
export function targetsOf(document: Document): ReadonlyMap<string, Target> {
  const places: { id: string; numbered: boolean; title: string; always: boolean }[] = [];
  const referred = new Set<string>();
  walk(document.blocks, {
    block(block) {
      if (!('id' in block)) return;
      const headed = block.type === 'section' || block.type === 'subheading';
      const numbered = block.type === 'clause' || (block.type === 'section' && block.kind !== 'unnumbered');
      const title = headed ? plainText(block.title) : '';
      places.push({ id: block.id, numbered, title, always: headed || numbered });
    },
    inline(inline) {
      if (inline.type !== 'reference') return;
      for (const part of inline.parts) if (typeof part !== 'string') referred.add(part.to);
    },
  });
  const taken = new Set<string>();
  const targets = new Map<string, Target>();
  for (const { id, numbered, title, always } of places) {
    if (targets.has(id) || !(always || referred.has(id))) continue;
    targets.set(id, { bookmark: bookmarkName(id, taken), numbered, title });
  }
  return targets;
}

/** Longest bookmark name Word takes. */
const longest = 40;

function bookmarkName(id: string, taken: Set<string>): string {
  const plain = id.replaceAll('.', '_').replaceAll('-', '__');
  const clean = /^[A-Za-z][A-Za-z0-9_]*$/.test(plain) && plain.length <= longest;
  const name = clean && !taken.has(plain.toLowerCase()) ? plain : hashed(id);
  taken.add(name.toLowerCase());
  return name;
}

/** A name that no other id gives: what can be kept of the id, and eight digits of its hash. */
function hashed(id: string): string {
  const kept = id.replace(/[^A-Za-z0-9]+/g, '_').replace(/^[^A-Za-z]+|_+$/g, '');
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${(kept || 'place').slice(0, longest - 9)}_${hash}`;
}

interface Visitor {
  block(block: Block): void;
  inline(inline: Inline): void;
}

/** Every block and inline, in reading order. */
function walk(blocks: readonly Block[], visitor: Visitor): void {
  const inlines = (list: readonly Inline[]): void => {
    for (const inline of list) {
      visitor.inline(inline);
      if ('inlines' in inline) inlines(inline.inlines);
    }
  };
  for (const block of blocks) {
    visitor.block(block);
    if ('title' in block) inlines(block.title);
    if ('inlines' in block) inlines(block.inlines);
    if (block.type === 'cover') inlines(block.subtitle);
    if (block.type === 'bullets') for (const item of block.items) walk(item, visitor);
    if (block.type === 'signatures') block.parties.forEach(inlines);
    if (block.type === 'cycle') block.steps.forEach(inlines);
    if (block.type === 'table') {
      inlines(block.caption);
      for (const column of block.columns) inlines(column.title);
      for (const row of block.rows) for (const cell of row.cells) walk(cell, visitor);
    }
    if (block.type === 'fields') {
      for (const field of block.fields) {
        inlines(field.label);
        inlines(field.value);
      }
    }
    if ('blocks' in block) walk(block.blocks, visitor);
  }
}
