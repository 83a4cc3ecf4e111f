import { nearest, simplify } from './nearest.js';
import { type Path, showPath } from './path.js';
import { listed } from './quote.js';
import { profileSchema, resolved, type SchemaNode, schemaAt } from './schema.js';

/** What to say of a field that the schema does not have, at `path` in the profile `root`. */
export function unknownField(path: Path, root: unknown): { message: string; hint?: string } {
  const parent = path.slice(0, -1);
  const key = String(path[path.length - 1]);
  const siblings = Object.keys(schemaAt(parent)?.properties ?? {});
  const field = `${showPath(path, root)} is not a known field`;
  const exact = siblings.find((name) => simplify(name) === simplify(key));
  const homes = exact ? [] : (homesOf().get(simplify(key)) ?? []);
  if (homes.length > 0 && homes.length <= 3)
    return {
      message: `${field}; it belongs ${listed(homes, 'or')}`,
      hint: 'move it there, set further in',
    };
  const near = exact ?? nearest(key, siblings);
  if (near) return { message: `${field}; did you mean ${showPath([...parent, near], root)}?` };
  const group = parent.length > 0 ? `fields of ${showPath(parent, root)}` : 'fields at the top';
  return { message: field, hint: `${group}: ${siblings.join(', ')}` };
}

let homes: Map<string, string[]> | undefined;

/** Where each field of the schema belongs, by its simplified name: `in contract`, `in each item of settings`, `at the top`. */
function homesOf(): Map<string, string[]> {
  homes ??= collect(profileSchema, '', new Map());
  return homes;
}

function collect(node: SchemaNode, home: string, into: Map<string, string[]>): Map<string, string[]> {
  for (const [name, one] of Object.entries(node.properties ?? {})) {
    const key = simplify(name);
    into.set(key, [...(into.get(key) ?? []), home === '' ? 'at the top' : `in ${home}`]);
    // What a figure consists of is never looked for by its name.
    if (one.$ref) continue;
    const path = home === '' ? name : `${home}.${name}`;
    if (one.properties) collect(one, path, into);
    if (one.items?.properties) collect(resolved(one.items), `each item of ${path}`, into);
  }
  return into;
}
