/** The front page: a band with the issuer, the title, and who answers for the document. */

import type { Cover } from '../../document/types.js';
import type { Frame } from '../frame.js';
import { ground, type Item } from '../items.js';
import { node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { marks } from '../running.js';
import { lookOf, runsOf } from '../runs.js';
import { heightOf, type Strip, space, stack } from '../strips.js';
import { page, palette, styles, type TextStyle } from '../style.js';
import { blockStrips } from './index.js';

/** Height of the band at the top of the paper, and of the one at its foot. Points. */
const band = { height: 132, foot: 14 };
/** Where the title begins, from the top of the paper, when the issuer's name leaves it there. */
const titleTop = 226;
/** Room that the marks of a draft take below the subtitle, and their size. Points. */
const marksForm = { room: 46, size: 11 };

const issuerStyle: TextStyle = { ...styles.body, size: 13, line: 17, after: 0, bold: true, colour: 'FFFFFF' };

/** Strips of the cover, from the top of the paper. Blocks stand at the foot of the page when they leave room. */
export function cover(block: Cover, frame: Frame): Strip[] {
  const text = { left: frame.left, width: frame.width };
  // Nodes are made in the order in which they are read, so strips are too.
  const top = bandStrip(frame);
  const title = paragraphStrips(runsOf(block.title, lookOf(styles.title), frame.telling), {
    ...text,
    style: styles.title,
    of: node('P', frame.parent),
  });
  const subtitle = paragraphStrips(runsOf(block.subtitle, lookOf(styles.subtitle), frame.telling), {
    ...text,
    style: { ...styles.subtitle, after: 0 },
    of: node('P', frame.parent),
  });
  const below = marksStrip(frame);
  const blocks = blockStrips(block.blocks, frame);
  const upper = [top, space(Math.max(24, titleTop - top.height), true), ...title, ...subtitle, below];
  const spare = page.height - page.margin.bottom - heightOf([...upper, ...blocks]);
  return [...upper, ...(spare > 0 ? [space(spare, false)] : []), ...blocks];
}

function marksStrip(frame: Frame): Strip {
  const { document } = frame.telling;
  if (!document.draft && !document.illustrative) return space(marksForm.room, false);
  const of = node('P', frame.parent);
  const items = marks(document, frame.left, marksForm.room - 14, marksForm.size, of);
  return { ...space(marksForm.room, false), items };
}

function bandStrip(frame: Frame): Strip {
  const issuer = paragraphStrips([{ text: frame.telling.document.issuer, look: lookOf(issuerStyle) }], {
    left: frame.left,
    width: frame.width,
    style: issuerStyle,
    of: node('P', frame.parent),
  });
  const tall = heightOf(issuer);
  const height = Math.max(band.height, tall + 60);
  const sheet: Item = ground(0, 0, page.width, height, palette.primary);
  const edge: Item = ground(0, height, page.width, 5, palette.rule);
  const { items } = stack(issuer, height - tall - 22);
  return { ...space(height, true), items: [sheet, edge, ...items] };
}
