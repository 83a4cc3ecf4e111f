import { createHash } from 'node:crypto';
import { type Parts, text } from './package.js';
import { descendants, parseXml, XmlFault, xmlText } from './xml.js';

/**
 * Where a Word file of ours comes from. It travels in a part of its own, which Word keeps and never shows: who issued
 * it, which document it is, and a mark of each answer as it was printed, so that a file that comes back says which
 * answers were changed in it even when the profile has changed since.
 */
export interface Origin {
  document: string;
  language: string;
  issuer: string;
  /** Of the answers it was made from. */
  fingerprint: string;
  /** Marks of the answers by tag. */
  marks: ReadonlyMap<string, string>;
}

/** The part, its properties and their relationship, as Word lays them out. */
export const originPaths = {
  item: 'customXml/item1.xml',
  properties: 'customXml/itemProps1.xml',
  relationships: 'customXml/_rels/item1.xml.rels',
} as const;

/** Names the kind of part; never changes. */
export const originNamespace = 'urn:eiriol:origin:1';

/** Word takes no longer titles and tags. */
export const longestTag = 64;

/** The tag of an answer: its path, or for a path too long for Word its beginning and eight digits of its hash. */
export function answerTag(path: string): string {
  return path.length <= longestTag ? path : `${path.slice(0, longestTag - 9)}-${hash(path).slice(0, 8)}`;
}

/** Stands for the words of an answer without repeating them. White space at its ends and its kind do not count. */
export function markOf(words: string): string {
  return hash(words.replace(/\s+/g, ' ').trim()).slice(0, 16);
}

const hash = (words: string): string => createHash('sha256').update(words).digest('hex');

/** The part as XML. */
export function originXml({ marks, ...about }: Origin): string {
  const attributes = Object.entries(about).map(([name, value]) => ` ${name}="${xmlText(value)}"`);
  const answers = [...marks].map(([tag, mark]) => `<answer tag="${xmlText(tag)}" mark="${mark}"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<origin xmlns="${originNamespace}"${attributes.join('')}>${answers.join('')}</origin>`
  );
}

/** What a file says of its origin, under whatever name its program keeps the part; nothing when it says nothing. */
export function readOrigin(parts: Parts): Origin | undefined {
  for (const path of parts.keys()) {
    const xml = /^customXml\/item\d+\.xml$/.test(path) ? text(parts, path) : undefined;
    if (!xml?.includes(originNamespace)) continue;
    try {
      const root = parseXml(xml);
      const { document = '', language = 'en', issuer = '', fingerprint = '' } = root.attributes;
      const marks = new Map(
        [...descendants(root, 'answer')].map(({ attributes }) => [
          attributes.tag ?? '',
          attributes.mark ?? '',
        ]),
      );
      return { document, language, issuer, fingerprint, marks };
    } catch (error) {
      if (!(error instanceof XmlFault)) throw error;
    }
  }
  return undefined;
}
