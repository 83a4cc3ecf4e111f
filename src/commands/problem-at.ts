import type { Problem } from '../problem.js';
import { segments } from '../profile/segments.js';
import type { Pack } from './read-pack.js';

/** A problem at the place of an answer, or of the nearest thing that is in the file. */
export function problemAt(
  { loaded, profile }: Pick<Pack, 'loaded' | 'profile'>,
  path: string,
  code: string,
  severity: Problem['severity'],
  message: string,
  hint?: string,
): Problem {
  const place = profile ? loaded.place(segments(profile, path)) : {};
  return { code, severity, message, file: loaded.file, ...place, ...(hint !== undefined && { hint }) };
}
