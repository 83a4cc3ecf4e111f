import { readFileSync } from 'node:fs';

/** As much of JSON Schema as the profile schema uses, with Eiriol's own keywords. */
export interface SchemaNode {
  $ref?: string;
  $defs?: Record<string, SchemaNode>;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  required?: string[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  uniqueItems?: boolean;
  default?: unknown;
  examples?: unknown[];
  /** Wording of each choice. */
  'x-labels'?: Record<string, string>;
  /** By when it must be answered. */
  'x-needed'?: 'tender' | 'award' | 'bidder';
  /** Ids of the register entries it rests on. */
  'x-guidance'?: string[];
  /** Asked only when the answer at `path` is one of `in`. */
  'x-when'?: { path: string; in: unknown[] };
  /** Who usually knows the answer. */
  'x-who'?: string;
  'x-note'?: string;
  /** What the documents print while it is open. */
  'x-blank'?: string;
  'x-unit'?: string;
  'x-multiline'?: boolean;
  /** The pattern in words, after "must be". */
  'x-pattern-means'?: string;
  /** Dotted path of the list whose ids it names; `commissioners` means boards and authorities. */
  'x-refers-to'?: string;
  /** What one item of the list is called. */
  'x-one'?: string;
  'x-essential'?: boolean;
  /** Never asked of its own accord; "check your answers" offers it. */
  'x-aside'?: boolean;
}

/** The schema of a profile, the one source of questions, checks and the `Profile` type. */
export const profileSchema: SchemaNode = JSON.parse(
  readFileSync(new URL('../../schemas/profile.schema.json', import.meta.url), 'utf8'),
) as SchemaNode;

/** The node itself, or what its `$ref` names; keywords beside the `$ref` win. */
export function resolved(node: SchemaNode): SchemaNode {
  if (!node.$ref) return node;
  const target = profileSchema.$defs?.[node.$ref.replace('#/$defs/', '')];
  if (!target) throw new Error(`the profile schema has no ${node.$ref}`);
  return { ...target, ...node };
}

/**
 * The schema of the value at a path, given as steps or dotted (`settings[acute].beds`). Which item of a list is
 * meant does not matter: an index or an id stands for any. `undefined` when no field has that path.
 */
export function schemaAt(path: string | readonly (string | number)[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = profileSchema;
  for (const step of typeof path === 'string' ? steps(path) : path) {
    const { items, properties }: SchemaNode = node;
    const next: SchemaNode | undefined = items ?? (properties && own(properties, String(step)));
    if (!next) return undefined;
    node = resolved(next);
  }
  return node;
}

/** The value of a key that an object holds itself, never one it inherits, such as `constructor`. */
export function own<T>(object: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** `settings[acute].beds` → `settings`, `acute`, `beds`. */
function steps(path: string): string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}
