import { typeOf } from '../profile/expected.js';
import { type Path, valueAt } from '../profile/path.js';
import { profileSchema, resolved, type SchemaNode } from '../profile/schema.js';
import { answerAt, isBlank } from './steps.js';

/** How a question is answered. */
export type Kind = 'line' | 'text' | 'choice' | 'several' | 'lines' | 'table';

/** A question of the schema, put to the answers there are. */
export interface Question {
  /** Dotted, with items by their id: `settings[acute].beds`. */
  path: string;
  steps: Path;
  schema: SchemaNode;
  kind: Kind;
  title: string;
  /** Top-level field that it belongs to. */
  section: string;
  /** Titles of the groups around it, outermost first. */
  groups: readonly string[];
  /** Path of the list that it is in, when it is a field of an item; and of that item. */
  list: string | undefined;
  item: string | undefined;
  /** Path of the figure that it is a part of. */
  figure: string | undefined;
  needed: 'tender' | 'award' | 'bidder' | undefined;
  essential: boolean;
  who: string;
  /** Never asked of its own accord. */
  aside: boolean;
  /** Ids of the register entries it rests on, or the group around it does. */
  guidance: readonly string[];
  /** Whether the answers it depends on call for it; `undecided` while they are open. */
  active: 'yes' | 'no' | 'undecided';
  /** `open` not asked yet, `blank` asked and not known yet. */
  state: 'open' | 'blank' | 'answered';
}

interface Around {
  groups: readonly string[];
  section: string;
  list?: string;
  item?: string;
  figure?: string;
  needed?: Question['needed'];
  essential: boolean;
  who: string;
  aside: boolean;
  guidance: readonly string[];
  active: Question['active'];
}

/** Who answers what the schema gives to nobody else. */
export const planner = 'commissioner';

/**
 * Every question of the schema in its order, with those of each item that is there. Ids and what the program sets by
 * itself are no questions.
 */
export function planOf(answers: unknown, schema: SchemaNode = profileSchema): Question[] {
  const questions: Question[] = [];
  const around: Around = {
    groups: [],
    section: '',
    essential: false,
    who: planner,
    aside: false,
    guidance: [],
    active: 'yes',
  };

  function field(node: SchemaNode, path: string, steps: Path, outer: Around, parent: SchemaNode): void {
    const title = node.title ?? path;
    const inner: Around = {
      ...outer,
      section: String(steps[0]),
      needed: node['x-needed'] ?? outer.needed,
      essential: outer.essential || node['x-essential'] === true,
      who: node['x-who'] ?? outer.who,
      aside: outer.aside || node['x-aside'] === true,
      guidance: node['x-guidance'] ?? outer.guidance,
      active: both(outer.active, activeBy(node, path, parent)),
    };
    if (node.properties) {
      const group = { ...inner, groups: [...outer.groups, title] };
      fields(node, path, steps, isFigure(node) ? { ...group, figure: path } : group);
      return;
    }
    questions.push({
      ...inner,
      path,
      steps,
      schema: node,
      kind: kindOf(node),
      title: inner.figure && steps.at(-1) === 'value' ? (outer.groups.at(-1) ?? title) : title,
      groups: inner.figure && steps.at(-1) === 'value' ? outer.groups.slice(0, -1) : outer.groups,
      list: inner.list,
      item: inner.item,
      figure: inner.figure,
      needed: inner.needed,
      state: isBlank(answers, steps) ? 'blank' : valueAt(answers, steps) === undefined ? 'open' : 'answered',
    });
    if (kindOf(node) === 'table') items(node, path, steps, inner, title);
  }

  function items(node: SchemaNode, path: string, steps: Path, inner: Around, title: string): void {
    const list = valueAt(answers, steps);
    const shape = resolved(node.items ?? {});
    if (!Array.isArray(list)) return;
    for (const [index, one] of list.entries()) {
      const id = (one as { id?: unknown } | null)?.id;
      const item = `${path}[${typeof id === 'string' && id !== '' ? id : index + 1}]`;
      // What is needed of a list is not needed of every field of its items.
      fields(shape, item, [...steps, index], {
        ...inner,
        list: path,
        item,
        needed: undefined,
        groups: [...inner.groups, title, nameOf(one, shape)],
      });
    }
  }

  function fields(node: SchemaNode, path: string, steps: Path, outer: Around): void {
    for (const [key, one] of Object.entries(node.properties ?? {})) {
      const shape = resolved(one);
      if (key === 'id' || shape.const !== undefined) continue;
      const at = path === '' ? key : `${path}.${key}`;
      const essential = outer.essential && (!outer.item || isNaming(node, key) || outer.figure !== undefined);
      const wanted = outer.item !== undefined && outer.essential && shape['x-needed'] === 'tender';
      // What a figure rests on is worth asking only once there is a figure.
      const figured =
        outer.figure !== undefined && key !== 'value' && valueAt(answers, [...steps, 'value']) == null;
      field(
        shape,
        at,
        [...steps, key],
        { ...outer, essential: essential || wanted, active: figured ? 'no' : outer.active },
        node,
      );
    }
  }

  function activeBy(node: SchemaNode, path: string, parent: SchemaNode): Question['active'] {
    const when = node['x-when'];
    if (!when) return 'yes';
    const value = answerAt(answers, controller(when.path, path, parent));
    if (value === undefined || value === null) return 'undecided';
    return when.in.includes(value) ? 'yes' : 'no';
  }

  fields(schema, '', [], around);
  const essentials = new Set(questions.filter((one) => one.essential).map((one) => one.path));
  for (const one of questions) {
    const when = one.schema['x-when'];
    // An essential answer brings what it makes necessary with it.
    if (when && one.needed === 'tender' && essentials.has(when.path)) one.essential = true;
  }
  return questions;
}

/** A condition names a field beside the question, or one by its path from the top. */
function controller(when: string, path: string, parent: SchemaNode): string {
  return Object.hasOwn(parent.properties ?? {}, when) ? path.replace(/[^.]+$/, when) : when;
}

function both(a: Question['active'], b: Question['active']): Question['active'] {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'undecided' ? a : b;
}

/** A figure is a number with its year and source. */
function isFigure({ properties = {} }: SchemaNode): boolean {
  return 'value' in properties && 'source' in properties;
}

/** How a field of the schema is answered. */
export function kindOf(node: SchemaNode): Kind {
  if (typeOf(node) === 'array') {
    if (node.items?.properties) return 'table';
    return node.items?.enum ? 'several' : 'lines';
  }
  if (node.enum || node['x-refers-to'] || typeOf(node) === 'boolean') return 'choice';
  return node['x-multiline'] ? 'text' : 'line';
}

/** The field of an item that it is called by: the first after its id. */
export function namingField(item: SchemaNode): string {
  const key = Object.keys(item.properties ?? {}).find((name) => name !== 'id');
  if (!key) throw new Error('an item of the profile schema has no fields');
  return key;
}

function isNaming(item: SchemaNode, key: string): boolean {
  return item.properties?.id !== undefined && namingField(item) === key;
}

/** What an item is called on the screen: its naming field in words, or its id. */
export function nameOf(item: unknown, shape: SchemaNode): string {
  const key = namingField(shape);
  const value = valueAt(item, [key]);
  const id = valueAt(item, ['id']);
  if (typeof value !== 'string' || value === '') return typeof id === 'string' ? id : '?';
  return shape.properties?.[key]?.['x-labels']?.[value] ?? value.split('\n')[0] ?? value;
}
