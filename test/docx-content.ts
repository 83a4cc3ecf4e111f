/** Rules on what readers of a Word file meet: tables, headings, language, empty paragraphs, pictures. */

import {
  childElements,
  type DocxFile,
  inherited,
  type Rule,
  styleOf,
  stylesOf,
  treeOf,
  wordsOf,
} from './docx-file.js';
import { type Element, elements, first, value } from './read-xml.js';

const inBody = (file: DocxFile, name: string): Element[] => elements(treeOf(file, 'word/document.xml'), name);

/** Every cell ends with a paragraph; Word calls the file damaged otherwise. */
export const cellEnds: Rule = ({ stories }) =>
  stories.flatMap(([path, tree]) =>
    elements(tree, 'w:tc')
      .filter((cell) => childElements(cell).at(-1)?.name !== 'w:p')
      .map((cell) => `${path}: a cell does not end with a paragraph: ${wordsOf(cell).slice(0, 40)}`),
  );

const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !['0', 'false', 'off'].includes(value(element));

/** A table whose first row looks like a head says so, and no other row does. */
export const headerRows: Rule = (file) =>
  inBody(file, 'w:tbl').flatMap((table) => {
    const [properties] = childElements(table).filter(({ name }) => name === 'w:tblPr');
    const look = properties && first(properties, 'w:tblLook');
    const headed = ['true', '1'].includes(look?.attributes['w:firstRow'] ?? '');
    const rows = childElements(table).filter(({ name }) => name === 'w:tr');
    return rows.flatMap((row, at) => {
      const [own] = childElements(row).filter(({ name }) => name === 'w:trPr');
      const marked = own !== undefined && isOn(first(own, 'w:tblHeader'));
      const styled = elements(row, 'w:p').some((paragraph) => styleOf(paragraph).startsWith('TableHeading'));
      const words = wordsOf(row).slice(0, 40);
      if (marked !== (headed && at === 0)) return [`row "${words}" is ${marked ? '' : 'not '}marked as head`];
      return styled && !marked ? [`row "${words}" looks like a head and is not marked`] : [];
    });
  });

/** Every table but those that only lay text out says what it holds. */
export const describedTables: Rule = (file) =>
  inBody(file, 'w:tbl')
    .filter((table) => !/^Pack(Note|RunningHead)$/.test(value(first(table, 'w:tblStyle'))))
    .filter((table) => {
      const properties = childElements(table).find(({ name }) => name === 'w:tblPr');
      return !properties || value(first(properties, 'w:tblDescription')) === '';
    })
    .map((table) => `table "${wordsOf(table).slice(0, 40)}" has no description`);

/** Headings go down one level at a time. */
export const headingLevels: Rule = (file) => {
  const styles = stylesOf(file);
  let last = 0;
  return inBody(file, 'w:p').flatMap((paragraph) => {
    const level = inherited(styles, styleOf(paragraph), 'w:outlineLvl');
    if (!level) return [];
    const depth = Number(value(level)) + 1;
    const skipped = depth > last + 1;
    last = depth;
    return skipped ? [`heading "${wordsOf(paragraph)}" of level ${depth} skips a level`] : [];
  });
};

/** Every run has a language: its own, its style's or the document's. */
export const runLanguage: Rule = (file) => {
  const defaults = first(treeOf(file, 'word/styles.xml'), 'w:rPrDefault');
  if (defaults && value(first(defaults, 'w:lang')) !== '') return [];
  const styles = stylesOf(file);
  return file.stories.flatMap(([path, tree]) =>
    elements(tree, 'w:p').flatMap((paragraph) =>
      inherited(styles, styleOf(paragraph), 'w:lang')
        ? []
        : elements(paragraph, 'w:r')
            .filter((run) => !first(run, 'w:lang') && wordsOf(run) !== '')
            .map((run) => `${path}: "${wordsOf(run).slice(0, 40)}" has no language`),
    ),
  );
};

/** Tallest an empty paragraph may be, in twips: what Word needs beside a table and nothing more. */
const tallest = 160;

/** Empty paragraphs stand only where Word needs one, and are as low as can be. */
export const emptyParagraphs: Rule = (file) => {
  const styles = stylesOf(file);
  const says = (block: Element): boolean =>
    wordsOf(block) !== '' || ['w:br', 'w:drawing', 'w:pict'].some((name) => first(block, name));
  const visit = (owner: Element): string[] => {
    const blocks = childElements(owner).filter(({ name }) => name === 'w:p' || name === 'w:tbl');
    return [
      ...blocks.flatMap((block, at) => {
        if (block.name !== 'w:p' || says(block)) return [];
        if (owner.name === 'w:tc' && blocks.length === 1) return [];
        if (inherited(styles, styleOf(block), 'w:numId')) return [];
        const spacing = inherited(styles, styleOf(block), 'w:spacing')?.attributes ?? {};
        const low = spacing['w:lineRule'] === 'exact' && Number(spacing['w:line']) <= tallest;
        const beside = [blocks[at - 1], blocks[at + 1]].some((other) => other?.name === 'w:tbl');
        if (low && (beside || blocks.length === 1)) return [];
        return [`an empty paragraph in style "${styleOf(block)}" makes space`];
      }),
      ...childElements(owner).flatMap((child) => (child.name === 'w:p' ? [] : visit(child))),
    ];
  };
  return visit(treeOf(file, 'word/document.xml'));
};

/** Pictures have words for those who cannot see them, unless they say that they are ornament. */
export const describedPictures: Rule = ({ stories }) =>
  stories.flatMap(([path, tree]) => [
    ...elements(tree, 'wp:docPr')
      .filter(({ attributes }) => (attributes.descr ?? '') === '')
      .map(({ attributes }) => `${path}: picture ${attributes.id} has no words`),
    ...['v:shape', 'v:rect']
      .flatMap((name) => elements(tree, name))
      .filter((shape) => shape.attributes.alt === undefined && !first(shape, 'v:textpath'))
      .map(({ attributes }) => `${path}: shape ${attributes.id} has no words and does not say it needs none`),
  ]);
