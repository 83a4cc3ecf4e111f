/** The font files that everything is measured and drawn with, opened when first needed. */

import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'fallback' | 'emoji';

const files: Record<Face, string> = {
  regular: 'Arimo-Regular.ttf',
  bold: 'Arimo-Bold.ttf',
  italic: 'Arimo-Italic.ttf',
  boldItalic: 'Arimo-BoldItalic.ttf',
  fallback: 'DejaVuSans.ttf',
  emoji: 'NotoEmoji-Regular.ttf',
};

/** The package keeps fonts under src only; this file runs from src/layout or dist/layout, both two levels down. */
const folder = new URL('../../src/layout/fonts/', import.meta.url);

const bytes = new Map<Face, Buffer>();
const opened = new Map<Face, Font>();

/**
 * A new fontkit font of a face. Fontkit remembers the first use of every glyph, so whoever cuts subsets takes a
 * font of its own: files would otherwise depend on what was written before them.
 */
export function openFont(face: Face): Font {
  let data = bytes.get(face);
  if (!data) {
    data = readFileSync(new URL(files[face], folder));
    bytes.set(face, data);
  }
  const font = create(data);
  if (!('layout' in font)) throw new Error(`${files[face]} is a collection, not a font`);
  return font;
}

/** The shared font of a face, for measuring only. */
export function fontOf(face: Face): Font {
  let font = opened.get(face);
  if (!font) {
    font = openFont(face);
    opened.set(face, font);
  }
  return font;
}
