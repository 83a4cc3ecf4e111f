import { posix } from 'node:path';
import type { House } from '../../../document/types.js';
import { tree } from '../../../ooxml/package.js';
import { inside, xmlText } from '../../../ooxml/xml.js';

const types = '[Content_Types].xml';
const links = 'word/_rels/document.xml.rels';

/** The parts of our file while it takes over a house style. */
export class Package {
  readonly xml: Map<string, string>;
  readonly binary: Map<string, Uint8Array>;
  readonly #own: { header: string | undefined; footer: string | undefined };
  readonly #ownIds = new Map<string, string>();
  #count = 0;

  constructor(xml: Map<string, string>, binary: Map<string, Uint8Array>) {
    this.xml = xml;
    this.binary = binary;
    this.#own = { header: this.#takeOwn('header'), footer: this.#takeOwn('footer') };
  }

  /** The text of a part that docx always writes. */
  read(path: string): string {
    const xml = this.xml.get(path);
    if (xml === undefined) throw new Error(`docx wrote no ${path}`);
    return xml;
  }

  /** Says what kind of part a path is. */
  typed(path: string, contentType: string): void {
    const rest = this.read(types).replace(
      new RegExp(`<Override [^>]*PartName="/${path.replaceAll('.', '\\.')}"[^>]*/>`),
      '',
    );
    const entry = `<Override PartName="/${xmlText(path)}" ContentType="${xmlText(contentType)}"/>`;
    this.xml.set(
      types,
      rest.replace('</Types>', () => `${entry}</Types>`),
    );
  }

  /** Adds a relationship of the document, to a part beside it, and gives its id. */
  related(type: string, target: string): string {
    const id = `rIdHouse${++this.#count}`;
    const entry = `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"/>`;
    this.xml.set(
      links,
      this.read(links).replace('</Relationships>', () => `${entry}</Relationships>`),
    );
    return id;
  }

  /** Brings our own running head or foot back, for a house style that has none, and gives the id of its relationship. */
  ownRunning(kind: 'header' | 'footer'): string | undefined {
    const xml = this.#own[kind];
    if (xml === undefined) return undefined;
    const name = `word/${kind}901.xml`;
    if (!this.#ownIds.has(kind)) {
      this.xml.set(name, xml);
      this.typed(name, `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`);
      const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
      this.#ownIds.set(kind, this.related(type, posix.basename(name)));
    }
    return this.#ownIds.get(kind);
  }

  /** Paths of our own running heads and feet that came back. */
  broughtBack(): string[] {
    return [...this.#ownIds.keys()].map((kind) => `word/${kind}901.xml`);
  }

  /** Drops our running heads and feet, and remembers the one that stands on most pages. */
  #takeOwn(kind: 'header' | 'footer'): string | undefined {
    const found = [...this.xml.keys()].filter((path) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(path));
    const xml = this.xml.get(`word/${kind}1.xml`);
    for (const path of found) this.#drop(path);
    return xml;
  }

  #drop(path: string): void {
    this.xml.delete(path);
    this.xml.delete(path.replace(/([^/]+)$/, '_rels/$1.rels'));
    const escaped = path.replaceAll('.', '\\.');
    this.xml.set(
      types,
      this.read(types).replace(new RegExp(`<Override [^>]*PartName="/${escaped}"[^>]*/>`), ''),
    );
    const name = posix.basename(escaped);
    this.xml.set(
      links,
      this.read(links).replace(new RegExp(`<Relationship [^>]*Target="${name}"[^>]*/>`), ''),
    );
  }
}

/** What kind of part a path of theirs is. */
export function contentTypeOf(house: House, path: string): string {
  const entries = inside(tree(new Map(house.parts), types)).map(({ attributes }) => attributes);
  const own = entries.find(({ PartName }) => PartName === `/${path}`);
  const ending = path.split('.').at(-1)?.toLowerCase();
  const shared = entries.find(({ Extension }) => Extension?.toLowerCase() === ending);
  return own?.ContentType ?? shared?.ContentType ?? 'application/octet-stream';
}
