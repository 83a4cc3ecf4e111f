import { impossibleDate, shortName } from './correction.js';
import { expected, found, typeOf } from './expected.js';
import type { Fault } from './fault.js';
import { hintFor } from './hint.js';
import { showPath } from './path.js';
import type { Places } from './place.js';
import { quote } from './quote.js';
import { type SchemaNode, schemaAt } from './schema.js';
import type { ShapeError } from './shape.js';
import { unknownField } from './unknown-field.js';

/** One fault of form: the path, what was expected, what was found, and how to put it right. */
export function shapeFault(error: ShapeError, profile: unknown, places: Places): Fault {
  const { keyword, path, value, params } = error;
  switch (keyword) {
    case 'additionalProperties': {
      const key = [...path, String(params.additionalProperty)];
      return { code: 'unknown-field', ...unknownField(key, profile), at: { key } };
    }
    case 'required':
      return missing(error, profile);
    case 'uniqueItems': {
      const later = Math.max(Number(params.i), Number(params.j));
      const text = quote(String((value as unknown[])[later]));
      return {
        code: 'duplicate-item',
        message: `${showPath(path, profile)} has ${text} twice`,
        hint: 'keep one of them',
        at: { value: [...path, later] },
      };
    }
    case 'maxLength':
      return {
        code: 'too-long',
        message: `${showPath(path, profile)} must have at most ${params.limit} characters, but has ${[...String(value)].length}`,
        hint: 'shorten it, or put the long version in a document of its own and name that here',
        at: { value: path },
      };
    default:
      return wrongForm(error, profile, places);
  }
}

function missing({ path, params, value }: ShapeError, profile: unknown): Fault {
  const name = String(params.missingProperty);
  const full = showPath([...path, name], profile);
  const fault = { code: 'missing', message: `${full} is missing`, at: { value: path } };
  if (name !== 'id')
    return { ...fault, hint: 'every profile begins with the lines "eiriol:" and "  schema: 1"' };
  const named = Object.values(value as object).find((one) => typeof one === 'string');
  return {
    ...fault,
    hint: `give it a short name that never changes: id: ${shortName(named ?? '') ?? 'first'}`,
  };
}

function wrongForm({ keyword, path, schema, value }: ShapeError, profile: unknown, places: Places): Fault {
  const shown = showPath(path, profile);
  const last = path[path.length - 1];
  const key = typeof last === 'string' ? last : undefined;
  const at = { value: path };
  if (keyword === 'const' && typeof value === 'number') return otherEdition(value, schema, path);
  // The wording of choices in a list stands at the list.
  const labels = key === undefined ? schemaAt(path.slice(0, -1)) : undefined;
  const written = places.written(path);
  const unquoted = typeof value === 'number' || typeof value === 'boolean';
  if (typeOf(schema) === 'string' && unquoted && written && textFits(written, schema))
    return {
      code: 'not-text',
      message: `${shown} must be text, but is ${found(value, 'string')}: put quotes around it`,
      hint: `write ${key ? `${key}: ` : ''}"${written}"`,
      at,
    };
  const impossible = schema.format === 'date' && typeof value === 'string' && impossibleDate(value);
  return {
    code: codes[keyword] ?? keyword,
    message: `${shown} must be ${impossible ? 'a date that exists' : expected(schema)}, but is ${found(value, typeOf(schema), written)}`,
    hint: impossible || hintFor(key, value, { ...labels, ...schema }),
    at,
  };
}

const codes: Partial<Record<string, string>> = {
  type: 'wrong-type',
  enum: 'unknown-choice',
  pattern: 'wrong-form',
  format: 'wrong-form',
  minimum: 'out-of-range',
  maximum: 'out-of-range',
};

/** Whether something would be right if only it stood between quotation marks. */
function textFits(text: string, { pattern, format, enum: values }: SchemaNode): boolean {
  if (values) return values.includes(text);
  return format === undefined && (pattern === undefined || new RegExp(pattern, 'u').test(text));
}

function otherEdition(value: number, { const: edition }: SchemaNode, path: ShapeError['path']): Fault {
  return {
    code: 'edition',
    message: `this profile is of edition ${value}; this program reads edition ${edition}`,
    hint: `use ${value > Number(edition) ? 'a newer' : 'an older'} version of the program, the one that made the profile`,
    at: { value: path },
  };
}
