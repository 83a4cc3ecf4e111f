import { progressOf } from '../progress.js';
import type { Session } from '../session.js';
import { labelOf } from '../show.js';

/** What somebody wants after the last question. */
export type End = 'check' | 'build' | 'leave';

/** Says what is still blank, and offers to check and to build. */
export async function ending(session: Session): Promise<End | 'return'> {
  const { asker, wording, shown } = session.materials;
  const { answered, blank, open, missing } = progressOf(session.questions, session.answers.value);
  const room = 6;
  const reply = await asker.ask({
    kind: 'pick',
    where: shown,
    progress: wording.say('allSaved'),
    told: session.takeTold(),
    title: wording.say('end.title'),
    body: [
      [
        wording.say('end.body', { answered }),
        blank > 0 ? wording.say('end.blank', { n: blank }) : '',
        open > 0 ? wording.say('end.open', { n: open }) : '',
      ]
        .filter(Boolean)
        .join(' '),
      missing.length > 0 ? wording.say('end.missing') : wording.say('end.nothingMissing'),
      ...missing.slice(0, room).map((one) => `  ${labelOf(one)}`),
      ...(missing.length > room ? [`  ${wording.say('end.moreMissing', { n: missing.length - room })}`] : []),
    ],
    why: [],
    moves: ['back'],
    rows: [
      { id: 'check', text: wording.say('end.check') },
      { id: 'build', text: wording.say('end.build') },
      { id: 'leave', text: wording.say('end.leave') },
      { id: 'return', text: wording.say('end.return') },
    ],
  });
  return reply.do === 'pick' ? (reply.id as End | 'return') : 'return';
}

/** The commands to go on with, and the git lines that keep the profile. */
export function lastLines(session: Session): string[] {
  const { wording, shown } = session.materials;
  const title = String(session.answers.get('eiriol.title') ?? shown);
  // What stands between quotation marks in a shell must not end them.
  const message = wording.say('end.commit', { title }).replace(/["$`\\!%]/g, '');
  return wording.lines('end.commands', { file: quoted(shown), message });
}

/** A name as it is typed in a shell. */
export function quoted(name: string): string {
  return /^[\w./\\:-]+$/.test(name) ? name : `"${name}"`;
}
