/** An HTML file of ours as a tree. Reads strictly: what is not nested or quoted as it should be throws. */

export interface HtmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (HtmlElement | string)[];
}

const empty = new Set(['br', 'col', 'img', 'meta']);
const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decoded = (text: string): string =>
  text.replace(/&(\w*);?/g, (whole, name: string) => {
    const sign = whole.endsWith(';') ? signs[name] : undefined;
    if (sign === undefined) throw new Error(`"${whole}" stands for nothing`);
    return sign;
  });

/** The `html` element of a file. */
export function readHtml(bytes: Uint8Array): HtmlElement {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const start = '<!DOCTYPE html>\n';
  if (!text.startsWith(start)) throw new Error('no doctype');
  const root: HtmlElement = { name: '#root', attributes: new Map(), children: [] };
  const open = [root];
  const pattern = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)>|([^<>]+)/y;
  pattern.lastIndex = start.length;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text);
    if (!found) throw new Error(`neither markup nor text: ${text.slice(at, at + 60)}`);
    const [, end, name = '', attributes = '', words] = found;
    const here = open.at(-1) as HtmlElement;
    if (words !== undefined) here.children.push(decoded(words));
    else if (end) {
      if (here.name !== name) throw new Error(`</${name}> ends <${here.name}>`);
      open.pop();
    } else {
      const made: HtmlElement = { name, attributes: attributesOf(attributes), children: [] };
      here.children.push(made);
      if (name === 'style') {
        const close = text.indexOf('</style', pattern.lastIndex);
        made.children.push(text.slice(pattern.lastIndex, close));
        pattern.lastIndex = close;
      }
      if (!empty.has(name)) open.push(made);
    }
  }
  const [html, ...more] = root.children;
  if (open.length > 1 || typeof html !== 'object' || more.join('').trim() !== '')
    throw new Error('not one whole page');
  return html;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)) {
    if (found.has(name)) throw new Error(`${name} is said twice`);
    found.set(name, decoded(value));
  }
  return found;
}

/** An element and all in it, in reading order. */
export function* elementsOf(element: HtmlElement): Generator<HtmlElement> {
  yield element;
  for (const child of element.children) if (typeof child === 'object') yield* elementsOf(child);
}

export const hasClass = ({ attributes }: HtmlElement, name: string): boolean =>
  (attributes.get('class') ?? '').split(' ').includes(name);

/** Words of an element as they are shown; line breaks as `\n`. */
export function wordsOf(element: HtmlElement): string {
  if (element.name === 'br') return '\n';
  if (element.name === 'svg' || element.attributes.has('hidden')) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}

const leaves = new Set(['p', 'h1', 'h2', 'h3', 'caption', 'figcaption']);
const blocks = new Set(['p', 'ul', 'ol', 'div', 'table', 'figure']);

/** What a reader reads, a string for each paragraph, heading, label or cell, as `printedText` has it. */
export function readingOf(element: HtmlElement): string[] {
  const { name, attributes } = element;
  if (name === 'head' || attributes.has('hidden') || hasClass(element, 'bar') || hasClass(element, 'skip'))
    return [];
  const inside = element.children.filter((child) => typeof child === 'object');
  if (leaves.has(name)) return [wordsOf(element)];
  if (hasClass(element, 'cycle')) {
    const steps = [...elementsOf(element)].filter((each) => each.name === 'li');
    return [steps.map(wordsOf).join(' ')];
  }
  // The table of a chart says again what its pictures show, for those who do not see them.
  if (hasClass(element, 'chart'))
    return [
      ...inside.filter((child) => child.name === 'figcaption').map(wordsOf),
      inside
        .filter((child) => hasClass(child, 'picture'))
        .map(wordsOf)
        .join(' '),
    ];
  // Other formats name a page beside each entry of the contents; here an entry leads there.
  if (hasClass(element, 'contents'))
    return [...elementsOf(element)].flatMap((each) =>
      each.name === 'h2' ? [wordsOf(each)] : each.name === 'a' ? [`${wordsOf(each)} #`] : [],
    );
  const cell = name === 'td' || name === 'th';
  if (cell && !inside.some((child) => blocks.has(child.name))) return [wordsOf(element)];
  if (name === 'ul') return inside.flatMap((item) => ['\u2022', ...readingOf(item)]);
  if (name === 'li' || name === 'html' || !cell)
    return inside.flatMap((child) => (hasClass(child, 'number') ? [wordsOf(child)] : readingOf(child)));
  return inside.flatMap(readingOf);
}
