import type { FileChild } from 'docx';
import type { Cover } from '../../document/types.js';
import { coverPlan } from '../../layout/blocks/cover.js';
import { styles } from '../../layout/style.js';
import { writeBlocks } from './blocks.js';
import { coverLogo } from './cover-band.js';
import { inlineRuns } from './inlines.js';
import { paragraph } from './paragraph.js';
import { marks } from './running.js';
import { placeStyles } from './style-ids.js';
import { textRuns } from './text.js';
import { twips } from './units.js';
import type { Place, Writing } from './writing.js';

/** Space around the issuer in a house style. */
const underLetterhead = { before: twips(72), after: twips(24) };

/**
 * The front page: issuer, title, subtitle, marks, and at its foot the blocks, each where the layout has it. What
 * follows starts a page.
 */
export function writeCover(block: Cover, place: Place, writing: Writing): FileChild[] {
  const { issuer, draft, illustrative, look } = writing.document;
  const { paper } = writing.telling;
  const plan = coverPlan(block, writing.telling);
  const marked = draft || illustrative;
  // A house style has no band of ours, and its letterhead stands where ours would be.
  const spare = look?.house ? 0 : plan.spare;
  const foot = (style: 'subtitle' | 'coverMarks') => ({ after: twips(styles[style].after + spare) });
  const around = look?.house
    ? underLetterhead
    : {
        before: twips(plan.issuer.top - paper.margin.top),
        after: twips(plan.title - plan.issuer.top - plan.issuer.height),
      };
  // The first paragraph keeps its space above, though it starts the page: it stands under the band.
  writing.pen.page = 'inside';
  const logo = look?.logo && !look.house ? [coverLogo(look.logo, paper)] : [];
  // Nobody named: no paragraph without words, and the title stands where it always does.
  const named = issuer.trim() !== '';
  const alone = {
    spacing: { before: look?.house ? underLetterhead.before : twips(plan.title - paper.margin.top) },
  };
  const made = [
    ...(named
      ? [paragraph(writing, place, { style: 'CoverIssuer', spacing: around }, [...logo, ...textRuns(issuer)])]
      : []),
    paragraph(writing, place, { style: 'Title', ...(!named && alone) }, [
      ...(named ? [] : logo),
      ...inlineRuns(block.title, writing),
    ]),
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
