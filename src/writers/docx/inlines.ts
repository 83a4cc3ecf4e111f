import {
  ExternalHyperlink,
  InternalHyperlink,
  type IRunPropertiesOptions,
  type ParagraphChild,
  UnderlineType,
} from 'docx';
import { closes, plainText } from '../../document/plain.js';
import type { Blank, Inline, Value } from '../../document/types.js';
import { palette } from '../../layout/style.js';
import { answerControl } from './answer-control.js';
import { field } from './element.js';
import { lineBreak, textRuns } from './text.js';
import { type Writing, word } from './writing.js';

/** How text looks where it stands; one run of Word has one character style, so the rest is said directly. */
export interface Look {
  strong?: boolean;
  emphasis?: boolean;
  undecided?: boolean;
  /** Inside a link or a heading's entry, where Word takes no second link and no field. */
  flat?: boolean;
  /** Inside another content control, or a picture: answers have no control of their own. */
  bare?: boolean;
  style?: 'Hyperlink' | 'Reference' | 'Blank';
}

type Handler<T extends Inline['type']> = (
  inline: Extract<Inline, { type: T }>,
  look: Look,
  writing: Writing,
) => ParagraphChild[];

const handlers: { [T in Inline['type']]: Handler<T> } = {
  text: (inline, look) => textRuns(inline.text, properties(look)),
  value: (inline, look, writing) => answer(inline, textRuns(inline.text, properties(look)), look, writing),
  blank: (inline, look, writing) =>
    answer(inline, textRuns(`[${inline.text}]`, properties({ ...look, style: 'Blank' })), look, writing),
  strong: (inline, look, writing) => inlineRuns(inline.inlines, writing, { ...look, strong: true }),
  emphasis: (inline, look, writing) => inlineRuns(inline.inlines, writing, { ...look, emphasis: true }),
  break: () => [lineBreak()],
  undecided: (inline, look, writing) => {
    const [space, rest] = withoutLeadingSpace(inline.inlines);
    const words = inlineRuns(rest, writing, { ...look, undecided: true });
    if (space === '' && closes.test(plainText(rest)))
      return [...textRuns(' '), ...undecidedLabel(writing), ...words];
    return [...textRuns(space, properties(look)), ...undecidedMark(writing), ...words];
  },
  link: (inline, look, writing) => {
    const children = inlineRuns(inline.inlines, writing, { ...look, flat: true, style: 'Hyperlink' });
    const href = address(inline.href);
    return look.flat || href === undefined ? children : [new ExternalHyperlink({ link: href, children })];
  },
  reference: (inline, look, writing) => {
    const own: Look = { ...look, style: 'Reference' };
    return inline.parts.flatMap((part) =>
      typeof part === 'string' ? textRuns(part, properties(own)) : liveNumber(part, own, writing),
    );
  },
};

/** Runs, links and fields that print inlines in order. */
export function inlineRuns(inlines: readonly Inline[], writing: Writing, look: Look = {}): ParagraphChild[] {
  return inlines.flatMap((inline) =>
    (handlers[inline.type] as Handler<Inline['type']>)(inline as never, look, writing),
  );
}

const answer = (
  inline: Value | Blank,
  runs: ParagraphChild[],
  look: Look,
  writing: Writing,
): ParagraphChild[] => (look.flat || look.bare ? runs : answerControl(inline, runs, writing));

/** The label before something undecided, and a space. */
export function undecidedMark(writing: Writing): ParagraphChild[] {
  return [...undecidedLabel(writing), ...textRuns(' ')];
}

function undecidedLabel(writing: Writing): ParagraphChild[] {
  return textRuns(`[${word(writing, 'undecided')}]`, { style: 'UndecidedMark', bold: true });
}

/**
 * A number that follows its paragraph when Word renumbers. What has a title and no number is repeated word for word;
 * what has neither is only linked; what is not in this document is plain text.
 */
function liveNumber(part: { to: string; label: string }, look: Look, writing: Writing): ParagraphChild[] {
  const runs = textRuns(part.label, properties(look));
  const target = writing.targets.get(part.to);
  if (target === undefined || look.flat) return runs;
  if (target.numbered) return [field(`REF ${target.bookmark} \\n \\h`, runs)];
  if (target.title === part.label) return [field(`REF ${target.bookmark} \\h`, runs)];
  return [new InternalHyperlink({ anchor: target.bookmark, children: runs })];
}

/** An address that Word can hold, or nothing when it is none: one bad address makes Word refuse the whole file. */
function address(href: string): string | undefined {
  return URL.canParse(href) ? new URL(href).href : undefined;
}

function properties(look: Look): IRunPropertiesOptions {
  const style =
    look.style ??
    (look.undecided ? 'UndecidedText' : look.strong ? 'Strong' : look.emphasis ? 'Emphasis' : undefined);
  return {
    ...(style && { style }),
    // Said directly too: bold of a character style takes bold off a paragraph style that has it, as in headings.
    ...((look.strong || style === 'Blank') && { bold: true }),
    ...(look.emphasis && style !== 'Emphasis' && { italics: true }),
    ...(look.undecided &&
      style !== 'UndecidedText' && { underline: { type: UnderlineType.DOTTED, color: palette.undecided } }),
  };
}

/** Takes spaces off the front of the first text, so that the mark stands after them, next to its words. */
function withoutLeadingSpace(inlines: readonly Inline[]): [space: string, rest: readonly Inline[]] {
  const [first, ...others] = inlines;
  if (first?.type !== 'text') return ['', inlines];
  const words = first.text.trimStart();
  return [first.text.slice(0, first.text.length - words.length), [{ ...first, text: words }, ...others]];
}
