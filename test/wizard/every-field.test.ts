import { afterEach, expect, it } from 'vitest';
import { Answers } from '../../src/interview/answers.js';
import { put } from '../../src/interview/flow.js';
import { idFor } from '../../src/interview/ids.js';
import type { Question } from '../../src/interview/plan.js';
import type { AnyPage, Reply } from '../../src/interview/prompts/page.js';
import { type Part, review } from '../../src/interview/screens/review.js';
import { profileSchema, resolved, type SchemaNode } from '../../src/profile/schema.js';
import { inTurn, type Sitting, sitting } from './sitting.js';

let one: Sitting | undefined;
afterEach(() => one?.end());

/** Paths of the schema that hold an answer, items as `[]`; ids and the edition are the program's own. */
function fieldsOf(node: SchemaNode, path: string): string[] {
  const whole = resolved(node);
  if (whole.items?.properties) return [path, ...fieldsOf(whole.items, `${path}[]`)];
  if (!whole.properties) return whole.const === undefined && !path.endsWith('.id') ? [path] : [];
  return Object.entries(whole.properties).flatMap(([key, inner]) =>
    fieldsOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

const general = (path: string): string => path.replace(/\[[^\]]*\]/g, '[]');

/** Two right answers to a question, as somebody gives them. */
function repliesTo({ schema, kind }: Question): [Reply, Reply] {
  const text = (a: string, b: string): [Reply, Reply] => [
    { do: 'text', text: a },
    { do: 'text', text: b },
  ];
  const values = (schema.enum ?? []).filter((value) => value !== null).map(String);
  if (kind === 'several') {
    const all = (schema.items?.enum ?? []).map(String);
    return [
      { do: 'tick', ids: all },
      { do: 'tick', ids: all.slice(1) },
    ];
  }
  if (kind === 'choice')
    return [
      { do: 'pick', id: values[0] ?? 'true' },
      { do: 'pick', id: values[1] ?? 'false' },
    ];
  if (kind === 'lines') return text('one\ntwo', 'none');
  if (schema.minimum !== undefined)
    return text(String(Math.max(1, schema.minimum)), `${schema.minimum || 2}`);
  if (schema.format === 'date') return text('1 April 2027', '2028-02-29');
  if (schema.format === 'email') return text('imha@example.org', 'a.b@example.org');
  if (schema.pattern)
    return text(String(schema.examples?.[0] ?? '09:00'), String(schema.examples?.at(-1) ?? '5pm'));
  return text('Ŵyr y tŷ: “# yes”', kind === 'text' ? 'two\nlines' : 'no');
}

/** Refers to the first thing there is to refer to. */
function referring(page: AnyPage, reply: Reply, schema: SchemaNode): Reply {
  const first = page.kind === 'pick' ? page.rows[0]?.id : undefined;
  return schema['x-refers-to'] && first && reply.do === 'pick' ? { do: 'pick', id: first } : reply;
}

it('answers, blanks, changes and reviews every field of the schema', { timeout: 120_000 }, async () => {
  one = await sitting(undefined, { save: false });
  const { session, asker } = one;
  const covered = new Set<string>();
  const wrong: string[] = [];
  const check = (path: string, what: string, right: boolean): void =>
    void (right || wrong.push(`${path}: ${what}`));

  for (;;) {
    const question = session.questions.find((each) => !covered.has(general(each.path)));
    if (!question) break;
    const { path, schema } = question;
    covered.add(general(path));
    const when = schema['x-when'];
    if (when) {
      const beside = path.replace(/[^.]+$/, when.path);
      const controller = session.question(beside) ? beside : when.path;
      await session.record((answers) => answers.set(controller, when.in[0]), 'condition');
    }
    // A part of a figure is asked once there is a number.
    if (question.figure && session.answers.get(`${question.figure}.value`) == null)
      await session.record((answers) => answers.set(`${question.figure}.value`, 7), 'figure');
    if (question.kind === 'table') {
      asker.rule = inTurn({ do: 'blank' });
      if (path !== 'commissioners.boards') await put(session, question, () => true);
      else asker.rule = () => ({ do: 'blank' });
      if (path === 'commissioners.boards') await put(session, question, () => true);
      check(path, 'blank', session.answers.get(path) === null);
      const one = schema['x-one'] ?? '';
      await session.record((answers) => answers.add(path, { id: idFor(undefined, one, []) }), 'item');
      check(path, 'an item', (session.answers.get(path) as unknown[]).length === 1);
      continue;
    }
    const [first, second] = repliesTo(question);
    const give = async (reply: Reply): Promise<unknown> => {
      const now = session.question(path);
      if (!now) throw new Error(`${path} is no question any more`);
      asker.rule = (page) => {
        // Where there is nothing to refer to yet, something is added.
        if (page.kind === 'edit' && question.kind === 'choice') return { do: 'text', text: 'Something new' };
        const given = referring(page, reply, schema);
        if (page.kind === 'edit' && given.do === 'text') {
          const errors = page.check(given.text);
          check(path, errors.join(), errors.length === 0);
        }
        if (page.kind === 'pick' && given.do === 'pick')
          check(
            path,
            'choice',
            page.rows.some(({ id }) => id === given.id),
          );
        return given;
      };
      await put(session, now, () => true);
      return session.answers.get(path);
    };
    const answer = await give(first);
    check(path, 'answered', answer !== undefined && answer !== null);
    // The number itself is blanked last, since the rest of a figure goes with it.
    const blank = await give({ do: 'blank' });
    check(path, 'blank', blank === null || blank === undefined);
    check(path, 'state', session.question(path)?.state === 'blank');
    const changed = await give(second);
    check(path, 'changed', changed !== undefined && changed !== null);
    const part: Part = question.figure
      ? { figure: question.figure }
      : question.item
        ? { item: question.item }
        : { section: question.section };
    asker.rule = (page) => {
      const row = page.kind === 'pick' ? page.rows.find(({ id }) => id === path) : undefined;
      check(path, 'review', row !== undefined && !row.heading && !/not asked|don't know/.test(row.text));
      return { do: 'pick', id: ':done' };
    };
    await review(session, part);
  }
  expect(Answers.read(session.answers.text())?.value).toEqual(session.answers.value);
  expect(wrong).toEqual([]);
  expect([...covered].sort()).toEqual(fieldsOf(profileSchema, '').sort());
});
