import { withValue } from '../ask.js';
import { allFaults, isAt } from '../checked.js';
import { departuresIn } from '../departures.js';
import { put } from '../flow.js';
import type { Question } from '../plan.js';
import { isAsked, progressOf } from '../progress.js';
import { cut } from '../prompts/frame.js';
import type { Row } from '../prompts/page.js';
import type { Session } from '../session.js';
import { inWords } from '../show.js';

/** What is looked over: everything, the essential questions, a section, an item of a list, or a figure. */
export interface Part {
  section?: string;
  item?: string;
  figure?: string;
  essential?: boolean;
}

/**
 * Shows answers to look over, with everything that `check` finds wrong in them, and lets somebody change one after
 * another. Nothing is asked again by looking.
 */
export async function review(session: Session, part: Part): Promise<'on' | 'back' | 'menu'> {
  const { asker, wording, shown } = session.materials;
  let at = ':done';
  for (;;) {
    const questions = belonging(session, part);
    const problems = problemsOf(session, part, questions);
    const whole = part.section === undefined && part.item === undefined && part.figure === undefined;
    const { missing } = progressOf(
      session.questions.filter((one) => inPart(one, part)),
      session.answers.value,
    );
    const wrong = problems.length > 0 || (missing.length > 0 && !part.figure);
    const reply = await asker.ask({
      kind: 'pick',
      where: shown,
      progress: wording.say('allSaved'),
      told: session.takeTold(),
      title: titleOf(session, part),
      body: [
        ...(problems.length > 0
          ? [wording.say('review.problems'), ...problems.map((one) => `! ${one}`)]
          : []),
        ...(part.item === undefined && part.figure === undefined && !part.essential
          ? departuresIn(session, part.section)
          : []),
        missing.length > 0 && !part.figure ? wording.say('review.missing', { n: missing.length }) : '',
        wording.say('review.body'),
      ].filter(Boolean),
      why: [],
      moves: ['back', 'menu'],
      at,
      search: whole,
      rows: [
        { id: ':done', text: wording.say(wrong ? 'review.doneNot' : 'review.done') },
        ...rowsOf(session, part, questions),
        ...parkedRows(session, part),
      ],
    });
    if (reply.do === 'back' || reply.do === 'menu') return reply.do;
    if (reply.do !== 'pick') continue;
    if (reply.id === ':done') return 'on';
    at = reply.id;
    if ((await open(session, reply.id, part)) === 'menu') return 'menu';
  }
}

/** Opens a line: a figure shows its parts, every other line is asked. */
async function open(session: Session, path: string, part: Part): Promise<'on' | 'menu'> {
  const question = session.question(path);
  if (!question) return 'on';
  if (question.figure !== undefined && part.figure === undefined && question.state === 'answered') {
    const way = await review(session, { figure: question.figure });
    return way === 'menu' ? 'menu' : 'on';
  }
  let next: Question | undefined = question;
  while (next) {
    const way = await put(session, next, (one) => inPart(one, part));
    if (way === 'menu') return 'menu';
    // A list leads into the items that are added there, and comes back.
    next = typeof way === 'object' ? session.question(way.to) : afterItem(session, next, question, way);
  }
  return 'on';
}

/** The next open question of an item that was just added to a list, then the list again. */
function afterItem(
  session: Session,
  current: Question,
  list: Question,
  way: 'on' | 'back',
): Question | undefined {
  if (current.path === list.path || current.list !== list.path) return undefined;
  if (way === 'back') return session.question(list.path);
  const open = session.questions.find(
    (one) =>
      one.item === current.item && isAsked(one) && one.state === 'open' && !session.later.has(one.path),
  );
  return open ?? session.question(list.path);
}

function inPart(question: Question, { section, item, figure, essential }: Part): boolean {
  if (figure !== undefined) return question.figure === figure;
  if (item !== undefined) return question.item === item;
  if (section !== undefined) return question.section === section;
  return essential ? question.essential : true;
}

/** The questions that have a line of their own. Items of a list stand behind the line of their list. */
function belonging(session: Session, part: Part): Question[] {
  return session.questions.filter((one) => {
    if (!inPart(one, part) || one.active === 'no') return false;
    if (part.figure !== undefined) return true;
    return one.item === part.item && (one.figure === undefined || one.path === `${one.figure}.value`);
  });
}

function rowsOf(session: Session, part: Part, questions: readonly Question[]): Row[] {
  const { wording, schema } = session.materials;
  let above = '';
  return questions.flatMap((question): Row[] => {
    const own = part.section === undefined && part.item === undefined && part.figure === undefined;
    const section = own ? (schema.properties?.[question.section]?.title ?? '') : '';
    // The section stands above a whole review, the groups within it above everything else.
    const heading = own
      ? section
      : (question.groups.slice(part.item === undefined ? 1 : undefined).at(-1) ?? '');
    const titled =
      part.item === undefined && part.figure === undefined && heading !== '' && heading !== above;
    if (titled) above = heading;
    const text = `${cut(question.title, 40).padEnd(41)}${answerIn(session, question)}`;
    const row = {
      id: question.path,
      text,
      detail: [question.title, answerIn(session, question)].join(' '),
      also: question.title,
      ...(question.active === 'undecided' && question.state === 'open' && { heading: true }),
    };
    const line = row.heading
      ? { ...row, text: `     ${text}${wording.say('review.waiting', { title: waitsFor(question) })}` }
      : row;
    return [...(titled ? [{ id: `:${heading}`, text: `  ${heading}`, heading: true }] : []), line];
  });
}

/** The last step of what a question depends on, in plain words. */
function waitsFor({ schema }: Question): string {
  const path = schema['x-when']?.path ?? '';
  return (path.split('.').at(-1) ?? '').replace(/([A-Z])/g, ' $1').toLowerCase();
}

function answerIn(session: Session, question: Question): string {
  const { wording } = session.materials;
  if (question.active === 'undecided' && question.state === 'open') return '';
  if (question.state === 'open') return wording.say('review.open');
  if (question.state === 'blank') return wording.say('review.blank');
  const words = session.words(question);
  if (question.figure === undefined || !question.path.endsWith('.value')) return words;
  const { year, source } = (session.answers.get(question.figure) ?? {}) as { year?: string; source?: string };
  const from = [source, year].filter(Boolean).join(', ');
  return from ? `${words} - ${from}` : words;
}

/** What is wrong in the part that is looked over, in the words of `check`. */
function problemsOf(session: Session, part: Part, questions: readonly Question[]): string[] {
  const around = part.section !== undefined ? [[part.section]] : questions.map(({ steps }) => steps);
  const everything = part.section === undefined && part.item === undefined && part.figure === undefined;
  return allFaults(session.answers.value)
    .filter((fault) => everything || around.some((steps) => isAt(fault, steps)))
    .map(({ message, hint }) => (hint ? `${message}; ${hint}` : message));
}

/** Answers that are put aside, so that nobody thinks they are gone. */
function parkedRows(session: Session, part: Part): Row[] {
  const { wording } = session.materials;
  return session.questions
    .filter((one) => inPart(one, part) && session.answers.parked.has(one.path))
    .map((one) => {
      const value = session.answers.parked.get(one.path);
      const words = inWords(value, one.schema, wording, withValue(session.answers.value, one.steps, value));
      return {
        id: `:parked ${one.path}`,
        heading: true,
        text: `     ${cut(one.title, 40).padEnd(41)}${wording.say('review.parked', { value: words })}`,
      };
    });
}

function titleOf(session: Session, part: Part): string {
  const { wording, schema } = session.materials;
  const path = part.figure ?? part.item;
  const title =
    path !== undefined
      ? session.questions
          .find((one) => (part.figure ? one.figure === path : one.item === path))
          ?.groups.at(-1)
      : part.section !== undefined
        ? schema.properties?.[part.section]?.title
        : part.essential
          ? wording.say('essentials')
          : undefined;
  return title ? wording.say('review.titleOf', { title }) : wording.say('review.title');
}
