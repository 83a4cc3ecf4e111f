/**
 * A paragraph → strips, one a line, that keep at least two lines together on either side of a page break; all of
 * them when the paragraph stays with what follows.
 */

import type { Item, TextItem } from './items.js';
import { lineItems } from './line-items.js';
import { breakLines, type Line } from './lines.js';
import { depthOf, widthOf } from './measure.js';
import type { Artifact, Node } from './nodes.js';
import { faceOf, piecesOf } from './pieces.js';
import { type Look, lookOf, type Run } from './runs.js';
import type { Strip } from './strips.js';
import type { TextStyle } from './style.js';

export interface Setting {
  /** Left edge from which indents count, and the width between it and the right edge. Points from the page's left. */
  left: number;
  width: number;
  style: TextStyle;
  of: Node | Artifact;
  align?: 'left' | 'right' | 'center';
  /** Hangs to the left of the text: a number or a bullet. */
  label?: { text: string; of?: Node; look?: Look };
  /** From where tab stops count, when that is not `left`. */
  tabsFrom?: number;
  /** Stays with what follows, whatever the style says. */
  keep?: boolean;
}

/** Space between a label that is wider than its place and the text, at the least. */
const labelGap = 4;

/** Strips of a paragraph; at least one, even when it says nothing. */
export function paragraphStrips(runs: readonly Run[], setting: Setting): Strip[] {
  const { style, label } = setting;
  const textLeft = setting.left + style.indent;
  const textWidth = setting.width - style.indent;
  const labelItem = label ? hangingLabel(label, setting) : undefined;
  const taken = labelItem ? labelItem.x + labelItem.width + labelGap - textLeft : 0;
  const tabsFrom = textLeft - (setting.tabsFrom ?? setting.left);
  const lines = breakLines(piecesOf(runs), textWidth, Math.max(0, taken), tabsFrom);
  // What stays with what follows stays whole, as in LibreOffice and, where it is told so, in Word.
  const keeps = setting.keep ?? style.keepWithNext;
  return lines.map((line, at) => {
    const last = at === lines.length - 1;
    const draw = (): Item[] => [
      ...(at === 0 && labelItem ? [labelItem] : []),
      ...lineItems(line, {
        left: textLeft,
        width: textWidth,
        baseline: style.line - depthOf(style.size),
        align: setting.align ?? 'left',
        of: setting.of,
      }),
      ...(last ? [ending(line, textLeft, setting)] : []),
    ];
    return {
      before: at === 0 ? style.before : 0,
      after: last ? style.after : 0,
      height: style.line,
      draw,
      ids: [],
      decor: [],
      keep: keeps || (!last && (at === 0 || at === lines.length - 2)),
      binds: keeps && (!last || style.keepWithNext),
    };
  });
}

function hangingLabel(label: NonNullable<Setting['label']>, { left, style, of }: Setting): TextItem {
  const look = label.look ?? lookOf(style);
  const face = faceOf(look);
  return {
    type: 'text',
    x: left + style.indent - style.hanging,
    y: style.line - depthOf(style.size),
    width: widthOf(label.text, face, look.size),
    size: look.size,
    face,
    colour: look.colour,
    // The space keeps the number and the first word apart when the text is copied out.
    text: `${label.text} `,
    show: `${label.text} `,
    of: label.of ?? of,
  };
}

/** A space after the last word, so that the words of two paragraphs are not read as one. */
function ending(line: Line, textLeft: number, { style, of }: Setting): TextItem {
  const last = line.parts.at(-1);
  const look = last?.piece.look ?? lookOf(style);
  return {
    type: 'text',
    x: textLeft + (last ? last.x + last.width : 0),
    y: style.line - depthOf(style.size),
    width: 0,
    size: look.size,
    face: faceOf(look),
    colour: look.colour,
    text: ' ',
    show: ' ',
    of,
  };
}
