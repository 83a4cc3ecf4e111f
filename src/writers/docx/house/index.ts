import type { Document, House } from '../../../document/types.js';
import { text, tree } from '../../../ooxml/package.js';
import { child, inside, parseXml, writeXml, type XmlElement } from '../../../ooxml/xml.js';
import { listOffset, mergeNumbering } from './numbering.js';
import { Package } from './package.js';
import { copyRelationships } from './relationships.js';
import { type Carried, copyRunning } from './running.js';
import { dressSections } from './sections.js';
import { type Dressed, mergeStyles } from './styles.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * Makes our file one of the organisation's: its styles, theme, fonts, heads and feet and pages take the place of ours.
 * Our numbering and all that refers to it stays. Changes the parts in place.
 * @param xml parts of our file that are XML, by path
 * @param binary its other parts
 */
export function dress(
  xml: Map<string, string>,
  binary: Map<string, Uint8Array>,
  house: House,
  document: Document,
): void {
  const carried = carriedBy(xml);
  const file = new Package(xml, binary);
  const dressed = dressStyles(file, house, document);
  for (const path of ['word/theme/theme1.xml', 'word/fontTable.xml']) {
    const theirs = text(new Map(house.parts), path);
    // Fonts in the file would need their parts too, and are mostly licensed for the template alone.
    if (!theirs) continue;
    file.xml.set(path, theirs.replace(/<w:embed(Regular|Bold|Italic|BoldItalic)\b[^>]*\/>/g, ''));
    if (path.includes('theme')) copyRelationships(file, house, path, path);
  }
  dressSettings(file, house);
  const running = copyRunning(file, house, document, restyled(carried, dressed));
  const own = renamed(file.read('word/document.xml'), dressed);
  file.xml.set('word/document.xml', dressSections(own, house, running));
  for (const path of file.broughtBack()) file.xml.set(path, renamed(file.read(path), dressed));
}

function dressStyles(file: Package, house: House, document: Document): Dressed {
  const theirs = tree(new Map(house.parts), 'word/styles.xml');
  if (!theirs) throw new Error('a house style without styles was not refused');
  const dressed = mergeStyles(
    parseXml(file.read('word/styles.xml')),
    theirs,
    house,
    document.language,
    listOffset,
  );
  file.xml.set('word/styles.xml', head + writeXml(theirs));
  const numbering = parseXml(file.read('word/numbering.xml'));
  mergeNumbering(numbering, tree(new Map(house.parts), 'word/numbering.xml'), dressed);
  file.xml.set('word/numbering.xml', head + writeXml(numbering));
  for (const path of ['word/footnotes.xml', 'word/endnotes.xml']) {
    const notes = file.xml.get(path);
    if (notes) file.xml.set(path, renamed(notes, dressed));
  }
  return dressed;
}

/** XML of ours with the styles that stand in for ours. */
const renamed = (xml: string, { idOf }: Dressed): string =>
  xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)"/g,
    (_, start: string, id: string) => `${start}${idOf(id)}"`,
  );

const restyled = (carried: Carried, dressed: Dressed): Carried => ({
  watermark: renamed(carried.watermark, dressed),
  marks: renamed(carried.marks, dressed),
  foot: renamed(carried.foot, dressed),
});

/** What our own first running head and foot carry. */
function carriedBy(xml: ReadonlyMap<string, string>): Carried {
  const last = (part: string): string =>
    /<w:p>(?:(?!<w:p>).)*<\/w:p>(?=<\/w:(?:hdr|ftr)>)/s.exec(xml.get(part) ?? '')?.[0] ?? '';
  const foot = last('word/footer1.xml');
  // Before the tab stand the marks, after it the page number.
  const marks = foot.replace(/<w:r><w:tab\/><\/w:r>.*(?=<\/w:p>)/s, '');
  // The rule under our running head is no part of the watermark.
  const watermark = last('word/header1.xml').replace(/<w:pBdr>.*?<\/w:pBdr>/s, '');
  return {
    watermark: watermark.includes('PowerPlusWaterMarkObject') ? watermark : '',
    marks: marks.includes('<w:t') ? marks : '',
    foot,
  };
}

/** Settings that heads and colours of the house rest on. */
function dressSettings(file: Package, house: House): void {
  const theirs = tree(new Map(house.parts), 'word/settings.xml');
  const even = child(theirs, 'w:evenAndOddHeaders');
  const last = ['w:themeFontLang', 'w:clrSchemeMapping']
    .flatMap((name): XmlElement[] => inside(theirs, name))
    .map(writeXml)
    .join('');
  const isOn = even !== undefined && !/^(0|false|off)$/.test(even.attributes['w:val'] ?? '');
  file.xml.set(
    'word/settings.xml',
    file
      .read('word/settings.xml')
      .replace('<w:evenAndOddHeaders w:val="false"/>', `<w:evenAndOddHeaders w:val="${isOn}"/>`)
      .replace('</w:settings>', () => `${last}</w:settings>`),
  );
}
