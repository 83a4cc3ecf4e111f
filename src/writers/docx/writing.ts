import type { Document, Traced } from '../../document/types.js';
import type { Telling } from '../../layout/runs.js';
import type { Followed } from './followed.js';
import type { PlaceStyles } from './style-ids.js';
import type { Target } from './targets.js';

/** What every handler needs while one document is written. */
export interface Writing {
  document: Document;
  /** What layout needs to measure words. */
  telling: Telling;
  /** Bookmarked places by id. */
  targets: ReadonlyMap<string, Target>;
  /** What follows paragraphs and clauses, where that changes them. */
  followed: ReadonlyMap<object, Followed>;
  /** Page of each section by id, when somebody has worked it out. */
  pageOf: ReadonlyMap<string, number> | undefined;
  /** Where the pen is; the only thing that changes. Blocks are therefore made in reading order. */
  pen: Pen;
}

export interface Pen {
  /** What was written last: the next paragraph keeps clear of a table, and two tables may not touch. */
  last: 'nothing' | 'paragraph' | 'table';
  /** Whether the next paragraph stands at the top of a page: by itself, or because it starts one. */
  page: 'inside' | 'top' | 'break';
  waiting: Waiting;
}

/** What the next paragraph carries. */
export interface Waiting {
  bookmarks: string[];
  /** Begins with the label of what is undecided. */
  mark: boolean;
  followed: Followed | undefined;
}

/** Where a block stands. Lengths are points. */
export interface Place {
  styles: PlaceStyles;
  /** Width of the text around it, and height of a page of it. */
  width: number;
  height: number;
  /** How far tables, notes and bullets are set in from the left of that text. */
  indent: number;
  /** Inside something undecided, which has said so already. */
  undecided: boolean;
  bar: Bar;
}

/** The bar at the left of what is undecided. */
export interface Bar {
  shown: boolean;
  /** Points between bar and text. */
  space: number;
}

/** Bars by the kind of place; in cells they stand within the padding, for borders would move the text. */
export const bars = { body: { shown: false, space: 6 }, cell: { shown: false, space: 2 } } as const;

/** For paragraphs that are never undecided themselves. */
export const unmarked: Pick<Place, 'bar'> = { bar: bars.cell };

export const nothingWaits: Waiting = { bookmarks: [], mark: false, followed: undefined };

/** A pen at the start of a cell, a page or a document. */
export const freshPen = (page: Pen['page'] = 'inside'): Pen => ({
  last: 'nothing',
  page,
  waiting: nothingWaits,
});

/** One of the words that writers print. A missing one is a fault of ours, since `templates/words` is ours. */
export function word(writing: Writing, key: string): string {
  const found = writing.document.words[key];
  if (found === undefined) throw new Error(`document.words has no "${key}"`);
  return found;
}

/**
 * Begins a block: its next paragraph carries the bookmark that others point at, and says so when the block is
 * undecided and nothing around it has said it.
 * @returns the place inside the block
 */
export function begin(writing: Writing, block: Traced, place: Place): Place {
  const target = writing.targets.get(block.id);
  const own = block.undecided.length > 0 && !place.undecided;
  const { bookmarks, mark } = writing.pen.waiting;
  writing.pen.waiting = {
    bookmarks: target ? [...bookmarks, target.bookmark] : bookmarks,
    mark: mark || own,
    followed: writing.followed.get(block),
  };
  return own ? { ...place, undecided: true, bar: { ...place.bar, shown: true } } : place;
}
