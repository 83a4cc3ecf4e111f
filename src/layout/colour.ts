/** Colours as RRGGBB: how well one reads on another, and the palette that a main colour makes. */

import { palette } from './style.js';

/** Contrast that WCAG 2.1 AA asks of text, in the ratio to 1. */
export const leastContrast = 4.5;

const parts = (colour: string): number[] =>
  [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance, from 0 for black to 1 for white, as WCAG 2.1 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG 2.1 defines it, from 1 for the same to 21 for black on white. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour with a share of another in it, from 0 to 1. */
export function mixed(colour: string, other: string, share: number): string {
  const own = parts(colour);
  const mix = parts(other).map((part, at) => Math.round((own[at] ?? 0) * (1 - share) + part * share));
  return mix
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** The tints of a main colour: for rules and for the ground of table heads and notes. */
export const tints = (primary: string) => ({
  rule: mixed(primary, 'FFFFFF', 0.68),
  shade: mixed(primary, 'FFFFFF', 0.92),
});

/** Colours of the house palette by what stands in their place when the organisation has a main colour of its own. */
export function brandColours(primary: string): ReadonlyMap<string, string> {
  const { rule, shade } = tints(primary);
  return new Map<string, string>([
    [palette.primary, primary],
    [palette.rule, rule],
    [palette.shade, shade],
  ]);
}

/** The same colour as light as it can be and still read as text on white and on its own tint. */
export function readable(primary: string): string {
  for (let share = 0; share < 1; share += 0.02) {
    const darker = mixed(primary, '000000', share);
    if (isReadable(darker)) return darker;
  }
  return '000000';
}

/** Whether text in a colour reads on white and on its own tint. White text on the colour then reads too. */
export const isReadable = (primary: string): boolean =>
  ['FFFFFF', tints(primary).shade].every((ground) => contrast(primary, ground) >= leastContrast);
