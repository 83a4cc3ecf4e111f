import { readLawReview, readRegister } from '../guidance/register.js';
import { profileSchema, type SchemaNode } from '../profile/schema.js';
import { Answers } from './answers.js';
import { allFaults } from './checked.js';
import { ProfileFile } from './file.js';
import { ofSection, type Scope } from './flow.js';
import { type Holder, lockPath, type Self, takeLock } from './lock.js';
import { progressOf } from './progress.js';
import { type Asker, Stopped } from './prompts/page.js';
import { type End, lastLines, quoted } from './screens/ending.js';
import { review } from './screens/review.js';
import { resumeAt, tasks, way } from './screens/tasks.js';
import { Session } from './session.js';
import { labelOf } from './show.js';
import type { Wording } from './wording.js';

/** What an interview begins with. */
export interface Start {
  /** Full path of the profile, and its name as the user gave it. */
  path: string;
  shown: string;
  asker: Asker;
  wording: Wording;
  self: Self;
  /** Told to let go of the lock when the process is ended from outside. */
  onEnd?: (act: () => void) => void;
  /** `new` goes on with the questions, `edit` opens the answers to look over; `section` only those of one. */
  mode: 'new' | 'edit';
  section?: string;
  /** Text of the file when there is none yet, and what to say of it. */
  initial: string;
  told?: readonly string[];
  schema?: SchemaNode;
}

/** How an interview ended: finished, stopped with Ctrl-C, or refused because another wizard or a broken file is in the way. */
export type Ended = End | 'stopped' | { locked: string } | 'unreadable';

/** Interviews somebody about one profile, from its lock to the last lines. */
export async function interview(start: Start): Promise<Ended> {
  const { path, shown, asker, wording, self } = start;
  const lock = await takeLock(path, self);
  if (!('release' in lock)) return { locked: lockedBy(lock, start) };
  start.onEnd?.(() => lock.release());
  try {
    const file = new ProfileFile(path);
    const text = await file.read();
    const schema = start.schema ?? profileSchema;
    const answers = Answers.read(text ?? start.initial, schema);
    if (!answers) return 'unreadable';
    const [register, lawReviewed] = await Promise.all([readRegister(), readLawReview()]);
    const session = new Session({ asker, wording, schema, register, lawReviewed, file, shown }, answers);
    // An empty profile is there from the start, so that a sitting that is cut short can be found again.
    if (text === undefined) await file.overwrite(answers.text());
    session.tell(...(start.told ?? []));
    // The check takes a moment to get ready; that may happen while the first page is read.
    setTimeout(() => allFaults(answers.value), 20);
    const end = await sitting(session, start);
    asker.tell(lastLines(session));
    return end;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    asker.tell(wording.lines('stopped', { file: quoted(shown) }));
    return 'stopped';
  } finally {
    lock.release();
  }
}

async function sitting(session: Session, { mode, section, wording }: Start): Promise<End> {
  const { answered, blank } = progressOf(session.questions, session.answers.value);
  if (mode === 'edit') {
    await review(session, section ? { section } : {});
    return tasks(session, section ?? ':review');
  }
  const next = resumeAt(session);
  if (answered > 0) {
    const question = next && session.question(next.path);
    const title = question && labelOf(question);
    session.tell(
      title ? wording.say('resumed', { answered, next: title }) : wording.say('resumedDone', { n: blank }),
    );
    return tasks(session, next ? ':resume' : ':finish');
  }
  const scope: Scope = next?.scope ?? ofSection('eiriol');
  const row = await way(session, scope, next?.path, next?.section);
  return tasks(session, row);
}

function lockedBy({ pid, host }: Holder, { shown, path, wording, self }: Start): string {
  const lock = lockPath(shown === '' ? path : shown);
  return wording.say(host === self.host ? 'locked' : 'locked.elsewhere', { file: shown, pid, host, lock });
}
