import { describe, expect, it } from 'vitest';
import { fuzzed } from './fuzz.js';

describe('a pack of answers that somebody pasted from anywhere', () => {
  it.each(Array.from({ length: 15 }, (_, at) => at + 1))('passes the lint, with seed %i', async (seed) => {
    const { faults } = await fuzzed(seed);
    expect(faults).toEqual([]);
  });

  it('is the same file each time', async () => {
    expect((await fuzzed(3)).bytes).toEqual((await fuzzed(3)).bytes);
  });
});
