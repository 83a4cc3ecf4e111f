import { closes, plainText } from '../../document/plain.js';
import type { Inline } from '../../document/types.js';
import { type Child, element } from './element.js';
import { addressOf, undecidedLabel, undecidedMark, type Writing } from './writing.js';

/** `flat`: inside a link, which holds no other link. */
type Handler<T extends Inline['type']> = (
  inline: Extract<Inline, { type: T }>,
  flat: boolean,
  writing: Writing,
) => Child;

const handlers: { [T in Inline['type']]: Handler<T> } = {
  text: ({ text }) => text,
  value: ({ text }) => isolated(text),
  break: () => element('br', {}),
  strong: ({ inlines }, flat, writing) => element('strong', {}, writeInlines(inlines, writing, flat)),
  emphasis: ({ inlines }, flat, writing) => element('em', {}, writeInlines(inlines, writing, flat)),
  blank: ({ text }) => element('mark', {}, `[${text}]`),
  undecided: ({ inlines }, flat, writing) => {
    const [spaces, rest] = withoutLeadingSpace(inlines);
    const words = writeInlines(rest, writing, flat);
    // Before a comma or the like the mark stands off what came before it, not what follows.
    const mark =
      spaces === '' && closes.test(plainText(rest)) ? [' ', undecidedLabel(writing)] : undecidedMark(writing);
    return [spaces, mark, element('span', { class: 'undecided-words' }, words)];
  },
  reference: ({ to, parts }, flat, { ids }) => {
    const words = parts.map((part) => (typeof part === 'string' ? part : part.label)).join('');
    return flat || !ids.has(to) ? words : element('a', { href: addressOf(to) }, words);
  },
  link: ({ href, inlines }, flat, writing) => {
    const words = writeInlines(inlines, writing, true);
    return flat || !leadsOut(href) ? words : element('a', { href }, words);
  },
};

/** Inline content in reading order. */
export function writeInlines(inlines: readonly Inline[], writing: Writing, flat = false): Child[] {
  return inlines.map((inline) =>
    (handlers[inline.type] as Handler<Inline['type']>)(inline as never, flat, writing),
  );
}

const bidirectional =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** An answer in a script from right to left is kept from turning round the words about it. */
const isolated = (text: string): Child => (bidirectional.test(text) ? element('bdi', {}, text) : text);

/** Addresses that a reader may be led to. Others, such as scripts, are printed as words alone. */
const leadsOut = (href: string): boolean =>
  URL.canParse(href) && ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(href).protocol);

/** Takes spaces off the front of the first text, so that the mark stands after them, next to its words. */
function withoutLeadingSpace(inlines: readonly Inline[]): [spaces: string, rest: readonly Inline[]] {
  const [first, ...others] = inlines;
  if (first?.type !== 'text') return ['', inlines];
  const words = first.text.replace(/^ +/, '');
  return [first.text.slice(0, first.text.length - words.length), [{ ...first, text: words }, ...others]];
}
