import type { Answerable } from '../document/types.js';

/**
 * While a template is text, everything that is not the template's own words stands in it as a token: a private-use
 * character, a number and another private-use character. After the text has been read as Markdown, each token
 * becomes a node. So an answer can never become markup, and every printed value still knows its answer.
 */
export type Token =
  | { kind: 'value'; path: string; answers: string[]; text: string; answer: Answerable | undefined }
  | { kind: 'blank'; path: string; question: string; needed: Needed; answer: Answerable | undefined }
  | { kind: 'text'; text: string }
  | { kind: 'open'; paths: string[]; decided: boolean }
  | { kind: 'close' };

export type Needed = 'tender' | 'award' | 'bidder' | 'optional';

const first = '\uE000';
const last = '\uE001';

/** Matches one token; the number is the first group. */
export const tokenPattern = /\uE000(\d+)\uE001/;

/** Matches text made of tokens and white space only. */
export const onlyTokens = /^(?:\s|\uE000\d+\uE001)*$/;

/** The tokens of one rendering, in the order they were made. */
export class Tokens {
  readonly #all: Token[] = [];

  /** Keeps a token and returns the text that stands for it. */
  add(token: Token): string {
    return `${first}${this.#all.push(token) - 1}${last}`;
  }

  /** The token that a number stands for. */
  at(index: number): Token {
    const token = this.#all[index];
    if (!token) throw new Error(`no token ${index}`);
    return token;
  }

  /** Text with its value tokens replaced by what they print; blanks and marks become nothing. */
  plain(text: string): string {
    return text.replace(new RegExp(tokenPattern, 'g'), (_, index) => {
      const token = this.at(Number(index));
      return token.kind === 'value' || token.kind === 'text' ? token.text : '';
    });
  }
}
