import { type Fact, facts } from '../../figures/facts.js';
import { costingShape, yearsShape } from '../costing/shape.js';
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

/** The type of the whole context of templates: the profile, and `figures` beside it. */
export function contextType(schema: SchemaNode): Type {
  const root = typeOf(schema, schema);
  const at = (...keys: string[]): Type =>
    keys.reduce<Type>((type, key) => {
      const next = type.kind === 'object' ? type.fields()[key] : undefined;
      if (!next) throw new Error(`the schema has no ${keys.join('.')}`);
      return next;
    }, root);
  const itemOf = (type: Type): Type => (type.kind === 'list' ? type.item : type);
  const record = (fields: Record<string, Type>): Type => ({ kind: 'object', fields: () => fields });
  const figure = typeOf(resolveRef({ $ref: '#/$defs/figure' }, schema), schema);
  const row = record({ ...(figure.kind === 'object' && figure.fields()), id: leaf(), title: leaf() });
  const rows: Type = { kind: 'list', item: row };
  const figures = record({
    ...Object.fromEntries(Object.entries<Fact>(facts).map(([name]) => [name, leaf()])),
    fingerprint: leaf(),
    lots: {
      kind: 'list',
      item: record({ lot: itemOf(at('procurement', 'lots')), settings: at('settings') }),
    },
    healthcareProviders: {
      kind: 'list',
      item: record({ id: leaf(), name: leaf(), settings: at('settings') }),
    },
    populations: { kind: 'list', item: record({ board: itemOf(at('commissioners', 'boards')), rows }) },
    demand: rows,
    takeUp: rows,
    years: shaped(yearsShape),
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
