import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Answers } from '../../src/interview/answers.js';
import { put } from '../../src/interview/flow.js';
import { idFor } from '../../src/interview/ids.js';
import { lockPath, takeLock } from '../../src/interview/lock.js';
import { planOf } from '../../src/interview/plan.js';
import { progressOf } from '../../src/interview/progress.js';
import { readRows } from '../../src/interview/rows.js';
import { profileSchema, type SchemaNode } from '../../src/profile/schema.js';
import { inTurn, type Sitting, sitting } from './sitting.js';

let one: Sitting | undefined;
afterEach(() => {
  one?.end();
  one = undefined;
});

const byHand = `# Our profile, kept by hand.
eiriol:
  schema: 1
  title: "IMHA" # as the board calls it

# The contract comes first with us.
contract:
  years: 3   # agreed in May
  start: 2027-04-01
service:
  outOfHours:
    # decided with the wards
    mode: on-call
    hours: nights
languages_note: &x
`.replace('languages_note: &x\n', '');

describe('the file', () => {
  it('keeps comments, order and everything that was not asked', () => {
    const answers = Answers.read(byHand);
    answers?.set('contract.years', 4);
    answers?.set('eiriol.version', '1.10');
    answers?.set('commissioners.area', 'Hills.\nAnd “dales”: # no comment');
    answers?.set('demand.pastTakeUp.value', 7);
    expect(answers?.text()).toMatchInlineSnapshot(`
      "# Our profile, kept by hand.
      eiriol:
        schema: 1
        title: "IMHA" # as the board calls it
        version: "1.10"

      commissioners:
        area: |-
          Hills.
          And “dales”: # no comment

      demand:
        pastTakeUp:
          value: 7

      # The contract comes first with us.
      contract:
        years: 4 # agreed in May
        start: 2027-04-01
      service:
        outOfHours:
          # decided with the wards
          mode: on-call
          hours: nights
      "
    `);
    expect(Answers.read(answers?.text() ?? '')?.value).toEqual(answers?.value);
  });

  it('keeps the line breaks of Windows, and a byte order mark', async () => {
    one = await sitting();
    one.write(`\ufeff${byHand.replaceAll('\n', '\r\n')}`);
    const { file } = one.session.materials;
    one.session.answers = Answers.read((await file.read()) ?? '') ?? one.session.answers;
    await one.session.record((answers) => answers.set('contract.years', 5), '');
    expect(one.disk()).toContain('\r\n  years: 5');
    expect(one.disk().startsWith('\ufeff#')).toBe(true);
    expect(one.disk().replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('copies, moves and removes items, and takes it back', async () => {
    one = await sitting(
      'eiriol:\n  schema: 1\nsettings:\n  # the first\n  - id: a\n    name: A\n  - id: b\n    name: B\n',
    );
    const { session } = one;
    await session.record((answers) => answers.copy('settings', 0, 'a-2'), 'copy');
    await session.record((answers) => answers.move('settings', 2, 0), 'move');
    const ids = () => (session.answers.get('settings') as { id: string }[]).map(({ id }) => id);
    expect(ids()).toEqual(['b', 'a', 'a-2']);
    await session.record((answers) => answers.remove('settings', 1), 'remove');
    expect(ids()).toEqual(['b', 'a-2']);
    await session.undo();
    expect(ids()).toEqual(['b', 'a', 'a-2']);
    expect(one.disk()).toContain('# the first');
  });

  it('gives ids that are unique and made of names', () => {
    expect(idFor('Tŷ Gobaith', 'setting', [])).toBe('ty-gobaith');
    expect(idFor('Tŷ Gobaith', 'setting', [{ id: 'ty-gobaith' }])).toBe('ty-gobaith-2');
    expect(idFor(undefined, 'health board', [{ id: 'x' }])).toBe('health-board-2');
    expect(idFor('0.1', 'version', [])).toBe('version-1');
    expect(idFor('x'.repeat(60), 'setting', []).length).toBeLessThanOrEqual(40);
  });
});

describe('answers that nothing asks for any more', () => {
  it('are put aside, told about, kept in the file and brought back, also in another sitting', async () => {
    one = await sitting(byHand);
    await one.session.record((answers) => answers.set('service.outOfHours.mode', 'none'), '');
    expect(one.session.takeTold().join()).toContain('Put aside');
    expect(one.session.answers.value).toMatchObject({ service: { outOfHours: { mode: 'none' } } });
    expect(one.session.answers.get('service.outOfHours.hours')).toBeUndefined();
    expect(one.disk()).toContain('#| service.outOfHours.hours: "nights"');

    const again = Answers.read(one.disk());
    if (!again) throw new Error('the file cannot be read');
    one.session.answers = again;
    await one.session.record((answers) => answers.set('service.outOfHours.mode', 'on-call'), '');
    expect(one.session.takeTold().join()).toContain('Back again');
    expect(one.session.answers.get('service.outOfHours.hours')).toBe('nights');
    expect(one.disk()).not.toContain('#|');
    expect(one.disk()).toContain('# decided with the wards');
  });
});

describe('a file that somebody else changed', () => {
  const changed = byHand.replace('years: 3', 'years: 9');

  it('can be gone on with, the last answer in it', async () => {
    one = await sitting(byHand);
    one.write(changed);
    one.asker.rule = inTurn({ do: 'pick', id: 'theirs' });
    await one.session.record((answers) => answers.set('eiriol.title', 'Mine'), '');
    expect(one.asker.pages[0]?.title).toContain('changed outside');
    expect(one.disk()).toContain('years: 9');
    expect(one.disk()).toContain('title: Mine');
  });

  it('can be kept beside', async () => {
    one = await sitting(byHand);
    one.write(changed);
    one.asker.rule = inTurn({ do: 'pick', id: 'mine' });
    await one.session.record((answers) => answers.set('eiriol.title', 'Mine'), '');
    expect(one.disk()).toContain('years: 3');
    expect(one.disk()).toContain('title: Mine');
    expect(readdirSync(dirname(one.path)).sort()).toEqual(['board (other version).yaml', 'board.yaml']);
  });
});

describe('the lock', () => {
  const me = { pid: 10, host: 'here', isAlive: (pid: number) => pid === 11 };

  it('refuses a second wizard, here or elsewhere, and knows the dead', async () => {
    one = await sitting();
    const lock = await takeLock(one.path, me);
    if (!('release' in lock)) throw new Error('no lock');
    expect(await takeLock(one.path, { ...me, pid: 12, isAlive: () => true })).toEqual({
      pid: 10,
      host: 'here',
    });
    lock.release();
    expect(existsSync(lockPath(one.path))).toBe(false);
    for (const [held, free] of [
      ['{"pid":11,"host":"here"}', false],
      ['{"pid":11,"host":"there"}', false],
      ['{"pid":13,"host":"here"}', true],
      ['{"pi', true],
    ] as const) {
      writeFileSync(lockPath(one.path), held);
      expect('release' in (await takeLock(one.path, me))).toBe(free);
    }
  });
});

describe('the questions', () => {
  const schema: SchemaNode = {
    ...profileSchema,
    properties: {
      ...profileSchema.properties,
      branding: {
        title: 'Look',
        type: ['object', 'null'],
        properties: {
          motto: {
            title: 'What is the motto?',
            type: ['string', 'null'],
            description: 'Shown small.',
            'x-essential': true,
          },
          ...profileSchema.properties?.branding?.properties,
        },
      },
    },
  };

  it('come from the schema, in its order, with its words', async () => {
    const plan = planOf({}, schema).filter(({ section }) => section === 'branding');
    expect(plan.slice(0, 6).map(({ title }) => title)).toEqual([
      'What is the motto?',
      'Main colour',
      'Logo',
      'What does the logo say?',
      'House style',
      'Style of the title',
    ]);
    one = await sitting(undefined, { schema });
    one.asker.rule = inTurn({ do: 'text', text: 'Onward' });
    const question = one.session.question('branding.motto');
    if (question) await put(one.session, question, () => true);
    expect(one.asker.pages[0]).toMatchObject({ title: 'What is the motto?', where: 'board.yaml  Look' });
    expect(one.asker.pages[0]?.body[0]).toBe('Shown small.');
    expect(one.disk()).toContain('motto: Onward');
  });

  it('are about 25 to begin with', () => {
    const first = planOf({}).filter((each) => each.essential && each.active === 'yes');
    expect(first.length).toBeGreaterThan(20);
    expect(first.length).toBeLessThan(35);
  });

  it('tell not asked, not known and not needed apart', () => {
    const of = (answers: object, section: string) =>
      progressOf(
        planOf(answers).filter((each) => each.section === section),
        answers,
      ).status;
    expect(of({}, 'variations')).toBe('not-started');
    expect(of({ variations: null }, 'variations')).toBe('complete');
    expect(of({ variations: [] }, 'variations')).toBe('not-needed');
    expect(of({ branding: { logo: null } }, 'branding')).toBe('in-progress');
    const state = (answers: object) => planOf(answers).find(({ path }) => path === 'contract.years')?.state;
    expect([state({}), state({ contract: null }), state({ contract: { years: 3 } })]).toEqual([
      'open',
      'blank',
      'answered',
    ]);
  });
});

describe('rows of a table', () => {
  const settings = profileSchema.properties?.settings ?? {};

  it('are read with and without a heading, with tabs, commas and quotation marks', () => {
    const headed = readRows('Beds\tName\tFloor\n12\tWard\t3\n', settings, () => []);
    expect(headed).toEqual({ items: [{ name: 'Ward', beds: 12 }], unread: [], unknown: ['Floor'] });
    const bare = readRows('"Ward ""A"", east",Ward A,low secure unit,NHS', settings, () => []);
    expect(bare.items).toEqual([
      { name: 'Ward "A", east', nameWelsh: 'Ward A', kind: 'low-secure', sector: 'nhs' },
    ]);
  });
});
