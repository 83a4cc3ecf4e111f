import { join, relative, resolve } from 'node:path';
import type { Language } from '../document/types.js';
import { describe, hasErrors } from '../problem.js';
import { type Format, formats, largePrintFormats } from '../writers/index.js';
import { count, tally } from './count.js';
import { expand } from './expand.js';
import { filesOf } from './files.js';
import { finalProblems } from './final.js';
import { readManifest, writeManifest } from './manifest.js';
import { diskProblem, type Output, put } from './output.js';
import { type Pack, readPack } from './read-pack.js';
import { type ExitCode, UsageError, type World } from './world.js';

export interface BuildOptions {
  out: string;
  format?: string[];
  document?: string[];
  lang?: Language[];
  date?: string;
  final?: boolean;
  dryRun?: boolean;
  /** Files for reviewers, with the sources of each clause. */
  sources?: boolean;
  /** Files in large print, beside the others. */
  largePrint?: boolean;
  json?: boolean;
}

interface Built {
  pack: Pack;
  /** Files with their paths from the folder of the command. */
  outputs: Output[];
}

/**
 * Writes every document of every profile into `<out>/<profile name>/`. 1 when something is wrong in a profile, a final
 * pack is refused, or the disk refuses a file; the other files are written all the same. A draft is written even where
 * it departs from the law, so that it can be talked about.
 */
export async function build(
  names: readonly string[],
  options: BuildOptions,
  world: World,
): Promise<ExitCode> {
  const known: readonly string[] = [...formats, 'json'];
  const unknown = options.format?.find((one) => !known.includes(one));
  if (unknown) throw new UsageError(`there is no format "${unknown}"; choose from ${known.join(', ')}`);
  const alike =
    options.largePrint && options.format?.find((one) => !largePrintFormats.includes(one as Format));
  if (alike)
    throw new UsageError(
      `${alike} has no large print of its own; choose from ${largePrintFormats.join(', ')}`,
    );
  const packs = await readPacks(names, options, world);
  const built: Built[] = [];
  for (const pack of packs) {
    const one = hasErrors(pack.problems) ? { pack, outputs: [] } : await write(pack, options, world);
    if (!options.json) report(one, options, world);
    built.push(one);
  }
  if (options.json) world.print(JSON.stringify(built.map(asJson), null, 2));
  return packs.some(({ problems, findings }) => hasErrors([...problems, ...findings])) ? 1 : 0;
}

async function readPacks(names: readonly string[], options: BuildOptions, world: World): Promise<Pack[]> {
  const { document: documents, lang: languages, date } = options;
  const packs: Pack[] = [];
  for (const name of await expand(names, world.cwd)) {
    world.progress(`reading ${name}`);
    const pack = await readPack(name, { cwd: world.cwd, documents, languages, date });
    const twin = packs.find((one) => one.name === pack.name);
    if (twin)
      throw new UsageError(
        `${twin.loaded.file} and ${name} would both be built into "${pack.name}"; build them with different --out`,
      );
    if (options.final)
      pack.problems.push(...finalProblems(pack), ...pack.findings.filter((one) => hasErrors([one])));
    packs.push(pack);
  }
  return packs;
}

/** Writes the files of one pack, then its manifest. A file that cannot be written leaves the others alone. */
async function write(pack: Pack, options: BuildOptions, world: World): Promise<Built> {
  const root = resolve(world.cwd, options.out, pack.name);
  const shown = (path: string): string => relative(world.cwd, join(root, path)).replaceAll('\\', '/');
  const last = await readManifest(root);
  const outputs: Output[] = [];
  for (const { title, format, path, bytes } of filesOf(pack, options)) {
    if (options.format && !options.format.includes(format)) continue;
    world.progress(`writing ${pack.name}: ${title} as ${format}`);
    const hash = last.get(path)?.sha256;
    const result = await put(root, path, await bytes(), hash, options.dryRun ?? false);
    if ('code' in result)
      pack.problems.push({ ...result, message: result.message.replace(path, shown(path)) });
    else outputs.push(result);
  }
  if (!options.dryRun && outputs.length > 0) {
    const about = { profile: pack.name, fingerprint: pack.fingerprint };
    await writeManifest(root, about, outputs, last).catch((error) =>
      pack.problems.push(diskProblem(error, shown('manifest.json'))),
    );
  }
  const named = outputs.map((one) => ({
    ...one,
    path: shown(one.path),
    ...(one.kept && { kept: shown(one.kept) }),
  }));
  return { pack, outputs: named };
}

function report({ pack, outputs }: Built, options: BuildOptions, world: World): void {
  for (const problem of pack.problems) world.warn(`${describe(problem, { colour: world.colour })}\n`);
  const errors = pack.problems.filter((one) => one.severity === 'error').length;
  if (options.final && errors > 0 && outputs.length === 0)
    world.warn(
      `${pack.loaded.file}: not ready to be issued, ${count(errors, 'thing')} to settle; nothing was written`,
    );
  else if (errors > 0 && outputs.length === 0)
    world.warn(`${pack.loaded.file}: ${count(errors, 'error')}; nothing was written`);
  for (const { path, state, kept } of outputs) {
    world.print(options.dryRun ? `${path} (would be ${state === 'same' ? 'left as it is' : state})` : path);
    if (kept)
      world.warn(
        `${path} had been edited; ${options.dryRun ? 'the edited file would be' : 'your version is'} kept as ${kept}`,
      );
  }
  const departures = pack.findings.filter((one) => one.severity !== 'accepted');
  if (outputs.length > 0 && departures.length > 0)
    world.warn(
      `${pack.loaded.file}: the rules find ${tally(departures)}; eiriol check ${pack.loaded.file} lists them`,
    );
  const wanted = pack.open.filter((one) => one.needed === 'tender').length;
  if (outputs.length > 0 && wanted > 0)
    world.warn(
      `${pack.loaded.file}: a draft, with ${count(wanted, 'question')} still to answer; eiriol check ${pack.loaded.file} lists them`,
    );
}

function asJson({ pack, outputs }: Built): object {
  const { loaded, fingerprint, problems, findings, open } = pack;
  return { file: loaded.file, fingerprint, files: outputs, problems, findings, open };
}
