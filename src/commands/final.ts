import type { Problem } from '../problem.js';
import type { OpenQuestion } from './open-questions.js';
import { problemAt } from './problem-at.js';
import type { Pack } from './read-pack.js';

/** What stands in the way of issuing a pack: missing answers, invented facts, a draft. Empty when nothing does. */
export function finalProblems(pack: Pack): Problem[] {
  const { profile } = pack;
  if (!profile) return [];
  const problem = (path: string, code: string, message: string, hint: string): Problem =>
    problemAt(pack, path, code, 'error', message, hint);
  return [
    ...(profile.eiriol.status === 'issued'
      ? []
      : [
          problem(
            'eiriol.status',
            'draft',
            'eiriol.status does not say issued, so the pack is a draft',
            'set it to issued once the board has approved the pack',
          ),
        ]),
    ...illustrativePaths(profile, '').map((path) =>
      problem(
        `${path}.illustrative`,
        'illustrative',
        `${path} is invented for an example`,
        'put the real one in its place and take illustrative away',
      ),
    ),
    ...pack.open
      .filter((one) => one.needed === 'tender')
      .map((one) =>
        problem(
          one.path,
          'unanswered',
          `${one.path} is not answered: ${one.question}`,
          `wanted in ${placesOf(one)}`,
        ),
      ),
  ];
}

function placesOf({ places }: OpenQuestion): string {
  const shown = places.slice(0, 4).join(', ');
  return places.length > 4 ? `${shown} and ${places.length - 4} more places` : shown;
}

/** Dotted paths of what is marked as invented. */
function illustrativePaths(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((one) => illustrativePaths(one, `${path}[${one?.id ?? ''}]`));
  const own = (value as { illustrative?: unknown }).illustrative === true ? [path] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, one]) => illustrativePaths(one, path ? `${path}.${key}` : key)),
  ];
}
