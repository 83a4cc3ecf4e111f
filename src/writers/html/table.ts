import { plainText } from '../../document/plain.js';
import type { Block, Column, Row, Table } from '../../document/types.js';
import { columnWidths } from '../../layout/columns.js';
import { page } from '../../layout/style.js';
import { writeBlocks } from './blocks.js';
import { type Child, classes, element, type Html } from './element.js';
import { writeInlines } from './inlines.js';
import { begin, idOf, type Place, type Writing } from './writing.js';

/**
 * A table. On a narrow screen its rows become stacks of cells, each with the title of its column; the roles are said
 * in words because browsers forget them when a table is no longer set as one.
 */
export function writeTable(block: Table, place: Place, writing: Writing): Child[] {
  const { undecided, mark, inside } = begin(block, place, writing);
  const about = block.description === '' ? undefined : `_about-${block.id}`;
  const headed = block.columns.some((column) => column.title.length > 0);
  const caption = mark.length > 0 || block.caption.length > 0;
  return [
    element(
      'table',
      {
        id: idOf(block),
        class: classes({ [block.style]: true, stacks: true, undecided }),
        role: 'table',
        'aria-describedby': about,
      },
      caption ? element('caption', {}, mark, writeInlines(block.caption, writing)) : undefined,
      columnShares(block, writing),
      headed ? head(block.columns, writing) : undefined,
      element(
        'tbody',
        { role: 'rowgroup' },
        block.rows.map((row) => bodyRow(row, block, inside, writing)),
      ),
    ),
    about === undefined ? undefined : element('p', { id: about, hidden: true }, block.description),
  ];
}

/** Columns as wide as in the other formats, in hundredths of the table. */
function columnShares(block: Table, writing: Writing): Html {
  const width = page.width - page.margin.left - page.margin.right;
  const shares = columnWidths(block, width, writing).map((each) => Math.round((each / width) * 1000) / 10);
  return element(
    'colgroup',
    {},
    shares.map((share) => element('col', { style: `width: ${share}%` })),
  );
}

function head(columns: readonly Column[], writing: Writing): Html {
  const cells = columns.map(({ title, align }) =>
    element('th', { scope: 'col', role: 'columnheader', class: sideOf(align) }, writeInlines(title, writing)),
  );
  return element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, cells));
}

function bodyRow(row: Row, { columns, style }: Table, place: Place, writing: Writing): Html {
  const { undecided, mark, inside } = begin(row, place, writing);
  const cells = row.cells.map((blocks, at) => {
    const { title = [], align = 'left' } = columns[at] ?? {};
    const labels = style !== 'grid' && at === 0;
    const kind = labels ? { scope: 'row', role: 'rowheader' } : { role: 'cell' };
    const words = at === 0 && mark.length > 0 ? markedBlocks(blocks, inside, mark, writing) : undefined;
    return element(
      labels ? 'th' : 'td',
      {
        ...kind,
        class: sideOf(align),
        'data-title': style === 'grid' ? plainText(title) || undefined : undefined,
      },
      words ?? writeBlocks(blocks, inside, writing),
    );
  });
  return element('tr', { id: idOf(row), role: 'row', class: classes({ undecided }) }, cells);
}

/** The mark of an undecided row needs a paragraph to stand in. */
function markedBlocks(blocks: readonly Block[], place: Place, mark: Child, writing: Writing): Child {
  if (blocks[0]?.type === 'paragraph') return writeBlocks(blocks, { ...place, mark: true }, writing);
  return [element('p', {}, mark), writeBlocks(blocks, place, writing)];
}

const sideOf = (align: Column['align']): string | undefined => (align === 'left' ? undefined : align);
