import type { FileChild } from 'docx';
import type { Clause } from '../../document/types.js';
import { styles } from '../../layout/style.js';
import { writeBlocks } from './blocks.js';
import { inlineRuns } from './inlines.js';
import { paragraph } from './paragraph.js';
import { type ClauseDepth, clauseStyles, placeStyles } from './style-ids.js';
import { textRuns } from './text.js';
import { begin, type Place, type Writing, word } from './writing.js';

/** Indent of clause text by depth, in points. */
const indents = { 2: styles.clause.indent, 3: styles.item.indent, 4: styles.subitem.indent } as const;

/**
 * A clause, item or sub-item with what belongs to it. Word numbers it by its style; a clause taken out keeps its
 * paragraph, so that the numbers after it stand.
 */
export function writeClause(block: Clause, place: Place, writing: Writing): FileChild[] {
  const depth = depthOf(block);
  const { own, inSchedule, continuation } = clauseStyles[depth];
  const inside: Place = {
    ...begin(writing, block, place),
    styles: { paragraph: continuation, bullet: placeStyles.body.bullet },
    indent: indents[depth],
  };
  // What is no longer used is not undecided either.
  if (block.notUsed) writing.pen.waiting = { ...writing.pen.waiting, mark: false };
  const made = paragraph(
    writing,
    inside,
    { style: block.inSchedule ? inSchedule : own },
    block.notUsed
      ? textRuns(word(writing, 'notUsed'), { style: 'NotUsed' })
      : inlineRuns(block.inlines, writing),
  );
  return [made, ...writeBlocks(block.blocks, inside, writing)];
}

/** 2, 3 or 4; the numbering goes no deeper. */
function depthOf({ id, number }: Clause): ClauseDepth {
  const depth = number.length;
  if (depth === 2 || depth === 3 || depth === 4) return depth;
  throw new Error(`clause ${id} is numbered ${depth} deep; Word's list has 2 to 4`);
}
