import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Stopped } from '../interview/prompts/page.js';
import { Wording } from '../interview/wording.js';
import { askerOn } from './asker.js';
import type { ExitCode, World } from './world.js';

/** The menu of bare `eiriol`. `help` when somebody wants to see all commands. */
export async function menu(world: World): Promise<ExitCode | 'help'> {
  const { terminal } = world;
  if (!terminal) return 'help';
  const wording = Wording.read('en');
  const asker = askerOn(terminal, {}, wording);
  const files = await profilesIn(world.cwd);
  const each = (key: string): { id: string; text: string }[] =>
    files.map((file) => ({ id: `${key} ${file}`, text: wording.say(`menu.${key}`, { file }) }));
  try {
    const reply = await asker.ask({
      kind: 'pick',
      where: 'Eiriol',
      title: wording.say('menu.title'),
      body: [wording.say('menu.body')],
      why: [],
      moves: [],
      rows: [
        ...each('goOn'),
        { id: 'new', text: wording.say('menu.new') },
        ...each('check'),
        ...each('build'),
        { id: 'help', text: wording.say('menu.help') },
        { id: 'leave', text: wording.say('menu.leave') },
      ],
    });
    asker.close();
    const [act = 'leave', ...words] = reply.do === 'pick' ? reply.id.split(' ') : [];
    return await run(act, words.join(' '), world);
  } catch (error) {
    asker.close();
    if (error instanceof Stopped) return 130;
    throw error;
  }
}

async function run(act: string, file: string, world: World): Promise<ExitCode | 'help'> {
  switch (act) {
    case 'new':
      return (await import('./new.js')).newProfile(undefined, {}, world);
    case 'goOn':
      return (await import('./new.js')).newProfile(file, {}, world);
    case 'check':
      return (await import('./check.js')).check([file], {}, world);
    case 'build':
      return (await import('./build.js')).build([file], { out: 'out' }, world);
    case 'help':
      return 'help';
    default:
      return 0;
  }
}

/** Up to four profiles in a folder, by name. */
async function profilesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/i.test(name)).sort();
  const found: string[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (/^eiriol:/m.test(text) && found.length < 4) found.push(name);
  }
  return found;
}
