import { expected, typeOf } from '../profile/expected.js';
import type { Path } from '../profile/path.js';
import { resolved, type SchemaNode } from '../profile/schema.js';
import { faultsOf } from './checked.js';
import { idFor } from './ids.js';
import { namingField, planner, type Question } from './plan.js';
import type { AnyPage, Move, Page } from './prompts/page.js';
import { readAnswer } from './read-answer.js';
import type { Session } from './session.js';
import { asTyped, inWords, itemName, labelOf, listsOf, targetsOf } from './show.js';
import { answerAt } from './steps.js';
import { whyOf } from './why.js';

/** What came of a question: an answer, today's answer kept, or another way on. */
export type Outcome = { value: unknown } | 'keep' | Move;

const everyMove: readonly Move[] = ['blank', 'later', 'back', 'menu'];

/** Asks one question whose answer is no list of items, and brings what was answered. Nothing is saved here. */
export async function askValue(session: Session, question: Question, progress: string): Promise<Outcome> {
  const { schema } = question;
  const { asker, wording } = session.materials;
  for (;;) {
    const page = { ...pageOf(session, question), progress };
    const asked: AnyPage =
      question.kind === 'choice'
        ? { ...page, kind: 'pick', ...choiceOf(session, question) }
        : question.kind === 'several'
          ? { ...page, kind: 'tick', ...ticksOf(session, question) }
          : { ...page, kind: 'edit', ...editOf(session, question) };
    const reply = await asker.ask(asked);
    switch (reply.do) {
      case 'text':
        return { value: typedValue(reply.text, question, wording.say('none')) };
      case 'tick':
        return { value: (schema.items?.enum ?? []).filter((one) => reply.ids.includes(String(one))) };
      case 'pick': {
        if (reply.id === addRow) {
          const added = await addTarget(session, question);
          if (added) return { value: added };
          continue;
        }
        return { value: typeOf(schema) === 'boolean' ? reply.id === 'true' : reply.id };
      }
      case 'keep':
      case 'blank':
      case 'later':
      case 'back':
      case 'menu':
        return reply.do;
    }
  }
}

/** What every page of a question shows: where one is, the help, and why. */
export function pageOf(session: Session, question: Question): Page {
  const { wording, register, shown, schema } = session.materials;
  const { section, groups, title } = question;
  const where = [schema.properties?.[section]?.title ?? section, ...groups.slice(1)].filter(
    (one) => one !== title,
  );
  return {
    where: `${shown}  ${where.join(' > ')}`,
    told: session.takeTold(),
    title: labelOf(question),
    body: helpOf(session, question),
    why: whyOf(question, register, wording),
    moves: everyMove,
  };
}

/** The help of a question: what it means, an example, what is suggested, and what follows when it stays open. */
function helpOf(session: Session, question: Question): string[] {
  const { wording } = session.materials;
  const { schema, needed, state, who } = question;
  const current = session.answers.get(question.path);
  const words = (value: unknown): string => inWords(value, schema, wording, session.answers.value);
  const suggestion = schema.default !== undefined && state !== 'answered' ? words(schema.default) : '';
  const today =
    state === 'answered' && current !== undefined
      ? wording.say('today', { value: words(current) })
      : state === 'blank'
        ? wording.say('todayBlank')
        : '';
  return [
    forPeople(schema.description ?? ''),
    schema['x-note'] ? wording.say('note', { note: schema['x-note'] }) : '',
    exampleOf(schema) && question.kind !== 'choice'
      ? wording.say('example', { example: exampleOf(schema) })
      : '',
    question.kind === 'several' ? wording.say('severalHelp') : '',
    question.kind === 'lines' ? wording.say('linesHelp') : '',
    suggestion && !['choice', 'several'].includes(question.kind)
      ? wording.say('suggested', { value: suggestion })
      : '',
    today,
    schema['x-blank']
      ? wording.say('blank.x', { text: schema['x-blank'] })
      : wording.say(`blank.${needed ?? 'optional'}`),
    who === planner ? '' : wording.say('whoKnows', { who: wording.say(`who.${who}`) }),
  ].filter(Boolean);
}

/** Without the sentences for those who write the file by hand. */
function forPeople(description: string): string {
  return description.replace(/ ?In quotation marks\b[^.]*(\.\d[^.]*)*\.(?=\s|$)/g, '').trim();
}

function exampleOf(schema: SchemaNode): string {
  const { examples = [], format } = schema;
  if (examples.length > 0) return examples.map((one) => [one].flat().join(', ')).join('; ');
  const means = schema['x-pattern-means'] ?? '';
  if (/such as/.test(means)) return means.replace(/^.*such as /, '');
  if (format === 'date' || format === 'email') return expected(schema).replace(/^.*such as /, '');
  return '';
}

function editOf(session: Session, question: Question) {
  const { wording } = session.materials;
  const { schema, steps } = question;
  const current = asTyped(session.answers.get(question.path), schema);
  const suggestion = asTyped(schema.default, schema);
  return {
    multi: question.kind === 'text' || question.kind === 'lines',
    ...(current !== undefined && { current }),
    ...(suggestion !== undefined && { suggestion }),
    check: (text: string) =>
      faultsOf(
        withValue(session.answers.value, steps, typedValue(text, question, wording.say('none'))),
        steps,
      ).map(({ message, hint }) => (hint ? `${message}; ${hint}` : message)),
  };
}

function typedValue(text: string, question: Question, none: string): unknown {
  if (question.kind !== 'lines') return readAnswer(text, question.schema);
  if (text.trim().toLowerCase() === none) return [];
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

const addRow = ':add';

function choiceOf(session: Session, { schema, path }: Question) {
  const { wording } = session.materials;
  const refersTo = schema['x-refers-to'];
  const current = session.answers.get(path);
  const suggested = (id: unknown, label: string): string =>
    current == null && id === schema.default ? wording.say('suggestedRow', { label }) : label;
  const rows = refersTo
    ? targetsOf(refersTo, session.answers.value).map(({ id, name }) => ({ id, text: name }))
    : typeOf(schema) === 'boolean'
      ? [true, false].map((one) => ({
          id: String(one),
          text: suggested(one, wording.say(one ? 'yes' : 'no')),
        }))
      : (schema.enum ?? [])
          .filter((one) => one !== null)
          .map((one) => ({
            id: String(one),
            text: suggested(one, schema['x-labels']?.[String(one)] ?? String(one)),
          }));
  const canAdd = refersTo && listsOf(refersTo).length === 1;
  const one = canAdd ? (listAt(session, refersTo)?.['x-one'] ?? '') : '';
  const at = String(current ?? schema.default ?? rows[0]?.id ?? '');
  return {
    rows: canAdd ? [...rows, { id: addRow, text: wording.say('addNew', { one }) }] : rows,
    at,
    search: rows.length > 12,
  };
}

function listAt({ materials }: Session, path: string): SchemaNode | undefined {
  return path
    .split('.')
    .reduce<SchemaNode | undefined>(
      (node, step) => (node?.properties?.[step] ? resolved(node.properties[step]) : undefined),
      materials.schema,
    );
}

/** Asks for the name of something new to refer to, and adds it to its list; nothing when somebody turns back. */
async function addTarget(session: Session, question: Question): Promise<string | undefined> {
  const { wording, asker, shown } = session.materials;
  const list = question.schema['x-refers-to'] ?? '';
  const node = listAt(session, list);
  const shape = resolved(node?.items ?? {});
  const key = namingField(shape);
  const items = (answerAt(session.answers.value, list) ?? []) as unknown[];
  const one = node?.['x-one'] ?? '';
  const steps = [...list.split('.'), items.length, key];
  const reply = await asker.ask({
    kind: 'edit',
    where: `${shown}  ${node?.title ?? ''}`,
    title: wording.say('newName', { one }),
    body: [shape.properties?.[key]?.description ?? ''],
    why: [],
    moves: ['back'],
    multi: false,
    check: (text) =>
      faultsOf(withValue(session.answers.value, steps, text), steps).map(({ message }) => message),
  });
  if (reply.do !== 'text') return undefined;
  const name = reply.text.trim();
  const id = idFor(name, one, items);
  await session.record((answers) => answers.add(list, { id, [key]: name }), name);
  session.tell(wording.say('table.added', { name: itemName({ id, [key]: name }, shape, wording, items) }));
  return id;
}

function ticksOf(session: Session, { schema, path }: Question) {
  const current = session.answers.get(path) ?? schema.default;
  return {
    rows: (schema.items?.enum ?? []).map((one) => ({
      id: String(one),
      text: schema['x-labels']?.[String(one)] ?? String(one),
    })),
    ticked: Array.isArray(current) ? current.map(String) : [],
  };
}

/** A copy of some answers with a value at some steps. Groups and lists on the way are made. */
export function withValue(answers: unknown, steps: Path, value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(answers) ? [...answers] : [];
    list[step] = withValue(list[step] ?? {}, rest, value);
    return list;
  }
  const fields = (typeof answers === 'object' && answers !== null ? answers : {}) as Record<string, unknown>;
  return { ...fields, [step]: withValue(fields[step], rest, value) };
}
