import { contrast, isReadable, leastContrast, readable } from '../layout/colour.js';
import { type Result, refused } from './fault.js';

/** The main colour as RRGGBB, if it reads: as text on white and on its own tint, and under white text. */
export function readColour(answer: string): Result<string> {
  const colour = answer.slice(1).toUpperCase();
  if (isReadable(colour)) return { value: colour, faults: [] };
  const found = contrast(colour, 'FFFFFF').toFixed(1);
  return refused(
    'branding.primaryColour',
    'low-contrast',
    `branding.primaryColour ${answer} is too light to read: its contrast on white is ${found} to 1, and text needs at least ${leastContrast} to 1 on white and on a light ground (WCAG 2.1 AA)`,
    `#${readable(colour)} is the same colour, dark enough`,
  );
}
