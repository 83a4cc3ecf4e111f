import type { Fact } from '../figures/facts.js';
import type { Profile } from '../profile/profile.js';
import { Answer, AnswerList, type Printing } from './answer.js';
import { nodeKind, resolveRef, type SchemaNode, schemaAt } from './schema.js';
import { joinNames, say } from './words.js';

/** What a template sees at one place: answers, lists of them, and further places by name. */
export type Context = Record<string, unknown>;

/** Facts that are printed as the schema has answers of their kind printed. */
export const printedAs: Partial<Record<Fact['type'], SchemaNode>> = {
  date: { type: 'string', format: 'date' },
  pounds: { type: 'number', 'x-unit': 'pounds' },
};

/** Wraps values of the profile, and facts worked out from them, as answers that know their path and their question. */
export class Wrapper {
  readonly root: SchemaNode;
  readonly printing: Printing;

  constructor(root: SchemaNode, printing: Printing) {
    this.root = root;
    this.printing = printing;
  }

  object(node: SchemaNode, value: unknown, path: string): Context {
    const object = (value ?? {}) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(node.properties ?? {}).map(([key, child]) => [
        key,
        this.any(resolveRef(child, this.root), object[key], path ? `${path}.${key}` : key),
      ]),
    );
  }

  any(node: SchemaNode, value: unknown, path: string): unknown {
    const kind = nodeKind(node);
    if (kind === 'object') return this.object(node, value, path);
    if (kind === 'list') return this.list(node, value, path);
    return new Answer(path, node, value ?? undefined, this.printing);
  }

  /** An item of a list of which nothing is known. */
  item(list: string): Context {
    const path = `${list}[]`;
    return this.object(schemaAt(this.root, path), {}, path);
  }

  list(node: SchemaNode, value: unknown, path: string): AnswerList {
    const item = node.items ?? {};
    const listed = Array.isArray(value) ? (value as { id: string }[]) : undefined;
    const values = this.printing.everyBranch && listed?.length === 0 ? undefined : listed;
    const items = values?.map((one) => this.object(item, one, `${path}[${one.id}]`)) ?? [
      this.object(item, {}, `${path}[]`),
    ];
    return new AnswerList(path, values !== undefined, items);
  }

  fact(name: string, fact: Fact, profile: Profile): Answer {
    const { repeats } = fact;
    const given = repeats === undefined ? undefined : valueAt(profile, repeats);
    if (repeats !== undefined && given != null)
      return new Answer(repeats, schemaAt(this.root, repeats), given, this.printing);
    const value = fact.value(profile);
    const type = printedAs[fact.type] ?? { type: fact.type };
    const missing = fact.needs.find((path) => isMissing(profile, path)) ?? fact.needs[0] ?? '';
    const asked = schemaAt(this.root, missing);
    return new Answer(
      `figures.${name}`,
      type,
      Array.isArray(value) ? joinNames(value, this.printing.words) : value,
      this.printing,
      {
        answers: fact.needs,
        blankPath: missing,
        ...(asked.title !== undefined && { question: asked.title }),
        needed: asked['x-needed'] ?? 'optional',
      },
    );
  }

  /**
   * The answered figures of an object, each with the title of its question. A count of people under `fewest` prints as
   * "fewer than", so that nobody can be recognised by it.
   */
  rows(context: unknown, path: string, fewest = 0): AnswerList {
    const node = schemaAt(this.root, path);
    const figures = Object.entries(context as Record<string, unknown>).filter(
      ([, figure]) => (figure as Context).value instanceof Answer,
    );
    const answered = figures.filter(
      ([, figure]) => ((figure as Context).value as Answer).value !== undefined,
    );
    const empty = this.printing.everyBranch === true && answered.length === 0;
    const rows = (empty ? figures : answered).map(([key, figure]) => {
      const value = (figure as Context).value as Answer;
      const title = resolveRef(node.properties?.[key] ?? {}, this.root).title ?? key;
      const count = Number(value.value);
      const few = say(this.printing.words, 'fewerThan', { n: String(fewest) });
      const shown = count > 0 && count < fewest ? this.plain(few, value.answers) : value;
      return { ...(figure as Context), value: shown, id: this.plain(key), title: this.plain(title) };
    });
    return new AnswerList(path, !empty, rows);
  }

  /** Words of the program itself. */
  plain(text: string, answers: string[] = []): Answer {
    return new Answer('', { type: 'string' }, text, this.printing, { answers });
  }
}

const valueAt = (profile: Profile, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], profile);

const isMissing = (profile: Profile, path: string): boolean => valueAt(profile, path) == null;
