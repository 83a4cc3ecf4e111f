import { askValue } from './ask.js';
import { boardsPath } from './boards.js';
import type { Question } from './plan.js';
import { isAsked } from './progress.js';
import { askTable } from './screens/table.js';
import type { Session } from './session.js';
import { labelOf, told } from './show.js';
import { answerAt } from './steps.js';

/** Which questions belong to a way through the profile. */
export type Scope = (question: Question) => boolean;

/** Where to go after a question: on, back, to all sections, or to a question. */
export type Way = 'on' | 'back' | 'menu' | { to: string };

/** Those that are enough for a first draft of every document. */
export const essentials: Scope = ({ essential }) => essential;

/** Those of one section of the profile. */
export const ofSection =
  (section: string): Scope =>
  (question) =>
    question.section === section;

/** The questions of a way, in the order in which they are asked: the boards first, since they answer others. */
export function inOrder(session: Session, scope: Scope): Question[] {
  const own = session.questions.filter((one) => scope(one) && isAsked(one) && session.isFor(one));
  const isBoards = ({ path, list }: Question): boolean => path === boardsPath || list === boardsPath;
  return [...own.filter(isBoards), ...own.filter((one) => !isBoards(one))];
}

/** Whether a question has yet to be put, in this sitting. */
function isOpen(session: Session, { state, path }: Question): boolean {
  return state === 'open' && !session.later.has(path);
}

/** The first question of a way that has yet to be put. */
export function firstOpen(session: Session, scope: Scope): string | undefined {
  return inOrder(session, scope).find((one) => isOpen(session, one))?.path;
}

/**
 * Puts the questions of a way one after the other, from `start` on, until none is open. Back goes along the questions
 * that were really put, across sections; forward again the same way. `done` when no question is left.
 */
export async function through(session: Session, scope: Scope, start: string): Promise<'done' | 'menu'> {
  const { trail } = session;
  let path: string | undefined = start;
  while (path !== undefined) {
    const question = session.question(path);
    if (!question || question.active === 'no') {
      path = nextOpen(session, scope, path);
      continue;
    }
    trail.visit(path);
    const way = await put(session, question, scope);
    trail.keep((one) => session.question(one) !== undefined);
    if (way === 'menu') return 'menu';
    if (way === 'back') {
      path = trail.back();
      if (path === undefined) return 'menu';
    } else if (typeof way === 'object') path = way.to;
    else path = trail.forward() ?? nextOpen(session, scope, path);
  }
  return 'done';
}

/** Puts one question and records its answer. */
export async function put(session: Session, question: Question, scope: Scope): Promise<Way> {
  if (question.kind === 'table') return askTable(session, question, scope);
  const order = inOrder(session, scope);
  const place = order.findIndex(({ path }) => path === question.path);
  const { wording } = session.materials;
  const progress = place < 0 ? '' : wording.say('progress', { n: place + 1, all: order.length });
  const outcome = await askValue(session, question, progress);
  const { path, title } = question;
  if (typeof outcome === 'object') {
    await session.record((answers) => answers.set(path, outcome.value), title);
    session.later.delete(path);
    session.tell(wording.say('saved', { answer: told(labelOf(question), session.words(question)) }));
  } else if (outcome === 'blank') {
    const empty = emptyOf(session, question);
    await session.record((answers) => answers.set(empty, null), title);
    session.tell(wording.say('savedBlank', { title: labelOf(question) }));
  } else if (outcome === 'later') session.later.add(path);
  else if (outcome !== 'keep') return outcome;
  return 'on';
}

/** A figure without anything in it is not known as a whole. */
function emptyOf(session: Session, { path, figure }: Question): string {
  if (figure === undefined || !path.endsWith('.value')) return path;
  const parts = Object.entries(answerAt(session.answers.value, figure) ?? {});
  return parts.some(([key, part]) => key !== 'value' && part != null) ? path : figure;
}

/**
 * The next question to put after one. On the way out of an item its list comes first, where another can be added,
 * until somebody says that the list is whole.
 */
function nextOpen(session: Session, scope: Scope, after: string): string | undefined {
  const order = inOrder(session, scope);
  const from = order.findIndex(({ path }) => path === after);
  const current = session.question(after);
  const open = [...order.slice(from + 1), ...order.slice(0, from + 1)].find((one) => isOpen(session, one));
  const list = current?.list;
  if (list && open?.list !== list && !session.closed.has(list) && order.some(({ path }) => path === list))
    return list;
  return open?.path;
}
