import type { Signatures } from '../../document/types.js';
import { shapes } from '../../layout/shapes.js';
import { type Child, classes, element } from './element.js';
import { writeInlines } from './inlines.js';
import { begin, idOf, type Place, type Writing, word } from './writing.js';

/** A block for each party: who signs, and lines to sign on. */
export function writeSignatures(block: Signatures, place: Place, writing: Writing): Child {
  const { undecided, mark } = begin(block, place, writing);
  return element(
    'div',
    { id: idOf(block), class: classes({ signatures: true, undecided }) },
    block.parties.map((party, at) =>
      element(
        'div',
        { class: 'party' },
        element('p', { class: 'name' }, at === 0 ? mark : undefined, writeInlines(party, writing)),
        shapes.signatures.lines.map(([key]) => element('p', { class: key }, word(writing, key))),
      ),
    ),
  );
}
