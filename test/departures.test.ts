import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../src/commands/build.js';
import { check } from '../src/commands/check.js';
import type { World } from '../src/commands/world.js';
import { rules } from '../src/guidance/rules/index.js';
import { examples } from './packs.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixtures = ['every-departure', 'the-other-departures'] as const;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eiriol-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  code: number;
  out: string[];
  err: string;
}

async function run(command: (world: World) => Promise<number>, cwd: string): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const world: World = {
    cwd,
    colour: false,
    print: (text) => out.push(text),
    warn: (text) => err.push(text),
    progress: () => {},
  };
  return { code: await command(world), out, err: err.join('\n') };
}

const checked = (file: string, options = {}, cwd = root): Promise<Ran> =>
  run((world) => check([file], options, world), cwd);

const named = (text: string): string[] =>
  [...text.matchAll(/^ {2}rule: (.+)$/gm)].map(([, id]) => id as string);

/** An example profile with some of its text replaced, in a folder of its own. */
function changed(example: string, ...changes: [from: string | RegExp, to: string][]): string {
  const text = readFileSync(join(root, `profiles/${example}.yaml`), 'utf8');
  const result = changes.reduce((all, [from, to]) => all.replace(from, to), text);
  if (result === text) throw new Error('nothing was changed');
  writeFileSync(join(folder, 'board.yaml'), result);
  return 'board.yaml';
}

const accepting = (fields: string): [RegExp, string] => [
  /^ {2}history:/m,
  `  departures:\n    - { id: ours, ${fields} }\n  history:`,
];
const slow: [RegExp, string] = [/workingDays: 5/, 'workingDays: 10'];
const whole = 'reason: Two islands, by: The board, date: 2026-11-01';

describe('check on profiles with every departure', () => {
  it.each(fixtures)('%s reads as its golden text: place, why, remedy, sources and rule', async (name) => {
    const { code, err } = await checked(`test/fixtures/${name}.yaml`);
    expect(code).toBe(name === 'every-departure' ? 1 : 0);
    await expect(err).toMatchFileSnapshot(`goldens/${name}.txt`);
  });

  it('reports each rule once', async () => {
    const found: string[] = [];
    for (const name of fixtures) found.push(...named((await checked(`test/fixtures/${name}.yaml`)).err));
    expect(found.sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('shows weights that do not make 100, which no rule can look at, with the form', async () => {
    const { code, err } = await checked(changed('urban-board', [/weight: 25/, 'weight: 24']), {}, folder);
    expect(code).toBe(1);
    expect(err).toContain('the weights in procurement.criteria must add up to 100, but add up to 99');
  });
});

describe('check on the example profiles', () => {
  const deliberate: Record<(typeof examples)[number], string[]> = {
    'urban-board': [],
    'rural-joint': ['references-not-three'],
    'specialist-services': [],
    smallest: [],
  };

  it.each(examples)('finds in %s only what is deliberate there', async (name) => {
    const { code, err } = await checked(`profiles/${name}.yaml`, { strict: true });
    expect([code, named(err)]).toEqual([0, deliberate[name]]);
  });
});

it('looks at the law as of another date of issue', async () => {
  const { err } = await checked('profiles/urban-board.yaml', { date: '2027-11-23' });
  expect(named(err)).toEqual(['law-not-reviewed']);
});

describe('check on local clauses', () => {
  it('finds duties of nobody and wording of 2011, where the clause is', async () => {
    const clause = (id: string, text: string): string =>
      `  - { id: ${id}, document: service-specification, clause: premises.office, action: add, text: ${text} }\n`;
    const variations = `variations:\n${clause('seen', 'A second office must be kept.')}${clause('vetted', 'The Provider must ask for CRB checks.')}`;
    const { code, err } = await checked(
      changed('urban-board', [/^costing:/m, `${variations}costing:`]),
      {},
      folder,
    );
    expect(code).toBe(0);
    expect(err).toMatch(
      /^board\.yaml:\d+:\d+ warning: in the local clause "seen" a "must" stands after nobody/m,
    );
    expect(err).toMatch(/^board\.yaml:\d+:\d+ warning: the local clause "vetted" speaks of "CRB"/m);
  });
});

describe('a departure that the profile accepts', () => {
  it('is told with its reason, and is no fault even with --strict', async () => {
    const file = changed('urban-board', slow, accepting(`rule: response-over-five-days, ${whole}`));
    const { code, out, err } = await checked(file, { strict: true }, folder);
    expect(code).toBe(0);
    expect(err).toContain('accepted: a patient may wait 10 working days');
    expect(err).toContain('  accepted by The board on 2026-11-01: Two islands');
    expect(out[0]).toContain('no errors, 1 accepted departure');
  });

  it('is a fault with --strict while nobody accepts it', async () => {
    expect((await checked(changed('urban-board', slow), {}, folder)).code).toBe(0);
    expect((await checked(changed('urban-board', slow), { strict: true }, folder)).code).toBe(1);
  });

  it('is among the findings for other programs', async () => {
    const file = changed('urban-board', slow, accepting(`rule: response-over-five-days, ${whole}`));
    const { out } = await checked(file, { json: true }, folder);
    expect(JSON.parse(out.join(''))[0].findings).toEqual([
      expect.objectContaining({
        code: 'response-over-five-days',
        severity: 'accepted',
        file: 'board.yaml',
        line: expect.any(Number),
        accepted: { id: 'ours', reason: 'Two islands', by: 'The board', date: '2026-11-01' },
        sources: expect.arrayContaining(['para-102.a']),
      }),
    ]);
  });

  it.each([
    [
      'an unknown rule',
      [slow, accepting(`rule: response-over-5-days, ${whole}`)],
      1,
      'error: there is no rule "response-over-5-days"; did you mean response-over-five-days?',
    ],
    ['no rule', [accepting('reason: None')], 1, 'error: the departure "ours" names no rule'],
    [
      'a rule that is kept',
      [accepting(`rule: response-over-five-days, ${whole}`)],
      0,
      'warning: the profile does not depart from response-over-five-days, so there is nothing to accept',
    ],
    [
      'a duty of law',
      [[/employer: .*/, 'employer: health-board'], accepting(`rule: employed-by-health-board, ${whole}`)],
      1,
      'error: employed-by-health-board cannot be accepted, since the law itself asks for it',
    ],
    [
      'no reason and no date',
      [slow, accepting('rule: response-over-five-days, by: The board')],
      1,
      'error: the departure "ours" does not count without reason and date',
    ],
    [
      'the same twice',
      [
        slow,
        accepting(
          `rule: response-over-five-days, ${whole} }\n    - { id: again, rule: response-over-five-days, ${whole}`,
        ),
      ],
      0,
      'warning: response-over-five-days is accepted twice',
    ],
  ] as [string, [RegExp, string][], number, string][])(
    'is refused for %s',
    async (_, changes, expected, says) => {
      const { code, err } = await checked(changed('urban-board', ...changes), {}, folder);
      expect(code).toBe(expected);
      expect(err).toContain(says);
      expect(err).toMatch(/^board\.yaml:\d+:\d+ /m);
    },
  );
});

describe('build', () => {
  const options = { out: 'out', document: ['service-specification'], format: ['pdf'] };
  const built = (file: string, more = {}): Promise<Ran> =>
    run((world) => build([file], { ...options, ...more }, world), folder);

  const unlawful: [RegExp, string] = [/employer: .*/, 'employer: health-board'];

  it('writes a draft that departs from law and guidance, says so, and ends with 1', async () => {
    const { code, out, err } = await built(changed('urban-board', slow, unlawful));
    expect([code, out.length]).toEqual([1, 1]);
    expect(err).toBe('board.yaml: the rules find 1 error, 1 warning; eiriol check board.yaml lists them');
  });

  it('refuses a final pack that departs from the law', async () => {
    const { code, out, err } = await built(changed('urban-board', unlawful), { final: true });
    expect([code, out.length]).toEqual([1, 0]);
    expect(err).toContain('error: the health board would employ the advocates itself, which the law bars');
  });
});
