/** The front page: a band with the issuer, the title, and who answers for the document. */

import type { Cover } from '../../document/types.js';
import { logoPlace } from '../brand.js';
import type { Frame } from '../frame.js';
import { ground, type Item } from '../items.js';
import { node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { marks } from '../running.js';
import { lookOf, runsOf, type Telling } from '../runs.js';
import { shapes } from '../shapes.js';
import { heightOf, type Strip, space, spaced, stack } from '../strips.js';
import { page, palette, styles } from '../style.js';
import { frameOf } from './apart.js';
import { blockStrips } from './index.js';

const form = shapes.cover;

/** Where things stand on a cover, in points from the top of the paper; Word is given the same places. */
export interface CoverPlan {
  /** Top of the issuer's name and its height. */
  issuer: { top: number; height: number };
  /** Height of the band behind it. */
  band: number;
  title: number;
  /** Space between what stands at the top of the page and the blocks at its foot. */
  spare: number;
}

/** Strips of the cover, from the top of the paper. Blocks stand at the foot of the page when they leave room. */
export function cover(block: Cover, frame: Frame): Strip[] {
  // Nodes are made in the order in which they are read, so strips are too.
  const logo = logoItems(frame);
  const parts = partsOf(block, frame);
  const { paper } = frame.telling;
  const { issuer, band, title, spare } = planOf(parts, frame.telling);
  const ground = bandStrip([...logo, ...stack(parts.issuer, issuer.top).items], band, paper.width);
  const upper = [ground, space(title - band, true), ...parts.title];
  return [...upper, ...(spare > 0 ? [space(spare, false)] : []), ...parts.blocks];
}

/** The plan of a cover, for a writer that does not go by strips. */
export function coverPlan(block: Cover, telling: Telling): CoverPlan {
  const { paper } = telling;
  const { top, right, bottom, left } = paper.margin;
  const room = { width: paper.width - left - right, height: paper.height - top - bottom };
  return planOf(partsOf(block, frameOf(room, telling, left)), telling);
}

interface Parts {
  issuer: Strip[];
  /** Title, subtitle and marks. */
  title: Strip[];
  blocks: Strip[];
}

function partsOf(block: Cover, frame: Frame): Parts {
  const text = { left: frame.left, width: frame.width };
  const issuer = paragraphStrips([{ text: frame.telling.document.issuer, look: lookOf(styles.issuer) }], {
    ...text,
    style: styles.issuer,
    of: node('P', frame.parent),
  });
  const title = paragraphStrips(runsOf(block.title, lookOf(styles.title), frame.telling), {
    ...text,
    style: styles.title,
    of: node('P', frame.parent),
  });
  const subtitle = paragraphStrips(runsOf(block.subtitle, lookOf(styles.subtitle), frame.telling), {
    ...text,
    style: styles.subtitle,
    of: node('P', frame.parent),
  });
  const below = marksStrips(frame);
  return { issuer, title: [...title, ...subtitle, ...below], blocks: blockStrips(block.blocks, frame) };
}

function planOf({ issuer, title, blocks }: Parts, { paper, document }: Telling): CoverPlan {
  const height = heightOf(issuer);
  // Low paper has less of what is only there to look well.
  const share = paper.height / page.height;
  const logo = document.look?.logo;
  const underLogo = logo ? logoPlace(logo, paper).ground.height + form.underLogo : 0;
  const top = Math.max(paper.margin.top, underLogo, form.issuerFoot * share - height);
  const band = Math.max(form.band * share, top + height + form.belowIssuer);
  const from = Math.max(form.title * share, band + form.aboveTitle);
  const used = from + heightOf([...title, ...blocks]);
  const spare = paper.height - paper.margin.bottom - form.slack - used;
  return { issuer: { top, height }, band, title: from, spare: Math.max(0, spare) };
}

function marksStrips(frame: Frame): Strip[] {
  const { document } = frame.telling;
  if (!document.draft && !document.illustrative) return [];
  const { size, line, after } = styles.coverMarks;
  const of = node('P', frame.parent);
  const strip = { ...space(line, false), draw: () => marks(document, frame.left, line - 6, size, of) };
  return spaced(0, after, [strip]);
}

function logoItems({ parent, telling }: Frame): Item[] {
  const logo = telling.document.look?.logo;
  if (!logo) return [];
  const { ground: plate, logo: place } = logoPlace(logo, telling.paper);
  return [
    ground(plate.x, plate.y, plate.width, plate.height, 'FFFFFF'),
    { type: 'image', ...place, png: logo.png, of: node('Figure', parent, { alt: logo.text }) },
  ];
}

function bandStrip(onIt: Item[], height: number, width: number): Strip {
  const sheet = ground(0, 0, width, height, palette.primary);
  const edge = ground(0, height, width, form.edge, palette.rule);
  return { ...space(height, true), draw: () => [sheet, edge, ...onIt] };
}
