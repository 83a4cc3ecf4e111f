import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readProfile } from '../../src/profile/load.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const script = fileURLToPath(new URL('killed.mjs', import.meta.url));

/** Lets somebody answer until the process is killed, and gives the last answer that was confirmed. */
function answerUntil(path: string, moment: number): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, dist, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (text) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), moment);
      said += text;
    });
    child.on('exit', () => done(Number(said.trim().split('\n').at(-1)) || 0));
  });
}

it('leaves a readable file with every confirmed answer, whenever it is killed', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'eiriol-killed-'));
  const moments = Array.from({ length: 50 }, () => Math.random() * 150);
  let confirmed = 0;
  // Four at a time, each on a file of its own.
  const lanes = [0, 1, 2, 3].map(async (lane) => {
    for (let n = lane; n < moments.length; n += 4) {
      const path = join(folder, `board-${n}.yaml`);
      writeFileSync(path, '# by hand\neiriol:\n  schema: 1 # kept\n');
      const last = await answerUntil(path, moments[n] ?? 0);
      const text = readFileSync(path, 'utf8');
      const { profile, problems } = readProfile(Buffer.from(text), path);
      expect(problems).toEqual([]);
      const ids = (profile?.settings ?? []).map(({ id }) => id);
      expect(ids.slice(0, last)).toEqual(Array.from({ length: last }, (_, index) => `ward-${index + 1}`));
      expect(text).toContain('# by hand\neiriol:\n  schema: 1 # kept\n');
      confirmed += last;
    }
  });
  await Promise.all(lanes);
  expect(confirmed).toBeGreaterThan(0);
  rmSync(folder, { recursive: true, force: true });
});
