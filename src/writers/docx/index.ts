import { Document as File, type ISectionOptions, Packer } from 'docx';
import type { Block, Document } from '../../document/types.js';
import { tellingOf } from '../../layout/outline.js';
import { headPlan } from '../../layout/running.js';
import { type Paper, page } from '../../layout/style.js';
import { writeBlocks } from './blocks.js';
import { characterStyles, documentDefaults } from './character-styles.js';
import { followedBlocks } from './followed.js';
import { numbering } from './numbering.js';
import { pageProperties, textArea } from './page-layout.js';
import { filler } from './paragraph.js';
import { paragraphStyles } from './paragraph-styles.js';
import { coverFoot, coverHead, runningFoot, runningHead } from './running.js';
import { settle } from './settle.js';
import { placeStyles } from './style-ids.js';
import { targetsOf } from './targets.js';
import { bars, freshPen, type Writing } from './writing.js';

/** Paper that a file is made for, and how many times everything is enlarged then. */
export interface Print {
  paper: Paper;
  enlargement: number;
}

const usualPrint: Print = { paper: page, enlargement: 1 };

/**
 * Writes a document as a Word file, with Word's own styles, numbering, fields and list of contents. The same
 * document gives the same bytes.
 * @param pageOf page of each section by id, for the list of contents; without it the list has no page numbers
 * @returns bytes of the .docx
 */
export async function writeDocx(
  document: Document,
  pageOf?: ReadonlyMap<string, number>,
  { paper, enlargement }: Print = usualPrint,
): Promise<Uint8Array> {
  const writing: Writing = {
    document,
    telling: tellingOf(document, 0, paper),
    targets: targetsOf(document),
    followed: followedBlocks(document.blocks),
    // Our layout knows neither the fonts nor the pages of a house style.
    pageOf: document.look?.house ? undefined : pageOf,
    pen: freshPen('top'),
  };
  const file = new File({
    styles: {
      default: { document: documentDefaults(document.language) },
      paragraphStyles: paragraphStyles(),
      characterStyles,
    },
    numbering: numbering(scheduleText(document)),
    sections: stretches(document.blocks).map((stretch, index) => pages(stretch, index, writing)),
  });
  return settle(await Packer.toBuffer(file), document, enlargement);
}

/** Neighbouring blocks that stand on pages of the same kind. */
interface Stretch {
  landscape: boolean;
  blocks: Block[];
}

function stretches(blocks: readonly Block[]): Stretch[] {
  const made: Stretch[] = [];
  for (const block of blocks) {
    const landscape = block.type === 'section' && block.landscape;
    const last = made.at(-1);
    if (last && last.landscape === landscape) last.blocks.push(block);
    else made.push({ landscape, blocks: [block] });
  }
  return made.length > 0 ? made : [{ landscape: false, blocks: [] }];
}

function pages({ landscape, blocks }: Stretch, index: number, writing: Writing): ISectionOptions {
  const { paper } = writing.telling;
  const { width, height } = textArea(paper, landscape, writing.document.look?.house);
  const cover = index === 0 && blocks[0]?.type === 'cover' ? blocks[0] : undefined;
  const titlePage = cover !== undefined;
  writing.pen = freshPen('top');
  const children = writeBlocks(
    blocks,
    { styles: placeStyles.body, width, height, indent: 0, undecided: false, bar: bars.body },
    writing,
  );
  // Word ends a page section with a paragraph; docx would add one as high as a line.
  if (writing.pen.last !== 'paragraph') children.push(filler(writing, 'TableEnd'));
  return {
    properties: pageProperties(paper, landscape, titlePage, headPlan(writing.document, width).top),
    headers: { default: runningHead(writing, width), ...(cover && { first: coverHead(writing, cover) }) },
    footers: { default: runningFoot(writing, width), ...(titlePage && { first: coverFoot() }) },
    children,
  };
}

/** Text of a schedule's number for Word, from a label of ours, so that both say the same: `Schedule %1`. */
function scheduleText({ blocks, words }: Document): string {
  const schedule = blocks.find((block) => block.type === 'section' && block.kind === 'schedule');
  if (schedule?.type !== 'section') return `${words.schedule ?? ''} %1`.trim();
  return schedule.label.replace(/\d+/, '%1');
}
