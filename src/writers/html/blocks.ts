import type { Block, Clause } from '../../document/types.js';
import { writeChart } from './chart.js';
import { writeClause, writeItem } from './clause.js';
import { writeContents } from './contents.js';
import { writeCover } from './cover.js';
import { writeCycle } from './cycle.js';
import { type Child, classes, element } from './element.js';
import { writeFields } from './fields.js';
import { writeInlines } from './inlines.js';
import { writeNote } from './note.js';
import { writeSection, writeSubheading } from './section.js';
import { writeSignatures } from './signatures.js';
import { writeTable } from './table.js';
import { begin, idOf, type Place, plainPlace, type Writing } from './writing.js';

type Handler<T extends Block['type']> = (
  block: Extract<Block, { type: T }>,
  place: Place,
  writing: Writing,
) => Child;

const handlers = {
  cover: writeCover,
  contents: writeContents,
  section: writeSection,
  subheading: writeSubheading,
  clause: writeClause,
  paragraph: (block, place, writing) => {
    const { undecided, mark } = begin(block, place, writing);
    return element(
      'p',
      { id: idOf(block), class: classes({ undecided }) },
      mark,
      writeInlines(block.inlines, writing),
    );
  },
  bullets: ({ items }, place, writing) =>
    element(
      'ul',
      {},
      items.map((item) => element('li', {}, writeBlocks(item, { ...place, mark: false }, writing))),
    ),
  table: writeTable,
  note: writeNote,
  fields: writeFields,
  signatures: writeSignatures,
  cycle: writeCycle,
  chart: writeChart,
} satisfies { [T in Block['type']]: Handler<T> };

/** Blocks in reading order; neighbouring items of a clause make one list. The first of them has the mark of its place. */
export function writeBlocks(blocks: readonly Block[], place: Place, writing: Writing): Child[] {
  const made: Child[] = [];
  for (let at = 0; at < blocks.length; ) {
    const here = at === 0 ? place : { ...place, mark: false };
    const items = itemsFrom(blocks, at);
    if (items.length > 0) {
      const list = items.map((item, nth) =>
        writeItem(item, nth === 0 ? here : { ...here, mark: false }, writing),
      );
      // Styles take the numbers off the list, and with them some browsers take away that it is one.
      made.push(element('ol', { role: 'list', class: 'items' }, list));
      at += items.length;
    } else {
      const block = blocks[at++] as Block;
      made.push((handlers[block.type] as Handler<Block['type']>)(block as never, here, writing));
    }
  }
  return made;
}

/** The items of a clause that follow one another from a place on. */
function itemsFrom(blocks: readonly Block[], from: number): Clause[] {
  const items: Clause[] = [];
  for (const block of blocks.slice(from)) {
    if (block.type !== 'clause' || block.number.length <= 2) break;
    items.push(block);
  }
  return items;
}

/** Blocks that stand on the page itself. */
export const writeBody = (blocks: readonly Block[], writing: Writing): Child[] =>
  writeBlocks(blocks, plainPlace, writing);
