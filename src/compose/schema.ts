import type { SchemaNode } from '../profile/schema.js';

export type { SchemaNode };

/** The node itself, or what its `$ref` names; keywords beside the `$ref` win. */
export function resolveRef(node: SchemaNode, root: SchemaNode): SchemaNode {
  if (!node.$ref) return node;
  const name = node.$ref.replace('#/$defs/', '');
  const target = root.$defs?.[name];
  if (!target) throw new Error(`schema has no ${node.$ref}`);
  return { ...target, ...node };
}

/** The schema node at a dotted path; `[...]` stands for an item of a list. Empty when there is none. */
export function schemaAt(root: SchemaNode, path: string): SchemaNode {
  let node: SchemaNode = root;
  for (const part of path.split('.')) {
    const [, key = '', item] = /^([^[]*)(\[.*\])?$/.exec(part) ?? [];
    node = resolveRef(node.properties?.[key] ?? {}, root);
    if (item) node = resolveRef(node.items ?? {}, root);
  }
  return node;
}

/** What a schema node holds. */
export function nodeKind(node: SchemaNode): 'object' | 'list' | 'choices' | 'leaf' {
  if (node.properties) return 'object';
  if (node.items) return node.items.properties ? 'list' : 'choices';
  return 'leaf';
}
