import type { FileChild } from 'docx';
import type { Note } from '../../document/types.js';
import { isTallNote } from '../../layout/blocks/apart.js';
import { shapes } from '../../layout/shapes.js';
import { writeBlocks } from './blocks.js';
import { inlineRuns } from './inlines.js';
import { packTable } from './pack-table.js';
import { paragraph } from './paragraph.js';
import { placeStyles, tableStyles } from './style-ids.js';
import { bars, type Place, type Writing } from './writing.js';

/**
 * A note on a shaded ground with a bar at its left. A table of one cell, not shaded paragraphs: Word leaves white
 * strips between shaded paragraphs whose indents differ, and bullets stand in most notes.
 */
export function writeNote(block: Note, place: Place, writing: Writing): FileChild[] {
  const width = place.width - place.indent;
  const inside: Place = {
    styles: placeStyles.note,
    width: width - 2 * shapes.note.padding.x,
    height: place.height,
    indent: 0,
    undecided: place.undecided,
    bar: bars.cell,
  };
  const splits = isTallNote(block, { width, height: place.height }, writing.telling);
  const title = () =>
    block.title.length > 0
      ? [paragraph(writing, inside, { style: 'NoteTitle' }, inlineRuns(block.title, writing))]
      : [];
  return packTable(writing, place, {
    style: tableStyles.note,
    widths: [width],
    rows: [
      {
        splits,
        undecided: place.undecided,
        cells: [{ make: () => [...title(), ...writeBlocks(block.blocks, inside, writing)] }],
      },
    ],
  });
}
