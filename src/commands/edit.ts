import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Wording } from '../interview/wording.js';
import { profileSchema } from '../profile/schema.js';
import { type AskOptions, askerOn, terminalFor } from './asker.js';
import { sit, unreadable } from './sit.js';
import { type ExitCode, UsageError, type World } from './world.js';

export type EditOptions = AskOptions;

/** Opens the answers of a profile to look over. 1 when there is no such profile or it cannot be read, 130 when stopped. */
export async function edit(
  file: string,
  section: string | undefined,
  options: EditOptions,
  world: World,
): Promise<ExitCode> {
  const wording = Wording.read('en');
  const sections = Object.keys(profileSchema.properties ?? {});
  if (section !== undefined && !sections.includes(section))
    throw new UsageError(`there is no section "${section}"; choose from ${sections.join(', ')}`);
  const terminal = terminalFor('eiriol edit', options, world, wording);
  if (!existsSync(resolve(world.cwd, file))) return unreadable(file, world);
  const asker = askerOn(terminal, options, wording);
  return sit(file, { mode: 'edit', section, initial: '' }, asker, { world, wording, terminal });
}
