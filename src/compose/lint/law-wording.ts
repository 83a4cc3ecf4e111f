import { literally } from './literally.js';

/** Names and wording of law that a template must take from the register of law. */
export interface LawWording {
  /** Wording of 2011 that has aged, and the id of the term that replaces it. */
  dated: readonly { wording: string; term: string }[];
  /** Laws by name, with the id of the term that prints each. */
  laws: readonly { name: string; term: string }[];
}

/** Wording of law written by hand. Column from 1. */
export interface HandWritten {
  code: 'dated-term' | 'dated-law';
  message: string;
  column: number;
  hint: string;
}

const year = String.raw`(?:19|20)\d\d\b`;
const kind = '(?:Act|Measure|Regulations|Order|Rules)';
/** A law with its year, from its first capital letter; a law by its year; a number of a statutory instrument. */
const law = new RegExp(
  [
    String.raw`\b[A-Z][\w'’-]*(?: (?:[A-Z(][\w'’()&-]*|of|and|for|to))*? ${kind}(?: of)? ${year}`,
    String.raw`\b${kind}(?: of)? ${year}`,
    String.raw`\b(?:regulations|order|measure) of ${year}`,
    String.raw`\b${year} ${kind}\b`,
    String.raw`\bSI ${year}\/\d+`,
  ].join('|'),
  'g',
);

/** What a template says by hand where the register of law has the wording. Tags and braces of the line say nothing. */
export function handWritten(line: string, { dated, laws }: LawWording): HandWritten[] {
  const words = line.replace(/\{\{[^{}]*\}\}|\{[^{}]*\}/g, (tag) => '\u0000'.repeat(tag.length));
  const old = dated.flatMap(({ wording, term }) =>
    [...words.matchAll(new RegExp(`(?<!\\w)${literally(wording)}(?!\\w)`, 'gi'))].map(
      (found): HandWritten => ({
        code: 'dated-term',
        message: `"${found[0]}" is wording of 2011`,
        column: found.index + 1,
        hint: `print {{term "${term}"}} instead`,
      }),
    ),
  );
  const named = [...words.matchAll(law)].map((found): HandWritten => {
    const name = found[0].replace(/^The /, '');
    const term = laws.find((one) => one.name === name)?.term;
    return {
      code: 'dated-law',
      message: `"${name}" is written by hand`,
      column: found.index + 1 + found[0].length - name.length,
      hint: term ? `print {{term "${term}"}} instead` : 'add it to law.yaml and print it with {{term}}',
    };
  });
  return [...old, ...named];
}
