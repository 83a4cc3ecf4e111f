/** Reads the objects of a PDF as pdfkit writes it: one cross-reference table, no encryption, Flate streams. */

import { inflateSync } from 'node:zlib';

export type PdfValue =
  | number
  | boolean
  | null
  | PdfName
  | PdfText
  | PdfReference
  | PdfValue[]
  | PdfDictionary
  | PdfOperator;
export interface PdfName {
  name: string;
}
export interface PdfText {
  /** Bytes as they stand in the file, one character each. */
  raw: string;
}
export interface PdfReference {
  reference: number;
}
export interface PdfOperator {
  operator: string;
}
export interface PdfDictionary {
  entries: Map<string, PdfValue>;
}

const space = /[\0\t\n\f\r ]/;
const edge = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads values and operators one after the other, from a place in a file or a content stream. */
export class PdfScanner {
  readonly data: string;
  at: number;

  constructor(data: string, at = 0) {
    this.data = data;
    this.at = at;
  }

  /** The next value; `undefined` at the end, or at the end of an array or dictionary. */
  next(): PdfValue | undefined {
    while (space.test(this.data[this.at] ?? 'x')) this.at++;
    const sign = this.data[this.at];
    if (sign === undefined) return undefined;
    if (sign === '/') return { name: this.word(1) };
    if (sign === '(') return this.literal();
    if (sign === '[') return this.list();
    if (this.data.startsWith('<<', this.at)) return this.dictionary();
    if (sign === '<') return this.hexadecimal();
    if (sign === ']' || sign === '>') return undefined;
    const word = this.word(0);
    if (/^[+-]?[\d.]+$/.test(word)) return this.numberOrReference(Number(word));
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : { operator: word };
  }

  private word(skip: number): string {
    const start = this.at + skip;
    let end = start;
    while (end < this.data.length && !edge.test(this.data[end] as string)) end++;
    this.at = Math.max(end, this.at + 1);
    return this.data.slice(start, end);
  }

  private numberOrReference(number: number): PdfValue {
    const found = /^\s+0\s+R(?![A-Za-z])/.exec(this.data.slice(this.at, this.at + 12));
    if (!found) return number;
    this.at += found[0].length;
    return { reference: number };
  }

  private list(): PdfValue[] {
    this.at++;
    const values: PdfValue[] = [];
    for (let value = this.next(); value !== undefined; value = this.next()) values.push(value);
    this.at++;
    return values;
  }

  private dictionary(): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (let key = this.next(); key !== undefined; key = this.next()) {
      entries.set((key as PdfName).name, this.next() ?? null);
    }
    this.at += 2;
    return { entries };
  }

  private hexadecimal(): PdfText {
    const end = this.data.indexOf('>', this.at);
    const digits = this.data.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return { raw: Buffer.from(digits, 'hex').toString('latin1') };
  }

  private literal(): PdfText {
    let raw = '';
    let depth = 1;
    for (this.at++; ; this.at++) {
      const sign = this.data[this.at];
      if (sign === undefined) throw new Error('a string does not end');
      if (sign === '(') depth++;
      else if (sign === ')') depth--;
      if (depth === 0) break;
      raw += sign === '\\' ? this.escaped() : sign;
    }
    this.at++;
    return { raw };
  }

  private escaped(): string {
    const sign = this.data[++this.at] ?? '';
    const known: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    return known[sign] ?? sign;
  }
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && 'entries' in value;

/** Text of a PDF string: UTF-16 when it says so, Latin otherwise. */
export function textOf({ raw }: PdfText): string {
  const bytes = Buffer.from(raw, 'latin1');
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return raw;
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}

export interface PdfObject {
  value: PdfValue;
  /** Unpacked bytes of a stream, one character each. */
  stream?: string;
}

/** All objects of a file by number, and its trailer. */
export function readObjects(bytes: Uint8Array): { objects: Map<number, PdfObject>; trailer: PdfDictionary } {
  const data = Buffer.from(bytes).toString('latin1');
  const table = Number(/startxref\s+(\d+)/.exec(data.slice(-200))?.[1]);
  const rows = data.slice(table).matchAll(/(\d{10}) (\d{5}) ([nf])/g);
  const objects = new Map<number, PdfObject>();
  [...rows].forEach(([, offset, , kind], number) => {
    if (kind === 'n') objects.set(number, readObject(data, Number(offset)));
  });
  const trailer = new PdfScanner(data, data.indexOf('trailer', table) + 7).next() as PdfDictionary;
  return { objects, trailer };
}

function readObject(data: string, offset: number): PdfObject {
  const scanner = new PdfScanner(data, data.indexOf('obj', offset) + 3);
  const value = scanner.next() ?? null;
  const found = /^\s*stream\r?\n/.exec(data.slice(scanner.at, scanner.at + 20));
  if (!found) return { value };
  const { entries } = value as PdfDictionary;
  const start = scanner.at + found[0].length;
  const packed = Buffer.from(data.slice(start, start + (entries.get('Length') as number)), 'latin1');
  const unpacked = entries.has('Filter') ? inflateSync(packed) : packed;
  return { value, stream: unpacked.toString('latin1') };
}
