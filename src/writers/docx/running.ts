import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  Paragraph,
  type ParagraphChild,
  TabStopType,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { page, palette, table, typeface } from '../../layout/style.js';
import { element, field } from './element.js';
import { packTable } from './pack-table.js';
import { tableStyles } from './style-ids.js';
import { textRuns } from './text.js';
import { eighths, twips } from './units.js';
import { freshPen, type Writing, word } from './writing.js';

/** Words of the head that stand left and right of the page, as parts of its width, and the gap between, in points. */
const head = { left: 0.58, gap: 18 } as const;

const rule = { style: BorderStyle.SINGLE, size: eighths(table.rule), color: palette.rule } as const;

/**
 * Running head: title at the left, issuer at the right, each in its own half so that long ones wrap; then a rule.
 * @param width of the text, in points
 */
export function runningHead(writing: Writing, width: number): Header {
  const { title, issuer } = writing.document;
  const cell = (text: string, right: boolean) => ({
    look: { verticalAlign: 'bottom' as const },
    make: () => {
      writing.pen.last = 'paragraph';
      return [
        new Paragraph({
          style: 'Header',
          ...(right && { alignment: AlignmentType.RIGHT }),
          children: textRuns(text),
        }),
      ];
    },
  });
  const left = width * head.left;
  const place = { styles: { paragraph: 'Header', bullet: 'Header' }, width, indent: 0, undecided: false };
  const before = writing.pen;
  writing.pen = freshPen();
  const words = packTable(writing, place, {
    style: tableStyles.running,
    widths: [left, head.gap, width - left - head.gap],
    rows: [{ cells: [cell(title, false), cell('', false), cell(issuer, true)] }],
  });
  writing.pen = before;
  return new Header({
    children: [
      ...(words as Paragraph[]),
      // Word ends a head with a paragraph, not a table; this one draws the rule.
      new Paragraph({
        style: 'RunningRule',
        border: { bottom: rule },
        children: watermark(writing),
      }),
    ],
  });
}

/**
 * Running foot: `DRAFT` at the left of a draft, what an illustrative document says on every page in the middle, the
 * page at the right.
 * @param width of the text, in points
 */
export function runningFoot(writing: Writing, width: number): Footer {
  const { draft } = writing.document;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        border: { top: { ...rule, space: 5 } },
        tabStops: [
          { type: TabStopType.CENTER, position: twips(width / 2) },
          { type: TabStopType.RIGHT, position: twips(width) },
        ],
        children: [
          ...(draft ? textRuns(word(writing, 'draft'), { style: 'Strong' }) : []),
          ...textRuns('\t'),
          ...illustrative(writing),
          ...textRuns('\t'),
          ...pageWords(word(writing, 'page')),
        ],
      }),
    ],
  });
}

/** Head of the cover: a band of colour down the left edge of the paper, and what an illustrative document says. */
export function coverHead(writing: Writing): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        alignment: AlignmentType.RIGHT,
        children: [band(), ...illustrative(writing), ...watermark(writing)],
      }),
    ],
  });
}

/** Foot of the cover: says that a draft is one, and nothing else. */
export function coverFoot(writing: Writing): Footer {
  const words = writing.document.draft ? textRuns(word(writing, 'draft'), { style: 'Strong' }) : [];
  return new Footer({ children: [new Paragraph({ style: 'Footer', children: words })] });
}

function illustrative(writing: Writing): ParagraphChild[] {
  return writing.document.illustrative
    ? textRuns(word(writing, 'illustrative'), { style: 'IllustrativeMark' })
    : [];
}

/** Points; about as wide for its height as the word in Arial, so that the letters keep their shape. */
const watermarkSize = { width: 430, height: 130 } as const;

function watermark(writing: Writing): ParagraphChild[] {
  if (!writing.document.draft) return [];
  const text = word(writing, 'draft');
  return [
    new TextWatermark({ text, font: typeface.word, color: palette.rule, opacity: 0.35, ...watermarkSize }),
  ];
}

/** `Page {page} of {pages}` with Word's own counts in place of the braces. */
function pageWords(words: string): ParagraphChild[] {
  return words.split(/(\{pages?\})/).flatMap((piece) => {
    if (piece === '{page}') return [field('PAGE', textRuns('1'))];
    if (piece === '{pages}') return [field('NUMPAGES', textRuns('1'))];
    return textRuns(piece);
  });
}

/** A rectangle behind the cover: 24 pt wide, as high as the paper. Drawn in VML, as Word draws its watermarks. */
function band(): ParagraphChild {
  const style =
    'position:absolute;margin-left:0;margin-top:0;' +
    `width:24pt;height:${page.height}pt;z-index:-251658752;` +
    'mso-position-horizontal-relative:page;mso-position-vertical-relative:page';
  return element('w:r', {}, [
    element('w:pict', {}, [
      element('v:rect', { id: 'CoverBand', style, fillcolor: `#${palette.primary}`, stroked: 'f' }),
    ]),
  ]) as ParagraphChild;
}
