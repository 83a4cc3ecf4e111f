import { Bookmark, BorderStyle, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import { shapes } from '../../layout/shapes.js';
import { palette } from '../../layout/style.js';
import { undecidedMark } from './inlines.js';
import { spaceBefore } from './paragraph-styles.js';
import { eighths, twips } from './units.js';
import { nothingWaits, type Place, unmarked, type Writing } from './writing.js';

/** Space between a table and the paragraphs around it, in points: Word's tables have none of their own. */
const aroundTable = shapes.afterTable;

type Options = Omit<IParagraphOptions, 'children' | 'style' | 'text'> & { style: string };

/**
 * The one way a paragraph of the body is made: it takes what waits for it, keeps clear of a table,
 * starts a page when one is due, and carries the bar of what is undecided.
 */
export function paragraph(
  writing: Writing,
  place: Pick<Place, 'bar'>,
  options: Options,
  children: readonly ParagraphChild[],
): Paragraph {
  const { pen } = writing;
  const spacing = { ...options.spacing };
  if (pen.page !== 'inside') spacing.before = 0;
  else if (pen.last === 'table' && spaceBefore(options.style) < aroundTable)
    spacing.before = twips(aroundTable);
  const { followed } = pen.waiting;
  if (followed?.tableBelow) spacing.after = twips(aroundTable);
  const words = pen.waiting.mark ? [...undecidedMark(writing), ...children] : children;
  const bookmarked = pen.waiting.bookmarks.reduce<readonly ParagraphChild[]>(
    (inside, id) => [new Bookmark({ id, children: inside })],
    words,
  );
  const made = new Paragraph({
    ...options,
    ...(Object.keys(spacing).length > 0 && { spacing }),
    ...(followed?.introduces && { keepNext: true, keepLines: true }),
    ...(pen.page === 'break' && { pageBreakBefore: true }),
    ...(place.bar.shown && { border: { left: { ...undecidedBar, space: place.bar.space } } }),
    children: bookmarked,
  });
  writing.pen = { last: 'paragraph', page: 'inside', waiting: nothingWaits };
  return made;
}

const undecidedBar = { style: BorderStyle.SINGLE, size: eighths(2.25), color: palette.undecided } as const;

/**
 * The paragraph without words that Word needs where a table would end a cell or a page section, touch another table
 * or start a page. It is as low as can be. What waits, waits for a paragraph with words.
 */
export function filler(writing: Writing, style: 'TableEnd' | 'TableGap'): Paragraph {
  const { waiting, page } = writing.pen;
  writing.pen = { last: 'nothing', page, waiting: nothingWaits };
  const made = paragraph(writing, unmarked, { style }, []);
  writing.pen.waiting = waiting;
  return made;
}
