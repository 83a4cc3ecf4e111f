import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Answers } from '../interview/answers.js';
import { copyOf, emptyProfile, fileName } from '../interview/begin.js';
import { ProfileFile } from '../interview/file.js';
import { takeLock } from '../interview/lock.js';
import { merge } from '../interview/merge.js';
import { missingAnswers } from '../interview/missing.js';
import { type Asker, Stopped } from '../interview/prompts/page.js';
import { settle } from '../interview/settle.js';
import { Wording } from '../interview/wording.js';
import { describe } from '../problem.js';
import { toProblem } from '../profile/fault.js';
import { parseProfile } from '../profile/parse.js';
import { Places } from '../profile/place.js';
import { profileSchema } from '../profile/schema.js';
import { type AskOptions, askerOn, selfOf, terminalFor } from './asker.js';
import { sit, unreadable } from './sit.js';
import { type ExitCode, UsageError, type World } from './world.js';

export interface NewOptions extends AskOptions {
  from?: string;
  answers?: string;
}

/**
 * The wizard. With `--answers` takes answers from a file first; with `--no-input` asks nothing and ends with 1 when an
 * essential answer, or one that the tender needs, is missing.
 */
export async function newProfile(
  named: string | undefined,
  options: NewOptions,
  world: World,
): Promise<ExitCode> {
  const wording = Wording.read('en');
  if (options.input === false) {
    if (named === undefined) throw new UsageError(wording.say('noInput.noFile'));
    const began = await begin(named, options, world, wording);
    return typeof began === 'number' ? began : listMissing(named, began.text, world, wording);
  }
  const terminal = terminalFor('eiriol new', options, world, wording);
  const asker = askerOn(terminal, options, wording);
  try {
    const file = named ?? (await askName(asker, world, wording));
    const began = await begin(file, options, world, wording);
    if (typeof began === 'number') {
      asker.close();
      return began;
    }
    const told = options.from === undefined ? [] : [wording.say('file.from', { from: options.from })];
    return await sit(file, { mode: 'new', initial: began.text, told }, asker, { world, wording, terminal });
  } catch (error) {
    asker.close();
    if (!(error instanceof Stopped)) throw error;
    world.warn(wording.say('stoppedEarly'));
    return 130;
  }
}

/** The text that a profile begins with, written when a file was copied or answers were given. */
async function begin(
  name: string,
  options: NewOptions,
  world: World,
  wording: Wording,
): Promise<{ text: string } | ExitCode> {
  const file = new ProfileFile(resolve(world.cwd, name));
  const present = await file.read().catch(() => undefined);
  if (existsSync(file.path)) {
    if (options.from !== undefined)
      throw new UsageError(`${name} is there already; give the copy of ${options.from} another name`);
    if (present === undefined || !Answers.read(present)) return unreadable(name, world);
  }
  let text = present ?? emptyProfile(wording);
  if (options.from !== undefined) {
    const original = await new ProfileFile(resolve(world.cwd, options.from)).read().catch(() => undefined);
    const copy = original === undefined ? undefined : copyOf(original);
    if (copy === undefined) return unreadable(options.from, world);
    text = copy;
  }
  if (options.answers !== undefined) {
    const merged = await withAnswers(text, options.answers, world);
    if (typeof merged === 'number') return merged;
    text = merged.text;
  }
  if (text !== present && (options.from !== undefined || options.answers !== undefined)) {
    const lock = await takeLock(file.path, selfOf(world));
    if (!('release' in lock)) throw new UsageError(`${name} is open in a wizard; close that one first`);
    await file.overwrite(text).finally(() => lock.release());
  }
  return { text };
}

/** A text with the answers of a file in it; 1 when something is wrong with them, and then they are not taken. */
async function withAnswers(text: string, name: string, world: World): Promise<{ text: string } | ExitCode> {
  const given = await new ProfileFile(resolve(world.cwd, name)).read().catch(() => undefined);
  const parsed = given === undefined ? undefined : parseProfile(given);
  if (given === undefined || !parsed?.complete) return unreadable(name, world);
  const answers = Answers.read(text);
  if (!answers) throw new Error('the text that a profile begins with cannot be read');
  const faults = merge(answers, parsed.value as object);
  settle(answers, profileSchema);
  const places = new Places(given, parsed.document?.contents ?? null);
  for (const fault of faults)
    world.warn(`${describe(toProblem(fault, places, name), { colour: world.colour })}\n`);
  return faults.length > 0 ? 1 : { text: answers.text() };
}

/** Prints what is missing; 1 when anything is. */
function listMissing(file: string, text: string, world: World, wording: Wording): ExitCode {
  const missing = missingAnswers(Answers.read(text)?.value);
  if (missing.length === 0) {
    world.print(wording.say('noInput.none', { file }));
    return 0;
  }
  world.warn(wording.say('noInput.missing', { file, n: missing.length }));
  const width = Math.max(...missing.map(({ path }) => path.length));
  for (const { path, title } of missing) world.warn(`  ${path.padEnd(width)}  ${title}`);
  return 1;
}

/** Asks what the file shall be called. */
async function askName(asker: Asker, { cwd }: World, wording: Wording): Promise<string> {
  const reply = await asker.ask({
    kind: 'edit',
    where: 'Eiriol',
    title: wording.say('file.title'),
    body: [wording.say('file.body'), wording.say('example', { example: wording.say('file.example') })],
    why: [],
    moves: [],
    multi: false,
    check: (typed) => {
      const file = fileName(typed);
      if (!file) return [wording.say('file.bad')];
      return existsSync(resolve(cwd, file)) ? [wording.say('file.taken', { file })] : [];
    },
  });
  const file = reply.do === 'text' ? fileName(reply.text) : undefined;
  if (!file) throw new Stopped();
  return file;
}
