/** Rules on a Word file as a package: parts, relationships, content types, characters. */

import { posix } from 'node:path';
import { childElements, type DocxFile, doubles, type Rule, treeOf } from './docx-file.js';
import { type Element, elements } from './read-xml.js';

/** Part that a list of relationships belongs to: `word/_rels/document.xml.rels` to `word/document.xml`. */
const ownerOf = (path: string): string => path.replace('_rels/', '').replace(/\.rels$/, '');

interface Relationship {
  /** Part that holds the list. */
  list: string;
  owner: string;
  id: string;
  /** Path of the part it leads to; nothing for an address outside. */
  target: string | undefined;
}

function relationships(file: DocxFile): Relationship[] {
  return [...file.trees].flatMap(([list, tree]) => {
    if (!list.endsWith('.rels')) return [];
    const owner = ownerOf(list);
    return elements(tree, 'Relationship').map(({ attributes: { Id: id = '', Target = '', TargetMode } }) => ({
      list,
      owner,
      id,
      target: TargetMode === 'External' ? undefined : posix.join(posix.dirname(owner), Target),
    }));
  });
}

/** Every relationship leads to a part, every part is led to, and every id that XML uses is a relationship. */
export const reachableParts: Rule = (file) => {
  const all = relationships(file);
  const reached = new Set(all.map(({ target }) => target));
  const missing = all
    .filter(({ target }) => target !== undefined && !file.parts.has(target))
    .map(({ list, id, target }) => `${list}: ${id} leads to ${target}, which is missing`);
  const orphans = [...file.parts.keys()]
    .filter((path) => path !== '[Content_Types].xml' && !path.endsWith('.rels') && !reached.has(path))
    .map((path) => `${path}: no relationship leads to this part`);
  const unknown = [...file.parts].flatMap(([path, xml]) => {
    const ids = new Set(all.filter(({ owner }) => owner === path).map(({ id }) => id));
    const used = [...xml.matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(([, id = '']) => id);
    return path.endsWith('.rels')
      ? []
      : used.filter((id) => !ids.has(id)).map((id) => `${path}: r:id ${id} is no relationship`);
  });
  const twice = [...new Set(all.map(({ list }) => list))].flatMap((list) =>
    doubles(all.filter((each) => each.list === list).map(({ id }) => id)).map(
      (id) => `${list}: relationship ${id} is there twice`,
    ),
  );
  return [...missing, ...orphans, ...unknown, ...twice];
};

/** Every part has a content type, and every content type its part. */
export const contentTypes: Rule = (file) => {
  const tree = treeOf(file, '[Content_Types].xml');
  const endings = new Set(elements(tree, 'Default').map(({ attributes }) => attributes.Extension));
  const named = elements(tree, 'Override').map(({ attributes }) => (attributes.PartName ?? '').slice(1));
  const own = ['[Content_Types].xml'];
  return [
    ...[...file.parts.keys()]
      .filter((path) => !own.includes(path) && !named.includes(path) && !endings.has(path.split('.').at(-1)))
      .map((path) => `${path}: has no content type`),
    ...[...file.parts.keys()]
      .filter((path) => /^word\/[^/]+\.xml$/.test(path) && !named.includes(path))
      .map((path) => `${path}: has only the content type of its ending`),
    ...named
      .filter((path) => !file.parts.has(path))
      .map((path) => `[Content_Types].xml: names ${path}, which is missing`),
  ];
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Cs}/u;
const illegalReference = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])|0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45]));/i;

/** No characters that XML cannot hold, as they are or by number. */
export const legalCharacters: Rule = ({ parts }) =>
  [...parts]
    .filter(([path, xml]) => /\.(xml|rels)$/.test(path) && (illegal.test(xml) || illegalReference.test(xml)))
    .map(([path]) => `${path}: holds a character that XML does not allow`);

/** Elements and attributes that carry people's words, in which braces mean nothing. */
const wordy = new Set([
  'w:tblCaption',
  'w:tblDescription',
  'w:instr',
  'Target',
  'w:anchor',
  'descr',
  'string',
  'ds:itemID',
  'issuer',
  'w:alias',
]);

/** Nothing of the form `{name-0}` where a number or id belongs. */
export const placeholders: Rule = ({ trees }) =>
  [...trees].flatMap(([path, tree]) => {
    const visit = (element: Element): string[] => [
      ...Object.entries(element.attributes)
        .filter(([name]) => !wordy.has(element.name) && !wordy.has(name))
        .filter(([, held]) => /\{[^{}]*\}/.test(held))
        .map(([name, held]) => `${path}: a placeholder is left in ${element.name} ${name}="${held}"`),
      ...childElements(element).flatMap(visit),
    ];
    return visit(tree);
  });

/** Nothing that makes Word ask or work on opening. */
export const nothingDirty: Rule = ({ parts }) =>
  [...parts].flatMap(([path, xml]) =>
    [...xml.matchAll(/w:dirty="(?:true|1|on)"|<w:updateFields\b/g)].map(
      ([found]) => `${path}: ${found} makes Word ask on opening`,
    ),
  );
