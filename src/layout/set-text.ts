/**
 * Text → glyphs of one face. Plain text is set one glyph a character, without kerning or ligatures, because that is
 * how Word sets text by default: lines then break at the same words in Word and PDF.
 */

import { type Face, fontOf, openFont } from './fonts.js';

/** A character as the font draws it. Units are those of the font (`unitsPerEm`). */
export interface SetGlyph {
  id: number;
  advanceWidth: number;
  /** What a reader of the drawn glyph takes it for. */
  codePoints: number[];
  /** How many typed characters it stands for. */
  typed: number;
}

/** What a text becomes in one face. Offsets and advances are in font units; glyphs stand in visual order. */
export interface SetText {
  glyphs: SetGlyph[];
  positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  advanceWidth: number;
}

const plainGlyphs = new Map<Face, Map<number, SetGlyph>>();

/**
 * Characters that one glyph a character serves: Latin, Greek and Cyrillic without combining marks, punctuation
 * and symbols. Everything else (marks, Hebrew, Arabic, emoji sequences) is shaped by the font's own rules.
 */
const plain =
  /^[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u2bff]*$/;

/** True when a text needs more than one glyph a character. */
export const needsShaping = (text: string): boolean => !plain.test(text);

/** Arimo draws these with the glyph of another character, which is what a reader of the PDF would then extract. */
const borrowed: Readonly<Record<number, number>> = {
  173: 0x2d,
  894: 0x3b,
  1240: 0x18f,
  1241: 0x259,
  8725: 0x2044,
};

/** True when the glyphs alone would be read back as other characters than were typed. */
export const readsDifferently = (text: string): boolean =>
  /[\u00ad\u037e\u04d8\u04d9\u2215]/.test(text) || needsShaping(text);

/** Lays out a text in one face. Right-to-left scripts come out right to left. */
export function setText(face: Face, text: string): SetText {
  return needsShaping(text) ? setShaped(face, text) : setPlain(face, text);
}

function setPlain(face: Face, text: string): SetText {
  const glyphs: SetGlyph[] = [];
  let advanceWidth = 0;
  for (const character of text) {
    const glyph = plainGlyph(face, character.codePointAt(0) ?? 0);
    glyphs.push(glyph);
    advanceWidth += glyph.advanceWidth;
  }
  const positions = glyphs.map((glyph) => ({
    xAdvance: glyph.advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  return { glyphs, positions, advanceWidth };
}

function plainGlyph(face: Face, codePoint: number): SetGlyph {
  let known = plainGlyphs.get(face);
  if (!known) {
    known = new Map();
    plainGlyphs.set(face, known);
  }
  let glyph = known.get(codePoint);
  if (!glyph) {
    const { id, advanceWidth } = fontOf(face).glyphForCodePoint(codePoint);
    glyph = { id, advanceWidth, codePoints: [borrowed[codePoint] ?? codePoint], typed: 1 };
    known.set(codePoint, glyph);
  }
  return glyph;
}

function setShaped(face: Face, text: string): SetText {
  const font = fontOf(face);
  const run = font.layout(text);
  return {
    glyphs: run.glyphs.map(({ id, advanceWidth, codePoints }) => ({
      id,
      advanceWidth,
      codePoints: readBack(face, id),
      typed: codePoints.length,
    })),
    positions: run.positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    })),
    advanceWidth: run.advanceWidth,
  };
}

const characters = new Map<Face, Map<number, number>>();

/**
 * The lowest character that a glyph of shaped text stands for; a ligature stands for none. Taken from the font and
 * not from the text, so that it never depends on which text came first. Shaped text carries what was typed beside it.
 */
function readBack(face: Face, id: number): number[] {
  let table = characters.get(face);
  if (!table) {
    table = new Map();
    // A font of its own: looking glyphs up would teach the shared one what they stand for.
    const font = openFont(face);
    for (const codePoint of [...font.characterSet].sort((a, b) => b - a)) {
      table.set(font.glyphForCodePoint(codePoint).id, codePoint);
    }
    characters.set(face, table);
  }
  return [table.get(id) ?? 0xfffd];
}
