import { FileChild, InternalHyperlink, LeaderType, Paragraph, type ParagraphChild, TabStopType } from 'docx';
import type { Contents, Section } from '../../document/types.js';
import { widthOf } from '../../layout/measure.js';
import { styles } from '../../layout/style.js';
import { element, field, fieldEnd, fieldStart } from './element.js';
import { inlineRuns, undecidedMark } from './inlines.js';
import { paragraph } from './paragraph.js';
import { textRuns } from './text.js';
import { twips } from './units.js';
import { nothingWaits, type Place, type Writing, word } from './writing.js';

/** Every paragraph of outline level 1; `\z` hides page numbers on screen, as Word's own list of contents does. */
const instruction = 'TOC \\o "1-1" \\h \\z \\u';

/** Space between entries of different kinds, say sections and schedules, in points. */
const kindGap = 10;

/**
 * The list of contents as Word would write it: a field with an entry a section, so that it stands ready when the
 * file opens and follows when Word updates it. It starts a page, and so does what follows, as `layout/` has it.
 */
export function writeContents(_block: Contents, place: Place, writing: Writing): FileChild[] {
  const sections = writing.document.blocks.filter((block) => block.type === 'section');
  if (sections.length === 0) return [];
  if (writing.pen.page === 'inside' && writing.pen.last !== 'nothing')
    writing.pen = { ...writing.pen, page: 'break' };
  const heading = paragraph(writing, place, { style: 'TOCHeading' }, textRuns(word(writing, 'contents')));
  const entries = sections.map((section, index) => {
    const before = index === 0 ? fieldStart(instruction) : [];
    const after = index === sections.length - 1 ? [fieldEnd()] : [];
    const apart = index > 0 && section.kind !== sections[index - 1]?.kind;
    return entry(section, place.width, writing, before, after, apart);
  });
  writing.pen = { last: 'paragraph', page: 'break', waiting: nothingWaits };
  return [new ContentsControl([heading, ...entries])];
}

function entry(
  section: Section,
  width: number,
  writing: Writing,
  before: readonly ParagraphChild[],
  after: readonly ParagraphChild[],
  apart: boolean,
): Paragraph {
  const { size } = styles.contents1;
  const titleAt = section.label === '' ? 0 : Math.max(28, widthOf(section.label, 'regular', size) + 12);
  const target = writing.targets.get(section.id);
  const page = writing.pageOf?.get(section.id);
  const title = [
    ...(section.undecided.length > 0 ? undecidedMark(writing) : []),
    ...inlineRuns(section.title, writing, { flat: true }),
  ];
  const children = [
    ...(section.label === '' ? [] : textRuns(`${section.label}\t`)),
    ...title,
    ...(page === undefined || !target
      ? []
      : [...textRuns('\t'), field(`PAGEREF ${target.bookmark} \\h`, textRuns(`${page}`))]),
  ];
  return new Paragraph({
    style: 'TOC1',
    ...(apart && { spacing: { before: twips(kindGap) } }),
    // Tab stops belong to the entry, as in Word's own lists: a stop of the style would catch short titles.
    // No indent at the right: LibreOffice hides what a tab sets beyond it.
    tabStops: [
      ...(titleAt > 0 ? [{ type: TabStopType.LEFT, position: twips(titleAt) }] : []),
      { type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT },
    ],
    indent: { left: twips(titleAt), hanging: twips(titleAt) },
    children: [
      ...before,
      ...(target ? [new InternalHyperlink({ anchor: target.bookmark, children })] : children),
      ...after,
    ],
  });
}

/** The frame by which Word knows a list of contents and offers to update it. */
class ContentsControl extends FileChild {
  constructor(children: readonly Paragraph[]) {
    super('w:sdt');
    this.root.push(
      element('w:sdtPr', {}, [
        element('w:docPartObj', {}, [
          element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
          element('w:docPartUnique'),
        ]),
      ]),
      element('w:sdtContent', {}, children),
    );
  }
}
