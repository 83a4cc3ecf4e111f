import { correction } from '../profile/correction.js';
import { choices, expected, typeOf } from '../profile/expected.js';
import { simplify } from '../profile/nearest.js';
import type { SchemaNode } from '../profile/schema.js';

/** What a language calls things, as the documents print them: `months`, `yes` and `no`. */
export type Words = Readonly<Record<string, string>>;

/** Something that an answer can name. */
export interface Target {
  id: string;
  name: string;
}

/** The value that the profile holds, or what was expected instead. */
export type Read = { value: unknown } | { expected: string };

/**
 * What stands in a content control, as the answer that the documents would print so: `1 April 2027` is a date,
 * `£185,000` a number, the wording of a choice its code, a name the id of what has it. Nothing at all is an answer
 * that is not known.
 * @param targets what an answer that names something else may name
 */
export function readPrinted(
  text: string,
  schema: SchemaNode,
  words: Words,
  targets: readonly Target[],
): Read {
  const plain = text.replaceAll('\u00a0', ' ').trim();
  if (plain === '') return { value: null };
  if (schema['x-refers-to']) return named(plain, targets);
  const type = typeOf(schema);
  if (schema.enum || type === 'boolean') return chosen(plain, schema, words);
  if (type === 'number' || type === 'integer') {
    const number = Number(correction(plain, schema) ?? Number.NaN);
    return Number.isFinite(number) ? { value: number } : { expected: expected(schema) };
  }
  if (schema.format === 'date') {
    const date = correction(inEnglish(plain, words), schema);
    return date === undefined ? { expected: 'a date such as 1 April 2027' } : { value: date };
  }
  if ((schema['x-pattern-means'] ?? '').includes('24-hour')) {
    const time = correction(plain, schema)?.replaceAll('"', '');
    return time === undefined ? { expected: expected(schema) } : { value: time };
  }
  return { value: plain };
}

function named(text: string, targets: readonly Target[]): Read {
  const found = targets.filter(({ id, name }) => [id, name].some((one) => simplify(one) === simplify(text)));
  if (found.length === 1 && found[0]) return { value: found[0].id };
  return { expected: `one of ${targets.map(({ name }) => name).join(', ')}` };
}

/** Never a wording that is only like one: what the file asks for must be what is written. */
function chosen(text: string, schema: SchemaNode, words: Words): Read {
  const wordings: [unknown, string][] = schema.enum
    ? choices(schema).map((one) => [one, schema['x-labels']?.[one] ?? one])
    : [
        [true, words.yes ?? 'yes'],
        [false, words.no ?? 'no'],
      ];
  const found = wordings.find(([, wording]) => simplify(wording) === simplify(text));
  if (found) return { value: found[0] };
  return { expected: `one of ${wordings.map(([, wording]) => wording).join(', ')}` };
}

const english = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date with the name of its month in English, whatever language the document is in. */
function inEnglish(date: string, words: Words): string {
  const months = (words.months ?? '').split(' ');
  return date.replace(/\p{L}{3,}/u, (name) => {
    const at = months.findIndex((month) => month.toLowerCase() === name.toLowerCase());
    return english[at] ?? name;
  });
}
