import { correction } from '../profile/correction.js';
import { typeOf } from '../profile/expected.js';
import type { SchemaNode } from '../profile/schema.js';

/**
 * What somebody typed, as the value that the profile holds: `£185,000` is a number, `1 April 2027` a date, `9am` a
 * time. What cannot be read as such stays text, and is refused by the check.
 */
export function readAnswer(typed: string, schema: SchemaNode): unknown {
  const text = typed.trim();
  switch (typeOf(schema)) {
    case 'integer':
    case 'number': {
      const number = Number(correction(text, schema) ?? Number.NaN);
      return Number.isFinite(number) ? number : text;
    }
    case 'string': {
      const written = isDate(schema) || isTime(schema) ? correction(text, schema) : undefined;
      return written?.replaceAll('"', '') ?? text;
    }
    default:
      return text;
  }
}

const isDate = ({ format }: SchemaNode): boolean => format === 'date';
const isTime = (schema: SchemaNode): boolean => (schema['x-pattern-means'] ?? '').includes('24-hour');
