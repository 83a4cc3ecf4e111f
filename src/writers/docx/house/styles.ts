import type { House, Language } from '../../../document/types.js';
import { child, inside, valOf, type XmlElement } from '../../../ooxml/xml.js';
import { languageTags } from '../character-styles.js';
import { headingStyles } from '../style-ids.js';
import { type Properties, properties, removeChild, setChild } from './edit.js';

/** What became of our styles in a house style. */
export interface Dressed {
  /** The id that stands for one of ours. */
  idOf(own: string): string;
  /** Their styles that take the place of numbered ones of ours: our lists number them. */
  numbered: ReadonlySet<string>;
}

/** Headings of ours that no house style has: they look like its section headings. */
const likeHeading = new Set<string>([headingStyles.unnumbered, headingStyles.schedule, 'TOCHeading']);
/** Bullets are no references, so theirs stay as the house has them. */
const bullets = /Bullet2?$/;

/**
 * Adds our styles to theirs, in place. Where a style of theirs stands in for one of ours, it stays as it is, but for
 * its number: that is ours, or none. The others of ours take over the font, size and ink of theirs.
 * @param offset added to the numbers of their lists
 */
export function mergeStyles(
  ours: XmlElement,
  theirs: XmlElement,
  house: House,
  language: Language,
  offset: number,
): Dressed {
  const old = byId(theirs);
  const ids = idsOf(ours, theirs, house);
  const idOf = (own: string): string => ids.get(own) ?? own;
  const numbered = new Set<string>();
  for (const numId of [...old.values()].flatMap((style) => inside(numPr(style), 'w:numId')))
    numId.attributes['w:val'] = shifted(numId.attributes['w:val'], offset);
  const size = Number(valOf(child(child(old.get(idOf('Normal')), 'w:rPr'), 'w:sz')) ?? defaultSize(theirs));
  for (const style of inside(ours, 'w:style')) {
    const own = style.attributes['w:styleId'] ?? '';
    const stand = old.get(idOf(own));
    if (!stand) {
      theirs.children.push(kept(style, own, idOf, size));
      continue;
    }
    if (style.attributes['w:type'] !== 'paragraph') continue;
    const list = numPr(style);
    if (list && !bullets.test(own)) {
      number(stand, list);
      numbered.add(idOf(own));
    } else if (list && !inheritsNumber(stand, old)) number(stand, list);
    else if (!list && inheritsNumber(stand, old)) number(stand, noList);
    complete(stand, style, old);
  }
  speak(theirs, language);
  return { idOf, numbered };
}

const noList: XmlElement = {
  name: 'w:numPr',
  attributes: {},
  children: [{ name: 'w:numId', attributes: { 'w:val': '0' }, children: [] }],
};

const byId = (styles: XmlElement): Map<string, XmlElement> =>
  new Map(inside(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));

const nameOf = (style: XmlElement): string =>
  `${style.attributes['w:type']} ${valOf(child(style, 'w:name'))?.toLowerCase()}`;

const numPr = (style: XmlElement): XmlElement | undefined => child(child(style, 'w:pPr'), 'w:numPr');

const shifted = (id: string | undefined, offset: number): string =>
  id === undefined || id === '0' ? '0' : String(Number(id) + offset);

/** For each of our ids the style that stands in for it, or the id under which ours is added. */
function idsOf(ours: XmlElement, theirs: XmlElement, { styles }: House): Map<string, string> {
  const names = new Map(
    inside(theirs, 'w:style').map((style) => [nameOf(style), style.attributes['w:styleId'] ?? '']),
  );
  const taken = new Set([...byId(theirs).keys()].map((id) => id.toLowerCase()));
  return new Map(
    inside(ours, 'w:style').map((style): [string, string] => {
      const own = style.attributes['w:styleId'] ?? '';
      const stand = styles.get(own) ?? names.get(nameOf(style));
      return [own, stand ?? (taken.has(own.toLowerCase()) ? `Pack${own}` : own)];
    }),
  );
}

/** Whether a style has a number, of its own or from what it is based on. */
function inheritsNumber(style: XmlElement | undefined, all: ReadonlyMap<string, XmlElement>): boolean {
  if (!style) return false;
  const own = numPr(style);
  if (own) return valOf(child(own, 'w:numId')) !== '0';
  return inheritsNumber(all.get(valOf(child(style, 'w:basedOn')) ?? ''), all);
}

/** Gives a style what ours rests on: its level of heading, staying with what follows, and space where it has none. */
function complete(stand: XmlElement, own: XmlElement, all: ReadonlyMap<string, XmlElement>): void {
  const ours = child(own, 'w:pPr');
  for (const name of ['w:outlineLvl', 'w:keepNext']) {
    const property = child(ours, name);
    if (property) setChild(properties(stand, 'w:pPr'), property, 'paragraph');
  }
  const spacing = child(ours, 'w:spacing');
  if (!spacing || has(stand, 'w:spacing', all)) return;
  const { 'w:line': _line, 'w:lineRule': _rule, ...attributes } = spacing.attributes;
  setChild(properties(stand, 'w:pPr'), { ...spacing, attributes }, 'paragraph');
}

/** Whether a style, or one that it is based on, has a property of paragraphs. */
function has(style: XmlElement | undefined, name: string, all: ReadonlyMap<string, XmlElement>): boolean {
  if (!style) return false;
  return (
    child(child(style, 'w:pPr'), name) !== undefined ||
    has(all.get(valOf(child(style, 'w:basedOn')) ?? ''), name, all)
  );
}

/** Ties a style to a list; how far it is set in then comes from the list. */
function number(style: XmlElement, list: XmlElement): void {
  const paragraph: Properties = properties(style, 'w:pPr');
  setChild(paragraph, list, 'paragraph');
  removeChild(paragraph, 'w:ind');
}

/** A style of ours as it is added: in the house's font, size and ink. */
function kept(style: XmlElement, own: string, idOf: (own: string) => string, size: number): XmlElement {
  const made = structuredClone(style);
  made.attributes['w:styleId'] = idOf(own);
  delete made.attributes['w:default'];
  for (const name of ['w:basedOn', 'w:next', 'w:link'])
    for (const link of inside(made, name)) link.attributes['w:val'] = idOf(link.attributes['w:val'] ?? '');
  if (made.attributes['w:type'] !== 'paragraph') return made;
  const run = child(made, 'w:rPr');
  const paragraph = child(made, 'w:pPr');
  if (likeHeading.has(own)) {
    removeChild(made, 'w:rPr');
    removeChild(paragraph, 'w:spacing');
    for (const link of inside(made, 'w:basedOn')) link.attributes['w:val'] = idOf(headingStyles.numbered);
    // Based on a numbered heading, it would be numbered too.
    if (!numPr(made)) setChild(properties(made, 'w:pPr'), noList, 'paragraph');
    return made;
  }
  removeChild(run, 'w:rFonts');
  rescale(run, size);
  // White on our band, which a house style does not have; and the ink of text, which is the house's.
  if (/^(FFFFFF|1D2429)$/.test(valOf(child(run, 'w:color')) ?? '')) removeChild(run, 'w:color');
  removeChild(paragraph, 'w:shd');
  const spacing = child(paragraph, 'w:spacing');
  if (spacing && spacing.attributes['w:lineRule'] !== 'exact') {
    delete spacing.attributes['w:line'];
    delete spacing.attributes['w:lineRule'];
  }
  return made;
}

/** Size of our body text, in half points. */
const ourSize = 21;

/** Body text as large as theirs, and what is smaller or larger in proportion. */
function rescale(run: XmlElement | undefined, size: number): void {
  for (const name of ['w:sz', 'w:szCs'])
    for (const one of inside(run, name)) {
      const own = Number(one.attributes['w:val']);
      if (own === ourSize) removeChild(run, name);
      // What is no text keeps its size.
      else if (own > 8) one.attributes['w:val'] = String(Math.round((own * size) / ourSize));
    }
}

function defaultSize(styles: XmlElement): number {
  const run = child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return Number(valOf(child(run, 'w:sz')) ?? 20);
}

/** The language of the document in place of that of the file. */
function speak(styles: XmlElement, language: Language): void {
  let defaults = child(styles, 'w:docDefaults');
  if (!defaults) {
    defaults = { name: 'w:docDefaults', attributes: {}, children: [] };
    styles.children.unshift(defaults);
  }
  let run = child(defaults, 'w:rPrDefault');
  if (!run) {
    run = { name: 'w:rPrDefault', attributes: {}, children: [] };
    defaults.children.unshift(run);
  }
  const lang: XmlElement = { name: 'w:lang', attributes: { 'w:val': languageTags[language] }, children: [] };
  setChild(properties(run, 'w:rPr'), lang, 'run');
}
