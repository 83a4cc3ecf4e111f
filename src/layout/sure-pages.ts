/** Pages that another program will find too: for Word, which breaks lines itself. */

import type { Block, Document, Inline } from '../document/types.js';
import { inlineLists, walkBlocks, walkInlines } from '../document/walk.js';
import { clustersOf } from './glyphs.js';
import { type Layout, layOut } from './pages.js';
import { everyday } from './pieces.js';
import { readsDifferently } from './set-text.js';

/** Programs round the widths of letters in their own ways; over a line that comes to no more than this. Points. */
const hair = 0.1;
/** The same for lines with signs such as ballot boxes, which Word takes from another font than we. Points. */
const hairOfSigns = 0.5;

/**
 * Pages on which blocks begin, by id, as far as they can be known for Word. Nothing when words stand in the document
 * that Word will set in a font we cannot measure. A block is left out when its page hangs on whether some line just
 * fits, and when it comes after a row that no page is tall enough for, since programs part such rows in their own ways.
 */
export function surePages(document: Document, layout: Layout): ReadonlyMap<string, number> {
  const give = hairOf(document);
  if (give === undefined) return new Map();
  const others = [layOut(document, give), layOut(document, -give)];
  const until = layout.parted ?? layout.pages.length;
  return new Map(
    [...layout.pageOf].filter(
      ([id, page]) => page <= until && others.every(({ pageOf }) => pageOf.get(id) === page),
    ),
  );
}

/** How sure the widths of lines are, in points; nothing when some word is set in a font that we do not know. */
function hairOf({ title, issuer, blocks }: Document): number | undefined {
  const texts = [title, issuer, ...textsOf(blocks)];
  if (!texts.every((text) => isMeasured(text.replace(sign, '')))) return undefined;
  return texts.some((text) => !isMeasured(text)) ? hairOfSigns : hair;
}

const sign = /[\u2190-\u2bff]/gu;
const look = { bold: false, italic: false };

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

function textsOf(blocks: readonly Block[]): string[] {
  return [...walkBlocks(blocks)].flatMap((block) =>
    inlineLists(block).flatMap((list) => [...walkInlines(list)].map(textOf)),
  );
}

function textOf(inline: Inline): string {
  if ('text' in inline) return inline.text;
  if (inline.type !== 'reference') return '';
  return inline.parts.map((part) => (typeof part === 'string' ? part : part.label)).join('');
}
