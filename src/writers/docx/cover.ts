import type { FileChild } from 'docx';
import type { Cover } from '../../document/types.js';
import { coverPlan } from '../../layout/blocks/cover.js';
import { styles } from '../../layout/style.js';
import { writeBlocks } from './blocks.js';
import { inlineRuns } from './inlines.js';
import { paragraph } from './paragraph.js';
import { marks } from './running.js';
import { placeStyles } from './style-ids.js';
import { textRuns } from './text.js';
import { twips } from './units.js';
import type { Place, Writing } from './writing.js';

/**
 * The front page: issuer, title, subtitle, marks, and at its foot the blocks, each where the layout has it. What
 * follows starts a page.
 */
export function writeCover(block: Cover, place: Place, writing: Writing): FileChild[] {
  const { issuer, draft, illustrative } = writing.document;
  const plan = coverPlan(block, writing.telling);
  const marked = draft || illustrative;
  const foot = (style: 'subtitle' | 'coverMarks') => ({ after: twips(styles[style].after + plan.spare) });
  const around = {
    before: twips(plan.issuer.top - writing.telling.paper.margin.top),
    after: twips(plan.title - plan.issuer.top - plan.issuer.height),
  };
  // The first paragraph keeps its space above, though it starts the page: it stands under the band.
  writing.pen.page = 'inside';
  const made = [
    paragraph(writing, place, { style: 'CoverIssuer', spacing: around }, textRuns(issuer)),
    paragraph(writing, place, { style: 'Title' }, inlineRuns(block.title, writing)),
    paragraph(
      writing,
      place,
      { style: 'Subtitle', ...(!marked && { spacing: foot('subtitle') }) },
      inlineRuns(block.subtitle, writing),
    ),
    ...(marked
      ? [paragraph(writing, place, { style: 'CoverMarks', spacing: foot('coverMarks') }, marks(writing))]
      : []),
    ...writeBlocks(block.blocks, { ...place, styles: placeStyles.cover }, writing),
  ];
  writing.pen.page = 'break';
  return made;
}
