import type { FileChild } from 'docx';
import type { Block } from '../../document/types.js';
import { writeBullets } from './bullets.js';
import { writeChart } from './chart.js';
import { writeClause } from './clause.js';
import { writeContents } from './contents.js';
import { writeCover } from './cover.js';
import { writeCycle } from './cycle.js';
import { writeFields } from './fields.js';
import { inlineRuns } from './inlines.js';
import { writeNote } from './note.js';
import { paragraph } from './paragraph.js';
import { writeSection } from './section.js';
import { writeSignatures } from './signatures.js';
import { writeTable } from './table.js';
import { begin, type Place, type Writing } from './writing.js';

type Handler<T extends Block['type']> = (
  block: Extract<Block, { type: T }>,
  place: Place,
  writing: Writing,
) => FileChild[];

const handlers = {
  cover: writeCover,
  contents: writeContents,
  section: writeSection,
  subheading: (block, place, writing) => {
    const inside = begin(writing, block, place);
    return [paragraph(writing, inside, { style: 'Heading2' }, inlineRuns(block.title, writing))];
  },
  clause: writeClause,
  paragraph: (block, place, writing) => {
    const inside = begin(writing, block, place);
    return [
      paragraph(writing, inside, { style: place.styles.paragraph }, inlineRuns(block.inlines, writing)),
    ];
  },
  bullets: (block, place, writing) => writeBullets(block, place, writing),
  table: writeTable,
  note: writeNote,
  fields: writeFields,
  signatures: writeSignatures,
  cycle: writeCycle,
  chart: writeChart,
} satisfies { [T in Block['type']]: Handler<T> };

/** Paragraphs and tables that print blocks in order, at a place. Moves the pen. */
export function writeBlocks(blocks: readonly Block[], place: Place, writing: Writing): FileChild[] {
  return blocks.flatMap((block) =>
    (handlers[block.type] as Handler<Block['type']>)(block as never, place, writing),
  );
}
