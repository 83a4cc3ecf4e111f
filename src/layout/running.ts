/** What stands on every page: running head and foot, and the marks of a draft and of an illustrative example. */

import type { Document } from '../document/types.js';
import { ground, type Item, lowered, rule } from './items.js';
import { depthOf, widthOf } from './measure.js';
import type { Artifact, Node } from './nodes.js';
import { paragraphStrips } from './paragraph.js';
import { lookOf, type Telling } from './runs.js';
import { stack } from './strips.js';
import { palette, styles, type TextStyle } from './style.js';

export interface Sheet {
  width: number;
  height: number;
}

/** Lowest that a running head may come, and highest that it may go, in points from the top of the paper. */
const headBottom = 60;
const headTop = 16;
/** Space between the running head and its rule. */
const ruleGap = 4;
/** Sizes tried until a long title and issuer fit in the head. */
const headSizes = [styles.running.size, 7.5, 6.5, 5.5];

/** Title at the left, issuer at the right, each on as many lines as it needs, standing on a rule. */
export function runningHead({ document, paper }: Telling, { width }: Sheet): Item[] {
  const left = paper.margin.left;
  const full = width - left - paper.margin.right;
  const { top, size } = headPlan(document, full);
  const { title, issuer } = headOf(document, left, full, size);
  return [
    ...[...title.items, ...issuer.items].map((item) => lowered(item, top)),
    rule(left, headBottom, left + full, headBottom, palette.rule),
  ];
}

/** Where a running head of this width begins, from the top of the paper, and its size and height of lines. Points. */
export function headPlan(
  document: Document,
  width: number,
): { top: number; size: number; line: number; issuer: number } {
  const room = (size: number): number => headBottom - ruleGap - headOf(document, 0, width, size).height;
  const size = headSizes.find((each) => room(each) >= headTop) ?? Math.min(...headSizes);
  return { top: room(size), size, line: size * 1.3, issuer: headOf(document, 0, width, size).issuerWidth };
}

function headOf(document: Document, left: number, width: number, size: number) {
  const style: TextStyle = { ...styles.running, size, line: size * 1.3 };
  const issuerWidth = Math.min(width * 0.44, widthOf(document.issuer, 'regular', size) + 1);
  const title = headText(document.title, left, width - issuerWidth - 18, 'left', style);
  const issuer = headText(document.issuer, left + width - issuerWidth, issuerWidth, 'right', style);
  return { title, issuer, issuerWidth, height: Math.max(title.bottom, issuer.bottom) };
}

function headText(text: string, left: number, width: number, align: 'left' | 'right', style: TextStyle) {
  return stack(
    paragraphStrips([{ text, look: lookOf(style) }], { left, width, style, align, of: 'head' }),
    0,
  );
}

/** Page number at the right, the marks at the left. */
export function runningFoot(
  { document, paper }: Telling,
  { width, height }: Sheet,
  number: number,
  pages: number,
): Item[] {
  const left = paper.margin.left;
  const full = width - left - paper.margin.right;
  const words = (document.words.page ?? '{page}')
    .replace('{page}', `${number}`)
    .replace('{pages}', `${pages}`);
  const style = styles.running;
  const baseline = height - paper.foot - depthOf(style.size);
  const [line] = paragraphStrips([{ text: words, look: lookOf(style) }], {
    left,
    width: full,
    style,
    align: 'right',
    of: 'foot',
  });
  const top = height - paper.foot - 18;
  return [
    rule(left, top, left + full, top, palette.rule),
    ...(line?.draw() ?? []).map((item) => lowered(item, baseline - style.line + depthOf(style.size))),
    ...marks(document, left, baseline, style.size, 'foot'),
  ];
}

/** Words in frames, one after the other: seen in black and white as in colour. */
export function marks(
  document: Document,
  left: number,
  baseline: number,
  size: number,
  of: Node | Artifact,
): Item[] {
  const shown = [
    ...(document.draft ? [{ text: document.words.draft ?? '', colour: palette.undecided }] : []),
    ...(document.illustrative
      ? [{ text: document.words.illustrative ?? '', colour: palette.illustrative }]
      : []),
  ];
  let x = left;
  return shown.flatMap(({ text, colour }) => {
    const width = widthOf(text, 'bold', size);
    const frame = {
      ...ground(x, baseline - size * 1.12, width + size * 1.2, size * 1.6, 'FFFFFF'),
      stroke: colour,
    };
    const item: Item = {
      type: 'text',
      x: x + size * 0.6,
      y: baseline,
      width,
      size,
      face: 'bold',
      colour,
      text: `${text} `,
      show: `${text} `,
      of,
    };
    x += width + size * 1.2 + 8;
    return [frame, item];
  });
}
