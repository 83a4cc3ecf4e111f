import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, describe as group, it } from 'vitest';
import { parse } from 'yaml';
import { describe } from '../src/problem.js';
import { fingerprint } from '../src/profile/fingerprint.js';
import { fits } from '../src/profile/fits.js';
import { type LoadedProfile, loadProfile, readProfile } from '../src/profile/load.js';
import type { Profile } from '../src/profile/profile.js';
import { questionAt } from '../src/profile/questions.js';
import type { Disk } from '../src/profile/read-file.js';
import { profileSchema, resolved, type SchemaNode, schemaAt } from '../src/profile/schema.js';

interface Case {
  name: string;
  yaml: string;
  problems: { at: string; says: string; hint?: string }[];
}

const here = (path: string): URL => new URL(path, import.meta.url);
const cases = parse(readFileSync(here('bad-profiles.yaml'), 'utf8')) as Case[];
const head = 'eiriol:\n  schema: 1\n';

const read = (text: string | Uint8Array): Promise<LoadedProfile> =>
  readProfile(typeof text === 'string' ? Buffer.from(text) : text, 'x.yaml');

async function answers(text: string): Promise<Profile> {
  const { profile, problems } = await read(text);
  expect(problems).toEqual([]);
  return profile as Profile;
}

group('a profile with mistakes', () => {
  it.each(cases)('$name', async ({ yaml, problems }) => {
    const loaded = await read(yaml);
    expect(
      loaded.problems.map(({ line, column, message, hint }) => ({
        at: `${line}:${column}`,
        says: message,
        ...(hint && { hint }),
      })),
    ).toEqual(problems);
    expect(loaded.profile).toBeUndefined();
    const lines = yaml.split('\n');
    for (const { file, line = 0, source, severity } of loaded.problems)
      expect([file, severity, source]).toEqual(['x.yaml', 'error', lines[line - 1]]);
  });

  it('is read to its end however much is wrong', async () => {
    const fields = Array.from({ length: 700 }, (_, n) => `field${n}: 1`).join('\n');
    const { problems } = await read(`${head}${fields}\n`);
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)?.message).toBe('there are 200 more problems in this file');
  });

  it('may not have texts without end', async () => {
    const { problems } = await read(`${head}  title: ${'x'.repeat(20001)}\n`);
    expect(problems.map((one) => one.message)).toEqual([
      'eiriol.title must have at most 20000 characters, but has 20001',
    ]);
  });
});

group('a file that is no profile', () => {
  const text = (bytes: string): Buffer => Buffer.from(bytes, 'latin1');
  it.each([
    ['a Word file', text('PK\x03\x04...word/document.xml'), 'this is a Word file, not a profile'],
    ['an Excel file', text('PK\x03\x04...xl/workbook.xml'), 'this is an Excel file, not a profile'],
    ['a zip file', text('PK\x03\x04'), 'this is a zip file, not a profile'],
    ['an old Word file', text('\xd0\xcf\x11\xe0'), 'this is an old Word or Excel file, not a profile'],
    ['a PDF', text('%PDF-1.7'), 'this is a PDF, not a profile'],
    ['a rich text file', text('{\\rtf1}'), 'this is a rich text file, not a profile'],
    ['a web page', text('<!DOCTYPE html>'), 'this is a web page, not a profile'],
    ['UTF-16', Buffer.from('\ufeffeiriol:', 'utf16le'), 'this file is saved as UTF-16'],
    ['bytes', text('a: 1\nb: \0\n'), 'this is not a text: line 2 has a byte with the value 0 in it'],
    ['nothing', text(''), 'this file is empty'],
    ['white space', text('\n  \n'), 'this file is empty'],
  ])('%s', async (_, bytes, message) => {
    const { problems, profile } = await read(bytes);
    expect([problems.map((one) => one.message), profile]).toEqual([[message], undefined]);
  });

  it('says which byte is not UTF-8', async () => {
    const bytes = Buffer.from('eiriol:\n  title: T\xfd board\x92s \xefplan\n', 'latin1');
    const { problems } = await read(bytes);
    expect(problems).toEqual([
      {
        code: 'not-utf-8',
        severity: 'error',
        file: 'x.yaml',
        line: 2,
        column: 11,
        source: '  title: T\ufffd board\ufffds \ufffdplan',
        message: 'this file is not saved as UTF-8: its byte 19, with the value FD, is no character',
        hint: 'open it in the editor and save it with the encoding UTF-8',
      },
    ]);
  });

  it('takes a byte order mark and the line breaks of Windows', async () => {
    const bytes = Buffer.from(`\ufeff${head}  title: Tŷ\n  version: 1.0\n`.replaceAll('\n', '\r\n'));
    const { problems } = await read(bytes);
    expect(problems.map(({ line, column, source }) => [line, column, source])).toEqual([
      [4, 12, '  version: 1.0'],
    ]);
  });
});

group('a file that cannot be read', () => {
  const refuse = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
  const disk = (part: Partial<Disk>): Disk => ({
    stat: async () => ({ isFile: () => true, isDirectory: () => false, size: 10 }),
    readFile: async () => Buffer.from(head),
    readdir: async () => ['notes.txt', 'powys.yaml', 'gwent.yml'],
    ...part,
  });
  const ofSize =
    (size: number): Disk['stat'] =>
    async () => ({ isFile: () => true, isDirectory: () => false, size });
  it.each<[string, Partial<Disk>, string, string?]>([
    ['p/powis.yaml', { stat: () => refuse('ENOENT') }, 'there is no such file', 'did you mean p/powys.yaml?'],
    ['p/gwent.yaml', { stat: () => refuse('ENOENT') }, 'there is no such file', 'did you mean p/gwent.yml?'],
    ['p/powys', { stat: () => refuse('ENOENT') }, 'there is no such file', 'did you mean p/powys.yaml?'],
    [
      'p/betsi.yaml',
      { stat: () => refuse('ENOENT') },
      'there is no such file',
      'profiles in that folder: gwent.yml, powys.yaml',
    ],
    [
      'q/powys.yaml',
      { stat: () => refuse('ENOENT'), readdir: () => refuse('ENOENT') },
      'there is no such file',
      'there is no folder q',
    ],
    [
      'p',
      { stat: async () => ({ isFile: () => false, isDirectory: () => true, size: 0 }) },
      'this is a folder, not a profile',
      'try p/gwent.yml',
    ],
    [
      '/dev/zero',
      { stat: async () => ({ isFile: () => false, isDirectory: () => false, size: 0 }) },
      'this is a device, not a file',
    ],
    [
      'p/a.yaml',
      { readFile: () => refuse('EACCES') },
      'you are not allowed to read this file',
      'ask its owner for the right to read it',
    ],
    [
      'p/a.yaml',
      { readFile: () => refuse('EBUSY') },
      'another program keeps this file to itself',
      'close it there',
    ],
    ['p/a.yaml', { readFile: () => refuse('EIO') }, 'the disk does not give this file out (EIO)'],
    ['p/a.yaml', { stat: ofSize(3_300_000) }, 'this file has 3.2 MB; a profile has at most 1 MB'],
    [
      'p/a.yaml',
      { readFile: async () => Buffer.alloc(1_048_577) },
      'this file has 1.1 MB; a profile has at most 1 MB',
    ],
  ])('%s: %o', async (file, part, message, hint) => {
    const { problems, profile } = await loadProfile(`/somewhere/${file}`, file, disk(part));
    expect(problems).toMatchObject([{ severity: 'error', file, message }]);
    expect([problems[0]?.hint, profile]).toEqual([hint, undefined]);
  });

  it('throws what is our own fault', async () => {
    const broken = disk({ stat: () => Promise.reject(new TypeError('ours')) });
    await expect(loadProfile('a.yaml', 'a.yaml', broken)).rejects.toThrow('ours');
  });
});

group('a good profile', () => {
  it.each(readdirSync(here('../profiles')).filter((name) => name.endsWith('.yaml')))(
    '%s has nothing wrong',
    async (name) => {
      const { problems, profile, document } = await loadProfile(here(`../profiles/${name}`).pathname, name);
      expect(problems.map((one) => describe(one, { colour: false }))).toEqual([]);
      expect(profile?.eiriol.schema).toBe(1);
      expect(document?.toString()).toContain('eiriol:');
    },
  );

  it('keeps apart what was not asked, what is not known, and what is answered', async () => {
    const profile = await answers(
      `${head}contract:\n  start: null\n  years:\n  extensionYears: 0\nservice:\n`,
    );
    expect(profile).toStrictEqual({
      eiriol: { schema: 1 },
      contract: { start: null, years: null, extensionYears: 0 },
      service: null,
    });
  });

  it('reads dates, yes and no as they are written, whatever YAML a line asks for', async () => {
    const { eiriol } = await answers(
      '%YAML 1.1\n---\neiriol:\n  schema: 1\n  title: no\n  issueDate: 2026-12-14\n',
    );
    expect(eiriol).toEqual({ schema: 1, title: 'no', issueDate: '2026-12-14' });
  });

  it('adds up in binary fractions too', async () => {
    const weights = [33.3, 33.3, 33.4]
      .map((weight, n) => `    - { id: c${n}, weight: ${weight} }\n`)
      .join('');
    await answers(`${head}procurement:\n  criteria:\n${weights}`);
  });

  it('is not told to add up while a part is open', async () => {
    await answers(
      `${head}procurement:\n  criteria:\n    - { id: a, weight: 60 }\n    - { id: b, weight: null }\n`,
    );
  });
});

group('the place of an answer', async () => {
  const { place } = await read(
    `${head}settings:\n  - id: tŷ\n    beds: 18\n    ages: [adult]\n  # more to come\ncontract:\n  years:\n`,
  );
  it.each<[(string | number)[], number, number]>([
    [['eiriol', 'schema'], 2, 11],
    [['settings'], 3, 1],
    [['settings', 0], 4, 5],
    [['settings', 0, 'beds'], 5, 11],
    [['settings', 0, 'ages'], 6, 11],
    [['settings', 0, 'ages', 0], 6, 12],
    [['settings', 0, 'name'], 4, 5],
    [['settings', 1], 3, 1],
    [['contract', 'years'], 9, 3],
    [['contract', 'insurance', 'cyber'], 8, 1],
    [['demand'], 1, 1],
    [[], 1, 1],
  ])('%j', (path, line, column) => {
    expect(place(path)).toMatchObject({ line, column });
  });
});

group('the fingerprint', () => {
  it('is of the answers, not of how and in which order they are written', async () => {
    const one = await answers(`${head}  title: IMHA\ncontract:\n  years: 3\n  ceiling: 500000\n`);
    const two = await answers(
      '# ours\ncontract: { "ceiling": 500000.0, years: 3 } # yes\neiriol:\n  title: "IMHA"\n  schema: 1\n',
    );
    expect(fingerprint(one)).toBe(fingerprint(two));
    expect(fingerprint(one)).toMatch(/^[0-9a-f]{12}$/);
  });

  it('does not change when a draft is issued', async () => {
    const [one, two] = await Promise.all(
      ['draft', 'issued'].map((is) => answers(`${head}  status: ${is}\n`)),
    );
    expect(fingerprint(one as Profile)).toBe(fingerprint(two as Profile));
  });

  it('does not change while the preparations go on', async () => {
    const [one, two] = await Promise.all(
      ['under-way', 'done'].map((state) =>
        answers(
          `${head}procurement:\n  platform: Sell2Wales\n  preparations:\n    - { id: a, matter: need-care, state: ${state} }\n`,
        ),
      ),
    );
    expect(fingerprint(one as Profile)).toBe(fingerprint(two as Profile));
  });

  it('tells not asked from not known, and one order of a list from another', async () => {
    const texts = ['', 'contract:\n', 'contract: {}\n', 'contract:\n  years:\n'];
    const lists = ['  languages: [en, cy]\n', '  languages: [cy, en]\n'];
    const all = await Promise.all([...texts, ...lists].map((text) => answers(head + text)));
    expect(new Set(all.map(fingerprint)).size).toBe(6);
  });
});

group('the schema', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false });
  (formats as unknown as (to: Ajv2020) => void)(ajv);
  const valid = ajv.compile(profileSchema);

  it.each(cases)('agrees with the quick check: $name', ({ yaml }) => {
    let value: unknown;
    try {
      value = parse(yaml, { logLevel: 'silent' });
    } catch {
      return;
    }
    // The quick check may be more careful, never less.
    if (fits(profileSchema, value)) expect(valid(value), ajv.errorsText(valid.errors)).toBe(true);
  });

  const fields = [...walk(profileSchema, '')];
  it('gives examples and suggestions that it would take', () => {
    const wrong = fields.flatMap(([path, { $ref: _, ...node }]) =>
      [...(node.examples ?? []), ...('default' in node ? [node.default] : [])]
        .filter((value) => !fits(node, value))
        .map((value) => [path, value]),
    );
    expect(wrong).toEqual([]);
  });

  it('names lists and questions that it has', () => {
    for (const [path, node] of fields) {
      const list = node['x-refers-to'];
      if (list && list !== 'commissioners') expect(schemaAt(list)?.items, path).toBeDefined();
      const condition = node['x-when']?.path;
      // A name without a dot is a field beside this one.
      const sibling = path.replace(/[^.]+$/, condition ?? '');
      if (condition) expect(schemaAt(condition) ?? schemaAt(sibling), path).toBeDefined();
      if (node.pattern) expect(node['x-pattern-means'], path).toBeDefined();
    }
  });

  it('answers for a path which question it is', () => {
    expect(questionAt('workforce.monthsToQualify')).toMatchObject({
      path: 'workforce.monthsToQualify',
      unit: 'months',
      guidance: expect.arrayContaining(['para-121']),
    });
    expect(questionAt('settings[hafan-wen].kind')?.labels.picu).toBe('psychiatric intensive care unit');
    expect(questionAt('demand.pastTakeUp.value')?.title).toBe('Number');
    expect(questionAt('demand.pastTakeUp')?.title).toMatch(/^How many/);
    expect(questionAt('demand.constructor')).toBeUndefined();
    expect(schemaAt(['settings', 3, 'beds'])?.type).toEqual(['integer', 'null']);
  });
});

function* walk(node: SchemaNode, path: string): Generator<[string, SchemaNode]> {
  const one = resolved(node);
  yield [path, one];
  for (const [name, field] of Object.entries(one.properties ?? {}))
    yield* walk(field, path === '' ? name : `${path}.${name}`);
  if (one.items) yield* walk(one.items, `${path}[]`);
}

group('a problem for people', () => {
  const problem = { code: 'x', severity: 'error', message: 'this is wrong', file: 'a.yaml' } as const;
  const shown = (more: object): string => describe({ ...problem, ...more }, { colour: false });

  it.each([
    [
      'all it knows',
      { line: 7, column: 10, source: '  title: T', hint: 'mend it', sources: ['D-8.1', 'para-121'] },
      'a.yaml:7:10 error: this is wrong\n   7 |   title: T\n     |          ^\n  hint: mend it\n  rests on: D-8.1, para-121',
    ],
    ['a file only', {}, 'a.yaml error: this is wrong'],
    ['a message that names its file', { message: 'a.yaml is wrong' }, 'error: a.yaml is wrong'],
    ['advice without a file', { file: undefined, severity: 'advice' }, 'advice: this is wrong'],
    ['a line without a column', { line: 3, source: 'x: 1' }, 'a.yaml:3 error: this is wrong\n   3 | x: 1'],
    [
      'a large line number',
      { line: 12345, column: 1, source: 'x' },
      'a.yaml:12345:1 error: this is wrong\n12345 | x\n      | ^',
    ],
    [
      'tabs',
      { line: 1, column: 3, source: '\t\tx: 1' },
      'a.yaml:1:3 error: this is wrong\n   1 | → → x: 1\n     |     ^',
    ],
    [
      'wide and combining characters',
      { line: 1, column: 5, source: '日本e\u0301x' },
      'a.yaml:1:5 error: this is wrong\n   1 | 日本e\u0301x\n     |      ^',
    ],
    [
      'the end of a line',
      { line: 1, column: 9, source: 'abc' },
      'a.yaml:1:9 error: this is wrong\n   1 | abc\n     |    ^',
    ],
    [
      'what a terminal would obey',
      { message: 'a \x1b[31m', line: 1, column: 2, source: '\x1b]x\u202e\x9b' },
      'a.yaml:1:2 error: a ␛[31m\n   1 | ␛]x��\n     |  ^',
    ],
  ])('shows %s', (_, more, text) => {
    expect(shown(more)).toBe(text);
  });

  it('cuts a long line around the caret', () => {
    const source = `${'a'.repeat(300)}X${'b'.repeat(300)}`;
    const [, line = '', caret = ''] = shown({ line: 1, column: 301, source }).split('\n');
    expect(line).toBe(`   1 | …${'a'.repeat(40)}X${'b'.repeat(59)}…`);
    expect(line[caret.indexOf('^')]).toBe('X');
    const start = shown({ line: 1, column: 1, source }).split('\n')[1];
    expect(start).toBe(`   1 | ${'a'.repeat(100)}…`);
  });

  it('has colours only when told so', () => {
    const text = describe({ ...problem, line: 1, column: 1, source: 'x' }, { colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the colours
    expect(text.replace(/\x1b\[\d+m/g, '')).toBe(shown({ line: 1, column: 1, source: 'x' }));
    expect(text).toContain('\x1b[31merror\x1b[39m');
  });
});
