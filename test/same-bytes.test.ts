import { expect, it } from 'vitest';
import { packsFromTwoPlaces } from './same-bytes.js';

/** All the examples are in `same-bytes.office.ts`. */
it('writes the same bytes in two time zones, two locales and two years', { timeout: 120_000 }, async () => {
  const [here, there] = await packsFromTwoPlaces(['smallest']);
  expect(Object.keys(here ?? {})).toEqual(
    expect.arrayContaining([
      'out/smallest/issue/service-specification.docx',
      'out/smallest/issue/service-specification.pdf',
    ]),
  );
  expect(there).toEqual(here);
});
