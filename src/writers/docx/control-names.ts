import { oneLine } from '../../document/plain.js';
import { longestTag } from '../../ooxml/origin.js';
import { legal } from './text.js';

/** A title as short as Word takes it, on one line; what is cut off ends in an ellipsis. */
export function shortTitle(words: string): string {
  const title = oneLine(legal(words));
  if (title.length <= longestTag) return title;
  let cut = '';
  for (const sign of title) if (cut.length + sign.length < longestTag) cut += sign;
  return `${cut.trimEnd()}\u2026`;
}
