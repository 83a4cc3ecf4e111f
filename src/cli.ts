#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { BuildOptions } from './commands/build.js';
import type { CheckOptions } from './commands/check.js';
import type { EditOptions } from './commands/edit.js';
import type { ImportOptions } from './commands/import.js';
import type { NewOptions } from './commands/new.js';
import type { TemplatesOptions } from './commands/templates.js';
import { type ExitCode, UsageError, type World, type WorldTerminal } from './commands/world.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const started = performance.now();

/** Signal 0 asks whether a process is there. EPERM: it is, and belongs to somebody else. */
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const terminal: WorldTerminal | undefined =
  process.stdin.isTTY && process.stdout.isTTY
    ? {
        input: process.stdin,
        output: process.stdout,
        colour: !process.env.NO_COLOR && process.env.TERM !== 'dumb',
        redraws: process.env.TERM !== 'dumb',
        self: { pid: process.pid, host: hostname(), isAlive },
        onEnd: (act) => {
          process.once('exit', act);
          for (const [signal, code] of [
            ['SIGHUP', 129],
            ['SIGTERM', 143],
          ] as const)
            process.once(signal, () => process.exit(code));
        },
      }
    : undefined;

const world: World = {
  cwd: process.cwd(),
  print: (text) => void process.stdout.write(`${text}\n`),
  warn: (text) => void process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (performance.now() - started > 1000) process.stderr.write(`${text}\n`);
  },
  colour: Boolean(process.stderr.isTTY) && !process.env.NO_COLOR,
  terminal,
};

// A reader that stops early, such as `| head`, is no fault. A terminal whose window was closed gives EIO.
for (const stream of [process.stdin, process.stdout])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EIO') process.exit(129);
    if (error.code !== 'EPIPE') throw error;
  });

const list = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

const languages = (text: string): NonNullable<BuildOptions['lang']> => {
  const unknown = list(text).find((one) => one !== 'en' && one !== 'cy');
  if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is not one of en, cy.`);
  return list(text) as NonNullable<BuildOptions['lang']>;
};

const date = (text: string): string => {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(time) ||
    !new Date(time).toISOString().startsWith(text)
  )
    throw new InvalidArgumentError('Give a date as YYYY-MM-DD, for example 2027-04-01.');
  return text;
};

/** Runs a command that is loaded only now, and ends the process with its code. */
const run =
  <Rest extends unknown[]>(command: (...rest: Rest) => Promise<ExitCode>) =>
  async (...rest: Rest): Promise<void> => {
    process.exitCode = await command(...rest);
  };

const program = new Command('eiriol')
  .description(
    'Writes the tender pack for an Independent Mental Health Advocacy service in Wales from one profile.',
  )
  .version(version, '--version', 'print the version')
  .helpOption('--help', 'print this help')
  .helpCommand(false)
  .showSuggestionAfterError()
  .exitOverride()
  .configureOutput({
    writeOut: (text) => process.stdout.write(text),
    writeErr: (text) => process.stderr.write(text),
  });

const json = new Option('--json', 'print the result for machines');
const noInput = new Option('--no-input', 'never ask anything');
const plain = new Option('--plain', 'ask line by line, for screen readers and simple terminals');

program
  .command('new')
  .summary('ask the questions of a profile, and save after every answer')
  .description(
    'Asks the questions of a profile and saves after every answer. A file that is there already is gone on with.',
  )
  .argument('[file]', 'the profile, for example powys-imha.yaml')
  .option('--from <file>', 'begin with a copy of another profile')
  .option('--answers <file>', 'take answers from a file')
  .addOption(plain)
  .option('--no-input', 'never ask anything; list what is missing')
  .action(
    run(async (file: string | undefined, options: NewOptions) =>
      (await import('./commands/new.js')).newProfile(file, options, world),
    ),
  );

program
  .command('edit')
  .summary('look over the answers of a profile, and change them')
  .description('Opens the answers of a profile, or of one section, to look over and to change.')
  .argument('<file>', 'the profile')
  .argument('[section]', 'only one section, for example settings')
  .addOption(plain)
  .addOption(noInput)
  .action(
    run(async (file: string, section: string | undefined, options: EditOptions) =>
      (await import('./commands/edit.js')).edit(file, section, options, world),
    ),
  );

program
  .command('build')
  .summary('write every document of a pack')
  .description(
    'Writes every document in every format into out/<profile name>/issue and out/<profile name>/internal.',
  )
  .argument('<file...>', 'profiles, for example profiles/*.yaml')
  .option('--out <folder>', 'where the packs go', 'out')
  .option('--format <formats>', 'only these formats: docx,pdf,html', list)
  .option('--document <ids>', 'only these documents', list)
  .option('--lang <languages>', 'only these languages: en,cy', languages)
  .option('--date <date>', 'date of issue instead of the one in the profile, as YYYY-MM-DD', date)
  .option('--large-print', 'Word and PDF files in large print, beside the others')
  .option('--final', 'refuse anything unfinished, and write nothing then')
  .option('--dry-run', 'say what would be written, and write nothing')
  .addOption(json)
  .addOption(noInput)
  .action(
    run(async (files: string[], options: BuildOptions) =>
      (await import('./commands/build.js')).build(files, options, world),
    ),
  );

program
  .command('import')
  .summary('read an edited Word file back into its profile')
  .description(
    'Shows the answers that were changed in a Word file of the pack, and the words around them, and writes the answers into the profile once you agree.',
  )
  .argument('<file>', 'the edited Word file')
  .requiredOption('--profile <file>', 'the profile that it was built from')
  .option('--document <id>', 'which document it is, when the file does not say so')
  .option('--yes', 'write the changed answers without asking')
  .option('--dry-run', 'show what was changed, and write nothing')
  .addOption(json)
  .addOption(plain)
  .addOption(noInput)
  .action(
    run(async (file: string, options: ImportOptions) =>
      (await import('./commands/import.js')).importFile(file, options, world),
    ),
  );

program
  .command('check')
  .summary('say what is wrong or missing in a profile')
  .description('Checks profiles and lists the questions that are still open.')
  .argument('<file...>', 'profiles, for example profiles/*.yaml')
  .option('--strict', 'end with 1 for warnings too')
  .option('--final', 'check as for a pack to be issued')
  .addOption(json)
  .addOption(noInput)
  .action(
    run(async (files: string[], options: CheckOptions) =>
      (await import('./commands/check.js')).check(files, options, world),
    ),
  );

program
  .command('templates')
  .summary('list the documents of the pack')
  .description('Lists the documents of the pack; with --check, checks every template without a profile.')
  .option('--check', 'check every template against the profile schema, the register and the law')
  .addOption(json)
  .action(
    run(async (options: TemplatesOptions) =>
      (await import('./commands/templates.js')).templates(options, world),
    ),
  );

try {
  if (process.argv.length === 2) {
    const chosen = terminal && (await (await import('./commands/menu.js')).menu(world));
    if (typeof chosen === 'number') process.exitCode = chosen;
    else program.outputHelp();
  } else await program.parseAsync();
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(
      `This is a fault of eiriol ${version}, not of your files. Nothing was half written.\n`,
    );
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 3;
  }
}
