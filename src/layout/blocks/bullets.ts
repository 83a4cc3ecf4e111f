/** Bulleted lists, in notes and cells. */

import type { Bullets } from '../../document/types.js';
import { type Frame, plainStyle } from '../frame.js';
import { node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { shapes } from '../shapes.js';
import type { Strip } from '../strips.js';
import { blockStrips } from './index.js';

const bullet = '\u2022';

/** Strips of a list; the bullet hangs before the first paragraph of each item. */
export function bullets(block: Bullets, frame: Frame): Strip[] {
  const list = node('L', frame.parent, { numbering: 'Disc' });
  const indent = shapes.bullet[frame.kind];
  const { lead: _, ...plain } = frame;
  return block.items.flatMap((blocks, at) => {
    const item = node('LI', list);
    const label = { text: bullet, of: node('Lbl', item) };
    const inner: Frame = {
      ...plain,
      left: frame.left + indent,
      width: frame.width - indent,
      align: 'left',
      parent: node('LBody', item),
      introduces: frame.introduces === true && at === block.items.length - 1,
    };
    if (blocks[0]?.type === 'paragraph') return blockStrips(blocks, { ...inner, lead: { label } });
    // An item that begins with something else has its bullet on a line above.
    const alone = paragraphStrips([], {
      left: inner.left,
      width: inner.width,
      style: { ...plainStyle(frame), hanging: indent },
      of: label.of,
      label,
      keep: blocks.length > 0,
    });
    return [...alone, ...blockStrips(blocks, inner)];
  });
}
