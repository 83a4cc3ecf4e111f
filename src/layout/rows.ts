/** Table rows: cells side by side, each a stack of strips; and how a row opens when no page is tall enough for it. */

import { ground, type Item, lowered, rule } from './items.js';
import { gapBetween, heightOf, type Strip, stack } from './strips.js';
import { palette, styles, table } from './style.js';

export interface Cell {
  /** Left edge and width, padding included. Points from the left edge of the page. */
  x: number;
  width: number;
  /** Colour behind the cell. */
  fill?: string;
  strips: Strip[];
}

export interface Row {
  cells: Cell[];
  /** Padding above and below the content of cells. */
  padding: number;
  rules: 'none' | 'level' | 'all';
  /** A strong rule below: the head of a table. */
  heading: boolean;
  /** The last row of a table, which ends in a rule of its own. */
  last?: boolean;
}

/** One strip for a row, as tall as its tallest cell. */
export function rowStrip(row: Row, more: Partial<Strip> = {}): Strip {
  // Word makes room for the rule between two rows, and so do we.
  const ruled = row.rules === 'none' ? 0 : table.rule;
  const content = Math.max(0, ...row.cells.map(({ strips }) => heightOf(strips)));
  const height = content + 2 * row.padding + ruled * (row.last ? 2 : 1);
  const draw = (): Item[] => [
    ...row.cells.flatMap(({ x, width, fill, strips }) => [
      ...(fill ? [ground(x, 0, width, height, fill)] : []),
      ...stack(strips, row.padding + ruled).items,
    ]),
    ...rulesOf(row, height),
  ];
  return {
    before: 0,
    after: 0,
    height,
    draw,
    keep: false,
    decor: [],
    ...more,
    ids: [...(more.ids ?? []), ...cellIds(row)],
    row,
  };
}

function rulesOf({ cells, rules, heading }: Row, height: number): Item[] {
  const first = cells[0];
  const last = cells.at(-1);
  if (rules === 'none' || !first || !last) return [];
  const right = last.x + last.width;
  const level = [
    rule(first.x, 0, right, 0, palette.rule),
    heading
      ? rule(first.x, height, right, height, palette.primary)
      : rule(first.x, height, right, height, palette.rule),
  ];
  if (rules === 'level') return level;
  const edges = [...cells.map((cell) => cell.x), right];
  return [...level, ...edges.map((x) => rule(x, 0, x, height, palette.rule))];
}

/**
 * Opens a row so that its upper part is at most `room` points tall. Gives nothing when not a line fits.
 * With `force`, lines that should keep together may part, for there is no taller page to wait for.
 */
export function openRow(strip: Strip, room: number, force: boolean): [Strip, Strip] | undefined {
  const { row } = strip;
  if (!row) return undefined;
  // Space below the last paragraph of a cell counts for its padding where the row goes on.
  const inside = room - 2 * row.padding - table.rule + styles.cell.after;
  const opened = row.cells.map((cell) => takeStrips(cell.strips, inside, force));
  const none = ([taken, left]: [Strip[], Strip[]]): boolean =>
    taken.length === 0 && (force || left.length > 0);
  if (force ? opened.every(none) : opened.some(none)) return undefined;
  const part = (which: 0 | 1): Row => ({
    ...row,
    cells: row.cells.map((cell, at) => ({ ...cell, strips: opened[at]?.[which] ?? [] })),
  });
  const { decor, head, before, after, keep } = strip;
  const shared = { decor, ...(head ? { head } : {}) };
  const own = strip.ids.slice(0, strip.ids.length - cellIds(row).length);
  return [
    rowStrip(part(0), { ...shared, before, ids: own, parted: true }),
    rowStrip(part(1), { ...shared, after, keep }),
  ];
}

const cellIds = (row: Row): string[] =>
  row.cells.flatMap(({ strips }) => strips.flatMap((strip) => strip.ids));

/** As many strips as fit in `room`, and the rest. Lines kept together stay so, unless that would take none. */
function takeStrips(strips: Strip[], room: number, force: boolean): [Strip[], Strip[]] {
  let height = 0;
  let fitting = 0;
  for (const strip of strips) {
    height += gapBetween(strips[fitting - 1], strip) + strip.height;
    if (height > room) break;
    fitting++;
  }
  let taken = fitting;
  while (taken > 0 && taken < strips.length && strips[taken - 1]?.keep) taken--;
  if (taken === 0 && force) taken = fitting;
  const next = strips[taken];
  if (taken === fitting && next?.row) {
    const left = room - heightOf(strips.slice(0, taken)) - gapBetween(strips[taken - 1], next);
    const opened = openRow(next, left, force && taken === 0);
    if (opened)
      return [
        [...strips.slice(0, taken), opened[0]],
        [opened[1], ...strips.slice(taken + 1)],
      ];
  }
  return [strips.slice(0, taken), strips.slice(taken)];
}

/** A table head as it is said again on later pages: to be seen, not to be read twice. */
export function repeatedHead(head: readonly Strip[]): Strip[] {
  return head.map((strip) => ({
    ...strip,
    ids: [],
    draw: () =>
      strip.draw().map((item) => {
        if (item.type !== 'text') return lowered(item, 0);
        const { link: _, ...rest } = item;
        return { ...rest, of: 'repeated' as const };
      }),
  }));
}
