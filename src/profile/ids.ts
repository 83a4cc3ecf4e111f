import type { Fault } from './fault.js';
import { nearest, simplify } from './nearest.js';
import { type Path, showPath, valueAt } from './path.js';
import type { Places } from './place.js';
import { listed, quote } from './quote.js';
import { profileSchema, resolved, type SchemaNode } from './schema.js';

/** Ids that stand twice in a list, and answers that name an id which is not there. */
export function idFaults(profile: unknown, places: Places): Fault[] {
  const faults: Fault[] = [];
  const look = (node: SchemaNode, value: unknown, path: Path): void => {
    const refersTo = node['x-refers-to'];
    if (refersTo && typeof value === 'string') faults.push(...unknownId(value, refersTo, path, profile));
    if (node.items && Array.isArray(value)) {
      const { items } = node;
      if (items.properties?.id) faults.push(...duplicates(value, path, profile, places));
      for (const [index, one] of value.entries()) look(resolved(items), one, [...path, index]);
    } else if (node.properties && typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, one] of Object.entries(node.properties))
        if (Object.hasOwn(value, key))
          look(resolved(one), (value as Record<string, unknown>)[key], [...path, key]);
  };
  look(profileSchema, profile, []);
  return faults;
}

function duplicates(items: readonly unknown[], path: Path, profile: unknown, places: Places): Fault[] {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  items.forEach((item, index) => {
    const id = (item as { id?: unknown } | null | undefined)?.id;
    if (typeof id !== 'string') return;
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index);
      return;
    }
    const at = { value: [...path, index, 'id'] };
    const lines = [before, index].map((one) => places.value([...path, one, 'id']).line);
    faults.push({
      code: 'duplicate-id',
      message: `${showPath(path, profile)} has the id ${quote(id)} twice: on line ${lines[0]} and on line ${lines[1]}`,
      hint: 'give one of them another id, and check what refers to it',
      at,
    });
  });
  return faults;
}

/** One thing that can be referred to. */
interface Target {
  id: string;
  name: string;
}

function unknownId(id: string, refersTo: string, path: Path, profile: unknown): Fault[] {
  const lists =
    refersTo === 'commissioners' ? ['commissioners.boards', 'commissioners.authorities'] : [refersTo];
  const targets = lists.flatMap((list) => targetsOf(valueAt(profile, list.split('.'))));
  if (targets.some((target) => target.id === id)) return [];
  const ids = targets.map((target) => target.id);
  const named = targets.find((target) => target.name !== '' && simplify(target.name) === simplify(id))?.id;
  const near = named ?? nearest(id, ids);
  const where = listed(lists, 'and');
  return [
    {
      code: 'unknown-id',
      message: `${showPath(path, profile)} names ${quote(id)}, but ${
        ids.length === 0
          ? `${where} ${lists.length > 1 ? 'are' : 'is'} empty`
          : `${where} ${lists.length > 1 ? 'have' : 'has'} no such id`
      }${near ? `; did you mean ${near}?` : ''}`,
      hint: near || ids.length === 0 ? undefined : `ids there: ${ids.slice(0, 12).join(', ')}`,
      at: { value: path },
    },
  ];
}

function targetsOf(list: unknown): Target[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: { id?: unknown; name?: unknown } | null) =>
    typeof item?.id === 'string'
      ? [{ id: item.id, name: typeof item.name === 'string' ? item.name : '' }]
      : [],
  );
}
