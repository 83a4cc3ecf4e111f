import type { Inline, Reference, Undecided } from '../document/types.js';
import { lexInline, type ReferenceToken, type Token } from './markdown.js';
import { type Needed, type Tokens, tokenPattern, type Token as ValueToken } from './tokens.js';
import { say, type Words } from './words.js';

interface Condition {
  paths: string[];
  decided: boolean;
}

/** Turns inline Markdown into nodes, and knows under which conditions the text stands. */
export class InlineReader {
  readonly tokens: Tokens;
  /** What to print instead of a reference whose target is absent. */
  readonly otherwise = new Map<Reference, Inline[]>();
  /** Markdown that the template language does not have. */
  readonly unexpected: string[] = [];
  readonly #words: Words;
  readonly #open: Condition[] = [];

  constructor(tokens: Tokens, words: Words) {
    this.tokens = tokens;
    this.#words = words;
  }

  /** Takes in the condition marks at the start of a text and returns the rest. */
  enter(text: string): string {
    let rest = text;
    for (;;) {
      const found = new RegExp(`^\\s*${tokenPattern.source}`).exec(rest);
      const token = found && this.tokens.at(Number(found[1]));
      if (!found || !token || (token.kind !== 'open' && token.kind !== 'close')) return rest.trimStart();
      this.#mark(token);
      rest = rest.slice(found[0].length);
    }
  }

  /** Cuts the condition marks off the end of a text; `leave` takes them in once the text has been read. */
  cutTrailing(text: string): { text: string; trailing: string } {
    let rest = text.trimEnd();
    for (;;) {
      const found = new RegExp(`\\s*${tokenPattern.source}$`).exec(rest);
      const kind = found && this.tokens.at(Number(found[1])).kind;
      if (!found || (kind !== 'open' && kind !== 'close'))
        return { text: rest, trailing: text.slice(rest.length) };
      rest = rest.slice(0, found.index);
    }
  }

  /** What holds at this place: the answers it depends on, and those of them that are not given yet. */
  state(): { answers: string[]; undecided: string[] } {
    return {
      answers: unique(this.#open.flatMap((one) => one.paths)),
      undecided: unique(this.#open.flatMap((one) => (one.decided ? [] : one.paths))),
    };
  }

  /** The nodes of a text. `answers` gathers the paths of what is printed or tested in it. */
  read(text: string, answers: string[] = []): Inline[] {
    const out: Inline[] = [];
    const target = new Targets(out);
    this.#convert(lexInline(text), target, answers);
    return trim(dropEmpty(out));
  }

  #convert(tokens: Token[], target: Targets, answers: string[]): void {
    for (const token of tokens) {
      switch (token.type) {
        case 'text':
        case 'escape':
          this.#text(token.text, target, answers);
          break;
        case 'strong':
        case 'em': {
          const inlines: Inline[] = [];
          this.#convert(token.tokens ?? [], new Targets(inlines), answers);
          target.push({ type: token.type === 'em' ? 'emphasis' : 'strong', inlines });
          break;
        }
        case 'link': {
          const inlines: Inline[] = [];
          this.#convert(token.tokens ?? [], new Targets(inlines), answers);
          target.push({ type: 'link', href: token.href, inlines });
          break;
        }
        case 'reference':
          target.push(this.#reference(token as unknown as ReferenceToken, answers));
          break;
        case 'br':
          target.push({ type: 'break' });
          break;
        default:
          this.unexpected.push(token.raw);
      }
    }
  }

  #reference(token: ReferenceToken, answers: string[]): Reference {
    const reference: Reference = { type: 'reference', to: this.tokens.plain(token.to).trim(), parts: [] };
    if (token.otherwise !== undefined) this.otherwise.set(reference, this.read(token.otherwise, answers));
    return reference;
  }

  #text(text: string, target: Targets, answers: string[]): void {
    const pieces = typographic(text).split(new RegExp(tokenPattern, 'g'));
    pieces.forEach((piece, index) => {
      if (index % 2 === 0) {
        const words = index > 0 && this.#endsSentence(pieces[index - 1]) ? piece.replace(/^\./, '') : piece;
        if (words) target.push({ type: 'text', text: words.replace(/\s*\n\s*/g, ' ') });
        return;
      }
      this.#token(this.tokens.at(Number(piece)), target, answers);
    });
  }

  /** Whether a token prints an answer that has its own full stop; the template's stop after it is then dropped. */
  #endsSentence(index: string | undefined): boolean {
    const token = this.tokens.at(Number(index));
    return token.kind === 'value' && /[.!?]$/.test(token.text.trimEnd());
  }

  #token(token: ValueToken, target: Targets, answers: string[]): void {
    switch (token.kind) {
      case 'text':
        target.push({ type: 'text', text: token.text });
        break;
      case 'value':
        answers.push(...token.answers);
        if (token.path === '') target.push({ type: 'text', text: token.text });
        else {
          const { path, text, answer } = token;
          target.push({ type: 'value', path, text, ...(answer && { answer }) });
        }
        break;
      case 'blank':
        answers.push(token.path);
        target.push({
          type: 'blank',
          path: token.path,
          question: token.question,
          needed: token.needed,
          text: this.#blankText(token),
          ...(token.answer && { answer: token.answer }),
        });
        break;
      case 'open':
        answers.push(...token.paths);
        this.#mark(token);
        if (!token.decided) target.open(token.paths);
        break;
      case 'close':
        if (this.#open.at(-1)?.decided === false) target.close();
        this.#mark(token);
    }
  }

  #blankText(token: { question: string; needed: Needed }): string {
    const key = {
      tender: 'blankTender',
      award: 'blankAward',
      bidder: 'blankBidder',
      optional: 'blankOptional',
    };
    return say(this.#words, key[token.needed], { question: token.question });
  }

  #mark(token: ValueToken): void {
    if (token.kind === 'open') this.#open.push({ paths: token.paths, decided: token.decided });
    else this.#open.pop();
  }
}

/** Where nodes go: the list itself, or the undecided words that are open in it. */
class Targets {
  readonly #lists: Inline[][];

  constructor(out: Inline[]) {
    this.#lists = [out];
  }

  push(inline: Inline): void {
    this.#lists.at(-1)?.push(inline);
  }

  open(paths: string[]): void {
    const undecided: Undecided = { type: 'undecided', paths, inlines: [] };
    this.push(undecided);
    this.#lists.push(undecided.inlines);
  }

  /** Does nothing when the words were opened in an earlier block. */
  close(): void {
    if (this.#lists.length > 1) this.#lists.pop();
  }
}

/** Curly apostrophes and quotation marks, in the template's own words only. */
export function typographic(text: string): string {
  return text
    .replace(/(^|[\s([“])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([“])'(?=\w)/g, '$1‘')
    .replaceAll("'", '’');
}

function dropEmpty(inlines: Inline[]): Inline[] {
  return inlines.filter((one) => one.type !== 'undecided' || dropEmpty(one.inlines).length > 0);
}

/** Without white space at either end of the template's own words. */
function trim(inlines: Inline[]): Inline[] {
  const first = inlines[0];
  const last = inlines.at(-1);
  if (first?.type === 'text') first.text = first.text.trimStart();
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return inlines.filter((one) => one.type !== 'text' || one.text !== '');
}

/** Each path once, in order of first appearance. */
export function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}
