import type { Document } from 'yaml';
import type { Problem } from '../problem.js';
import { hasErrors } from '../problem.js';
import { characterFaults } from './characters.js';
import { decode } from './decode.js';
import { type Fault, toProblem } from './fault.js';
import { idFaults } from './ids.js';
import { parseProfile } from './parse.js';
import type { Path } from './path.js';
import { type Place, Places } from './place.js';
import type { Profile } from './profile.js';
import { type Disk, readSmallFile } from './read-file.js';
import { shapeFaults } from './shape.js';
import { sumFaults } from './sums.js';

// More than anybody reads.
const most = 500;

/** A profile as it stands on disk, with everything that is wrong with it. */
export interface LoadedProfile {
  /** The file as the user named it. */
  file: string;
  /** Present only when nothing is wrong. Fields not asked yet are absent, fields not known are null. */
  profile?: Profile;
  /** In the order of the file. */
  problems: Problem[];
  /** The YAML document, for saving answers with comments kept. Absent when the file could not be read as YAML. */
  document?: Document.Parsed;
  /** Where a value stands; when it is not there, the key of the nearest thing around it. */
  place(path: Path): Place;
}

/**
 * Reads a profile from disk and checks its form. Whatever is wrong comes back as problems, all in one run; nothing is
 * thrown. `shown` is the name of the file in messages. Fields that are left out are never filled in.
 */
export async function loadProfile(path: string, shown = path, disk?: Disk): Promise<LoadedProfile> {
  const read = await readSmallFile(path, shown, disk);
  return 'problem' in read ? unreadable(shown, read.problem) : readProfile(read.bytes, shown);
}

/** The same for a profile that is in memory already, such as an earlier version out of git. */
export function readProfile(bytes: Uint8Array, file: string): LoadedProfile {
  const decoded = decode(bytes);
  if ('problem' in decoded) return unreadable(file, { severity: 'error', file, ...decoded.problem });
  const { document, value, faults, complete } = parseProfile(decoded.text);
  const places = new Places(decoded.text, document?.contents ?? null);
  if (complete) faults.push(...formFaults(value, places));
  const problems = faults
    .slice(0, most)
    .map((fault) => toProblem(fault, places, file))
    .sort(inOrder);
  if (faults.length > most) problems.push(more(faults.length - most, file));
  return {
    file,
    problems,
    place: (path) => places.value(path),
    ...(document && { document }),
    ...(complete && !hasErrors(problems) && { profile: value as Profile }),
  };
}

/** What is told beyond the problems that one can read at a time. */
function more(count: number, file: string): Problem {
  return {
    code: 'more',
    severity: 'error',
    message: `there are ${count} more problems in this file`,
    file,
    hint: 'perhaps it is no profile; otherwise mend these and look again',
  };
}

/** Faults of form, one a place: what names an unknown id is not also told how ids are spelt. */
export function formFaults(value: unknown, places: Places): Fault[] {
  const shape = shapeFaults(value, places);
  const edition = shape.filter((fault) => fault.code === 'edition');
  // A profile of another edition has other fields; saying so of each would help nobody.
  if (edition.length > 0) return edition;
  const ids = idFaults(value, places);
  const told = new Set(ids.map(({ at }) => JSON.stringify(at)));
  return [
    ...shape.filter(({ at }) => !told.has(JSON.stringify(at))),
    ...ids,
    ...characterFaults(value, places),
    ...sumFaults(value),
  ];
}

function unreadable(file: string, problem: Problem): LoadedProfile {
  return { file, problems: [problem], place: () => ({ line: 1, column: 1, source: '' }) };
}

function inOrder(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
