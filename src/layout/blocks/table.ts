/** Tables: a caption, a head that is said again on each page, and rows that stay whole where they can. */

import { oneLine, plainText } from '../../document/plain.js';
import type { Block, Row, Table } from '../../document/types.js';
import { columnWidths } from '../columns.js';
import { barred, beginsUndecided, type Frame, marked } from '../frame.js';
import { type Node, node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { type Cell, rowStrip } from '../rows.js';
import { lookOf, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { heightOf, named, type Strip, space, spaced } from '../strips.js';
import { table as form, palette, styles } from '../style.js';
import { blockStrips } from './index.js';

/** Strips of a table as wide as the text it stands in. */
export function table(block: Table, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  const summary = summaryOf(block);
  const grid = node('Table', frame.parent, summary === '' ? {} : { summary });
  const { left } = frame;
  const width = frame.width + frame.telling.hair;
  const widths = columnWidths(block, width, frame.telling);
  const edges = widths.map((_, at) => left + widths.slice(0, at).reduce((a, b) => a + b, 0));
  const places = edges.map((x, at) => ({ x, width: widths[at] ?? 0 }));
  const caption = captionOf(block, grid, frame);
  const head = headOf(block, places, grid, frame);
  const whole = isShort(block);
  const inside = { ...frame, undecided: frame.undecided || undecided };
  const rows = block.rows.flatMap((row, at) => {
    const last = at === block.rows.length - 1;
    const strips = rowOf(block, row, places, node('TR', grid), inside, last);
    return strips.map((strip) => ({ ...strip, keep: whole && !last, ...(head.length > 0 ? { head } : {}) }));
  });
  const strips = [...caption, ...head, ...rows];
  return named(
    block.id,
    barred(spaced(caption[0]?.before ?? shapes.beforeBox, shapes.afterTable, strips), undecided, frame),
  );
}

/** What a table holds, for those who cannot see it: in its own words, or by its caption or columns. */
export function summaryOf({ description, caption, columns }: Table): string {
  const titles = columns.map(({ title }) => oneLine(plainText(title))).filter(Boolean);
  return description || oneLine(plainText(caption)) || titles.join(', ');
}

/** Width of the text in a column; LibreOffice counts columns in shares of a table, and the first loses a twip to it. */
const textWidth = (width: number, at: number, { telling }: Frame): number =>
  width - 2 * form.padding.x - (at === 0 ? 0.05 : 0) - telling.hair;

interface Place {
  x: number;
  width: number;
}

function captionOf(block: Table, grid: Node, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  if (block.caption.length === 0 && !undecided) return [];
  const look = lookOf(styles.caption);
  const runs = marked(runsOf(block.caption, look, frame.telling), undecided, look, frame.telling);
  const { left, width } = frame;
  return paragraphStrips(runs, { left, width, style: styles.caption, of: node('Caption', grid) });
}

function headOf(block: Table, places: Place[], grid: Node, frame: Frame): Strip[] {
  if (block.columns.every((column) => column.title.length === 0)) return [];
  const tr = node('TR', grid);
  const style = { ...styles.cell, bold: true, colour: palette.primary };
  const cells = places.map((place, at): Cell => {
    const column = block.columns[at];
    const strips = paragraphStrips(runsOf(column?.title ?? [], lookOf(style), frame.telling), {
      left: place.x + form.padding.x,
      width: textWidth(place.width, at, frame),
      style,
      align: column?.align ?? 'left',
      of: node('P', node('TH', tr, { scope: 'Column' })),
    });
    return { ...place, fill: palette.shade, strips };
  });
  const rules = block.style === 'definitions' ? 'level' : 'all';
  const tallest = Math.max(...cells.map(({ strips }) => heightOf(strips)));
  // Short titles stand at the foot of the head, next to what they head.
  const lowered = cells.map((cell) => ({
    ...cell,
    strips: [space(tallest - heightOf(cell.strips), true), ...cell.strips],
  }));
  return [rowStrip({ cells: lowered, padding: form.padding.y, rules, heading: true }, { keep: true })];
}

function rowOf(block: Table, row: Row, places: Place[], tr: Node, frame: Frame, last: boolean): Strip[] {
  const undecided = beginsUndecided(row, frame);
  const cells = places.map((place, at): Cell => {
    const labels = block.style !== 'grid' && at === 0;
    const cell = node(labels ? 'TH' : 'TD', tr, labels ? { scope: 'Row' } : {});
    const text = { left: place.x + form.padding.x, width: textWidth(place.width, at, frame) };
    const inner: Frame = {
      ...text,
      full: text,
      height: frame.height,
      kind: 'cell',
      ...(labels ? { strong: palette.ink } : {}),
      align: block.columns[at]?.align ?? 'left',
      parent: cell,
      telling: frame.telling,
      undecided: frame.undecided || undecided,
      ...(undecided && at === 0 ? { lead: { undecided: true } } : {}),
    };
    const strips = cellStrips(row.cells[at] ?? [], inner);
    return { ...place, ...(labels && block.style === 'control' ? { fill: palette.shade } : {}), strips };
  });
  const rules = block.style === 'definitions' ? 'level' : 'all';
  const strip = rowStrip({ cells, padding: form.padding.y, rules, heading: false, last }, { ids: [row.id] });
  return barred([strip], undecided, frame);
}

/** Whether a table is small enough to stay on one page. */
export function isShort({ rows }: Table): boolean {
  const { rows: most, characters } = shapes.shortTable;
  const texts = rows.flatMap((row) => row.cells.flat().map(wordsOf));
  return rows.length <= most && texts.reduce((sum, text) => sum + text.length, 0) <= characters;
}

function wordsOf(block: Block): string {
  if (block.type === 'paragraph') return plainText(block.inlines);
  return block.type === 'bullets' ? block.items.flat().map(wordsOf).join('') : '';
}

/** The mark of an undecided row needs a paragraph to stand in. */
function cellStrips(blocks: readonly Block[], inner: Frame): Strip[] {
  if (!inner.lead?.undecided || blocks[0]?.type === 'paragraph') return blockStrips(blocks, inner);
  const look = lookOf(styles.cell);
  const { lead: _, ...rest } = inner;
  return [
    ...paragraphStrips(marked([], true, look, inner.telling), {
      left: inner.left,
      width: inner.width,
      style: styles.cell,
      of: node('P', inner.parent),
    }),
    ...blockStrips(blocks, rest),
  ];
}
