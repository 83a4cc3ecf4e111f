import type { Answerable } from '../document/types.js';
import type { SchemaNode } from './schema.js';
import type { Needed, Tokens } from './tokens.js';
import { formatDate, formatNumber, formatPounds, joinNames, say, type Words } from './words.js';

/** What an answer needs to print itself. */
export interface Printing {
  tokens: Tokens;
  words: Words;
  /** The name of the item that an answer names by id. */
  nameOf: NameOf;
}

/** The name of an item of the list at a dotted path; the id itself when there is no such item or it has no name. */
export type NameOf = (list: string, id: string) => string;

/** An answer as templates see it: it knows its question, and prints as a token. */
export class Answer {
  readonly path: string;
  readonly question: string;
  readonly needed: Needed;
  /** `undefined` when the question has not been answered. */
  readonly value: unknown;
  /** Paths of the answers it comes from; its own path, unless it is worked out. */
  readonly answers: string[];
  readonly #schema: SchemaNode;
  readonly #printing: Printing;
  /** Whether it prints the whole of one answer, and nothing else. */
  readonly #whole: boolean;

  constructor(
    path: string,
    schema: SchemaNode,
    value: unknown,
    printing: Printing,
    from: { answers?: string[]; question?: string; needed?: Needed; blankPath?: string } = {},
  ) {
    this.path = value === undefined ? (from.blankPath ?? path) : path;
    this.question = from.question ?? schema.title ?? path;
    this.needed = from.needed ?? schema['x-needed'] ?? 'optional';
    this.value = value;
    this.answers = from.answers ?? [path];
    this.#whole =
      from.answers === undefined && !path.includes('[]') && !Array.isArray(value) && !schema.items;
    this.#schema = schema;
    this.#printing = printing;
  }

  /** The token that stands for this answer in the text. Handlebars calls this when a template prints it. */
  toHTML(): string {
    const { tokens } = this.#printing;
    const { path, question, needed, answers } = this;
    const answer = this.#whole ? answerable(question, this.#schema, this.#printing.words) : undefined;
    if (this.value === undefined) return tokens.add({ kind: 'blank', path, question, needed, answer });
    return tokens.add({ kind: 'value', path, answers, text: this.text(), answer });
  }

  /** The same for a place that stands for more than this one answer, which must not be changed there. */
  shared(): Answer {
    const { path, question, needed, answers } = this;
    return new Answer(path, this.#schema, this.value, this.#printing, { question, needed, answers });
  }

  /** The answer in words. */
  text(): string {
    return formatAnswer(this.value, this.#schema, this.#printing);
  }

  /** For lists of choices or texts: one answer for each element. */
  elements(): Answer[] {
    const list = Array.isArray(this.value) ? this.value : [];
    const { 'x-labels': labels } = this.#schema;
    const schema = { type: 'string', ...(labels && { 'x-labels': labels }) };
    return list.map((one) => new Answer(this.path, schema, one, this.#printing, { answers: [this.path] }));
  }
}

/** A list of things that repeat, as templates see it. */
export class AnswerList {
  readonly path: string;
  readonly answered: boolean;
  /** One context for each item; a single empty one when the question has not been answered. */
  readonly items: unknown[];

  constructor(path: string, answered: boolean, items: unknown[]) {
    this.path = path;
    this.answered = answered;
    this.items = items;
  }
}

/** How an answer can be changed where it is printed: as its question would be answered. */
function answerable(question: string, schema: SchemaNode, words: Words): Answerable {
  const { enum: values, format, 'x-labels': labels = {}, 'x-multiline': multiline } = schema;
  const yesNo = [schema.type].flat().includes('boolean') ? [say(words, 'yes'), say(words, 'no')] : [];
  const choices = (values ?? [])
    .filter((one) => one !== null)
    .map((one) => labels[String(one)] ?? String(one));
  if (choices.length + yesNo.length > 0) return { question, kind: 'choice', choices: [...choices, ...yesNo] };
  return { question, kind: format === 'date' ? 'date' : multiline ? 'lines' : 'line', choices: [] };
}

/** A value as the schema says it is written: dates, pounds, choices by their wording, references by name. */
function formatAnswer(
  value: unknown,
  schema: SchemaNode,
  printing: Pick<Printing, 'words' | 'nameOf'>,
): string {
  const { words } = printing;
  if (Array.isArray(value))
    return joinNames(
      value.map((one) => formatAnswer(one, { ...schema, ...schema.items }, printing)),
      words,
    );
  if (typeof value === 'boolean') return say(words, value ? 'yes' : 'no');
  if (typeof value === 'number')
    return schema['x-unit'] === 'pounds' ? formatPounds(value) : formatNumber(value);
  const text = String(value);
  if (schema.format === 'date') return formatDate(text, words);
  const refersTo = schema['x-refers-to'];
  return refersTo ? printing.nameOf(refersTo, text) : (schema['x-labels']?.[text] ?? text);
}
