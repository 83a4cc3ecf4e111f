/** Where a link can be clicked. */

import type { TextItem } from '../../layout/items.js';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One rectangle a line of linked text, a little taller than its letters. Points from the top left of the page. */
export function linkRectangles(items: readonly TextItem[]): Rectangle[] {
  const lines = new Map<number, TextItem[]>();
  for (const item of items) {
    const line = lines.get(item.y);
    if (line) line.push(item);
    else lines.set(item.y, [item]);
  }
  return [...lines].map(([baseline, line]) => {
    const left = Math.min(...line.map((item) => item.x));
    const right = Math.max(...line.map((item) => item.x + item.width));
    const size = Math.max(...line.map((item) => item.size));
    return { x: left, y: baseline - size, width: right - left, height: size * 1.3 };
  });
}
