/** A Word file opened for the lint: its parts as text and as trees, and what its rules ask of both. */

import { strFromU8, unzipSync } from 'fflate';
import { type Element, elements, first, parseXml, value } from './read-xml.js';

export interface DocxFile {
  /** Text of every part, by path. */
  parts: Map<string, string>;
  /** Trees of the parts that are XML, by path. */
  trees: Map<string, Element>;
  /** `word/document.xml`, heads and feet: where people's words stand. */
  stories: [path: string, tree: Element][];
}

/** A rule of the lint: what is wrong, in sentences that name the part. */
export type Rule = (file: DocxFile) => string[];

/** Opens the bytes of a .docx. Throws when it is no zip or a part is not well-formed. */
export function openDocx(bytes: Uint8Array): DocxFile {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const xml = [...parts].filter(([path]) => /\.(xml|rels)$/.test(path));
  const trees = new Map(xml.map(([path, text]) => [path, parseXml(text, path)]));
  const stories = [...trees].filter(([path]) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(path));
  return { parts, trees, stories };
}

/** The tree of a part, or an empty one. */
export const treeOf = ({ trees }: DocxFile, path: string): Element =>
  trees.get(path) ?? { name: '', attributes: {}, children: [] };

/** Elements directly inside an element. */
export const childElements = (owner: Element): Element[] =>
  owner.children.filter((child) => typeof child !== 'string');

/** Words that an element shows. */
export const wordsOf = (owner: Element): string =>
  elements(owner, 'w:t')
    .flatMap((text) => text.children.filter((child) => typeof child === 'string'))
    .join('');

/** Style of a paragraph. */
export function styleOf(paragraph: Element): string {
  const properties = first(paragraph, 'w:pPr');
  return properties ? value(first(properties, 'w:pStyle')) : '';
}

/** Styles by id. */
export function stylesOf(file: DocxFile): Map<string, Element> {
  const styles = elements(treeOf(file, 'word/styles.xml'), 'w:style');
  return new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
}

/** An element of a style, or of the style it is based on. */
export function inherited(
  styles: ReadonlyMap<string, Element>,
  id: string,
  name: string,
): Element | undefined {
  const style = styles.get(id);
  if (!style) return undefined;
  return first(style, name) ?? inherited(styles, value(first(style, 'w:basedOn')), name);
}

/** Values that come more than once. */
export function doubles(values: readonly string[]): string[] {
  return [...new Set(values.filter((each, at) => values.indexOf(each) !== at))];
}
