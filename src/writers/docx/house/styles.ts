import type { House, Language } from '../../../document/types.js';
import { child, inside, valOf, type XmlElement } from '../../../ooxml/xml.js';
import { languageTags } from '../character-styles.js';
import { type Properties, properties, removeChild, setChild } from './edit.js';
import { kept, noList, numPr } from './kept-style.js';

/** What became of our styles in a house style. */
export interface Dressed {
  /** The id that stands for one of ours. */
  idOf(own: string): string;
  /** Their styles that take the place of numbered ones of ours: our lists number them. */
  numbered: ReadonlySet<string>;
}

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

const byId = (styles: XmlElement): Map<string, XmlElement> =>
  new Map(inside(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));

const nameOf = (style: XmlElement): string =>
  `${style.attributes['w:type']} ${valOf(child(style, 'w:name'))?.toLowerCase()}`;

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
