import { describe, hasErrors } from '../problem.js';
import { count } from './count.js';
import { expand } from './expand.js';
import { finalProblems } from './final.js';
import { type Pack, readPack } from './read-pack.js';
import type { ExitCode, World } from './world.js';

export interface CheckOptions {
  strict?: boolean;
  final?: boolean;
  json?: boolean;
}

/** Says what is wrong in each profile, and which questions are still open. 1 for errors, or with `strict` for warnings too. */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  const packs: Pack[] = [];
  for (const name of await expand(names, world.cwd)) {
    world.progress(`checking ${name}`);
    const pack = await readPack(name, { cwd: world.cwd, withoutLast: true });
    if (options.final) pack.problems.push(...finalProblems(pack));
    packs.push(pack);
  }
  if (options.json) world.print(JSON.stringify(packs.map(asJson), null, 2));
  else for (const pack of packs) report(pack, world);
  const failed = ({ problems }: Pack): boolean =>
    hasErrors(problems) || (options.strict === true && problems.some((one) => one.severity === 'warning'));
  return packs.some(failed) ? 1 : 0;
}

function report(pack: Pack, world: World): void {
  const { problems, open, loaded } = pack;
  for (const problem of problems) world.warn(`${describe(problem, { colour: world.colour })}\n`);
  const errors = problems.filter((one) => one.severity === 'error').length;
  const wanted = open.filter((one) => one.needed === 'tender');
  world.print(
    `${loaded.file}: ${errors === 0 ? 'no errors' : count(errors, 'error')}${openSummary(pack, wanted.length)}`,
  );
  const width = Math.max(0, ...wanted.map((one) => one.path.length));
  for (const { path, question } of wanted) world.print(`  ${path.padEnd(width)}  ${question}`);
}

function openSummary({ profile }: Pack, wanted: number): string {
  if (!profile) return '';
  return wanted === 0
    ? '; every question that the tender needs is answered'
    : `; ${count(wanted, 'question')} still to answer before the tender:`;
}

function asJson({ loaded, fingerprint, problems, open }: Pack): object {
  return { file: loaded.file, fingerprint, problems, open };
}
