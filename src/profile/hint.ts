import { choice, correction, shortName } from './correction.js';
import { typeOf } from './expected.js';
import type { SchemaNode } from './schema.js';

/**
 * How to put a value of the wrong form right, as a line that can be copied where possible. `key` is the name of the
 * field, or `undefined` for an item of a list.
 */
export function hintFor(key: string | undefined, value: unknown, schema: SchemaNode): string | undefined {
  const wanted = typeOf(schema);
  const line = (text: string): string => (key === undefined ? text : `${key}: ${text}`);
  const write = (text: string): string => `write ${line(text)}`;
  if (typeof value === 'object' && value !== null) return hintForGroup(value, wanted, schema);
  if (wanted === 'array') return hintForList(value, schema, write);
  if (wanted === 'object') return hintForFields(key, value, schema);
  if (value === null) return hintForNothing(key);
  if (typeof value === 'boolean') return undefined;
  const better = correction(String(value).trim(), schema);
  if (better !== String(value)) return better && write(better);
  return typeof value === 'string' && wanted !== 'string'
    ? `take the quotation marks away: ${line(better)}`
    : undefined;
}

function hintForNothing(key: string | undefined): string | undefined {
  if (key === undefined) return 'take the empty dash or the comma too many away';
  return key === 'id' ? 'write a short name after the colon, such as hafan-wen' : undefined;
}

function hintForFields(key: string | undefined, value: unknown, { properties }: SchemaNode): string {
  if (typeof value === 'string' && /^[\w-]+:\S/.test(value)) return 'put a space after each colon';
  if (typeof value === 'string' && key === undefined && properties?.id)
    return `write "- id: ${shortName(value) ?? 'first'}"`;
  if (typeof value === 'number' && properties?.value)
    return `put it on a line of its own below the name, further in: value: ${value}`;
  return 'put each field on a line of its own below the name, two spaces further in';
}

function hintForList(value: unknown, schema: SchemaNode, write: (text: string) => string): string {
  const separate = 'put each one on a line of its own below the name, after a dash';
  if (schema.items?.properties || typeof value !== 'string') return separate;
  const parts = value.split(/\s*,\s*/);
  const wordings = { ...schema, ...schema.items };
  const chosen = schema.items?.enum ? parts.map((part) => choice(part, wordings)) : parts;
  const plain = chosen.every((part) => part !== undefined && /^[\p{L}\d][\p{L}\d -]*$/u.test(part));
  return plain ? write(`[${chosen.join(', ')}]`) : separate;
}

function hintForGroup(value: object, wanted: string | undefined, schema: SchemaNode): string | undefined {
  if (wanted === 'array') return `put a dash before the first field of each ${schema['x-one'] ?? 'one'}`;
  if (wanted === 'object') return 'take the dashes away: there is only one of these';
  if (Array.isArray(value) && value.length === 1)
    return 'take the square brackets or the dash away, or put quotation marks around the whole text';
  return wanted === 'string'
    ? 'when brackets or a colon belong to the text, put quotation marks around it'
    : undefined;
}
