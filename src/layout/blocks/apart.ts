/** How tall composed blocks come out, for writers that must know beforehand whether a page can hold them. */

import type { Note, Table } from '../../document/types.js';
import type { Frame } from '../frame.js';
import { node } from '../nodes.js';
import type { Telling } from '../runs.js';
import { heightOf } from '../strips.js';
import { note } from './note.js';
import { table } from './table.js';

/** Room for a block: width of the text it stands in, and height of a page of it. Points. */
export interface Room {
  width: number;
  height: number;
}

/** A frame that belongs to no page. */
export function frameOf({ width, height }: Room, telling: Telling, left = 0): Frame {
  const text = { left, width };
  const parent = node('Document');
  return { ...text, full: text, height, kind: 'body', align: 'left', parent, telling, undecided: false };
}

/** Whether a note must run over the end of a page. */
export function isTallNote(block: Note, room: Room, telling: Telling): boolean {
  return heightOf(note(block, frameOf(room, telling))) > room.height;
}

/** Ids of the rows of a table that must run over the end of a page. */
export function tallRows(block: Table, room: Room, telling: Telling): ReadonlySet<string> {
  const tall = table(block, frameOf(room, telling)).filter(
    (strip) => strip.row && strip.height + heightOf(strip.head ?? []) > room.height,
  );
  return new Set(tall.flatMap((strip) => strip.ids));
}
