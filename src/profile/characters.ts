import type { Fault } from './fault.js';
import { type Path, showPath } from './path.js';
import type { Places } from './place.js';

// What no Word file or PDF can hold: control characters other than line break and tab, non-characters, and halves of
// characters.
const unprintable = /(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** Texts with characters in them that cannot be printed, one fault a text. */
export function characterFaults(profile: unknown, places: Places): Fault[] {
  const faults: Fault[] = [];
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const bad = unprintable.exec(value)?.[0];
      if (bad !== undefined) faults.push(faultOf(bad, path, profile, places));
    } else if (Array.isArray(value)) for (const [index, one] of value.entries()) look(one, [...path, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) look(one, [...path, key]);
  };
  look(profile, []);
  return faults;
}

function faultOf(bad: string, path: Path, profile: unknown, places: Places): Fault {
  const shown = showPath(path, profile);
  const code = bad.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const at = { offset: places.offsetOf(path, bad) };
  if (code >= 0xd800 && code < 0xe000)
    return {
      code: 'broken-character',
      message: `${shown} has half a character in it (${name})`,
      hint: 'type the character itself in place of its code',
      at,
    };
  const hint =
    code === 0x0b
      ? 'it is what Word puts for a line break inside a paragraph: delete it and begin a new line'
      : 'delete it: it comes from copying and cannot be seen';
  return {
    code: 'control-character',
    message: `${shown} has a character in it that cannot be printed (${name})`,
    hint,
    at,
  };
}
