// Validates PDFs against PDF/UA-1 and PDF/A-2a with veraPDF: those under the folders that are named, or those of all
// example profiles, in both sizes of print. Needs a JDK of version 11 or later, Maven, and once the network for veraPDF.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'eiriol-verapdf-'));

/** Runs a program to its end and returns its exit code; nothing when there is no such program. */
function run(program, args, stdio = 'inherit') {
  // On Windows Maven is a script, which only a shell can start.
  const shell = process.platform === 'win32' && program === 'mvn';
  const { error, status } = spawnSync(program, args, { cwd: root, stdio, shell });
  return error ? undefined : status;
}

function fail(message) {
  console.error(message);
  rmSync(scratch, { recursive: true, force: true });
  process.exit(1);
}

for (const [program, argument, name] of [
  ['javac', '-version', 'a Java development kit (JDK 11 or later)'],
  ['mvn', '--version', 'Maven'],
])
  if (run(program, [argument], 'ignore') !== 0)
    fail(
      `This check needs ${name}: "${program}" was not found. On Debian and Ubuntu: apt-get install default-jdk-headless maven`,
    );

const list = join(scratch, 'classpath');
if (
  run('mvn', [
    '-q',
    '-B',
    '-f',
    join(here, 'pom.xml'),
    'dependency:build-classpath',
    `-Dmdep.outputFile=${list}`,
  ]) !== 0
)
  fail('Maven could not fetch veraPDF; is there a network?');

let folders = process.argv.slice(2);
if (folders.length === 0) {
  folders = [join(scratch, 'packs')];
  const build = ['dist/cli.js', 'build', 'profiles/*.yaml', '--format', 'pdf', '--out', folders[0]];
  for (const print of [[], ['--large-print']])
    if (run(process.execPath, [...build, ...print], ['ignore', 'ignore', 'inherit']) !== 0)
      fail('The packs could not be built.');
}

const code = run('java', ['-cp', readFileSync(list, 'utf8').trim(), join(here, 'Validate.java'), ...folders]);
rmSync(scratch, { recursive: true, force: true });
process.exit(code ?? 1);
