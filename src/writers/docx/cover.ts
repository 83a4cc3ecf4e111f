import type { FileChild } from 'docx';
import type { Cover } from '../../document/types.js';
import { writeBlocks } from './blocks.js';
import { inlineRuns } from './inlines.js';
import { paragraph } from './paragraph.js';
import { marks } from './running.js';
import { placeStyles } from './style-ids.js';
import { textRuns } from './text.js';
import type { Place, Writing } from './writing.js';

/** The front page: issuer, title, subtitle, marks, and the blocks under them. What follows starts a page. */
export function writeCover(block: Cover, place: Place, writing: Writing): FileChild[] {
  const { issuer, draft, illustrative } = writing.document;
  // The first paragraph keeps its space above, though it starts the page: it stands under the band.
  writing.pen.page = 'inside';
  const made = [
    paragraph(writing, place, { style: 'CoverIssuer' }, textRuns(issuer)),
    paragraph(writing, place, { style: 'Title' }, inlineRuns(block.title, writing)),
    paragraph(writing, place, { style: 'Subtitle' }, inlineRuns(block.subtitle, writing)),
    ...(draft || illustrative ? [paragraph(writing, place, { style: 'CoverMarks' }, marks(writing))] : []),
    ...writeBlocks(block.blocks, { ...place, styles: placeStyles.cover }, writing),
  ];
  writing.pen.page = 'break';
  return made;
}
