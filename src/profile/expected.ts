import { listed, quote } from './quote.js';
import { resolved, type SchemaNode } from './schema.js';

/** The one type a field may have beside null. */
export function typeOf({ type }: SchemaNode): string | undefined {
  return Array.isArray(type) ? type.find((one) => one !== 'null') : type;
}

/** What a field takes, in words that fit after "must be". */
export function expected(schema: SchemaNode): string {
  if (schema.const !== undefined) return `the number ${String(schema.const)}`;
  if (schema.enum) return listed(choices(schema), 'or');
  if (schema['x-pattern-means']) return schema['x-pattern-means'];
  if (schema.format === 'date') return 'a date such as 2027-04-01';
  if (schema.format === 'email') return 'an e-mail address such as imha@example.org';
  switch (typeOf(schema)) {
    case 'integer':
      return `a whole number${range(schema)}`;
    case 'number':
      return `a number${range(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return list(schema);
    case 'object':
      return `a group of fields (${someFields(schema)})`;
    default:
      return 'text';
  }
}

/**
 * What was found, in words that fit after "but is". `wanted` is the type that the field takes, `written` what stands in
 * the file.
 */
export function found(value: unknown, wanted: string | undefined, written?: string): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      if (Number.isNaN(value)) return 'not a number';
      if (!Number.isFinite(value)) return 'infinite';
      return wanted === 'integer' || wanted === 'number' ? (written ?? String(value)) : `the number ${value}`;
    case 'boolean':
      return String(value);
    default:
      if (value === null) return 'empty';
      return Array.isArray(value) ? 'a list' : 'a group of fields';
  }
}

/** The choices of a field as they are written in a profile. */
export function choices({ enum: values = [] }: SchemaNode): string[] {
  return values.filter((value) => value !== null).map(String);
}

function range({ minimum, maximum }: SchemaNode): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return maximum === undefined ? '' : ` of at most ${maximum}`;
}

function list({ items, 'x-one': one }: SchemaNode): string {
  if (one) return `a list, with a dash before each ${one}`;
  return items?.enum ? `a list, such as [${choices(items).slice(0, 2).join(', ')}]` : 'a list of texts';
}

function someFields(schema: SchemaNode): string {
  const names = Object.keys(resolved(schema).properties ?? {});
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} ...` : listed(names, 'and');
}
