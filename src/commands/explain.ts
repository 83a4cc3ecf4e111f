import { resolve } from 'node:path';
import { everyId, explain as explainId } from '../guidance/explain/find.js';
import type { Knowledge } from '../guidance/explain/knowledge.js';
import { describe, hasErrors } from '../problem.js';
import { loadProfile } from '../profile/load.js';
import { nearest } from '../profile/nearest.js';
import type { Profile } from '../profile/profile.js';
import { helpText } from './explain-help.js';
import { explanationText } from './explain-text.js';
import { readKnowledge } from './knowledge.js';
import { type ExitCode, UsageError, type World } from './world.js';

export interface ExplainOptions {
  profile?: string;
  json?: boolean;
}

/**
 * Says where a clause, a duty, a question, a rule or a term of law comes from and what it moves. The words of the
 * command are one id, after the file of a profile if one is named first.
 */
export async function explain(
  words: readonly string[],
  options: ExplainOptions,
  world: World,
): Promise<ExitCode> {
  const [first = '', ...rest] = words;
  const named = options.profile === undefined && /\.ya?ml$/i.test(first);
  const file = named ? first : options.profile;
  const asked = (named ? rest : words).join(' ').trim();
  const profile = file === undefined ? undefined : await profileOf(file, world);
  if (profile === 'broken') return 1;
  const all = await readKnowledge(profile);
  const look = { width: world.screen?.width ?? 100, colour: world.screen?.colour ?? false };
  if (asked === '') {
    world.print(options.json ? JSON.stringify({ ids: everyId(all) }, null, 2) : helpText(all, look));
    return 0;
  }
  const found = explainId(asked, all);
  if (found.length === 0) throw new UsageError(unknown(asked, all));
  world.print(
    options.json
      ? JSON.stringify(found, null, 2)
      : found.map((one) => explanationText(one, all, look)).join('\n\n'),
  );
  return 0;
}

async function profileOf(file: string, world: World): Promise<Profile | 'broken'> {
  const { profile, problems } = await loadProfile(resolve(world.cwd, file), file);
  if (profile && !hasErrors(problems)) return profile;
  for (const problem of problems) world.warn(describe(problem, { colour: world.colour }));
  return 'broken';
}

function unknown(asked: string, all: Knowledge): string {
  const ids = everyId(all);
  const short = new Map(ids.map((id) => [id.replace(/^.*#/, ''), id]));
  const close = nearest(asked, ids) ?? short.get(nearest(asked, short.keys()) ?? '');
  const holding = ids.filter((id) => id.toLowerCase().includes(asked.toLowerCase()));
  const likely = [...new Set([...(close ? [close] : []), ...holding])].slice(0, 5);
  const number = /^\d[\d.]*(\(\w+\))*$/.test(asked.replace(/^.*[# ]/, ''));
  return [
    `nothing is called "${asked}"`,
    ...(number && !all.hasProfile ? ['a number of a clause needs a profile: --profile FILE'] : []),
    ...(likely.length > 0 ? [`did you mean ${likely.join(', ')}?`] : []),
    'eiriol explain lists what can be asked',
  ].join('\n  ');
}
