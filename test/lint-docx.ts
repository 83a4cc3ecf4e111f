/** What the Open XML SDK does not see in a Word file: a table of rules, each a sentence for every fault it finds. */

import type { Document } from '../src/document/types.js';
import { walkBlocks } from '../src/document/walk.js';
import { inlinePictures, notByColourAlone, spokenLinks, titled, toldLanguage } from './docx-accessible.js';
import {
  cellEnds,
  describedPictures,
  describedTables,
  emptyParagraphs,
  headerRows,
  headingLevels,
  runLanguage,
} from './docx-content.js';
import { openDocx, type Rule, treeOf } from './docx-file.js';
import { elementOrder } from './docx-order.js';
import { contentTypes, legalCharacters, nothingDirty, placeholders, reachableParts } from './docx-package.js';
import { bookmarks, knownLists, knownStyles, shownFields, uniqueIds } from './docx-references.js';
import { elements, value } from './read-xml.js';

const rules = {
  knownStyles,
  knownLists,
  bookmarks,
  shownFields,
  uniqueIds,
  cellEnds,
  headerRows,
  describedTables,
  headingLevels,
  runLanguage,
  emptyParagraphs,
  describedPictures,
  titled,
  toldLanguage,
  spokenLinks,
  notByColourAlone,
  inlinePictures,
  elementOrder,
  reachableParts,
  contentTypes,
  legalCharacters,
  placeholders,
  nothingDirty,
} satisfies Record<string, Rule>;

/**
 * Faults of a Word file, each as `rule: what is wrong`; an empty list when there are none.
 * @param document that it was written from: its tables must then be described in its words
 */
export function lintDocx(bytes: Uint8Array, document?: Document): string[] {
  const file = openDocx(bytes);
  const found = Object.entries(rules).flatMap(([name, rule]) =>
    rule(file).map((fault) => `${name}: ${fault}`),
  );
  if (!document) return found;
  const said = elements(treeOf(file, 'word/document.xml'), 'w:tblDescription').map(value);
  const lacking = [...walkBlocks(document.blocks)].filter(
    (block) =>
      block.type === 'table' &&
      block.rows.length > 0 &&
      block.description !== '' &&
      !said.includes(block.description),
  );
  return [
    ...found,
    ...lacking.map((block) => `describedTables: ${'id' in block ? block.id : ''} lost its words`),
  ];
}
