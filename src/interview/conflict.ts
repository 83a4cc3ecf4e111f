import { basename } from 'node:path';
import { Answers } from './answers.js';
import type { Changed } from './file.js';
import { Stopped } from './prompts/page.js';
import type { Materials } from './session.js';

/**
 * Asks which version to go on with when the file was changed elsewhere. Gives the answers that are on disk when they
 * are chosen; otherwise those on disk are kept beside, and the wizard's may be written.
 */
export async function resolveConflict(changed: Changed, materials: Materials): Promise<Answers | undefined> {
  const { asker, wording, file, shown, schema } = materials;
  const theirs = changed.disk === undefined ? undefined : Answers.read(changed.disk, schema);
  const broken = !changed.gone && !theirs;
  const reply = await asker.ask({
    kind: 'pick',
    where: shown,
    title: wording.say('conflict.title'),
    body: [
      wording.say(changed.gone ? 'conflict.gone' : 'conflict.body', { file: shown }),
      ...(broken ? [wording.say('conflict.theirsBroken')] : []),
    ],
    why: [],
    moves: [],
    rows: [
      ...(theirs ? [{ id: 'theirs', text: wording.say('conflict.theirs') }] : []),
      { id: 'mine', text: wording.say(changed.gone ? 'conflict.again' : 'conflict.mine') },
    ],
  });
  if (theirs && reply.do === 'pick' && reply.id === 'theirs') {
    await file.read();
    return theirs;
  }
  if (!changed.gone) {
    const kept = await file.keepBeside(wording.say('conflict.label'));
    asker.tell([wording.say('conflict.kept', { file: basename(kept) })]);
  }
  return undefined;
}

/** Says why the file could not be saved, and comes back when it is to be tried again. Throws faults of our own. */
export async function retrySave(error: unknown, { asker, wording, shown }: Materials): Promise<void> {
  if (error instanceof Stopped) throw error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') throw error;
  await asker.ask({
    kind: 'pick',
    where: shown,
    title: wording.say('cannotSave.title'),
    body: [wording.say('cannotSave.body', { message })],
    why: [],
    moves: [],
    rows: [{ id: 'again', text: wording.say('cannotSave.again') }],
  });
}
