import { resolved } from '../../profile/schema.js';
import { askValue } from '../ask.js';
import { boardsPath } from '../boards.js';
import type { Scope, Way } from '../flow.js';
import { idFor } from '../ids.js';
import { kindOf, nameOf, namingField, type Question } from '../plan.js';
import type { Session } from '../session.js';
import { inWords, itemName } from '../show.js';
import { chooseBoard } from './boards.js';
import { firstOf, itemPath, itemsOf } from './table.js';

/** Adds an item: asks what it is called, gives it an id, and leads to its first question. `stay` when nothing was added. */
export async function addItem(session: Session, question: Question, scope: Scope): Promise<Way | 'stay'> {
  const { wording } = session.materials;
  const { path, schema } = question;
  const shape = resolved(schema.items ?? {});
  const items = itemsOf(session, path);
  if (path === boardsPath) {
    const chosen = await chooseBoard(
      session,
      items.length === 0 ? ['blank', 'later', 'back', 'menu'] : ['back'],
    );
    if (chosen === 'filled') {
      const added = itemsOf(session, path);
      return enter(session, scope, path, itemPath(path, added, added.length - 1));
    }
    if (chosen === 'blank') await session.record((answers) => answers.set(path, null), question.title);
    if (chosen === 'later') session.later.add(path);
    if (chosen === 'blank' || chosen === 'later') return 'on';
    if (chosen === 'back') return items.length === 0 ? 'back' : 'stay';
    if (chosen === 'menu') return 'menu';
  }
  const key = namingField(shape);
  const node = resolved(shape.properties?.[key] ?? {});
  const outcome = await askValue(session, firstQuestion(question, key, items.length), '');
  if (outcome === 'menu') return 'menu';
  if (outcome === 'back' || outcome === 'later' || outcome === 'keep') return 'stay';
  const value = outcome === 'blank' ? null : outcome.value;
  const name = inWords(value, node, wording, session.answers.value);
  const id = idFor(name || undefined, schema['x-one'] ?? '', items);
  await session.record((answers) => answers.add(path, { id, [key]: value }), name || id);
  session.tell(wording.say('table.added', { name: name || id }));
  return enter(session, scope, path, `${path}[${id}]`);
}

/** The question for what an item is called, before there is an item. */
function firstQuestion(list: Question, key: string, index: number): Question {
  const shape = resolved(list.schema.items ?? {});
  const schema = resolved(shape.properties?.[key] ?? {});
  return {
    ...list,
    path: `${list.path}[:new].${key}`,
    steps: [...list.steps, index, key],
    schema,
    kind: kindOf(schema),
    title: schema.title ?? key,
    groups: [...list.groups, list.title],
    needed: schema['x-needed'],
    state: 'open',
    list: list.path,
  };
}

/** Leads into a new item; going back from its first question comes to what it is called. */
function enter(session: Session, scope: Scope, list: string, item: string): Way | 'stay' {
  const naming = session.questions.find((one) => one.item === item);
  const first = firstOf(session, scope, item);
  if (naming && first) session.trail.visit(naming.path);
  session.closed.delete(list);
  return first ? { to: first } : 'stay';
}

/** Puts a copy of an item below it, and asks what the copy is called. */
export async function copyItem(session: Session, { path, schema }: Question, index: number): Promise<Way> {
  const items = itemsOf(session, path);
  const shape = resolved(schema.items ?? {});
  const name = nameOf(items[index], shape);
  const id = idFor(String(items[index]?.id ?? name), schema['x-one'] ?? '', items);
  await session.record((answers) => answers.copy(path, index, id), name);
  session.tell(session.materials.wording.say('copied', { name }));
  return { to: `${path}[${id}].${namingField(shape)}` };
}

/** Takes an item out and says what still names it. Gives the row to stand on next. */
export async function removeItem(
  session: Session,
  { path, schema }: Question,
  index: number,
): Promise<string> {
  const { wording } = session.materials;
  const items = itemsOf(session, path);
  const { id } = items[index] ?? {};
  const name = itemName(items[index], resolved(schema.items ?? {}), wording, session.answers.value);
  const uses = session.questions.filter(
    (one) =>
      one.schema['x-refers-to'] &&
      path.startsWith(one.schema['x-refers-to']) &&
      typeof id === 'string' &&
      session.answers.get(one.path) === id,
  ).length;
  await session.record((answers) => answers.remove(path, index), name);
  session.tell(
    wording.say('removed', { name }),
    ...(uses > 0 ? [wording.say('removedUsed', { n: uses })] : []),
  );
  return String(Math.min(index, items.length - 2));
}

/** Moves an item to another place in its list, when there is one. Gives the row to stand on next. */
export async function moveItem(
  session: Session,
  { path, title }: Question,
  from: number,
  to: number,
): Promise<string> {
  const { length } = itemsOf(session, path);
  if (to < 0 || to >= length) return String(from);
  await session.record((answers) => answers.move(path, from, to), title);
  return String(to);
}
