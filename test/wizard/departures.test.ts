import { afterEach, expect, it } from 'vitest';
import { departuresIn } from '../../src/interview/departures.js';
import { review } from '../../src/interview/screens/review.js';
import { inTurn, type Sitting, sitting } from './sitting.js';

let one: Sitting;
afterEach(() => one.end());

const slow = 'eiriol:\n  schema: 1\nservice:\n  response:\n    workingDays: 10\n  experienceYears: 1\n';
const accepted = slow.replace(
  'service:',
  '  departures:\n    - { id: ours, rule: experience-under-two-years, reason: New field, by: Board, date: 2026-11-01 }\nservice:',
);

/** What stands above the lines of "check your answers". */
async function body(text: string, section?: string): Promise<string[]> {
  one = await sitting(text);
  one.asker.rule = inTurn({ do: 'back' });
  await review(one.session, section === undefined ? {} : { section });
  const [page] = one.asker.pages;
  return [...((page as { body?: readonly string[] } | undefined)?.body ?? [])];
}

it('shows in a section what departs there, and what would settle it', async () => {
  expect(await body(slow, 'service')).toEqual(
    expect.arrayContaining([
      'The law or the guidance asks for something else:',
      '* a patient may wait 10 working days for direct advocacy; the guidance allows 5; set service.response.workingDays to 5 or less',
    ]),
  );
  expect((await body(slow, 'workforce')).join()).not.toContain('something else');
});

it('counts over all sections, accepted departures left out', async () => {
  const says = '2 answers depart from the law or the guidance; eiriol check says which, and why it matters.';
  expect(await body(slow)).toContain(says);
  expect(await body(accepted)).toContain(says.replace('2 answers depart', '1 answer departs'));
});

it('waits until the answers themselves are right', async () => {
  one = await sitting(slow.replace('experienceYears: 1', 'experienceYears: 99'));
  expect(departuresIn(one.session, 'service')).toEqual([]);
});
