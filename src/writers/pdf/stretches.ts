/**
 * Text items → stretches of glyphs: what one operator shows, and what was typed where glyphs alone do not say it.
 * Stretches come in the order of the typed text, also where they stand from right to left: readers that go by order
 * and readers that go by place then both find the same words.
 */

import { fontOf } from '../../layout/fonts.js';
import type { TextItem } from '../../layout/items.js';
import { speaksForItself } from '../../layout/line-items.js';
import { type SetGlyph, setText } from '../../layout/set-text.js';

export interface Stretch {
  glyphs: PlacedGlyph[];
  /** What was typed, when the glyphs would be read as something else. */
  actual?: string;
}

export interface PlacedGlyph extends SetGlyph {
  /** Points from the left edge of the item, and above its baseline. */
  x: number;
  y: number;
  /** Points to the glyph that follows it on the line. */
  advance: number;
}

/** Stretches of an item. */
export function stretchesOf(item: TextItem): Stretch[] {
  const glyphs = placed(item);
  if (speaksForItself(item)) return [{ glyphs }];
  const logical = item.rightToLeft ? glyphs.toReversed() : glyphs;
  const characters = [...item.text];
  const counted = logical.reduce((sum, glyph) => sum + glyph.typed, 0);
  // Left to right, or too entangled to tell which glyph stands for what: say it once for all.
  if (!item.rightToLeft || counted !== characters.length) return [{ glyphs, actual: item.text }];
  let from = 0;
  return logical.map((glyph) => {
    const typed = characters.slice(from, from + glyph.typed).join('');
    from += glyph.typed;
    return readsAs(glyph, typed) ? { glyphs: [glyph] } : { glyphs: [glyph], actual: typed };
  });
}

const readsAs = (glyph: SetGlyph, typed: string): boolean =>
  String.fromCodePoint(...glyph.codePoints) === typed;

function placed(item: TextItem): PlacedGlyph[] {
  const scale = item.size / fontOf(item.face).unitsPerEm;
  const { glyphs, positions } = setText(item.face, item.show);
  let x = 0;
  return glyphs.map(({ id, advanceWidth, codePoints, typed }, at) => {
    const { xAdvance, xOffset, yOffset } = positions[at] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
    const advance = xAdvance * scale;
    const [left, y] = [x + xOffset * scale, yOffset * scale];
    x += advance;
    // Spelled out, for there are hundreds of thousands of them and copying with dots is far slower.
    return { id, advanceWidth, codePoints, typed, x: left, y, advance };
  });
}
