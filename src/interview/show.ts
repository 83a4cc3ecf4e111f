import { typeOf } from '../profile/expected.js';
import { type SchemaNode, schemaAt } from '../profile/schema.js';
import { nameOf, namingField, type Question } from './plan.js';
import { answerAt } from './steps.js';
import type { Wording } from './wording.js';

/** An answer in words, on one line. Null and what is absent give nothing. */
export function inWords(value: unknown, schema: SchemaNode, wording: Wording, answers: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    if (value.length === 0) return wording.say('none');
    if (schema.items?.properties) {
      const shape = schema.items;
      return value.map((one) => nameOf(one, shape)).join(', ');
    }
    return value.map((one) => schema['x-labels']?.[String(one)] ?? String(one)).join(', ');
  }
  if (typeof value === 'boolean') return wording.say(value ? 'yes' : 'no');
  if (typeof value === 'number') {
    const number = grouped(value);
    const unit = schema['x-unit'];
    if (unit === 'pounds') return `£${number}`;
    return unit ? wording.say('inUnit', { value: number, unit }) : number;
  }
  const text = String(value);
  if (schema['x-refers-to']) return targetName(text, schema['x-refers-to'], answers);
  if (schema.format === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return dateInWords(text, wording);
  return schema['x-labels']?.[text] ?? text.replace(/\s*\n\s*/g, ' / ');
}

/** Today's answer as it would be typed. */
export function asTyped(value: unknown, schema: SchemaNode): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map(String).join('\n');
  return typeOf(schema) === 'number' || typeOf(schema) === 'integer' ? String(value) : String(value);
}

/** 1234567.5 as 1,234,567.5. */
function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}

/** `2027-04-01` as 1 April 2027. */
function dateInWords(date: string, wording: Wording): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${wording.say('months').split(' ')[Number(month) - 1] ?? month} ${year}`;
}

/** Something that an answer can name by its id. */
export interface Target {
  id: string;
  name: string;
}

/** The lists that a reference may point into. */
export function listsOf(refersTo: string): string[] {
  return refersTo === 'commissioners' ? ['commissioners.boards', 'commissioners.authorities'] : [refersTo];
}

/** What an answer may name. */
export function targetsOf(refersTo: string, answers: unknown): Target[] {
  return listsOf(refersTo).flatMap((list) => {
    const items = answerAt(answers, list);
    const shape = schemaAt(list)?.items;
    if (!Array.isArray(items) || !shape) return [];
    return items.flatMap((item: { id?: unknown } | null) =>
      typeof item?.id === 'string' ? [{ id: item.id, name: nameOf(item, shape) }] : [],
    );
  });
}

function targetName(id: string, refersTo: string, answers: unknown): string {
  return targetsOf(refersTo, answers).find((one) => one.id === id)?.name ?? id;
}

/** What an item is called, references and choices in words. */
export function itemName(item: unknown, shape: SchemaNode, wording: Wording, answers: unknown): string {
  const key = namingField(shape);
  const value = answerAt(item, key);
  const field = shape.properties?.[key];
  return (field && inWords(value, field, wording, answers)) || nameOf(item, shape);
}

/** A question as a label: with what it is a part of, when its title says too little alone. */
export function labelOf({ title, groups }: Pick<Question, 'title' | 'groups'>): string {
  const around = groups.length > 1 && !/[?.]$/.test(title) ? groups.at(-1) : undefined;
  if (around === undefined) return title;
  return /[?.]$/.test(around) ? `${around} ${title}` : `${around} - ${title}`;
}

/** A label and its answer, apart. */
export function told(label: string, value: string): string {
  return /[?.:]$/.test(label) ? `${label} ${value}` : `${label}: ${value}`;
}
