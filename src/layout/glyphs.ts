/** Which face draws what: text → clusters (what a reader takes for one character), each with the face that has it. */

import { type Face, fontOf } from './fonts.js';

export interface Cluster {
  /** As typed. */
  text: string;
  /** As drawn: empty for what has no form of its own, a box for what no font has. */
  show: string;
  face: Face;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Shown for a character that none of the fonts has. */
export const box = '\u25a1';

const formless = /^\p{Default_Ignorable_Code_Point}+$/u;
const pictorial = /\ufe0f|\p{Emoji_Presentation}|\p{Regional_Indicator}/u;

/** Clusters of a text without spaces, tabs and line breaks. */
export function clustersOf(text: string, look: { bold: boolean; italic: boolean }): Cluster[] {
  const own: Face = look.bold ? (look.italic ? 'boldItalic' : 'bold') : look.italic ? 'italic' : 'regular';
  const clusters: Cluster[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (formless.test(segment)) {
      clusters.push({ text: segment, show: '', face: clusters.at(-1)?.face ?? own });
      continue;
    }
    const order: Face[] = pictorial.test(segment) ? ['emoji', own, 'fallback'] : [own, 'fallback', 'emoji'];
    const face = order.find((candidate) => covers(candidate, segment));
    clusters.push(
      face ? { text: segment, show: segment, face } : { text: segment, show: box, face: 'fallback' },
    );
  }
  return clusters;
}

function covers(face: Face, cluster: string): boolean {
  const font = fontOf(face);
  for (const character of cluster) {
    if (formless.test(character)) continue;
    if (!font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}
