import type { FileChild } from 'docx';
import type { Section } from '../../document/types.js';
import { writeBlocks } from './blocks.js';
import { inlineRuns } from './inlines.js';
import { paragraph } from './paragraph.js';
import { headingStyles } from './style-ids.js';
import { begin, type Place, type Writing } from './writing.js';

/** A heading, which Word numbers by its style, and the blocks under it. A schedule starts a page. */
export function writeSection(block: Section, place: Place, writing: Writing): FileChild[] {
  if (block.kind === 'schedule' && writing.pen.page === 'inside') writing.pen.page = 'break';
  const inside = begin(writing, block, place);
  const heading = paragraph(
    writing,
    inside,
    { style: headingStyles[block.kind] },
    inlineRuns(block.title, writing),
  );
  return [heading, ...writeBlocks(block.blocks, inside, writing)];
}
