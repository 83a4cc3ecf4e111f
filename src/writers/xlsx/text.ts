// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/gu;

/** Most characters that a cell of a spreadsheet holds. */
const longest = 32_767;

/**
 * Words that a cell can hold: what XML cannot becomes U+FFFD, so that the loss is seen; and `_x0041_` stays as typed,
 * which a spreadsheet would otherwise read as a letter. Words are kept apart from formulas in the file, so that no word
 * is worked out, whatever sign it begins with.
 */
export function cellText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(illegal, '\uFFFD')
    .slice(0, longest)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** Words for a place that shows one line and has no escapes: titles, tabs, messages. Cut to `most` characters. */
export function plainLine(text: string, most: number): string {
  const line = text.replace(illegal, '\uFFFD').replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
