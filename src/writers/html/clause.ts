import type { Clause } from '../../document/types.js';
import { writeBlocks } from './blocks.js';
import { type Child, classes, element } from './element.js';
import { writeInlines } from './inlines.js';
import { begin, idOf, type Place, type Writing, word } from './writing.js';

/** A clause, its number being read as part of its sentence, and what belongs to it. */
export function writeClause(block: Clause, place: Place, writing: Writing): Child {
  const { undecided, mark, inside } = begin(block, place, writing);
  return element(
    'div',
    { id: idOf(block), class: classes({ clause: true, undecided }) },
    element('p', {}, number(block), ' ', words(block, mark, writing)),
    writeBlocks(block.blocks, inside, writing),
  );
}

/** An item or sub-item of a list, with its letter beside it. */
export function writeItem(block: Clause, place: Place, writing: Writing): Child {
  const { undecided, mark, inside } = begin(block, place, writing);
  return element(
    'li',
    { id: idOf(block), class: classes({ undecided }) },
    number(block),
    element(
      'div',
      {},
      element('p', {}, words(block, mark, writing)),
      writeBlocks(block.blocks, inside, writing),
    ),
  );
}

const number = ({ label }: Clause): Child => element('span', { class: 'number' }, label);

const words = (block: Clause, mark: Child, writing: Writing): Child =>
  block.notUsed
    ? element('em', { class: 'not-used' }, word(writing, 'notUsed'))
    : [mark, writeInlines(block.inlines, writing)];
