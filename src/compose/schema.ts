/** As much of JSON Schema as the profile schema uses, with Eiriol's own keywords. */
export interface SchemaNode {
  $ref?: string;
  $defs?: Record<string, SchemaNode>;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  'x-labels'?: Record<string, string>;
  'x-needed'?: 'tender' | 'award' | 'bidder';
  'x-unit'?: string;
}

/** The node itself, or what its `$ref` names; keywords beside the `$ref` win. */
export function resolveRef(node: SchemaNode, root: SchemaNode): SchemaNode {
  if (!node.$ref) return node;
  const name = node.$ref.replace('#/$defs/', '');
  const target = root.$defs?.[name];
  if (!target) throw new Error(`schema has no ${node.$ref}`);
  return { ...target, ...node };
}

/** What a schema node holds. */
export function nodeKind(node: SchemaNode): 'object' | 'list' | 'choices' | 'leaf' {
  if (node.properties) return 'object';
  if (node.items) return node.items.properties ? 'list' : 'choices';
  return 'leaf';
}
