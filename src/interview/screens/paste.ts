import { resolved } from '../../profile/schema.js';
import { pageOf, withValue } from '../ask.js';
import { faultsOf } from '../checked.js';
import { idFor } from '../ids.js';
import { namingField, type Question } from '../plan.js';
import { cellFields, type ReadRows, readRows } from '../rows.js';
import type { Session } from '../session.js';
import { inWords, targetsOf } from '../show.js';
import { itemsOf } from './table.js';

/** Takes the rows of a table as items of a list, after showing what was read. Cells that make no answer are left to ask. */
export async function pasteRows(
  session: Session,
  question: Question,
  pasted: string | undefined,
): Promise<void> {
  const { wording, asker } = session.materials;
  const { path, schema } = question;
  const page = { ...pageOf(session, question), why: [] };
  const fields = cellFields(schema);
  let text = pasted;
  if (text === undefined) {
    const columns = fields.map(([, node]) => node.title).join(', ');
    const reply = await asker.ask({
      ...page,
      kind: 'edit',
      title: wording.say('paste.title'),
      body: [wording.say('paste.body', { one: schema['x-one'] ?? '', columns })],
      moves: ['back'],
      multi: true,
      check: () => [],
    });
    if (reply.do !== 'text') return;
    text = reply.text;
  }
  const read = readRows(text, schema, (refersTo) => targetsOf(refersTo, session.answers.value));
  const items = withIds(session, question, read);
  const dropped = dropWrong(session, question, items);
  const reply = await asker.ask({
    ...page,
    kind: 'pick',
    title: wording.say('paste.read', { n: items.length }),
    body: [
      ...read.unknown.map((column) => wording.say('paste.unknownColumn', { column })),
      ...[...read.unread, ...dropped].map(({ row, key, cell }) => {
        const node = fields.find(([name]) => name === key)?.[1] ?? {};
        return wording.say('paste.unread', { row, cell, title: node.title ?? key });
      }),
    ],
    moves: ['back'],
    rows: [
      ...(items.length > 0 ? [{ id: 'keep', text: wording.say('paste.keep', { n: items.length }) }] : []),
      { id: 'drop', text: wording.say('paste.drop') },
      ...items.map((item, index) => ({
        id: `:${index}`,
        heading: true,
        text: `     ${fields
          .map(([key, node]) => inWords(item[key], node, wording, session.answers.value))
          .filter(Boolean)
          .join('; ')}`,
      })),
    ],
  });
  if (reply.do !== 'pick' || reply.id !== 'keep') return;
  await session.record(
    (answers) => {
      for (const item of items) answers.add(path, item);
    },
    wording.say('paste.read', { n: items.length }),
  );
  session.tell(wording.say('paste.read', { n: items.length }));
}

function withIds(
  session: Session,
  { path, schema }: Question,
  { items }: ReadRows,
): Record<string, unknown>[] {
  const shape = resolved(schema.items ?? {});
  const key = namingField(shape);
  const taken: Record<string, unknown>[] = [...itemsOf(session, path)];
  return items.map((item) => {
    const name = inWords(
      item[key],
      shape.properties?.[key] ?? {},
      session.materials.wording,
      session.answers.value,
    );
    const whole = { id: idFor(name || undefined, schema['x-one'] ?? '', taken), ...item };
    taken.push(whole);
    return whole;
  });
}

/** Takes out of the items what `check` would refuse, so that it is asked instead. */
function dropWrong(session: Session, { path, steps }: Question, items: Record<string, unknown>[]) {
  const before = itemsOf(session, path);
  const answers = withValue(session.answers.value, steps, [...before, ...items]);
  return items.flatMap((item, index) =>
    Object.keys(item).flatMap((key) => {
      if (faultsOf(answers, [...steps, before.length + index, key]).length === 0) return [];
      const cell = String(item[key]);
      delete item[key];
      return [{ row: index + 1, key, cell }];
    }),
  );
}
