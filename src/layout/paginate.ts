/** Strips → pages. Strips that keep together move together; only what is taller than a page is opened. */

import { openRow, repeatedHead } from './rows.js';
import { gapBetween, heightOf, type Strip } from './strips.js';
import { table } from './style.js';

/** A row taller than a page starts where it stands when at least this much of the page is left, in points. */
const worthOpening = 32;

/** Heights of the text area in points: of the first page, and of those after it. */
export interface Heights {
  first: number;
  next: number;
}

/** The strips of each page, in order; at least one page. Nothing is left out and nothing stands on two pages. */
export function paginate(strips: readonly Strip[], { first, next }: Heights): Strip[][] {
  const pages: Strip[][] = [];
  let rest = [...strips];
  while (rest.length > 0 || pages.length === 0) {
    const height = pages.length === 0 ? first : next;
    const head = continuedHead(rest, pages, height);
    const room = height - (head.length === 0 ? 0 : heightOf(head) + gapAfter(head, rest));
    const [page, later] = fill(rest, room, next);
    pages.push([...head, ...page]);
    rest = later;
  }
  return pages;
}

const gapAfter = (head: readonly Strip[], rest: readonly Strip[]): number =>
  rest[0] ? gapBetween(head.at(-1), rest[0]) : 0;

/** The head of a table that runs on from the page before; none when it would fill half the page. */
function continuedHead(rest: readonly Strip[], pages: readonly Strip[][], height: number): Strip[] {
  const head = pages.length > 0 ? rest[0]?.head : undefined;
  return head && heightOf(head) < height / 2 ? repeatedHead(head) : [];
}

/** As many strips as fit in `room`, at least one; and the rest. `page` is the room that any later page has. */
function fill(strips: readonly Strip[], room: number, page: number): [Strip[], Strip[]] {
  const taken: Strip[] = [];
  let used = 0;
  let at = 0;
  while (at < strips.length) {
    const chain = chainAt(strips, at);
    const gap = gapBetween(taken.at(-1), chain[0] as Strip);
    const height = gap + heightOf(chain) + closing(chain.at(-1));
    if (used + height <= room + 0.001) {
      taken.push(...chain);
      used += height - closing(chain.at(-1));
      at += chain.length;
      continue;
    }
    const opened = opening(chain, room - used - gap, page, taken.length === 0);
    if (!opened) return [taken, strips.slice(at)];
    const [upper, lower] = opened;
    return [
      [...taken, ...upper],
      [...lower, ...strips.slice(at + chain.length)],
    ];
  }
  return [taken, []];
}

/** Height of the rule that ends a table where a page ends, below a row that is not its last. Points. */
const closing = (strip: Strip | undefined): number =>
  strip?.row && strip.row.rules !== 'none' && !strip.row.last ? table.rule : 0;

/** A strip and all that must stay with it on one page. */
function chainAt(strips: readonly Strip[], start: number): Strip[] {
  let end = start;
  while (end < strips.length - 1 && strips[end]?.keep) end++;
  return strips.slice(start, end + 1);
}

/**
 * Breaks a chain that does not fit in `room`, when waiting for the next page would not help: because it ends in a
 * row taller than a page, or because this is an empty page already.
 */
function opening(chain: Strip[], room: number, page: number, empty: boolean): [Strip[], Strip[]] | undefined {
  const tall = chain.findIndex((strip) => strip.row && strip.height + heightOf(strip.head ?? []) > page);
  if (tall >= 0) {
    const before = chain.slice(0, tall);
    const row = chain[tall] as Strip;
    const left = room - heightOf(before) - gapBetween(before.at(-1), row);
    const opened = left >= worthOpening || (empty && left > 0) ? openRow(row, left, empty) : undefined;
    if (opened)
      return [
        [...before, opened[0]],
        [opened[1], ...chain.slice(tall + 1)],
      ];
  }
  return empty ? forced(chain, room) : undefined;
}

/** Parts what should stay together, since no page is tall enough for it. */
function forced(chain: Strip[], room: number): [Strip[], Strip[]] {
  let fitting = 0;
  while (fitting < chain.length && heightOf(chain.slice(0, fitting + 1)) <= room + 0.001) fitting++;
  const opened = fitting === 0 ? openRow(chain[0] as Strip, room, true) : undefined;
  if (opened) return [[opened[0]], [opened[1], ...chain.slice(1)]];
  const fits = chain.slice(0, fitting);
  // Rows part rather than a head from its rows, and words from a table rather than its head or caption.
  const free = fits.findLastIndex(({ row }) => row && !row.heading) + 1;
  const parted = free || fits.findLastIndex(({ binds, row }) => !binds && !row) + 1 || Math.max(1, fitting);
  return [chain.slice(0, parted), chain.slice(parted)];
}
