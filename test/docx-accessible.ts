/** Rules on what assistive technology needs of a Word file, besides those on tables, headings and empty paragraphs. */

import { type DocxFile, inherited, type Rule, styleOf, stylesOf, treeOf, wordsOf } from './docx-file.js';
import { type Element, elements, first, value } from './read-xml.js';

const core = 'docProps/core.xml';
const inBody = (file: DocxFile, name: string): Element[] => elements(treeOf(file, 'word/document.xml'), name);

const textOf = (element: Element | undefined): string =>
  (element?.children ?? []).filter((child) => typeof child === 'string').join('');

/** The file has a title, which readers announce instead of its name, and no page has two. */
export const titled: Rule = (file) => [
  ...(textOf(first(treeOf(file, core), 'dc:title')).trim() === '' ? [`${core}: no title`] : []),
  ...inBody(file, 'w:p')
    .filter((paragraph) => styleOf(paragraph) === 'Title')
    .slice(1)
    .map((paragraph) => `"${wordsOf(paragraph).slice(0, 40)}" is a second title`),
];

/** The language of the text is said once for all, and is that of the file. */
export const toldLanguage: Rule = (file) => {
  const defaults = first(treeOf(file, 'word/styles.xml'), 'w:rPrDefault');
  const text = defaults ? value(first(defaults, 'w:lang')) : '';
  const whole = textOf(first(treeOf(file, core), 'dc:language'));
  if (!/^(en|cy)-GB$/.test(text)) return [`word/styles.xml: the language of the text is "${text}"`];
  return text === whole ? [] : [`${core}: the language is "${whole}", that of the text "${text}"`];
};

/** Words of a link that say nothing to those who hear it apart from its sentence. */
const empty = /^\W*(here|click here|this|link|more|read more)?\W*$/i;
const address = /^\s*(https?:\/\/|www\.)/i;

/** Links make sense by their own words. */
export const spokenLinks: Rule = ({ stories }) =>
  stories.flatMap(([path, tree]) =>
    elements(tree, 'w:hyperlink')
      .map(wordsOf)
      .filter((words) => empty.test(words) || address.test(words))
      .map((words) => `${path}: a link says "${words}"`),
  );

/** What words may differ in besides their colour. */
const signs = ['w:b', 'w:i', 'w:u', 'w:bdr', 'w:shd'];
/** Styles whose words say themselves what they are: "clause 8.1", "Write here". */
const spoken = ['Reference', 'PlaceholderText'];

/** Colour is never the only thing that sets words apart from those around them. */
export const notByColourAlone: Rule = (file) => {
  const styles = stylesOf(file);
  const hasSign = (owner: Element, style: string): boolean =>
    signs.some((name) => first(owner, name) || (style !== '' && inherited(styles, style, name)));
  return file.stories.flatMap(([path, tree]) =>
    elements(tree, 'w:r')
      .filter((run) => wordsOf(run).trim() !== '')
      .filter((run) => {
        const properties = first(run, 'w:rPr');
        if (!properties) return false;
        const style = value(first(properties, 'w:rStyle'));
        const coloured =
          first(properties, 'w:color') ?? (style !== '' && inherited(styles, style, 'w:color'));
        return Boolean(coloured) && !spoken.includes(style) && !hasSign(properties, style);
      })
      .map((run) => `${path}: only colour sets "${wordsOf(run).slice(0, 40)}" apart`),
  );
};

/** Pictures stand in line with the text, but for the logo on the cover: those that float are read anywhere or nowhere. */
export const inlinePictures: Rule = (file) =>
  inBody(file, 'wp:anchor')
    .filter((picture) => first(picture, 'wp:docPr')?.attributes.name !== 'Logo')
    .map(() => 'word/document.xml: a picture floats over the text');
