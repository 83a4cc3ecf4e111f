import type { TagFault } from './paths.js';

/** Whom the pack puts duties on by *must*; the pronouns and "and" carry on such a subject. */
const subjects = /(?:\b(?:the|a|an|each|every) (?:Provider|Bidder|Consortium)|\b(?:it|they|and|also))$/i;
const healthcareProvider = /\b(?:the|a|each|every) Healthcare Provider$/i;

/**
 * Each *must* whose subject has no duties in this pack. The Commissioner *will*, and the law *requires*; healthcare
 * providers have duties only in what they sign.
 * @param lines of a template, tags and all
 * @param signed whether the parties sign the document
 */
export function checkDuties(lines: readonly string[], signed: boolean): TagFault[] {
  return lines.flatMap((line, index) => {
    // Tags and braces keep their length, so that columns stay right.
    const words = line.replace(/\{[^{}]*\}|\{\{[^{}]*\}\}/g, (tag) => ' '.repeat(tag.length));
    return [...words.matchAll(/(?<!\*)\bmust\b(?!\*)/g)].flatMap(({ index: at }) => {
      const before = words.slice(0, at).replace(/\s+/g, ' ').trimEnd();
      if (subjects.test(before) || (signed && healthcareProvider.test(before))) return [];
      return [
        {
          code: 'duty-without-subject',
          message: '"must" stands after nobody who has duties here',
          line: index + 1,
          column: at + 1,
          hint: 'the Provider must, the Bidder must, the Commissioner will, the law requires; the Healthcare Provider must, in what it signs',
        },
      ];
    });
  });
}
