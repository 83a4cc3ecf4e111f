/** Block → strips: one handler a block type, and the walk that calls them. */

import type { Block } from '../../document/types.js';
import type { Frame } from '../frame.js';
import { type Node, node } from '../nodes.js';
import type { Strip } from '../strips.js';
import { bullets } from './bullets.js';
import { clause } from './clause.js';
import { contents } from './contents.js';
import { cover } from './cover.js';
import { cycle } from './cycle.js';
import { fields } from './fields.js';
import { note } from './note.js';
import { paragraph } from './paragraph.js';
import { section, subheading } from './section.js';
import { signatures } from './signatures.js';
import { table } from './table.js';

type Handler<T extends Block['type']> = (block: Extract<Block, { type: T }>, frame: Frame) => Strip[];

const handlers = {
  cover,
  contents,
  section,
  subheading,
  clause,
  paragraph,
  bullets,
  table,
  note,
  fields,
  signatures,
  cycle,
} satisfies { [T in Block['type']]: Handler<T> };

/** Strips of blocks that follow one another, in reading order. Neighbouring items of clauses make one list. */
export function blockStrips(blocks: readonly Block[], frame: Frame): Strip[] {
  const { lead, introduces, ...plain } = frame;
  let list: Node | undefined;
  return blocks.flatMap((block, at) => {
    const isItem = block.type === 'clause' && block.number.length > 2;
    if (!isItem) list = undefined;
    else list ??= node('L', frame.parent, { numbering: numberingOf(block.number.length) });
    const next = blocks[at + 1];
    return (handlers[block.type] as Handler<Block['type']>)(block as never, {
      ...plain,
      parent: list ?? frame.parent,
      ...(at === 0 && lead ? { lead } : {}),
      introduces: next ? needsWords.has(next.type) : introduces === true,
    });
  });
}

const numberingOf = (depth: number) => (depth === 3 ? 'LowerAlpha' : 'LowerRoman');

/** What makes no sense without the words that lead up to it. */
export const needsWords: ReadonlySet<Block['type']> = new Set([
  'bullets',
  'table',
  'fields',
  'signatures',
  'cycle',
]);
