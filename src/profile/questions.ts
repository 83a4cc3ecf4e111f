import { profileSchema, resolved, type SchemaNode, schemaAt } from './schema.js';

export { profileSchema, schemaAt } from './schema.js';

/** What a field asks, as the schema has it. */
export interface Question {
  /** As it was asked for. */
  path: string;
  title: string;
  description: string;
  /** By when it must be answered; `undefined` when it may stay open. */
  needed: 'tender' | 'award' | 'bidder' | undefined;
  /** Wording of each choice, by its value; empty when it is no choice. */
  labels: Readonly<Record<string, string>>;
  /** Ids of the register entries it rests on. */
  guidance: readonly string[];
  /** Who usually knows: `commissioner`, `procurement`, `finance`, `estates` or `mha-office`. */
  who: string | undefined;
  note: string | undefined;
  unit: string | undefined;
  /** What one item of a list is called. */
  one: string | undefined;
  /** Asked only when the answer at `path` is one of `in`. */
  when: SchemaNode['x-when'];
  essential: boolean;
  schema: SchemaNode;
}

/**
 * The question of a dotted path, such as `workforce.monthsToQualify` or `settings[acute].beds`; which item of a list
 * is meant does not matter. `undefined` when no field has that path.
 */
export function questionAt(path: string): Question | undefined {
  const schema = schemaAt(path);
  if (!schema) return undefined;
  return {
    path,
    title: schema.title ?? path,
    description: schema.description ?? '',
    needed: schema['x-needed'],
    labels: schema['x-labels'] ?? {},
    guidance: schema['x-guidance'] ?? [],
    who: schema['x-who'],
    note: schema['x-note'],
    unit: schema['x-unit'],
    one: schema['x-one'],
    when: schema['x-when'],
    essential: schema['x-essential'] ?? false,
    schema,
  };
}

/** Every question of a profile, in the order of the schema; fields of items as `settings[].beds`, groups and lists too. */
export function everyQuestion(): Question[] {
  return [...fieldPaths(profileSchema, '')]
    .flatMap((path) => questionAt(path.replaceAll('[]', '[any]')) ?? [])
    .map((question) => ({ ...question, path: question.path.replaceAll('[any]', '[]') }));
}

function* fieldPaths(node: SchemaNode, path: string): Generator<string> {
  const { properties = {}, items } = resolved(node);
  for (const [key, child] of Object.entries(properties)) {
    const own = path ? `${path}.${key}` : key;
    yield own;
    yield* fieldPaths(child, own);
  }
  if (items && resolved(items).properties) yield* fieldPaths(items, `${path}[]`);
}
