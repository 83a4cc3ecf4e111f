import { type Fact, facts } from '../../figures/facts.js';
import { costingShape } from '../costing/shape.js';
import { recordsType } from '../pack-records.js';
import { mattersOf } from '../preparations.js';
import { nodeKind, resolveRef, type SchemaNode } from '../schema.js';

/** What a path in a template leads to. */
export type Type =
  | { kind: 'object'; fields: () => Record<string, Type> }
  | { kind: 'list'; item: Type }
  | { kind: 'leaf'; choices: string[] | undefined; many: boolean; optional: boolean };

const leaf = (more: Partial<Extract<Type, { kind: 'leaf' }>> = {}): Type => ({
  kind: 'leaf',
  choices: undefined,
  many: false,
  optional: false,
  ...more,
});

const record = (fields: Record<string, Type>): Type => ({ kind: 'object', fields: () => fields });

/** What each turn of a repetition sees; nothing when there is nothing to repeat. */
export function itemOf(type: Type): Type | undefined {
  if (type.kind === 'list') return type.item;
  return type.kind === 'leaf' && type.many ? record({ id: leaf(), text: leaf() }) : undefined;
}

/** The type of the whole context of templates: the profile, and `figures` beside it. */
export function contextType(schema: SchemaNode): Type {
  const root = typeOf(schema, schema);
  const at = (...keys: string[]): Type =>
    keys.reduce<Type>((type, key) => {
      const next = type.kind === 'object' ? type.fields()[key] : undefined;
      if (!next) throw new Error(`the schema has no ${keys.join('.')}`);
      return next;
    }, root);
  const itemAt = (...keys: string[]): Type => itemOf(at(...keys)) as Type;
  const figure = typeOf(resolveRef({ $ref: '#/$defs/figure' }, schema), schema);
  const row = record({ ...(figure.kind === 'object' && figure.fields()), id: leaf(), title: leaf() });
  const rows: Type = { kind: 'list', item: row };
  const years: Type = {
    kind: 'list',
    item: record({ id: leaf(), number: leaf(), from: leaf(), to: leaf() }),
  };
  const preparation = record({ state: leaf(), owner: leaf(), date: leaf(), evidence: leaf() });
  const figures = record({
    ...Object.fromEntries(Object.entries<Fact>(facts).map(([name]) => [name, leaf()])),
    fingerprint: leaf(),
    lots: {
      kind: 'list',
      item: record({ lot: itemAt('procurement', 'lots'), settings: at('settings') }),
    },
    contractYears: years,
    extensionYears: years,
    healthcareProviders: {
      kind: 'list',
      item: record({ id: leaf(), name: leaf(), settings: at('settings') }),
    },
    pack: recordsType(),
    populations: { kind: 'list', item: record({ board: itemAt('commissioners', 'boards'), rows }) },
    preparations: record(Object.fromEntries(mattersOf(schema).map((one) => [one, preparation]))),
    demand: rows,
    takeUp: rows,
    costing: shaped(costingShape),
  });
  return record({ ...(root.kind === 'object' && root.fields()), figures });
}

/** The type of what a shape describes. */
function shaped(shape: unknown): Type {
  if (Array.isArray(shape)) return { kind: 'list', item: shaped(shape[0]) };
  if (typeof shape === 'string') return leaf();
  const fields = Object.entries(shape as object).map(([key, one]) => [key, shaped(one)] as const);
  return { kind: 'object', fields: () => Object.fromEntries(fields) };
}

function typeOf(node: SchemaNode, root: SchemaNode): Type {
  switch (nodeKind(node)) {
    case 'object':
      return {
        kind: 'object',
        fields: () =>
          Object.fromEntries(
            Object.entries(node.properties ?? {}).map(([key, child]) => [
              key,
              typeOf(resolveRef(child, root), root),
            ]),
          ),
      };
    case 'list':
      return { kind: 'list', item: typeOf(resolveRef(node.items ?? {}, root), root) };
    case 'choices':
    case 'leaf': {
      const labels = node['x-labels'];
      return leaf({
        choices: labels && Object.keys(labels),
        many: nodeKind(node) === 'choices',
        optional: node['x-needed'] === undefined,
      });
    }
  }
}
