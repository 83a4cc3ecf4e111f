import type { Asker } from '../interview/prompts/page.js';
import { Wording } from '../interview/wording.js';
import { askerOn } from './asker.js';
import { count } from './count.js';
import type { Import, ImportOptions } from './import.js';
import { isPlain, type Proposal } from './proposals.js';
import type { World } from './world.js';

/** An answer that somebody agreed to. */
export interface Choice {
  path: string;
  value: unknown;
}

/**
 * The answers to write: with `--yes` those that leave nothing to choose, in a terminal those that somebody agrees to,
 * otherwise none. What nobody could choose becomes a problem.
 * @param show prints what was found, before anything is asked
 */
export async function choose(
  result: Import,
  options: ImportOptions,
  world: World,
  show: () => void,
): Promise<Choice[]> {
  const { proposals } = result;
  if (!options.json) show();
  const plain = proposals.filter(isPlain);
  const open = proposals.filter((one) => !isPlain(one));
  const asks = world.terminal && options.input !== false && !options.json && !options.dryRun && !options.yes;
  if (asks && world.terminal && proposals.length > 0) {
    const asker = askerOn(world.terminal, options, Wording.read('en'));
    try {
      return await ask(plain, open, asker, result);
    } finally {
      asker.close();
    }
  }
  if (!options.dryRun && options.yes) {
    for (const one of open) result.problems.push(undecided(one, result));
    return plain.flatMap(taken);
  }
  if (!options.json && proposals.length > 0)
    world.warn(`nothing was written; --yes writes ${count(plain.length, 'answer')} into ${result.profile}`);
  return [];
}

const taken = ({ path, choices }: Proposal): Choice[] =>
  choices.slice(0, 1).map(({ value }) => ({ path, value }));

async function ask(
  plain: readonly Proposal[],
  open: readonly Proposal[],
  asker: Asker,
  { file, profile }: Import,
): Promise<Choice[]> {
  const page = { kind: 'pick' as const, where: file, why: [], moves: [] };
  const chosen: Choice[] = [];
  for (const { path, question, from, choices, contested, places } of open) {
    const reply = await asker.ask({
      ...page,
      title: question,
      body: [
        contested
          ? 'This answer was changed in the file and in the profile.'
          : 'The file gives different answers in different places.',
        ...(places.length > 0 ? [`Found in ${places.join(', ')}.`] : []),
      ],
      rows: [
        ...choices.map(({ text }, at) => ({ id: String(at), text: text || 'not known yet' })),
        { id: 'keep', text: `Keep what the profile says: ${from || 'not known yet'}` },
      ],
    });
    const found = reply.do === 'pick' ? choices[Number(reply.id)] : undefined;
    if (found) chosen.push({ path, value: found.value });
  }
  if (plain.length === 0) return chosen;
  const reply = await asker.ask({
    ...page,
    title: `Write ${count(plain.length, 'changed answer')} into ${profile}?`,
    body: plain.map(
      ({ question, from, choices }) =>
        `${question} ${from || 'not known yet'} → ${choices[0]?.text || 'not known yet'}`,
    ),
    rows: [
      { id: 'yes', text: 'Yes, write them' },
      { id: 'no', text: 'No, leave the profile as it is' },
    ],
  });
  return reply.do === 'pick' && reply.id === 'yes' ? [...chosen, ...plain.flatMap(taken)] : chosen;
}

function undecided({ path, question, choices, contested }: Proposal, { file, profile }: Import) {
  const texts = choices.map(({ text }) => `"${text}"`).join(' and ');
  return {
    code: 'conflict',
    severity: 'error' as const,
    message: contested
      ? `${file}: "${question}" (${path}) was changed to ${texts} in the file, and in the profile too`
      : `${file}: "${question}" (${path}) is given as ${texts}`,
    file,
    hint: `choose one: import without --yes in a terminal, or change ${profile}`,
  };
}
