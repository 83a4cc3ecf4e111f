import { Answers } from './answers.js';
import type { Wording } from './wording.js';

/** The text of a profile in which nothing has been asked yet. */
export function emptyProfile(wording: Wording): string {
  const comment = wording.lines('file.comment').map((line) => `# ${line}`);
  return `${comment.join('\n')}\n\neiriol:\n  schema: 1\n`;
}

/**
 * The text of a profile that begins as a copy of another: a draft again, without the version, date and history of the
 * one before. `undefined` when that cannot be read.
 */
export function copyOf(text: string): string | undefined {
  const answers = Answers.read(text);
  if (!answers) return undefined;
  for (const path of ['eiriol.version', 'eiriol.issueDate', 'eiriol.history']) answers.clear(path);
  answers.set('eiriol.status', 'draft');
  return answers.text();
}

/** A file name for a profile from what somebody typed; `undefined` when it cannot be one everywhere. */
export function fileName(typed: string): string | undefined {
  const name = typed.trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,80}$/u.test(name)) return undefined;
  return /\.ya?ml$/i.test(name) ? name : `${name.replace(/\.+$/, '')}.yaml`;
}
