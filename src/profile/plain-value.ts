import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Fault } from './fault.js';
import { type Path, showPath } from './path.js';
import { Places } from './place.js';

/**
 * The plain value of a YAML document, and everything in it that YAML allows and a profile does not: names for values
 * and what stands for them (`&`, `*`, `<<`), types (`!`), the same field twice. Refusing aliases also means that a
 * small file can never unfold into a huge one, and that saving one answer never changes another.
 */
export function plainValue(root: ParsedNode | null, text: string): { value: unknown; faults: Fault[] } {
  const faults: Fault[] = [];
  const places = new Places(text, root);
  const lineOf = (offset: number): number => places.offset(offset).line;
  const anchors = new Set<string>();
  const aliases = new Set<string>();
  // Most often it is just a text that happens to begin so.
  const asText = (sign: string): string =>
    `to begin a text with ${sign}, put quotation marks around the whole text`;

  function read(node: ParsedNode | null, path: Path): unknown {
    if (node === null) return null;
    const at = { offset: node.range[0] };
    if (isAlias(node)) {
      if (!aliases.has(node.source))
        faults.push({
          code: 'alias',
          message: 'a value cannot begin with *',
          hint: anchors.has(node.source) ? 'write the value out again here' : asText('*'),
          at,
        });
      aliases.add(node.source);
      return undefined;
    }
    if (node.anchor) anchors.add(node.anchor);
    if (node.anchor && !text.includes(`*${node.anchor}`))
      faults.push({
        code: 'anchor',
        message: 'a value cannot begin with &',
        hint: asText('&'),
        at: { offset: Math.max(0, text.lastIndexOf(`&${node.anchor}`, node.range[0])) },
      });
    // A colour such as #12505B without quotation marks.
    if (isScalar(node) && node.value === null && /^[0-9a-f]{6}$/i.test(node.comment ?? ''))
      faults.push({
        code: 'comment',
        message: `${showPath(path, undefined)} is empty, since # begins a comment`,
        hint: `put quotation marks around the value: "#${node.comment}"`,
        at: { offset: Math.max(0, text.indexOf('#', node.range[0])) },
      });
    if (isSeq(node)) return node.items.map((item, index) => read(item as ParsedNode, [...path, index]));
    if (isMap(node)) return fields(node.items, path);
    return isScalar(node) ? node.value : undefined;
  }

  function fields(items: readonly { key: unknown; value: unknown }[], path: Path): Record<string, unknown> {
    const values = new Map<string, unknown>();
    const offsets = new Map<string, number>();
    for (const { key, value } of items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const offset = key.range?.[0] ?? 0;
      const inner = [...path, name];
      const first = offsets.get(name);
      if (name === '<<')
        faults.push({
          code: 'merge',
          message: 'a profile cannot take in other fields with <<',
          hint: 'write the fields out here',
          at: { offset },
        });
      else if (first !== undefined)
        faults.push({
          code: 'duplicate-field',
          message: `${showPath(inner, undefined)} stands twice: on line ${lineOf(first)} and on line ${lineOf(offset)}`,
          hint: 'keep one of them',
          at: { offset },
        });
      else offsets.set(name, offset);
      if (name !== '<<') values.set(name, read(value as ParsedNode | null, inner));
    }
    return Object.fromEntries(values);
  }

  const value = read(root, []);
  return { value, faults };
}

/** A type written before a value, such as `!!js/function`. */
export function typeFault(offset: number): Fault {
  return {
    code: 'type',
    message: 'a value cannot begin with !',
    hint: 'to begin a text with !, put quotation marks around the whole text',
    at: { offset },
  };
}
