import { Marked, type Token, type Tokens } from 'marked';

/** `:::name arguments` … `:::`; a container inside another has fewer colons. */
export interface ContainerToken {
  type: 'container';
  raw: string;
  name: string;
  arguments: string;
  tokens: Token[];
}

/** `[[id]]` or `[[id|otherwise]]`. */
export interface ReferenceToken {
  type: 'reference';
  raw: string;
  to: string;
  otherwise: string | undefined;
}

const containerPattern = /^(:{3,})([a-z]+)([^\n]*)\n((?:[\s\S]*?\n)??)\1[ \t]*(?=\n|$)\n?/;
const referencePattern = /^\[\[((?:[^[\]|]|\[[^\]]*\])+)(?:\|([^\]]*))?\]\]/;

const marked = new Marked({
  gfm: true,
  extensions: [
    {
      name: 'container',
      level: 'block',
      start(src) {
        const found = /\n:{3,}[a-z]/.exec(src);
        return found ? found.index + 1 : undefined;
      },
      tokenizer(src) {
        const found = containerPattern.exec(src);
        if (!found) return undefined;
        const [raw, , name = '', rest = '', body = ''] = found;
        return {
          type: 'container',
          raw,
          name,
          arguments: rest.trim(),
          tokens: this.lexer.blockTokens(body, []),
        };
      },
    },
    {
      name: 'reference',
      level: 'inline',
      start(src) {
        const at = src.indexOf('[[');
        return at < 0 ? undefined : at;
      },
      tokenizer(src) {
        const found = referencePattern.exec(src);
        if (!found) return undefined;
        return { type: 'reference', raw: found[0], to: found[1] ?? '', otherwise: found[2] };
      },
    },
  ],
});

/** The blocks of a Markdown text. Inline tokens are left to `lexInline`, after ids have been cut off. */
export function lexBlocks(text: string): Token[] {
  return new marked.Lexer(marked.defaults).blockTokens(text.replaceAll('\r\n', '\n'), []);
}

/** The inline tokens of one line or paragraph. */
export function lexInline(text: string): Token[] {
  return new marked.Lexer(marked.defaults).inlineTokens(text, []);
}

/** Whether a token is a container of ours. */
export function isContainer(token: Token): token is Token & ContainerToken {
  return token.type === 'container';
}

/** Tokens with the line each begins on; the first stands on line `line`. */
export function withLines<T extends { raw: string }>(tokens: readonly T[], line: number): [T, number][] {
  let at = line;
  return tokens.map((token) => {
    const here = at;
    at += token.raw.split('\n').length - 1;
    return [token, here];
  });
}

export type { Token, Tokens };
