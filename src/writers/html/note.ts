import type { Note } from '../../document/types.js';
import { writeBlocks } from './blocks.js';
import { type Child, element } from './element.js';
import { writeInlines } from './inlines.js';
import { type Place, plainPlace, type Writing } from './writing.js';

/** Words set apart from the duties. */
export function writeNote(block: Note, _: Place, writing: Writing): Child {
  return element(
    'div',
    { class: 'note', role: 'note' },
    block.title.length > 0
      ? element('p', { class: 'note-title' }, writeInlines(block.title, writing))
      : undefined,
    writeBlocks(block.blocks, plainPlace, writing),
  );
}
