import type { Inline } from './types.js';

/** What a reader sees of some inlines, as plain text; a blank in square brackets. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('');
}

function plainInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'value':
      return inline.text;
    case 'blank':
      return `[${inline.text}]`;
    case 'reference':
      return inline.parts.map((part) => (typeof part === 'string' ? part : part.label)).join('');
    case 'break':
      return '\n';
    default:
      return plainText(inline.inlines);
  }
}

/** A text without line breaks and needless spaces, for titles and descriptions. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Signs that close what stands before them: the space that goes with a mark stands before the mark, not after it. */
export const closes = /^[,.;:!?)]/;
