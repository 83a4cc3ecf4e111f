import { type IRunPropertiesOptions, TextRun } from 'docx';
import { element } from './element.js';

/**
 * Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, with what stands between two such words as
 * long as it is no letter of another script: the stretch that Word must order from right to left.
 */
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[^\p{L}\n\t]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])*/gu;

/** What XML 1.0 cannot hold, halves of surrogate pairs, and the characters that Unicode keeps out of all text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Text that an XML file can hold: each character it cannot becomes U+FFFD, so that the loss is seen and the file
 * opens. Every word that reaches the file passes here.
 */
export function legal(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(illegal, '\uFFFD');
}

/**
 * Runs that print `text` exactly: spaces kept, `\n` as line breaks, tabs as tabs, and stretches of right-to-left
 * script in runs of their own, marked so.
 * @param look properties of every run
 */
export function textRuns(text: string, look: IRunPropertiesOptions = {}): TextRun[] {
  const clean = legal(text);
  const runs: TextRun[] = [];
  let from = 0;
  for (const match of clean.matchAll(rightToLeft)) {
    if (match.index > from) runs.push(run(clean.slice(from, match.index), look));
    runs.push(run(match[0], { ...look, rightToLeft: true }));
    from = match.index + match[0].length;
  }
  if (from < clean.length) runs.push(run(clean.slice(from), look));
  return runs;
}

/** A line break inside a paragraph. */
export const lineBreak = (): TextRun => new TextRun({ children: [element('w:br')] });

/**
 * Elements, never plain strings: docx takes a string such as `CURRENT` or `SECTION` for the name of a page field.
 */
function run(text: string, look: IRunPropertiesOptions): TextRun {
  const pieces = text.split(/(\n|\t)/).filter((piece) => piece !== '');
  return new TextRun({
    ...look,
    children: pieces.map((piece) => {
      if (piece === '\n') return element('w:br');
      if (piece === '\t') return element('w:tab');
      return element('w:t', { 'xml:space': 'preserve' }, [piece]);
    }),
  });
}
