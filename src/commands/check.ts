import { describe, hasErrors, type Problem } from '../problem.js';
import { count, tally } from './count.js';
import { expand } from './expand.js';
import { finalProblems } from './final.js';
import { type Pack, readPack } from './read-pack.js';
import type { ExitCode, World } from './world.js';

export interface CheckOptions {
  strict?: boolean;
  final?: boolean;
  /** `YYYY-MM-DD`; date of issue instead of the one in the profile. */
  date?: string;
  json?: boolean;
}

/**
 * Says what is wrong in each profile, where it departs from law and guidance, and which questions are still open. 1 for errors, or with `strict` for warnings too.
 */
export async function check(
  names: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<ExitCode> {
  const packs: Pack[] = [];
  for (const name of await expand(names, world.cwd)) {
    world.progress(`checking ${name}`);
    const pack = await readPack(name, { cwd: world.cwd, date: options.date, withoutLast: true });
    if (options.final) pack.problems.push(...finalProblems(pack));
    packs.push(pack);
  }
  if (options.json) world.print(JSON.stringify(packs.map(asJson), null, 2));
  else for (const pack of packs) report(pack, world);
  const failed = (problems: readonly Problem[]): boolean =>
    hasErrors(problems) || (options.strict === true && problems.some((one) => one.severity === 'warning'));
  return packs.some((pack) => failed([...pack.problems, ...pack.findings])) ? 1 : 0;
}

function report(pack: Pack, world: World): void {
  const { open, loaded } = pack;
  const problems = [...pack.problems, ...pack.findings];
  for (const problem of problems) world.warn(`${describe(problem, { colour: world.colour })}\n`);
  if (pack.findings.some(({ why, severity }) => why && severity !== 'error' && severity !== 'accepted'))
    world.warn(
      'To depart on purpose, name the rule in eiriol.departures with a reason, who decided, and when.\n',
    );
  const wanted = open.filter((one) => one.needed === 'tender');
  world.print(`${loaded.file}: ${tally(problems)}${openSummary(pack, wanted.length)}`);
  const width = Math.max(0, ...wanted.map((one) => one.path.length));
  for (const { path, question } of wanted) world.print(`  ${path.padEnd(width)}  ${question}`);
}

function openSummary({ profile }: Pack, wanted: number): string {
  if (!profile) return '';
  return wanted === 0
    ? '; every question that the tender needs is answered'
    : `; ${count(wanted, 'question')} still to answer before the tender:`;
}

function asJson({ loaded, fingerprint, problems, findings, open }: Pack): object {
  return { file: loaded.file, fingerprint, problems, findings, open };
}
