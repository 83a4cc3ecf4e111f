/** Just enough XML for tests: elements, attributes and text of a well-formed part. */

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const token =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)|([\s\S])/g;

/** Root element of an XML text. Throws, naming the part, when the text is not well-formed. */
export function parseXml(xml: string, part: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [whole, close, name = '', attributes = '', empty, text, stray] of xml.matchAll(token)) {
    const parent = open.at(-1) as Element;
    if (stray !== undefined) throw new Error(`${part}: stray "${stray}"`);
    if (text !== undefined) parent.children.push(decoded(text, part));
    else if (close === '/') {
      if (parent.name !== name) throw new Error(`${part}: </${name}> closes <${parent.name}>`);
      open.pop();
    } else if (!whole.startsWith('<?') && !whole.startsWith('<!')) {
      const made: Element = { name, attributes: attributesOf(attributes, part), children: [] };
      parent.children.push(made);
      if (empty !== '/') open.push(made);
    }
  }
  const [only] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || only === undefined) throw new Error(`${part}: elements left open`);
  return only;
}

function attributesOf(text: string, part: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', words = ''] of text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)) {
    if (name in found) throw new Error(`${part}: attribute ${name} twice`);
    found[name] = decoded(words, part);
  }
  return found;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string, part: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    const found = entities[name];
    if (found === undefined) throw new Error(`${part}: unknown ${whole}`);
    return found;
  });
}

/** Elements of a name anywhere inside an element, in document order. */
export function elements(owner: Element, name: string): Element[] {
  return owner.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elements(child, name)],
  );
}

/** First element of a name inside an element. */
export function first(owner: Element, name: string): Element | undefined {
  for (const child of owner.children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : first(child, name);
    if (found) return found;
  }
  return undefined;
}

/** `w:val` of an element, or nothing. */
export const value = (element: Element | undefined): string => element?.attributes['w:val'] ?? '';
