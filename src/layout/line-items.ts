/** A line → what is drawn for it: text in as few stretches as may be, with grounds and underlines beneath. */

import { visualOrder } from './direction.js';
import { ground, type Item, rule, type TextItem } from './items.js';
import type { Line, Part } from './lines.js';
import type { Artifact, Node } from './nodes.js';
import { readsDifferently } from './set-text.js';
import { palette } from './style.js';

export interface Place {
  /** Left edge of the text and width of the line, in points. */
  left: number;
  width: number;
  /** From the top of the strip. */
  baseline: number;
  align: 'left' | 'right' | 'center';
  of: Node | Artifact;
}

/** Items of a line. Texts come in the order in which they were typed, wherever they stand on the line. */
export function lineItems(line: Line, place: Place): Item[] {
  const spare = place.width - line.width;
  const shift = place.align === 'right' ? spare : place.align === 'center' ? spare / 2 : 0;
  const left = place.left + Math.max(0, shift);
  // Spaces and tabs after the last word are not part of what is aligned, and may not hang over the edge.
  const edge = place.left + place.width;
  const parts = placedParts(line).map((part) => {
    const x = Math.min(part.x + left, edge);
    // Spelled out here and below, for there are very many of them and copying with dots is far slower.
    return { piece: part.piece, x, width: Math.min(part.width, Math.max(0, edge - x) + 0.01) };
  });
  return [
    ...grounds(parts, place.baseline),
    ...textItems(parts, place),
    ...underlines(parts, place.baseline),
  ];
}

/** Texts of a line: neighbours that look alike are one. */
function textItems(parts: readonly Part[], place: Place): TextItem[] {
  const texts: TextItem[] = [];
  let last: TextItem | undefined;
  for (const part of parts) {
    const item = textItem(part, place);
    const speaks = speaksForItself(item);
    if (last && speaks && looksAlike(last, item)) {
      last.text += item.text;
      last.show += item.show;
      last.width += item.width;
    } else {
      texts.push(item);
      last = speaks ? item : undefined;
    }
  }
  return texts;
}

/** Parts where they are seen: right-to-left stretches change places within the line. */
function placedParts(line: Line): Part[] {
  const lastWord = line.parts.findLastIndex((part) => part.piece.kind === 'word');
  const levels = line.parts.map((part, at) => (at > lastWord ? 0 : part.piece.level));
  if (levels.every((level) => level === 0)) return line.parts;
  const parts = [...line.parts];
  let x = line.parts[0]?.x ?? 0;
  for (const at of visualOrder(levels)) {
    const part = parts[at] as Part;
    parts[at] = { ...part, x };
    x += part.width;
  }
  return parts;
}

function textItem({ piece, x, width }: Part, { baseline, of }: Place): TextItem {
  const { look } = piece;
  // Spaces that hang over the edge are drawn as one, or they would run off the page.
  const squeezed = piece.kind === 'space' && width < piece.width - 0.01;
  const item: TextItem = {
    type: 'text',
    x,
    y: baseline,
    width,
    size: look.size,
    face: piece.face,
    colour: look.colour,
    text: piece.text,
    show: squeezed ? ' ' : piece.show,
    of,
  };
  if (piece.level % 2 === 1) item.rightToLeft = true;
  if (look.link) item.link = look.link;
  return item;
}

/** Whether two texts that speak for themselves may be drawn as one without change to what is seen or read. */
function looksAlike(a: TextItem, b: TextItem): boolean {
  return (
    a.face === b.face &&
    a.size === b.size &&
    a.colour === b.colour &&
    a.link === b.link &&
    Math.abs(a.x + a.width - b.x) < 0.001
  );
}

/** True when the drawn glyphs read back as what was typed, so that nothing need be said beside them. */
export const speaksForItself = (item: TextItem): boolean =>
  item.show === item.text &&
  !item.rightToLeft &&
  item.face !== 'fallback' &&
  item.face !== 'emoji' &&
  !readsDifferently(item.text);

/** Neighbouring parts for which `same` gives one value, with that value; hanging spaces at the end belong to none. */
function stretches<T>(parts: readonly Part[], same: (part: Part) => T | undefined): [T, number, number][] {
  const found: [T, number, number][] = [];
  const lastWord = parts.findLastIndex((part) => part.piece.kind === 'word');
  let open: [T, number, number] | undefined;
  for (const part of parts.slice(0, lastWord + 1)) {
    const value = same(part);
    if (open && value === open[0] && Math.abs(part.x - open[2]) < 0.001) open[2] = part.x + part.width;
    else {
      open = value === undefined ? undefined : [value, part.x, part.x + part.width];
      if (open) found.push(open);
    }
  }
  return found;
}

function grounds(parts: readonly Part[], baseline: number): Item[] {
  return stretches(parts, ({ piece }) => piece.look.ground).map(([fill, from, to]) => {
    const size = parts[0]?.piece.look.size ?? 0;
    return ground(from - 0.8, baseline - size * 0.86, to - from + 1.6, size * 1.12, fill);
  });
}

function underlines(parts: readonly Part[], baseline: number): Item[] {
  return stretches(parts, ({ piece: { look } }) =>
    look.underline ? `${look.underline} ${look.underlineColour ?? look.colour ?? palette.ink}` : undefined,
  ).map(([kind, from, to]) => {
    const [style, colour] = kind.split(' ') as [string, string];
    const dotted = style === 'dotted';
    const y = baseline + (dotted ? 2.4 : 1.6);
    return rule(from, y, to, y, colour, dotted ? 1.1 : 0.6, dotted);
  });
}
