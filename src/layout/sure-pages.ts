/** Pages that another program will find too: for Word, which breaks lines itself. */

import type { Block, Document, Inline } from '../document/types.js';
import { inlineLists, walkBlocks, walkInlines } from '../document/walk.js';
import { clustersOf } from './glyphs.js';
import { type Layout, pagesOfBlocks } from './pages.js';
import { everyday } from './pieces.js';
import { readsDifferently } from './set-text.js';

/** Programs round the widths of letters in their own ways; over a line that comes to no more than this. Points. */
const hair = 0.1;
/** The same for lines with signs such as ballot boxes, which Word takes from another font than we. Points. */
const hairOfSigns = 0.5;

/**
 * Pages on which blocks begin, by id, as far as they can be known for Word. A block is left out when its page hangs on
 * whether some line just fits; when it comes after a row that no page is tall enough for, since programs part such rows
 * in their own ways; and from the first words on that Word will set in a font we cannot measure. None is sure while the
 * tender waits for answers.
 */
export function surePages(document: Document, layout: Layout): ReadonlyMap<string, number> {
  const known = firstUnknown(document, layout) - 1;
  if (known < 1 || waits(document.blocks)) return new Map();
  const give = textsOf(document.blocks).every(isMeasured) ? hair : hairOfSigns;
  const others = [pagesOfBlocks(document, give), pagesOfBlocks(document, -give)];
  const until = Math.min(known, layout.parted ?? layout.pages.length);
  return new Map(
    [...layout.pageOf].filter(
      ([id, page]) => page <= until && others.every((pageOf) => pageOf.get(id) === page),
    ),
  );
}

/** The first page with words in a font that we do not know; the page after the last when there are none. */
function firstUnknown({ title, issuer, blocks }: Document, { pages, pageOf }: Layout): number {
  // What stands in running heads and in the list of contents moves all that comes after.
  const sections = blocks.filter((block) => block.type === 'section');
  if (![title, issuer, ...sections.flatMap(ownTexts)].every(isKnown)) return 1;
  let page = 1;
  for (const block of walkBlocks(blocks)) {
    if ('id' in block) page = pageOf.get(block.id) ?? page;
    // Widths of columns hang on all that stands in a table.
    const texts = block.type === 'table' ? textsOf([block]) : ownTexts(block);
    if (!texts.every(isKnown)) return page;
  }
  return pages.length + 1;
}

/** Whether the tender waits for an answer in a control: Word sets its place in its own way, and pages move once it comes. */
const waits = (blocks: readonly Block[]): boolean =>
  [...walkBlocks(blocks)].some((block) =>
    inlineLists(block).some((list) =>
      [...walkInlines(list)].some(
        (one) => one.type === 'blank' && one.needed === 'tender' && one.answer !== undefined,
      ),
    ),
  );

const sign = /[\u2190-\u2bff]/gu;
const look = { bold: false, italic: false };

/** Whether a text is measured but for signs. */
const isKnown = (text: string): boolean => isMeasured(text.replace(sign, ''));

/**
 * Whether the house font has every letter of a text, and sets each as it comes. Tabs count as unknown: where they
 * lead depends on what stands around them.
 */
const isMeasured = (text: string): boolean =>
  text.split(/[ \r\n]+/).every((word) => word === '' || everyday.test(word) || comesAsTyped(word));

const comesAsTyped = (word: string): boolean =>
  !word.includes('\t') &&
  !readsDifferently(word) &&
  clustersOf(word, look).every(({ face, text, show }) => face === 'regular' && text === show);

const textsOf = (blocks: readonly Block[]): string[] => [...walkBlocks(blocks)].flatMap(ownTexts);

/** Texts that a block prints itself. */
const ownTexts = (block: Block): string[] =>
  inlineLists(block).flatMap((list) => [...walkInlines(list)].map(textOf));

function textOf(inline: Inline): string {
  if ('text' in inline) return inline.text;
  if (inline.type !== 'reference') return '';
  return inline.parts.map((part) => (typeof part === 'string' ? part : part.label)).join('');
}
