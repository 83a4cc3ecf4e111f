import { posix } from 'node:path';
import type { Document, House, Paper } from '../../../document/types.js';
import { text } from '../../../ooxml/package.js';
import { xmlText } from '../../../ooxml/xml.js';
import { legal } from '../text.js';
import { listOffset } from './numbering.js';
import type { Package } from './package.js';
import { copyRelationships } from './relationships.js';

type Kind = 'default' | 'first' | 'even';

/** Heads and feet of a house style as parts of our file. */
export interface Running {
  /** What a section says to have the heads and feet of a paper. */
  references(paper: Paper): string;
}

/** What our own heads and feet carry that a reader of a house style must see too, as XML. */
export interface Carried {
  /** The watermark of a draft, as a paragraph; nothing for an issued document. */
  watermark: string;
  /** Marks of a draft and of an illustrative example; nothing when it is neither. */
  marks: string;
  /** The same with the page number. */
  foot: string;
}

/**
 * Copies the heads and feet of a house style, with their pictures and links. Each also carries our watermark and marks,
 * and a foot without a page number gets ours.
 */
export function copyRunning(file: Package, house: House, document: Document, carried: Carried): Running {
  const names = new Map<string, string>();
  let count = 0;
  const copy = (path: string, kind: 'header' | 'footer'): string => {
    const known = names.get(path);
    if (known) return known;
    const name = `word/${kind}${++count}.xml`;
    const xml = text(new Map(house.parts), path) ?? '';
    const more = kind === 'header' ? carried.watermark : numbersPages(xml) ? carried.marks : carried.foot;
    file.xml.set(name, adopted(xml, more, document, count));
    file.typed(name, `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`);
    copyRelationships(file, house, path, name);
    const id = file.related(
      `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`,
      posix.basename(name),
    );
    names.set(path, id);
    return id;
  };
  const reference = (kind: 'header' | 'footer', parts: Paper['heads'], titlePage: boolean): string => {
    const kinds = Object.entries(parts) as [Kind, string][];
    const found = kinds.filter(([, path]) => house.parts.has(path));
    const theirs = found.map(([type, path]) => referenceXml(kind, type, copy(path, kind)));
    // A house style without any keeps ours; a first page without a foot would not say what every page must.
    const lacking = (found.length === 0 ? ['default', 'first'] : kind === 'footer' ? ['first'] : []).filter(
      (type) => (type === 'default' || titlePage) && !found.some(([known]) => known === type),
    );
    const own = lacking.length > 0 ? file.ownRunning(kind) : undefined;
    const ours = own === undefined ? [] : lacking.map((type) => referenceXml(kind, type, own));
    return [...theirs, ...ours].join('');
  };
  return {
    references: ({ heads, feet, titlePage }) =>
      reference('header', heads, titlePage) + reference('footer', feet, titlePage),
  };
}

const referenceXml = (kind: string, type: string, id: string): string =>
  `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;

const numbersPages = (xml: string): boolean => /(instr="|<w:instrText[^>]*>)\s*PAGE\b/i.test(xml);

/** A head or foot fit for our file: ids that meet none of ours, words for its pictures, and what it must carry too. */
function adopted(xml: string, more: string, { issuer }: Document, part: number): string {
  let control = 0;
  let drawing = 0;
  const said = xmlText(legal(issuer));
  return (
    xml
      // Some programs leave what Word works out empty; Word shows nothing then until it counts pages.
      .replace(
        /(PAGES?\s*<\/w:instrText>(?:(?!<w:t[ >]).)*?"separate"\/><\/w:r>)(?=<w:r\b[^>]*>(?:<w:rPr>.*?<\/w:rPr>)?<w:fldChar w:fldCharType="end")/g,
        '$1<w:r><w:t>1</w:t></w:r>',
      )
      .replace(/<w:bookmark(Start|End)\b[^>]*\/>/g, '')
      .replace(/(<w:id w:val=")-?\d+"/g, (_, head: string) => `${head}${100_000 * part + ++control}"`)
      .replace(
        /(<w:numId w:val=")([1-9]\d*)"/g,
        (_, head: string, id: string) => `${head}${Number(id) + listOffset}"`,
      )
      .replace(/<wp:docPr\b[^>]*>/g, (tag) => {
        const plain = tag.replace(/ id="\d*"/, ` id="${100_000 * part + ++drawing}"`);
        if (/ descr="[^"]+"/.test(plain)) return plain;
        return plain.replace(/ descr=""/, '').replace('<wp:docPr', `<wp:docPr descr="${said}"`);
      })
      .replace(/<v:(shape|rect)\b(?![^>]*\balt=)/g, '<v:$1 alt=""')
      .replace(/<w:(hdr|ftr)\b[^>]*>/, withNamespaces)
      .replace(/<w:(hdr|ftr)\b([^>]*)\/>/, '<w:$1$2></w:$1>')
      .replace(/<\/w:(hdr|ftr)>\s*$/, (end) => `${more}${end}`)
  );
}

const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
} as const;

/** A root that knows every prefix that we may add. */
function withNamespaces(tag: string): string {
  const missing = Object.entries(namespaces).filter(([prefix]) => !tag.includes(`xmlns:${prefix}=`));
  const added = missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return tag.replace(/^<w:(hdr|ftr)/, (start) => `${start}${added}`);
}
