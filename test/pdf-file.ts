/** A PDF of ours as a reading machine goes through it: pages, marked content, structure tree, places and links. */

import {
  isDictionary,
  type PdfDictionary,
  type PdfName,
  type PdfObject,
  PdfScanner,
  type PdfText,
  type PdfValue,
  readObjects,
  textOf,
} from './pdf-objects.js';

export interface PdfElement {
  role: string;
  /** Own text and that of elements inside, in reading order. */
  text: string;
  children: PdfElement[];
  /** Pages that its text stands on, counted from 1. */
  pages: number[];
  attributes: ReadonlyMap<string, PdfValue>;
  /** What stands for it where it cannot be seen. */
  alt: string;
}

export interface PdfLink {
  page: number;
  words: string;
  to: string;
}

/** A stretch of text on one page. */
export interface PdfPart {
  page: number;
  text: string;
}

/** A file that pdfkit wrote, opened for reading. */
export class PdfFile {
  readonly objects: Map<number, PdfObject>;
  readonly root: PdfDictionary;
  readonly trailer: PdfDictionary;
  readonly pages: PdfDictionary[];
  readonly #pageNumbers: Map<number, number>;
  readonly #contents = new Map<number, { marked: Map<number, string>; artifact: string }>();
  readonly #unicode = new Map<PdfValue, string[]>();

  constructor(bytes: Uint8Array) {
    const { objects, trailer } = readObjects(bytes);
    this.trailer = trailer;
    this.objects = objects;
    this.root = this.dictionary(trailer.entries.get('Root'));
    const kids = this.get(this.root, 'Pages', 'Kids') as { reference: number }[];
    this.#pageNumbers = new Map(kids.map(({ reference }, at) => [reference, at + 1]));
    this.pages = kids.map((kid) => this.dictionary(kid));
  }

  resolve(value: PdfValue | undefined): PdfValue | undefined {
    if (value === null || typeof value !== 'object' || !('reference' in value)) return value;
    return this.objects.get(value.reference)?.value;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    return this.resolve(value) as PdfDictionary;
  }

  get(from: PdfDictionary, ...path: string[]): PdfValue | undefined {
    return path.reduce<PdfValue | undefined>(
      (value, key) => this.resolve((value as PdfDictionary | undefined)?.entries?.get(key)),
      from,
    );
  }

  tree(): PdfElement & { parts: PdfPart[] } {
    const [root] = this.get(this.root, 'StructTreeRoot', 'K') as PdfValue[];
    return this.#element(this.dictionary(root), 0);
  }

  #element(dictionary: PdfDictionary, page: number): PdfElement & { parts: PdfPart[] } {
    const own = this.#pageNumber(dictionary) ?? page;
    const children: PdfElement[] = [];
    const parts: PdfPart[] = [];
    const kids = dictionary.entries.get('K');
    for (const kid of Array.isArray(kids) ? kids : [kids]) {
      const value = this.resolve(kid);
      if (typeof value === 'number') parts.push({ page: own, text: this.#marked(own, value) });
      else if (isDictionary(value)) {
        const type = (value.entries.get('Type') as PdfName | undefined)?.name;
        if (type === 'MCR') {
          const on = this.#pageNumber(value) ?? own;
          parts.push({ page: on, text: this.#marked(on, value.entries.get('MCID') as number) });
        } else if (type !== 'OBJR') {
          const child = this.#element(value, own);
          children.push(child);
          parts.push(...child.parts);
        }
      }
    }
    return {
      role: (dictionary.entries.get('S') as PdfName).name,
      text: parts.map((part) => part.text).join(''),
      children,
      pages: [...new Set(parts.map((part) => part.page))],
      attributes: this.dictionary(dictionary.entries.get('A'))?.entries ?? new Map(),
      alt: textOf((dictionary.entries.get('Alt') as PdfText | undefined) ?? { raw: '' }),
      parts,
    };
  }

  #pageNumber({ entries }: PdfDictionary): number | undefined {
    const page = entries.get('Pg') as { reference: number } | undefined;
    return page && this.#pageNumbers.get(page.reference);
  }

  #marked(page: number, mcid: number): string {
    const text = this.content(page).marked.get(mcid);
    if (text === undefined) throw new Error(`page ${page} has no marked content ${mcid}`);
    return text;
  }

  /** Text of a page by marked content, and text that is not read. */
  content(page: number): { marked: Map<number, string>; artifact: string } {
    const known = this.#contents.get(page);
    if (known) return known;
    const marked = new Map<number, string>();
    let artifact = '';
    const dictionary = this.pages[page - 1] as PdfDictionary;
    const reference = dictionary.entries.get('Contents') as { reference: number };
    const scanner = new PdfScanner(this.objects.get(reference.reference)?.stream ?? '');
    const open: { mcid: number | undefined; actual: boolean; artifact: boolean }[] = [];
    let font: string[] = [];
    let operands: PdfValue[] = [];
    const say = (text: string) => {
      const mark = open.findLast((one) => one.mcid !== undefined);
      if (mark?.mcid !== undefined) marked.set(mark.mcid, (marked.get(mark.mcid) ?? '') + text);
      else if (open.some((one) => one.artifact)) artifact += text;
      else throw new Error(`page ${page} has text that is neither content nor artifact: ${text}`);
    };
    for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
      if (value === null || typeof value !== 'object' || !('operator' in value)) {
        operands.push(value);
        continue;
      }
      const [first, second] = operands;
      if (value.operator === 'BDC' || value.operator === 'BMC') {
        const properties = (second as PdfDictionary | undefined)?.entries;
        const actual = properties?.get('ActualText') as PdfText | undefined;
        const mcid = properties?.get('MCID') as number | undefined;
        if (mcid !== undefined) marked.set(mcid, '');
        open.push({ mcid, actual: actual !== undefined, artifact: (first as PdfName).name === 'Artifact' });
        if (actual) say(textOf(actual));
      } else if (value.operator === 'EMC') open.pop();
      else if (value.operator === 'Tf') font = this.#toUnicode(dictionary, (first as PdfName).name);
      else if (value.operator === 'Tj' && !open.some((one) => one.actual)) {
        const codes = Buffer.from((first as PdfText).raw, 'latin1');
        for (let at = 0; at < codes.length; at += 2) say(font[codes.readUInt16BE(at)] ?? '\ufffd');
      }
      operands = [];
    }
    const content = { marked, artifact };
    this.#contents.set(page, content);
    return content;
  }

  /** What each code of a font stands for. */
  #toUnicode(page: PdfDictionary, name: string): string[] {
    const font = this.get(page, 'Resources', 'Font', name) as PdfDictionary;
    const known = this.#unicode.get(font);
    if (known) return known;
    const { reference } = font.entries.get('ToUnicode') as { reference: number };
    const map = this.objects.get(reference)?.stream ?? '';
    const table: string[] = [];
    for (const [, from, , list] of map.matchAll(/<([\da-f]+)> <([\da-f]+)> \[([^\]]*)\]/gi)) {
      [...(list ?? '').matchAll(/<([\da-f ]*)>/gi)].forEach(([, digits], at) => {
        const bytes = Buffer.from((digits ?? '').replace(/ /g, ''), 'hex');
        table[Number.parseInt(from ?? '0', 16) + at] = bytes.swap16().toString('utf16le');
      });
    }
    this.#unicode.set(font, table);
    return table;
  }

  places(): Map<string, number> {
    const names = this.get(this.root, 'Names', 'Dests', 'Names') as PdfValue[] | undefined;
    const places = new Map<string, number>();
    for (let at = 0; names && at < names.length; at += 2) {
      const [page] = this.resolve(names[at + 1]) as { reference: number }[];
      places.set(textOf(names[at] as PdfText), this.#pageNumbers.get(page?.reference ?? 0) ?? 0);
    }
    return places;
  }

  links(): PdfLink[] {
    return this.pages.flatMap((page, at) =>
      ((this.get(page, 'Annots') as PdfValue[] | undefined) ?? []).map((each) => {
        const annotation = this.dictionary(each);
        const action = this.dictionary(annotation.entries.get('A'));
        const to = (action.entries.get('D') ?? action.entries.get('URI')) as PdfText;
        return { page: at + 1, words: textOf(annotation.entries.get('Contents') as PdfText), to: textOf(to) };
      }),
    );
  }
}
