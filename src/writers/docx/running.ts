import { BorderStyle, Footer, Header, LineRuleType, Paragraph, type ParagraphChild, TabStopType } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Cover } from '../../document/types.js';
import { coverPlan } from '../../layout/blocks/cover.js';
import { headPlan } from '../../layout/running.js';
import { palette, styles, table, typeface } from '../../layout/style.js';
import { coverBand } from './cover-band.js';
import { field } from './element.js';
import { type Cell, packTable } from './pack-table.js';
import { paragraph } from './paragraph.js';
import { placeStyles, tableStyles } from './style-ids.js';
import { textRuns } from './text.js';
import { eighths, halfPoints, twips } from './units.js';
import { bars, freshPen, type Place, unmarked, type Writing, word } from './writing.js';

/** Between title and issuer in the head, in points. */
const gap = 18;

const rule = { style: BorderStyle.SINGLE, size: eighths(table.rule), color: palette.rule } as const;

/**
 * Running head: title at the left, issuer at the right, each in its own column so that long ones wrap; then a rule.
 * @param width of the text, in points
 */
export function runningHead(writing: Writing, width: number): Header {
  const { title, issuer } = writing.document;
  const plan = headPlan(writing.document, width);
  const small = plan.size < styles.running.size;
  const spacing = small && { spacing: { line: twips(plan.line), lineRule: LineRuleType.AT_LEAST } };
  const look = small ? { size: halfPoints(plan.size) } : {};
  const cell = (text: string, style: string): Cell => ({
    look: { verticalAlign: 'bottom' },
    make: () => [paragraph(writing, unmarked, { style, ...spacing }, textRuns(text, look))],
  });
  const place: Place = {
    styles: placeStyles.cell,
    width,
    height: 0,
    indent: 0,
    undecided: false,
    bar: bars.cell,
  };
  const before = writing.pen;
  writing.pen = freshPen();
  const words = packTable(writing, place, {
    style: tableStyles.running,
    widths: [width - plan.issuer - gap, gap, plan.issuer],
    rows: [{ cells: [cell(title, 'Header'), cell('', 'Header'), cell(issuer, 'HeaderIssuer')] }],
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
 * Running foot: what is said of the document on every page at the left, the page at the right.
 * @param width of the text, in points
 */
export function runningFoot(writing: Writing, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        border: { top: { ...rule, space: 5 } },
        tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
        children: [...marks(writing), ...textRuns('\t'), ...pageWords(word(writing, 'page'))],
      }),
    ],
  });
}

/** Head of the cover: nothing but the band of colour and the watermark behind it. */
export function coverHead(writing: Writing, cover: Cover): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'RunningRule',
        children: [
          ...coverBand(
            coverPlan(cover, writing.telling).band,
            writing.telling.paper,
            writing.document.look?.logo,
          ),
          ...watermark(writing),
        ],
      }),
    ],
  });
}

/** Foot of the cover: empty; the cover itself bears the marks. */
export function coverFoot(): Footer {
  return new Footer({ children: [new Paragraph({ style: 'Footer' })] });
}

/** Framed words that a draft and an illustrative example bear on every page, the cover included. */
export function marks(writing: Writing): ParagraphChild[] {
  const { draft, illustrative } = writing.document;
  return [
    ...(draft ? framed(word(writing, 'draft'), 'DraftMark') : []),
    ...(draft && illustrative ? textRuns('   ') : []),
    ...(illustrative ? framed(word(writing, 'illustrative'), 'IllustrativeMark') : []),
  ];
}

/** Hard spaces hold the frame off the word. */
const framed = (words: string, style: string): ParagraphChild[] =>
  textRuns(`\u00A0${words}\u00A0`, { style });

/** Points; about as wide for its height as the word in Arial, so that the letters keep their shape. */
const watermarkSize = { width: 430, height: 130 } as const;

function watermark(writing: Writing): ParagraphChild[] {
  if (!writing.document.draft) return [];
  const text = word(writing, 'draft');
  return [
    new TextWatermark({ text, font: typeface.word, color: palette.rule, opacity: 0.25, ...watermarkSize }),
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
