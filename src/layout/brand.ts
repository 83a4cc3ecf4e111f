/** The organisation's own look in a layout: its colour in place of ours, and its logo on the cover. */

import type { Document, Logo } from '../document/types.js';
import { brandColours } from './colour.js';
import type { Item } from './items.js';
import type { Paper } from './style.js';

/** White ground of the logo: it hangs from the top edge of the cover, at the right of the text, above all words. */
const plate = { padding: 11 } as const;

/** The most room that a logo takes on the cover, in points. */
export const logoRoom = { width: 190, height: 48 } as const;

/** Where the logo and its ground stand on the cover, in points from the top left of the paper. */
export function logoPlace({ width, height }: Logo, page: Paper) {
  const ground = { width: width + 2 * plate.padding, height: height + 2 * plate.padding };
  const x = page.width - page.margin.right - ground.width;
  return { ground: { x, y: 0, ...ground }, logo: { x: x + plate.padding, y: plate.padding, width, height } };
}

/** Items in the colours of the organisation. */
export function painted(items: Item[], { look }: Document): Item[] {
  if (look?.primary === undefined) return items;
  const colours = brandColours(look.primary);
  const own = (colour: string): string => colours.get(colour) ?? colour;
  return items.map((item): Item => {
    switch (item.type) {
      case 'text':
      case 'rule':
        return { ...item, colour: own(item.colour) };
      case 'image':
        return item;
      default:
        return {
          ...item,
          ...(item.fill && { fill: own(item.fill) }),
          ...(item.stroke && { stroke: own(item.stroke) }),
        };
    }
  });
}
