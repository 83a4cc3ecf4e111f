import { resolve } from 'node:path';
import { interview, type Start } from '../interview/interview.js';
import type { Asker } from '../interview/prompts/page.js';
import type { Wording } from '../interview/wording.js';
import { describe } from '../problem.js';
import { loadProfile } from '../profile/load.js';
import type { ExitCode, World, WorldTerminal } from './world.js';

/** What a sitting begins with, besides the terminal. */
export type Sitting = Pick<Start, 'mode' | 'initial'> & {
  section?: string | undefined;
  told?: readonly string[];
};

/** Interviews somebody about a profile, then does what they chose at the end. */
export async function sit(
  file: string,
  sitting: Sitting,
  asker: Asker & { close(): void },
  { world, wording, terminal }: { world: World; wording: Wording; terminal: WorldTerminal },
): Promise<ExitCode> {
  const path = resolve(world.cwd, file);
  const { section, ...rest } = sitting;
  const { self, onEnd } = terminal;
  const ended = await interview({
    ...rest,
    ...(section !== undefined && { section }),
    path,
    shown: file,
    asker,
    wording,
    self,
    onEnd,
  }).finally(() => asker.close());
  if (ended === 'stopped') return 130;
  if (ended === 'leave') return 0;
  if (ended === 'check') return (await import('./check.js')).check([file], {}, world);
  if (ended === 'build') return (await import('./build.js')).build([file], { out: 'out' }, world);
  if (ended === 'unreadable') return unreadable(file, world);
  world.warn(ended.locked);
  return 1;
}

/** Says why a file cannot be worked on: all that is wrong with it, as `check` has it. */
export async function unreadable(file: string, world: World): Promise<ExitCode> {
  const { problems } = await loadProfile(resolve(world.cwd, file), file);
  for (const problem of problems) world.warn(`${describe(problem, { colour: world.colour })}\n`);
  return 1;
}
