/** Column widths of tables, from what stands in the cells. */

import type { Block, Document, Inline, Table } from '../document/types.js';
import { naturalWidths } from './lines.js';
import { piecesOf } from './pieces.js';
import { lookOf, runsOf, type Telling } from './runs.js';
import { shapes } from './shapes.js';
import { table as form, styles } from './style.js';

export interface Column {
  /** What stands in the column, cell by cell, its title among them. */
  cells: readonly (readonly Inline[])[];
  bold: boolean;
  /** Share of the table that it takes, at the least and at the most; from 0 to 1. */
  share?: { least: number; most: number };
}

/** Widest unbreakable word, widest line, and how much there is on average. Points. */
interface Wish {
  least: number;
  most: number;
  ink: number;
}

/** Columns that ask for no more than this share of a table get it, while that leaves this much to the others. */
const modest = { share: 0.18, leaves: 0.5 };
/** No word may ask for more than this share of a table; longer ones are cut. */
const wordShare = 0.3;

/** Widths of a table's columns in points, adding up to `width`. */
export function columnWidths(table: Table, width: number, telling: Telling): number[] {
  return sharedWidths(columnsOf(table, telling), width, telling);
}

/** Whether some column of a table is narrower than its longest word, which then runs over two lines. */
export function cutsWords(table: Table, width: number, telling: Telling): boolean {
  const widths = columnWidths(table, width, telling);
  return columnsOf(table, telling).some(
    (column, at) => longestWord(column, telling) + padding > (widths[at] ?? 0),
  );
}

const columnsKnown = new WeakMap<Document, WeakMap<Table, Column[]>>();

/** Columns of a table: the same ones each time its document is laid out, so that they are measured once. */
function columnsOf(table: Table, { document }: Telling): Column[] {
  const tables = columnsKnown.get(document) ?? new WeakMap<Table, Column[]>();
  columnsKnown.set(document, tables);
  const columns = tables.get(table) ?? newColumns(table);
  tables.set(table, columns);
  return columns;
}

function newColumns(table: Table): Column[] {
  return table.columns.map((column, at): Column => {
    const first = at === 0 && table.style !== 'grid';
    return {
      cells: [
        [{ type: 'strong', inlines: column.title }],
        ...table.rows.map((row): Inline[] => {
          const inlines = inlinesOf(row.cells[at] ?? []);
          // Its mark stands in the first cell.
          const marked = at === 0 && row.undecided.length > 0;
          return marked ? [{ type: 'undecided', paths: [], inlines }] : inlines;
        }),
      ],
      bold: first,
      ...(first ? { share: shapes.labelShare[table.style] } : {}),
    };
  });
}

/**
 * Widths of columns in points, adding up to `width`. Every column holds its longest word, within reason; short ones
 * get what they ask for; long ones share the rest by the root of what they hold, so that none starves.
 */
export function sharedWidths(columns: readonly Column[], width: number, telling: Telling): number[] {
  if (columns.length < 2) return columns.map(() => width);
  const wishes = columns.map((column) => wishOf(column, width, telling));
  const most = sum(wishes.map((wish) => wish.most));
  if (most > width) return rounded(settled(wishes, width), width);
  // Room to spare goes to columns by what they ask for; a column of labels leaves it to the others.
  const takers = wishes.map((wish, at) => (columns[at]?.share ? 0 : wish.most));
  const spare = width - most;
  return rounded(
    wishes.map((wish, at) => wish.most + (spare * (takers[at] ?? 0)) / sum(takers)),
    width,
  );
}

/** What a column takes besides its words, in points. */
const padding = 2 * form.padding.x + 1;

type Sizes = ReturnType<typeof naturalWidths>[];
const sizesKnown = new WeakMap<Column, Sizes>();

/** What the cells of a column would take: whatever the width of the paper. */
function sizesOf(column: Column, telling: Telling): Sizes {
  const known = sizesKnown.get(column);
  if (known) return known;
  const look = { ...lookOf(styles.cell), bold: column.bold };
  const sizes = column.cells.map((inlines) => naturalWidths(piecesOf(runsOf(inlines, look, telling))));
  sizesKnown.set(column, sizes);
  return sizes;
}

const longestWord = (column: Column, telling: Telling): number =>
  Math.max(0, ...sizesOf(column, telling).map((size) => size.longest));

function wishOf(column: Column, width: number, telling: Telling): Wish {
  const { share = { least: 0, most: 1 } } = column;
  const sizes = sizesOf(column, telling);
  const within = (points: number) => Math.min(Math.max(points, share.least * width), share.most * width);
  const longest = Math.max(0, ...sizes.map((size) => size.longest));
  const widest = Math.max(0, ...sizes.map((size) => size.widest));
  const least = within(Math.min(longest, width * wordShare) + padding);
  const ink = sum(sizes.map((size) => size.whole)) / Math.max(1, sizes.length);
  return { least, most: Math.max(least, within(widest + padding)), ink };
}

/** A column is settled when it is short, asks for no more than its share, or needs no less; the others share what is left. */
function settled(wishes: readonly Wish[], width: number): number[] {
  if (sum(wishes.map((wish) => wish.least)) >= width) return leveled(wishes, width);
  const widths = wishes.map(() => 0);
  let open = wishes.map((_, at) => at);
  const short = open.filter((at) => (wishes[at] as Wish).most <= width * modest.share);
  const needed = sum(wishes.map((wish, at) => (short.includes(at) ? 0 : wish.least)));
  const given = sum(short.map((at) => (wishes[at] as Wish).most));
  if (given <= width * (1 - modest.leaves) && given + needed <= width) {
    for (const at of short) widths[at] = (wishes[at] as Wish).most;
    open = open.filter((at) => !short.includes(at));
  }
  while (open.length > 0) {
    const left = width - sum(widths);
    const roots = sum(open.map((at) => Math.sqrt(wishes[at]?.ink ?? 0)));
    const part = (at: number) => (left * Math.sqrt(wishes[at]?.ink ?? 0)) / roots;
    // Those that need more than their part come first: what is left then holds the longest words of the others.
    const next =
      open.find((at) => (wishes[at] as Wish).least >= part(at)) ??
      open.find((at) => (wishes[at] as Wish).most <= part(at));
    if (next === undefined) {
      for (const at of open) widths[at] = part(at);
      return widths;
    }
    const wish = wishes[next] as Wish;
    const mine = wish.least >= part(next) ? wish.least : wish.most;
    widths[next] = open.length === 1 ? left : mine;
    open = open.filter((at) => at !== next);
  }
  return widths;
}

/** Too many long words: those columns give way that ask for most, so that short words are not cut for long ones. */
function leveled(wishes: readonly Wish[], width: number): number[] {
  let left = width;
  let cap = width;
  wishes
    .map((wish) => wish.least)
    .toSorted((a, b) => a - b)
    .forEach((least, at) => {
      cap = Math.min(least, left / (wishes.length - at));
      left -= cap;
    });
  return wishes.map((wish) => Math.min(wish.least, cap));
}

/** Everything said in blocks, each paragraph on a line of its own. */
function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    if (block.type === 'paragraph' || block.type === 'clause') return [...block.inlines, { type: 'break' }];
    if (block.type === 'bullets') {
      // The bullet and its indent take about as much room as this.
      return block.items.flatMap((item) => [{ type: 'text', text: '\u2022   ' }, ...inlinesOf(item)]);
    }
    return block.type === 'note' ? inlinesOf(block.blocks) : [];
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Twentieths of a point, which is what Word counts in; the last column takes up the difference. */
function rounded(widths: readonly number[], width: number): number[] {
  const whole = widths.slice(0, -1).map((each) => Math.round(each * 20) / 20);
  return [...whole, width - sum(whole)];
}
