import { resolve } from 'node:path';
import type { Document } from '../document/types.js';
import { Answers } from '../interview/answers.js';
import { ProfileFile } from '../interview/file.js';
import { takeLock } from '../interview/lock.js';
import { Stopped } from '../interview/prompts/page.js';
import { describe, hasErrors, type Problem } from '../problem.js';
import { compare, type Differences } from '../returned/compare.js';
import { selfOf } from './asker.js';
import { type Choice, choose } from './import-choose.js';
import { asJson, report } from './import-report.js';
import { diskProblem } from './output.js';
import { type Proposal, proposalsOf } from './proposals.js';
import { type Pack, readPack } from './read-pack.js';
import { type ReturnedFile, readReturned } from './returned-file.js';
import { readToday } from './today.js';
import { type ExitCode, UsageError, type World } from './world.js';

export interface ImportOptions {
  profile: string;
  document?: string;
  yes?: boolean;
  dryRun?: boolean;
  json?: boolean;
  plain?: boolean;
  /** `false` for --no-input. */
  input?: boolean;
}

/** What an edited file comes to. */
export interface Import {
  file: string;
  profile: string;
  document: string;
  proposals: Proposal[];
  differences: Pick<Differences, 'edits' | 'filled'>;
  problems: Problem[];
  /** The answers that were written into the profile. */
  written: Choice[];
}

/**
 * Reads an edited Word file back: shows the answers that were changed in it and the words that were changed around
 * them, and writes the answers into the profile once somebody has agreed. 1 when an answer cannot be read, or nobody
 * was there to choose between two; the others are written all the same.
 */
export async function importFile(file: string, options: ImportOptions, world: World): Promise<ExitCode> {
  const returned = await readReturned(file, world);
  const result: Import = {
    file,
    profile: options.profile,
    document: '',
    proposals: [],
    differences: { edits: [], filled: [] },
    problems: [],
    written: [],
  };
  if ('code' in returned) return finish({ ...result, problems: [returned] }, options, world);
  const id = options.document ?? returned.origin?.document;
  if (id === undefined)
    throw new UsageError(`${file} does not say which document of the pack it is; name it with --document`);
  const kept = new ProfileFile(resolve(world.cwd, options.profile));
  const text = await kept.read().catch(() => undefined);
  const languages = [returned.origin?.language === 'cy' ? ('cy' as const) : ('en' as const)];
  const pack = await readPack(options.profile, { cwd: world.cwd, documents: [id], languages });
  const document = pack.documents[0]?.document;
  const answers = text === undefined ? undefined : Answers.read(text);
  result.document = id;
  result.problems.push(...pack.problems.filter(({ severity }) => severity === 'error'));
  if (!document && !hasErrors(result.problems))
    result.problems.push({
      code: 'no-document',
      severity: 'error',
      message: `there is no text of ${id} in the language of ${file}, so nothing can be compared`,
      file,
    });
  if (!document || !answers || hasErrors(result.problems)) return finish(result, options, world);
  result.problems.push(...originProblems(returned, document, pack, file));
  if (hasErrors(result.problems)) return finish(result, options, world);
  const today = await readToday(document, returned.origin?.fingerprint);
  const { changed, ...differences } = compare(today.lines, returned.lines, returned.origin, today.placeOf);
  const { proposals, problems } = proposalsOf(changed, today.paths, answers.value, document.words, file);
  result.proposals = proposals;
  result.differences = differences;
  result.problems.push(...problems);
  try {
    result.written = await choose(result, options, world, () => report(result, world));
  } catch (error) {
    if (error instanceof Stopped) return 130;
    throw error;
  }
  if (result.written.length > 0) await write(result, answers, kept, world);
  return finish(result, options, world);
}

/** Whether the file belongs to the profile, and to the profile as it stands. */
function originProblems({ origin }: ReturnedFile, document: Document, pack: Pack, file: string): Problem[] {
  if (!origin) return [];
  const name = pack.loaded.file;
  // Word makes every white space of an attribute a plain one.
  const plain = (name: string): string => name.replace(/\s+/g, ' ').trim();
  if (plain(origin.issuer) !== plain(document.issuer))
    return [
      {
        code: 'other-profile',
        severity: 'error',
        message: `${file} was built for ${origin.issuer || 'nobody'}, but ${name} is the profile of ${document.issuer || 'nobody'}`,
        file,
        hint: 'give the profile that the file was built from',
      },
    ];
  if (origin.fingerprint === pack.fingerprint) return [];
  return [
    {
      code: 'profile-changed',
      severity: 'warning',
      message: `${name} has been changed since ${file} was built, so some of the edits below may come from there`,
      file,
    },
  ];
}

/** Writes the chosen answers. What goes wrong becomes a problem, and nothing counts as written then. */
async function write(result: Import, answers: Answers, kept: ProfileFile, world: World): Promise<void> {
  const refuse = (code: string, message: string, hint: string): void => {
    result.problems.push({ code, severity: 'error', message: `${result.profile} ${message}`, hint });
    result.written = [];
  };
  const lock = await takeLock(kept.path, selfOf(world));
  if (!('release' in lock))
    return refuse('locked', 'is open in the wizard, so nothing was written', 'close the wizard first');
  try {
    for (const { path, value } of result.written) answers.set(path, value);
    if (await kept.save(answers.text()))
      refuse('changed-meanwhile', 'was changed meanwhile, so nothing was written', 'import the file again');
  } catch (error) {
    result.problems.push(diskProblem(error as NodeJS.ErrnoException, result.profile));
    result.written = [];
  } finally {
    lock.release();
  }
}

function finish(result: Import, options: ImportOptions, world: World): ExitCode {
  if (options.json) world.print(JSON.stringify(asJson(result), null, 2));
  else for (const problem of result.problems) world.warn(`${describe(problem, { colour: world.colour })}\n`);
  if (!options.json && result.written.length > 0)
    world.print(
      `${result.written.length === 1 ? '1 answer' : `${result.written.length} answers`} written into ${result.profile}`,
    );
  return hasErrors(result.problems) ? 1 : 0;
}
