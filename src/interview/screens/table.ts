import { resolved, type SchemaNode } from '../../profile/schema.js';
import { totals } from '../../profile/sums.js';
import { pageOf } from '../ask.js';
import { boardsPath } from '../boards.js';
import { inOrder, type Scope, type Way } from '../flow.js';
import { kindOf, namingField, type Question } from '../plan.js';
import { isAsked } from '../progress.js';
import { cut } from '../prompts/frame.js';
import type { Row } from '../prompts/page.js';
import type { Session } from '../session.js';
import { inWords, itemName, told } from '../show.js';
import { addItem, copyItem, moveItem, removeItem } from './items.js';
import { pasteRows } from './paste.js';
import { review } from './review.js';

const done = ':done';
const addAnother = ':add';
const none = ':none';
const paste = ':paste';

/** Shows the items of a list and lets somebody add, change, copy, move and remove them. */
export async function askTable(session: Session, question: Question, scope: Scope): Promise<Way> {
  const { asker, wording } = session.materials;
  const { path, schema, title } = question;
  // The boards are looked for in the reference data before there is a list to show.
  let at = '';
  for (;;) {
    const items = itemsOf(session, path);
    if (items.length === 0 && path === boardsPath) {
      const way = await addItem(session, question, scope);
      if (way !== 'stay') return way;
      if (itemsOf(session, path).length === 0) return 'back';
      continue;
    }
    const current = session.question(path) ?? question;
    const page = pageOf(session, current);
    const reply = await asker.ask({
      ...page,
      kind: 'pick',
      body: items.length === 0 ? page.body : [wording.say('table.body')],
      columns: items.length === 0 ? '' : header(schema),
      rows: items.length === 0 ? emptyRows(session, schema) : filledRows(session, question, items),
      at: at || (items.length === 0 ? addAnother : done),
      keys: items.length === 0 ? [] : hotkeys(session),
      moves: items.length === 0 ? page.moves : ['back', 'menu'],
      pastes: true,
      foot: running(session, path, items),
    });
    at = '';
    switch (reply.do) {
      case 'pick': {
        if (reply.id === done) {
          session.closed.add(path);
          return 'on';
        }
        if (reply.id === none) {
          await session.record((answers) => answers.set(path, []), title);
          session.tell(wording.say('saved', { answer: told(title, wording.say('none')) }));
          return 'on';
        }
        if (reply.id === paste) {
          await pasteRows(session, question, undefined);
          break;
        }
        if (reply.id === addAnother) {
          const way = await addItem(session, question, scope);
          if (way !== 'stay') return way;
          break;
        }
        const way = await review(session, { item: itemPath(path, items, Number(reply.id)) });
        if (way === 'menu') return 'menu';
        at = reply.id;
        break;
      }
      case 'paste':
        await pasteRows(session, question, reply.text);
        break;
      case 'key': {
        if (reply.key === 'add') {
          const way = await addItem(session, question, scope);
          if (way !== 'stay') return way;
        } else if (reply.key === 'paste') await pasteRows(session, question, undefined);
        else if (reply.key === 'undo') await session.undo();
        else if (reply.row !== undefined && /^\d+$/.test(reply.row)) {
          const index = Number(reply.row);
          if (reply.key === 'copy') return copyItem(session, question, index);
          if (reply.key === 'remove') at = await removeItem(session, question, index);
          if (reply.key === 'up') at = await moveItem(session, question, index, index - 1);
          if (reply.key === 'down') at = await moveItem(session, question, index, index + 1);
        }
        break;
      }
      case 'blank':
        await session.record((answers) => answers.set(path, null), title);
        session.tell(wording.say('savedBlank', { title }));
        return 'on';
      case 'later':
        session.later.add(path);
        return 'on';
      case 'back':
      case 'menu':
        return reply.do;
    }
  }
}

/** The items of a list, as they are in the answers. */
export function itemsOf(session: Session, path: string): Record<string, unknown>[] {
  const list = session.answers.get(path);
  return Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
}

/** The path of an item: by its id, or its number when it has none. */
export function itemPath(list: string, items: readonly Record<string, unknown>[], index: number): string {
  const id = items[index]?.id;
  return `${list}[${typeof id === 'string' && id !== '' ? id : index + 1}]`;
}

/** Up to four fields that fit side by side: what an item is called, what is added up, and the first of the others. */
function columnsOf(list: SchemaNode): [string, SchemaNode][] {
  const shape = resolved(list.items ?? {});
  const naming = namingField(shape);
  const short = Object.entries(shape.properties ?? {}).flatMap(([key, one]): [string, SchemaNode][] => {
    const node = resolved(one);
    const fits =
      !node.properties && ['line', 'choice'].includes(kindOf(node)) && key !== 'id' && key !== naming;
    return fits && !node['x-aside'] && !/Welsh/.test(key) ? [[key, node]] : [];
  });
  const summed = (key: string): number => (totals.some(({ field }) => field === key) ? 0 : 1);
  const name = resolved(shape.properties?.[naming] ?? {});
  return [[naming, name], ...short.sort(([a], [b]) => summed(a) - summed(b)).slice(0, 3)];
}

const widths = [27, 15, 12, 12];

function cells(texts: readonly string[]): string {
  return texts
    .map((text, index) => cut(text, (widths[index] ?? 12) - 1).padEnd(widths[index] ?? 12))
    .join('')
    .trimEnd();
}

function header(schema: SchemaNode): string {
  return cells(columnsOf(schema).map(([, node]) => node.title ?? ''));
}

function emptyRows(session: Session, schema: SchemaNode): Row[] {
  const { wording } = session.materials;
  return [
    { id: addAnother, text: wording.say('table.first', { one: schema['x-one'] ?? '' }) },
    { id: paste, text: wording.say('table.pasteRow') },
    { id: none, text: wording.say('table.none') },
  ];
}

function filledRows(
  session: Session,
  { path, schema }: Question,
  items: readonly Record<string, unknown>[],
): Row[] {
  const { wording } = session.materials;
  const answers = session.answers.value;
  const columns = columnsOf(schema);
  const open = (index: number): number =>
    session.questions.filter(
      (one) =>
        one.item === itemPath(path, items, index) &&
        isAsked(one) &&
        one.state !== 'answered' &&
        one.needed === 'tender',
    ).length;
  return [
    { id: done, text: wording.say('table.done') },
    { id: addAnother, text: wording.say('addNew', { one: schema['x-one'] ?? '' }) },
    ...items.map((item, index) => {
      const missing = open(index);
      const texts = columns.map(([key, node], column) =>
        column === 0
          ? itemName(item, resolved(schema.items ?? {}), wording, answers)
          : inWords(item[key], node, wording, answers),
      );
      const note = missing > 0 ? ` ${wording.say('status.blank', { n: missing })}` : '';
      const spoken = [...texts.filter(Boolean), note.trim()].filter(Boolean).join(', ');
      return { id: String(index), spoken, text: `${cells(texts).padEnd(missing > 0 ? 62 : 0)}${note}` };
    }),
  ];
}

function hotkeys(session: Session): { key: string; id: string; label: string }[] {
  const { wording } = session.materials;
  const keys: [string, string][] = [
    ['a', 'add'],
    ['c', 'copy'],
    ['r', 'remove'],
    ['u', 'undo'],
    ['e', 'up'],
    ['l', 'down'],
    ['p', 'paste'],
  ];
  return keys.map(([key, id]) => ({ key, id, label: wording.say(`table.${id}`) }));
}

/** The running total of a list whose parts make up 100 per cent. */
function running(session: Session, path: string, items: readonly Record<string, unknown>[]): string[] {
  const total = totals.find((one) => one.path === path);
  if (!total || items.length === 0) return [];
  const { wording } = session.materials;
  const round = (number: number): number => Math.round(number * 1e6) / 1e6;
  const sum = round(items.reduce((all, item) => all + (Number(item[total.field]) || 0), 0));
  const key = sum === 100 ? 'table.sumRight' : sum > 100 ? 'table.sumOver' : 'table.sum';
  return ['', wording.say(key, { parts: total.parts, sum, rest: round(100 - sum), over: round(sum - 100) })];
}

/** The first question of an item that is still to be put. */
export function firstOf(session: Session, scope: Scope, item: string): string | undefined {
  return inOrder(session, scope).find((one) => one.item === item && one.state === 'open')?.path;
}
