import { own, resolved, type SchemaNode } from './schema.js';

/**
 * Whether a value has the form its schema asks for. `true` is certain; `false` may be more careful than JSON Schema is,
 * and says nothing about what is wrong: for that, see shape.ts.
 */
export function fits(node: SchemaNode, value: unknown): boolean {
  const schema = resolved(node);
  if (!Object.keys(schema).every((keyword) => known.test(keyword))) return false;
  return (
    [schema.type ?? []].flat().some((type) => own(types, type)?.(value, schema) ?? false) &&
    (schema.const === undefined || schema.const === value) &&
    (schema.enum?.includes(value) ?? true)
  );
}

/** Keywords that are looked at here, and those that check nothing. */
const known =
  /^(x-.*|\$schema|\$id|\$ref|\$defs|title|description|default|examples|type|const|enum|pattern|format|maxLength|minimum|maximum|items|uniqueItems|properties|required|additionalProperties)$/;

const types: Record<string, (value: unknown, schema: SchemaNode) => boolean> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  string: (value, { pattern, format, maxLength = Infinity }) =>
    typeof value === 'string' &&
    value.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(value)) &&
    (format === undefined || (own(formats, format)?.test(value) ?? false)),
  number: inRange,
  integer: (value, schema) => Number.isInteger(value) && inRange(value, schema),
  array: (value, { items, uniqueItems = false }) =>
    Array.isArray(value) &&
    items !== undefined &&
    value.every((one) => fits(items, one)) &&
    !(uniqueItems && new Set(value).size < value.length),
  object: (value, { properties = {}, required = [] }) =>
    isObject(value) &&
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, one]) => {
      const field = own(properties, name);
      return field !== undefined && fits(field, one);
    }),
};

/** Narrower than the standard formats: ajv looks again at what is left over. */
const formats: Record<string, RegExp> = {
  date: /^\d{4}-((0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$/,
  email: /^[a-z0-9]+([._+-][a-z0-9]+)*@([a-z0-9]+\.)+[a-z]+$/i,
};

function inRange(value: unknown, { minimum = -Infinity, maximum = Infinity }: SchemaNode): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= minimum && value <= maximum;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
