import { essentials, firstOpen, ofSection, type Scope, through } from '../flow.js';
import { isAsked, type Progress, progressOf } from '../progress.js';
import type { Row } from '../prompts/page.js';
import type { Session } from '../session.js';
import { labelOf } from '../show.js';
import { type End, ending } from './ending.js';
import { review } from './review.js';

/**
 * Shows all sections with how far each has come, and opens them in any order, until somebody has finished. `at` is
 * the row to begin on.
 */
export async function tasks(session: Session, at = ':resume'): Promise<End> {
  const { asker, wording, shown, schema } = session.materials;
  let row = at;
  for (;;) {
    const { rows, next } = taskRows(session);
    const reply = await asker.ask({
      kind: 'pick',
      where: `${shown}  ${String(session.answers.get('eiriol.title') ?? '')}`,
      progress: wording.say('allSaved'),
      told: session.takeTold(),
      title: wording.say('tasks.title'),
      body: session.who ? [wording.say('tasks.filtered', { who: wording.say(`who.${session.who}`) })] : [],
      why: [],
      moves: [],
      at: row,
      rows,
    });
    if (reply.do !== 'pick') continue;
    row = reply.id;
    switch (reply.id) {
      case ':resume':
        if (next) row = await way(session, next.scope, next.path, next.section);
        break;
      case ':essentials':
        row = await openPart(session, essentials, undefined);
        break;
      case ':review':
        await review(session, {});
        break;
      case ':filter':
        await chooseWho(session);
        break;
      case ':finish': {
        const end = await ending(session);
        if (end !== 'return') return end;
        break;
      }
      default:
        if (schema.properties?.[reply.id]) row = await openPart(session, ofSection(reply.id), reply.id);
    }
  }
}

/** Where the interview goes on, and in which part. */
export function resumeAt(
  session: Session,
): { path: string; scope: Scope; section: string | undefined } | undefined {
  const essential = firstOpen(session, essentials);
  if (essential) return { path: essential, scope: essentials, section: undefined };
  const path = firstOpen(session, () => true);
  const section = path && session.question(path)?.section;
  return section ? { path, scope: ofSection(section), section } : undefined;
}

/** Asks what is open in a part; when nothing is, shows it to look over. Gives the row to stand on next. */
async function openPart(session: Session, scope: Scope, section: string | undefined): Promise<string> {
  for (const { path } of session.questions.filter(scope)) session.later.delete(path);
  return way(session, scope, firstOpen(session, scope), section);
}

/** The questions of a part from one on, then the part to look over. */
export async function way(
  session: Session,
  scope: Scope,
  start: string | undefined,
  section: string | undefined,
): Promise<string> {
  const own = section ?? ':essentials';
  if (start !== undefined && (await through(session, scope, start)) === 'menu') return own;
  const seen = await review(session, section ? { section } : { essential: true });
  if (seen !== 'on') return own;
  return resumeAt(session) ? ':resume' : ':finish';
}

function taskRows(session: Session): { rows: Row[]; next: ReturnType<typeof resumeAt> } {
  const { wording, schema } = session.materials;
  const answers = session.answers.value;
  const own = session.questions.filter((one) => session.isFor(one));
  const next = resumeAt(session);
  const nextOne = next && session.question(next.path);
  const nextTitle = nextOne && labelOf(nextOne);
  const line = (id: string, title: string, progress: Progress): Row => ({
    id,
    text: `${title.padEnd(25)}${state(session, progress)}`,
  });
  return {
    next,
    rows: [
      ...(next ? [{ id: ':resume', text: `${wording.say('resumeAt')}: ${nextTitle}` }] : []),
      line(':essentials', wording.say('essentials'), progressOf(own.filter(essentials), answers)),
      ...Object.entries(schema.properties ?? {}).map(([key, node]) =>
        line(
          key,
          node.title && node.title.length < 25 ? node.title : shortTitle(key),
          progressOf(own.filter(ofSection(key)), answers),
        ),
      ),
      { id: ':review', text: wording.say('tasks.review') },
      {
        id: ':filter',
        text: wording.say('tasks.filter', { who: wording.say(`who.${session.who ?? 'all'}`) }),
      },
      { id: ':finish', text: wording.say('tasks.finish') },
    ],
  };
}

/** Sections that are a single list have a question for their title, which is too long for a table. */
function shortTitle(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1);
}

function state(session: Session, { status, all, answered, blank, missing }: Progress): string {
  const { wording } = session.materials;
  const counts = status === 'not-needed' ? '' : wording.say('status.counts', { answered, all });
  const notes = [
    blank > 0 ? wording.say('status.blank', { n: blank }) : '',
    missing.length > 0 ? wording.say('status.missing', { n: missing.length }) : '',
  ].filter(Boolean);
  return `${wording.say(`status.${status}`).padEnd(13)}${counts.padEnd(11)}${notes.join(', ')}`.trimEnd();
}

async function chooseWho(session: Session): Promise<void> {
  const { asker, wording, shown } = session.materials;
  const all = new Set(session.questions.filter(isAsked).map(({ who }) => who));
  const reply = await asker.ask({
    kind: 'pick',
    where: shown,
    title: wording.say('filter.title'),
    body: [wording.say('filter.body')],
    why: [],
    moves: ['back'],
    at: session.who ?? 'all',
    rows: ['all', ...all].map((who) => ({ id: who, text: wording.say(`who.${who}`) })),
  });
  if (reply.do === 'pick') session.who = reply.id === 'all' ? undefined : reply.id;
}
