import { choices, typeOf } from './expected.js';
import { nearest, simplify } from './nearest.js';
import type { SchemaNode } from './schema.js';

// No number, date or choice is as long, and some of the patterns are slow on long texts.
const longest = 200;

/** The same answer in the form that the field takes, as it is written in YAML; `undefined` when it cannot be guessed. */
export function correction(text: string, schema: SchemaNode): string | undefined {
  if (text.length > longest) return undefined;
  if (schema.enum) return choice(text, schema);
  if (schema.format === 'date') return date(text);
  const means = schema['x-pattern-means'] ?? '';
  if (means.includes('24-hour')) return time(text);
  if (means.startsWith('a short name')) return shortName(text);
  switch (typeOf(schema)) {
    case 'boolean':
      if (/^(true|y|yes|on|oes|ydy)$/i.test(text)) return 'true';
      return /^(false|n|no|off|na)$/i.test(text) ? 'false' : undefined;
    case 'number':
    case 'integer':
      return numeral(text);
    default:
      return undefined;
  }
}

/** The choice that has this wording, or the one spelt most like it. */
export function choice(text: string, schema: SchemaNode): string | undefined {
  const all = choices(schema);
  const plain = simplify(text);
  const labelled = all.find((one) => simplify(schema['x-labels']?.[one] ?? one) === plain);
  return labelled ?? nearest(text, all);
}

/** An id made of a name: `Hafan Wen` → `hafan-wen`. */
export function shortName(text: string): string | undefined {
  const plain = text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return plain === '' ? undefined : plain;
}

/** Why a date of the right form is none, such as the 30th of February; `undefined` when its form is wrong. */
export function impossibleDate(text: string): string | undefined {
  const [, year = 0, month = 0] = /^(\d{4})-(\d\d)-\d\d$/.exec(text)?.map(Number) ?? [];
  const name = monthNames[month - 1];
  if (name) return `${name} ${year} has ${daysIn(year, month)} days`;
  return year ? 'the month is a number from 01 to 12' : undefined;
}

/** `£185,000` or `50%` or `24 beds` as the bare number. */
function numeral(text: string): string | undefined {
  const [, digits] =
    /^£?\s*(-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(?:%|[a-z -]+)?$/i.exec(text) ?? [];
  return digits?.replace(/[, ]/g, '');
}

/** `9:00`, `9.30 am` or `5pm` on the 24-hour clock, quoted. */
function time(text: string): string | undefined {
  const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i.exec(text) ?? [];
  if (!hour) return undefined;
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return hours < 24 && Number(minute) < 60 ? `"${two(hours)}:${minute}"` : undefined;
}

/** `1 April 2027`, `1/4/2027` (day first, as in Wales) or `2027-4-1` as `2027-04-01`, if there is such a day. */
function date(text: string): string | undefined {
  const [, y1, m1, d1] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const [, d2, m2 = '', y2] =
    /^(\d{1,2})(?:st|nd|rd|th)?[ /.-]([a-z]{3,9}|\d{1,2})[ /.-](\d{4})$/i.exec(text) ?? [];
  const short = m2.slice(0, 3).toLowerCase();
  const named = monthNames.findIndex((name) => name.toLowerCase().startsWith(short || '-')) + 1;
  const [year, month, day] = [Number(y1 ?? y2), Number(m1 ?? (named || m2)), Number(d1 ?? d2)];
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? `${year}-${two(month)}-${two(day)}` : undefined;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (n: number): string => String(n).padStart(2, '0');

/** `month` counts from 1. The day before the first of the next month is the last of this one. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
