import type { Wording } from '../wording.js';
import { firstLines, type Paint, type Size, sides, wrap } from './frame.js';
import type { Page } from './page.js';

/** What every page draws with. */
export interface Look {
  size: Size;
  paint: Paint;
  wording: Wording;
}

/** The upper part of a page: where one is, what happened last, the title, and the help or the reasons. */
export function head(page: Page, { size, paint, wording }: Look, why: boolean, room: number): string[] {
  const width = size.columns - 1;
  const body = why && page.why.length > 0 ? page.why : page.body;
  const title = wrap(page.title, width).map(paint.title);
  const told = (page.told ?? []).flatMap((one) => wrap(one, width)).map(paint.good);
  const top = [
    paint.faint(sides(page.where, page.progress ?? '', width)),
    paint.faint('-'.repeat(width)),
    ...firstLines(told, 4),
    // Some air, where there is room for it.
    ...(size.rows >= 20 ? [''] : []),
    ...title,
  ];
  const heading = why && page.why.length > 0 ? [paint.faint(wording.say('whyHeading'))] : [];
  const help = body.flatMap((one) => wrap(one, width));
  return [...top, ...heading, ...firstLines(help, Math.max(0, room - top.length - heading.length))];
}

/** The line of keys at the bottom. */
export function foot(parts: readonly (string | undefined)[], { size, paint }: Look): string[] {
  const width = size.columns - 1;
  const lines: string[] = [];
  for (const part of parts) {
    if (!part) continue;
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length + 3 <= width)
      lines[lines.length - 1] = `${last}   ${part}`;
    else lines.push(part);
  }
  return lines.map(paint.faint);
}

/** The ways on that a page offers, as hints. */
export function moveHints(page: Page, { wording }: Look): (string | undefined)[] {
  return [
    ...(['blank', 'later', 'back', 'menu'] as const).map((move) =>
      page.moves.includes(move) ? wording.say(`hint.${move}`) : undefined,
    ),
    page.why.length > 0 ? wording.say('hint.why') : undefined,
  ];
}

/** The sign that stands for each way on when it is typed alone. */
export const signs: Readonly<Record<string, 'blank' | 'later' | 'back' | 'menu' | 'why'>> = {
  '-': 'blank',
  '>': 'later',
  '<': 'back',
  '*': 'menu',
  '?': 'why',
};
