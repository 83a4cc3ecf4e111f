import type { Field } from '../document/types.js';

/** What the braces at the end of a block say: `{#id from="D-1.1 D-1.2" .landscape}`, or `{+}`. */
export interface Attributes {
  id: string | undefined;
  sources: string[];
  classes: string[];
  /** Room to write, in lines, of a field. */
  lines: number | undefined;
  /** What a field is filled with. More than one is a mistake. */
  kinds: Field['kind'][];
  /** Wordings of a field that is a choice. */
  choices: string[];
  /** The block continues the clause above it. */
  continues: boolean;
}

const none: Attributes = {
  id: undefined,
  sources: [],
  classes: [],
  lines: undefined,
  kinds: [],
  choices: [],
  continues: false,
};

/** How the inside of braces begins, as a pattern. */
export const bracesBegin = String.raw`(?:[#.+]|(?:from|lines|choice)=|(?:date|check)(?=[\s}]))`;

const tail = new RegExp(String.raw`\s*\{(${bracesBegin}[^{}]*)\}\s*$`);

/**
 * Cuts the braces off the end of a text.
 * `plain` gives the text that a token stands for, since the id of a repeated clause holds an answer.
 */
export function cutAttributes(
  text: string,
  plain: (text: string) => string,
): { text: string; attributes: Attributes; unknown: string[] } {
  const found = tail.exec(text);
  if (!found) return { text, attributes: none, unknown: [] };
  const { attributes, unknown } = readAttributes(plain(found[1] ?? ''));
  return { text: text.slice(0, found.index), attributes, unknown };
}

/** Reads what stands between the braces. Whatever it does not know comes back in `unknown`. */
export function readAttributes(inside: string): { attributes: Attributes; unknown: string[] } {
  const attributes: Attributes = { ...none, sources: [], classes: [], kinds: [] };
  const unknown: string[] = [];
  for (const part of inside.match(/\w+="[^"]*"|\S+/g) ?? []) {
    const from = /^from="([^"]*)"$/.exec(part);
    const choice = /^choice="([^"]*)"$/.exec(part);
    const lines = /^lines="?(\d+)"?$/.exec(part);
    if (part.startsWith('#')) attributes.id = part.slice(1);
    else if (part.startsWith('.')) attributes.classes.push(part.slice(1));
    else if (part === '+') attributes.continues = true;
    else if (from) attributes.sources = (from[1] ?? '').split(/\s+/).filter(Boolean);
    else if (lines) attributes.lines = Number(lines[1]);
    else if (part === 'date' || part === 'check') attributes.kinds.push(part);
    else if (choice) {
      attributes.kinds.push('choice');
      attributes.choices = (choice[1] ?? '').split(',').map((one) => one.trim());
    } else unknown.push(part);
  }
  return { attributes, unknown };
}
