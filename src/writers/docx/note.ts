import type { FileChild } from 'docx';
import type { Note } from '../../document/types.js';
import { shapes } from '../../layout/shapes.js';
import { writeBlocks } from './blocks.js';
import { inlineRuns } from './inlines.js';
import { packTable } from './pack-table.js';
import { paragraph } from './paragraph.js';
import { placeStyles, tableStyles } from './style-ids.js';
import type { Place, Writing } from './writing.js';

/**
 * A note on a shaded ground with a bar at its left. A table of one cell, not shaded paragraphs: Word leaves white
 * strips between shaded paragraphs whose indents differ, and bullets stand in most notes.
 */
export function writeNote(block: Note, place: Place, writing: Writing): FileChild[] {
  const width = place.width - place.indent;
  const inside: Place = {
    styles: placeStyles.note,
    width: width - 2 * shapes.note.padding.x,
    indent: 0,
    undecided: false,
  };
  const title = () =>
    block.title.length > 0
      ? [paragraph(writing, inside, { style: 'NoteTitle' }, inlineRuns(block.title, writing))]
      : [];
  return packTable(writing, place, {
    style: tableStyles.note,
    widths: [width],
    rows: [
      { splits: true, cells: [{ make: () => [...title(), ...writeBlocks(block.blocks, inside, writing)] }] },
    ],
  });
}
