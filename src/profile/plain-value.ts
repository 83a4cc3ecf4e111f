import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { Fault } from './fault.js';
import { type Path, showPath } from './path.js';
import { Places } from './place.js';

/**
 * Makes plain data of a YAML document, and finds everything in it that YAML allows and a profile does not: names for
 * values and what stands for them (`&`, `*`, `<<`), the same field twice. Refusing aliases also means that a small
 * file can never unfold into a huge one, and that saving one answer never changes another.
 */
export class PlainReader {
  readonly faults: Fault[] = [];
  /** Whether lists have all their items, so that the form of the value can be checked. */
  whole = true;
  readonly #text: string;
  readonly #places: Places;
  readonly #names = new Set<string>();
  readonly #told = new Set<string>();

  constructor(text: string) {
    this.#text = text;
    this.#places = new Places(text, null);
  }

  /** The plain value of a node: fields without a value are null, an alias is `undefined`. */
  read(node: ParsedNode | null, path: Path = []): unknown {
    if (node === null) return null;
    if (isAlias(node)) return this.#alias(node.source, node.range[0]);
    if (node.anchor) this.#anchor(node.anchor, node.range[0]);
    if (isMap(node)) return this.#fields(node.items, path);
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.read(item as ParsedNode, [...path, index]));
      this.whole &&= !items.includes(undefined);
      return items;
    }
    if (node.value === null) this.#comment(node.comment ?? '', node.range[0], path);
    return node.value;
  }

  #fields(pairs: readonly Pair[], path: Path): Record<string, unknown> {
    const fields = new Map<string, unknown>();
    const offsets = new Map<string, number>();
    for (const { key, value } of pairs) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const offset = key.range?.[0] ?? 0;
      const inner = [...path, name];
      const first = offsets.get(name);
      offsets.set(name, offset);
      if (name === '<<') {
        this.#tell(
          'merge',
          offset,
          'a profile cannot take in other fields with <<',
          'write the fields out here',
        );
        continue;
      }
      if (first !== undefined) {
        const [one, two] = [first, offset].map((at) => this.#places.offset(at).line);
        const message = `${showPath(inner, undefined)} stands twice: on line ${one} and on line ${two}`;
        this.#tell('duplicate-field', offset, message, 'keep one of them');
      }
      const plain = this.read(value as ParsedNode | null, inner);
      if (plain !== undefined) fields.set(name, plain);
    }
    return Object.fromEntries(fields);
  }

  #alias(name: string, offset: number): undefined {
    if (this.#told.has(name)) return;
    this.#told.add(name);
    const known = this.#names.has(name);
    this.#tell(
      'alias',
      offset,
      'a value cannot begin with *',
      known ? 'write the value out again here' : asText('*'),
    );
  }

  #anchor(name: string, offset: number): void {
    this.#names.add(name);
    // One that is used is told where it is used; the others are most often texts.
    if (this.#text.includes(`*${name}`)) return;
    const sign = this.#text.lastIndexOf(`&${name}`, offset);
    this.#tell('anchor', Math.max(0, sign), 'a value cannot begin with &', asText('&'));
  }

  /** A colour such as #12505B is a comment when it has no quotation marks. */
  #comment(comment: string, offset: number, path: Path): void {
    if (!/^[0-9a-f]{6}$/i.test(comment)) return;
    const sign = this.#text.indexOf('#', offset);
    const message = `${showPath(path, undefined)} is empty, since # begins a comment`;
    this.#tell('comment', sign, message, `put quotation marks around the value: "#${comment}"`);
  }

  #tell(code: string, offset: number, message: string, hint: string): void {
    this.faults.push({ code, message, hint, at: { offset } });
  }
}

/** A type written before a value, such as `!!js/function`. */
export function typeFault(offset: number): Fault {
  return { code: 'type', message: 'a value cannot begin with !', hint: asText('!'), at: { offset } };
}

function asText(sign: string): string {
  return `to begin a text with ${sign}, put quotation marks around the whole text`;
}
