/** Builds packs in processes that have nothing in common but the answers, to compare what they write byte by byte. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Two ends of the earth: 26 hours apart, in languages that write dates and numbers differently, years apart. */
const places = [
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
  {
    TZ: 'America/New_York',
    LC_ALL: 'C',
    LANG: 'C',
    NODE_OPTIONS: `--import=${new URL('another-year.mjs', import.meta.url)}`,
  },
];

/** Every file of the packs with its SHA-256, from each of two places; the second takes the profiles in reverse. */
export async function packsFromTwoPlaces(profiles: readonly string[]): Promise<Record<string, string>[]> {
  const paths = profiles.map((name) => join(root, 'profiles', `${name}.yaml`));
  const orders = [paths, paths.toReversed()];
  return Promise.all(places.map((place, at) => build(orders[at] ?? [], place)));
}

async function build(
  paths: readonly string[],
  place: Record<string, string>,
): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'eiriol-bytes-'));
  const env = { PATH: process.env.PATH, ...place };
  await promisify(execFile)(process.execPath, [join(root, 'dist/cli.js'), 'build', ...paths], {
    cwd: folder,
    env,
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const hashes = files.map(({ parentPath, name }): [string, string] => {
    const bytes = readFileSync(join(parentPath, name));
    return [
      join(parentPath, name).slice(folder.length + 1),
      createHash('sha256').update(bytes).digest('hex'),
    ];
  });
  rmSync(folder, { recursive: true, force: true });
  return Object.fromEntries(hashes.sort());
}
