import { expect, it } from 'vitest';
import { examples, library } from './packs.js';
import { packsFromTwoPlaces } from './same-bytes.js';

it('writes the same bytes in two time zones, two locales and two years, whatever the order of profiles', async () => {
  const { templates } = await library();
  const [here = {}, there] = await packsFromTwoPlaces(examples);
  for (const { id, formats } of templates) {
    const written = Object.keys(here).filter((path) =>
      formats.some((format) => path.endsWith(`/${id}.${format}`)),
    );
    expect(written.length, id).toBe(examples.length * formats.length);
  }
  expect(there).toEqual(here);
}, 600_000);
