/** Inline content → runs: stretches of text that look the same. */

import { closes, oneLine, plainText } from '../document/plain.js';
import type { Document, Inline, Section } from '../document/types.js';
import type { Target } from './items.js';
import { type Paper, palette, remark, type TextStyle } from './style.js';

export interface Look {
  bold: boolean;
  italic: boolean;
  size: number;
  colour: string;
  /** Colour behind the text. */
  ground?: string;
  underline?: 'solid' | 'dotted';
  underlineColour?: string;
  link?: Target;
}

/** `text` may hold line breaks and tabs. */
export interface Run {
  text: string;
  look: Look;
}

/** What runs need to know of the document: its words, its sections, and which ids a reference may lead to. */
export interface Telling {
  words: Readonly<Record<string, string>>;
  ids: ReadonlySet<string>;
  /** Sections in order: the entries of the list of contents. */
  sections: readonly Section[];
  /** How much narrower than their places lines are set, in points: to see whether pages hang on a hair. */
  hair: number;
  /** What the pages are made of. */
  paper: Paper;
  document: Document;
}

type Handler<T extends Inline['type']> = (
  inline: Extract<Inline, { type: T }>,
  look: Look,
  telling: Telling,
) => Run[];

const handlers: { [T in Inline['type']]: Handler<T> } = {
  text: (inline, look) => [{ text: inline.text, look }],
  value: (inline, look) => [{ text: inline.text, look }],
  break: (_, look) => [{ text: '\n', look }],
  strong: (inline, look, telling) => runsOf(inline.inlines, { ...look, bold: true }, telling),
  emphasis: (inline, look, telling) =>
    runsOf(inline.inlines, inline.quiet ? quiet(look) : { ...look, italic: true }, telling),
  blank: (inline, look) => [
    {
      text: `[${inline.text}]`,
      look: { ...look, bold: true, colour: palette.blankInk, ground: palette.blank },
    },
  ],
  undecided: (inline, look, telling) => {
    const within: Look = { ...look, underline: 'dotted', underlineColour: palette.undecided };
    return markedBefore(undecidedMark(look, telling), runsOf(inline.inlines, within, telling), look);
  },
  reference: (inline, look, { ids }) => {
    const words = inline.parts.map((part) => (typeof part === 'string' ? part : part.label)).join('');
    if (!ids.has(inline.to)) return [{ text: words, look }];
    return [{ text: words, look: { ...look, colour: palette.primary, link: { to: inline.to, words } } }];
  },
  link: (inline, look, telling) => {
    const link = { href: inline.href, words: oneLine(plainText(inline.inlines)) || inline.href };
    return runsOf(inline.inlines, { ...look, colour: palette.primary, underline: 'solid', link }, telling);
  },
};

/** Of a remark for reviewers: smaller than the words it stands after, and pale. */
function quiet(look: Look): Look {
  return { ...look, bold: false, size: remark.size, colour: palette.muted };
}

/** Puts a mark before text, but after the space that parts this text from what stands before it. */
function markedBefore(mark: Run[], runs: Run[], look: Look): Run[] {
  const [first, ...rest] = runs;
  if (closes.test(first?.text ?? '')) return [...mark.toReversed(), ...runs];
  const spaces = /^ +/.exec(first?.text ?? '')?.[0];
  if (!first || !spaces) return [...mark, ...runs];
  return [{ text: spaces, look }, ...mark, { ...first, text: first.text.slice(spaces.length) }, ...rest];
}

/** Runs of inline content in reading order; nested strong, links and the like are flattened into looks. */
export function runsOf(inlines: readonly Inline[], look: Look, telling: Telling): Run[] {
  return inlines.flatMap((inline) => {
    const handler = handlers[inline.type] as Handler<Inline['type']>;
    return handler(inline as never, look, telling);
  });
}

/** Size of the label before what is undecided, whatever stands around it: Word has one style for it. Points. */
export const markSize = 9;

/** The small bold label that stands before undecided text, and a space. */
export function undecidedMark(look: Look, { words }: Telling): Run[] {
  const mark: Look = { ...look, bold: true, size: markSize, colour: palette.undecided };
  return [
    { text: `[${words.undecided ?? ''}]`, look: mark },
    { text: ' ', look },
  ];
}

/** The look of plain text in a style. */
export function lookOf(style: TextStyle): Look {
  return { bold: style.bold, italic: false, size: style.size, colour: style.colour };
}
