/** Pieces of HTML. Whatever somebody typed goes in as text, so nothing typed can become markup. */

/** Markup that `element` made; nothing else can make one. */
export class Html {
  readonly markup: string;
  private constructor(markup: string) {
    this.markup = markup;
  }

  static of(name: string, attributes: Readonly<Record<string, Attribute>>, children: readonly Child[]): Html {
    const said = Object.entries(attributes).flatMap(([key, value]) => {
      if (value === undefined || value === false) return [];
      return value === true ? [` ${key}`] : [` ${key}="${escaped(`${value}`).replaceAll('"', '&quot;')}"`];
    });
    const start = `<${name}${said.join('')}>`;
    if (empty.has(name)) return new Html(start);
    const raw = name === 'style';
    const inside = children.map((child) => Html.#markupOf(child, raw)).join('');
    return new Html(`${start}${inside}</${name}>`);
  }

  static #markupOf(child: Child, raw: boolean): string {
    if (child === undefined) return '';
    if (child instanceof Html) return child.markup;
    if (typeof child !== 'string') return child.map((each) => Html.#markupOf(each, raw)).join('');
    // Rules of style are not escaped in HTML; ours alone come here, and hold no `<`.
    if (!raw) return escaped(child);
    if (child.includes('<')) throw new Error('a rule of style holds a `<`');
    return child;
  }
}

export type Child = Html | string | undefined | readonly Child[];

/** `true` is said by its name alone; `undefined` and `false` are left out. */
export type Attribute = string | number | boolean | undefined;

/** Elements that hold nothing and have no end. */
const empty: ReadonlySet<string> = new Set(['br', 'col', 'img', 'meta']);

/** An element with its attributes and what is in it, strings being text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: Child[]
): Html {
  return Html.of(name, attributes, children);
}

/** Control characters, halves of surrogate pairs, and what Unicode keeps out of all text: HTML forbids them. */
const illegal = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Text as HTML can hold it; what it cannot becomes U+FFFD, so that the loss is seen. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(illegal, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Names of classes that hold, in one attribute; nothing when none does. */
export function classes(names: Readonly<Record<string, boolean>>): string | undefined {
  const held = Object.keys(names).filter((name) => names[name]);
  return held.length > 0 ? held.join(' ') : undefined;
}
