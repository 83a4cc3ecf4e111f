/** An element of an XML part. Names keep the prefixes that the part gives them. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** A part is no well-formed XML, or of a kind that is not read. */
export class XmlFault extends Error {}

const token =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|([\s\S])/g;

/**
 * The root element of an XML text. Throws `XmlFault` when it is not well-formed. Document types are refused: no Office
 * file has one, and their entities can make a small file unfold into a huge one.
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const found of xml.matchAll(token)) {
    const [whole, data, close, name = '', attributes = '', empty, text, stray] = found;
    const parent = open.at(-1) ?? root;
    if (stray !== undefined) throw new XmlFault(`a stray "${stray}" at character ${found.index + 1}`);
    if (data !== undefined) parent.children.push(data);
    else if (text !== undefined) parent.children.push(decoded(text));
    else if (close === '/') {
      if (parent.name !== name) throw new XmlFault(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (!whole.startsWith('<?') && !whole.startsWith('<!')) {
      const made: XmlElement = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(made);
      if (empty !== '/') open.push(made);
    }
  }
  const only = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || only.length !== 1 || !only[0]) throw new XmlFault('elements left open');
  return only[0];
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single = ''] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name] = decoded(double ?? single);
  return found;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    if (code !== undefined && code <= 0x10ffff) return String.fromCodePoint(code);
    const found = name && Object.hasOwn(entities, name) ? entities[name] : undefined;
    if (found === undefined) throw new XmlFault(`the unknown entity ${whole}`);
    return found;
  });
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an element or in an attribute in double quotation marks. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** An element and what is in it as XML. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const held = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const inside = children.map((child) => (typeof child === 'string' ? xmlText(child) : writeXml(child)));
  return inside.length > 0
    ? `<${name}${held.join('')}>${inside.join('')}</${name}>`
    : `<${name}${held.join('')}/>`;
}

/** The elements right inside an element, of one name when it is given. */
export function inside(owner: XmlElement | undefined, name?: string): XmlElement[] {
  return (owner?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of a name right inside an element. */
export function child(owner: XmlElement | undefined, name: string): XmlElement | undefined {
  return inside(owner, name)[0];
}

/** Every element of a name inside an element, at any depth, in order. */
export function* descendants(owner: XmlElement, name: string): Generator<XmlElement> {
  for (const one of inside(owner)) {
    if (one.name === name) yield one;
    yield* descendants(one, name);
  }
}

/** `w:val` of an element; nothing without it. */
export const valOf = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];
