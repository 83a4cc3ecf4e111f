/** Rules on what points at what in a Word file: styles, lists, bookmarks, fields, ids. */

import { childElements, type DocxFile, doubles, type Rule, stylesOf, treeOf, wordsOf } from './docx-file.js';
import { type Element, elements, first, value } from './read-xml.js';

const styleKinds = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' } as const;

/** Every style that is used, or that a style names, is defined and of the right kind. */
export const knownStyles: Rule = (file) => {
  const styles = stylesOf(file);
  const kindOf = (id: string) => styles.get(id)?.attributes['w:type'];
  const used = [...file.trees].flatMap(([path, tree]) =>
    Object.entries(styleKinds).flatMap(([name, kind]) =>
      elements(tree, name)
        .map(value)
        .filter((id) => kindOf(id) !== kind)
        .map((id) => `${path}: ${kind} style "${id}" is not defined`),
    ),
  );
  const named = [...styles].flatMap(([id, style]) =>
    ['w:basedOn', 'w:next', 'w:link']
      .map((name) => value(first(style, name)))
      .filter((other) => other !== '' && !styles.has(other))
      .map((other) => `word/styles.xml: style "${id}" names "${other}", which is not defined`),
  );
  return [...new Set([...used, ...named])];
};

/** Every list that is used exists, and so does what it is made from. */
export const knownLists: Rule = (file) => {
  const numbering = treeOf(file, 'word/numbering.xml');
  const abstract = new Set(
    elements(numbering, 'w:abstractNum').map((list) => list.attributes['w:abstractNumId']),
  );
  const lists = elements(numbering, 'w:num');
  const ids = new Set(lists.map((list) => list.attributes['w:numId']));
  const used = [...file.trees].flatMap(([path, tree]) =>
    elements(tree, 'w:numPr')
      .map((properties) => value(first(properties, 'w:numId')))
      .filter((id) => id !== '0' && !ids.has(id))
      .map((id) => `${path}: list ${id} does not exist`),
  );
  const made = lists
    .map((list) => value(first(list, 'w:abstractNumId')))
    .filter((id) => !abstract.has(id))
    .map((id) => `word/numbering.xml: a list is made from ${id}, which does not exist`);
  return [...new Set([...used, ...made])];
};

interface Field {
  path: string;
  instruction: string;
  shown: string;
}

/** Fields of a file, simple ones and those spelled out in runs. */
function fieldsOf({ stories }: DocxFile): Field[] {
  return stories.flatMap(([path, tree]) => {
    const simple = elements(tree, 'w:fldSimple').map((field) => ({
      path,
      instruction: field.attributes['w:instr'] ?? '',
      shown: wordsOf(field),
    }));
    const spelled: Field[] = [];
    const open: (Field & { result: boolean })[] = [];
    const visit = (element: Element): void => {
      const kind = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined;
      if (kind === 'begin') open.push({ path, instruction: '', shown: '', result: false });
      const field = open.at(-1);
      if (kind === 'separate' && field) field.result = true;
      if (kind === 'end' && field) spelled.push(open.pop() as Field);
      if (element.name === 'w:instrText' && field) field.instruction += element.children.join('');
      if (element.name === 'w:t')
        for (const each of open) if (each.result) each.shown += element.children.join('');
      for (const child of childElements(element)) visit(child);
    };
    visit(tree);
    return [...simple, ...spelled, ...open];
  });
}

/** Bookmarks are named once, begun and ended once, and found by every field and link that names one. */
export const bookmarks: Rule = (file) => {
  const starts = file.stories.flatMap(([, tree]) => elements(tree, 'w:bookmarkStart'));
  const ends = file.stories.flatMap(([, tree]) => elements(tree, 'w:bookmarkEnd'));
  const idOf = ({ attributes }: Element): string => attributes['w:id'] ?? '';
  const names = starts.map(({ attributes }) => (attributes['w:name'] ?? '').toLowerCase());
  const known = new Set(names);
  const anchors = file.stories.flatMap(([path, tree]) =>
    elements(tree, 'w:hyperlink').flatMap(({ attributes: { 'w:anchor': name } }) =>
      name === undefined || known.has(name.toLowerCase())
        ? []
        : [`${path}: a link leads to "${name}", which is no bookmark`],
    ),
  );
  const fields = fieldsOf(file).flatMap(({ path, instruction }) => {
    const [, name] = /^\s*(?:REF|PAGEREF)\s+(\S+)/.exec(instruction) ?? [];
    return name === undefined || known.has(name.toLowerCase())
      ? []
      : [`${path}: field ${instruction} names no bookmark`];
  });
  return [
    ...doubles(names).map((name) => `bookmark "${name}" is there twice`),
    ...doubles(starts.map(idOf)).map((id) => `bookmark id ${id} begins twice`),
    ...doubles(ends.map(idOf)).map((id) => `bookmark id ${id} ends twice`),
    ...starts
      .map(idOf)
      .filter((id) => !ends.some((end) => idOf(end) === id))
      .map((id) => `bookmark id ${id} does not end`),
    ...ends
      .map(idOf)
      .filter((id) => !starts.some((start) => idOf(start) === id))
      .map((id) => `bookmark id ${id} does not begin`),
    ...anchors,
    ...fields,
  ];
};

/** Every field shows something until Word works it out. */
export const shownFields: Rule = (file) =>
  fieldsOf(file)
    .filter(({ shown }) => shown.trim() === '')
    .map(({ path, instruction }) => `${path}: field ${instruction.trim()} shows nothing`);

/** Ids of drawings and content controls are there once. */
export const uniqueIds: Rule = ({ stories }) => {
  const idsOf = (name: string, key: string): string[] =>
    stories.flatMap(([, tree]) => elements(tree, name).map(({ attributes }) => attributes[key] ?? ''));
  const controls = stories.flatMap(([, tree]) =>
    elements(tree, 'w:sdtPr').flatMap((properties) => elements(properties, 'w:id').map(value)),
  );
  return [
    ...doubles(idsOf('wp:docPr', 'id')).map((id) => `drawing id ${id} is there twice`),
    ...doubles(controls).map((id) => `content control id ${id} is there twice`),
  ];
};
