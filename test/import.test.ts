import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../src/commands/import.js';
import { proposalsOf } from '../src/commands/proposals.js';
import { readPack } from '../src/commands/read-pack.js';
import { readToday, type Today } from '../src/commands/today.js';
import type { World, WorldTerminal } from '../src/commands/world.js';
import type { Document } from '../src/document/types.js';
import { Answers } from '../src/interview/answers.js';
import { readOrigin } from '../src/ooxml/origin.js';
import { openWord, tree } from '../src/ooxml/package.js';
import type { XmlElement } from '../src/ooxml/xml.js';
import { compare } from '../src/returned/compare.js';
import { readLines } from '../src/returned/read.js';
import { writeDocx } from '../src/writers/docx/index.js';
import {
  answerGone,
  answerIs,
  controlDeleted,
  controlRemoved,
  edited,
  paragraphAfter,
  paragraphStruck,
  tagsForgotten,
  without,
  wordsAre,
} from './edited-docx.js';

const example = fileURLToPath(new URL('../profiles/urban-board.yaml', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'eiriol-import-'));
let document: Document;
let today: Today;
let answers: Record<string, unknown>;
let built: Uint8Array;
let folder = '';
let count = 0;

beforeAll(async () => {
  copyFileSync(example, join(home, 'board.yaml'));
  const pack = await readPack('board.yaml', { cwd: home, documents: ['service-specification'] });
  document = pack.documents[0]?.document as Document;
  answers = pack.profile as unknown as Record<string, unknown>;
  today = await readToday(document);
  built = await writeDocx(document);
}, 60_000);
beforeEach(() => {
  folder = join(home, `${++count}`);
  folder = mkdtempSync(`${folder}-`);
  copyFileSync(example, join(folder, 'board.yaml'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const profile = (): string => readFileSync(join(folder, 'board.yaml'), 'utf8');
const changeProfile = (from: string, to: string): void =>
  writeFileSync(
    join(folder, 'board.yaml'),
    profile().replace(from, () => to),
  );

interface Said {
  code: number;
  out: string;
  err: string;
}

/** Imports a file that somebody edited. */
async function imported(bytes: Uint8Array, options: object = {}, typed?: string[]): Promise<Said> {
  writeFileSync(join(folder, 'edited.docx'), bytes);
  const said: Said = { code: 0, out: '', err: '' };
  const world: World = {
    cwd: folder,
    print: (text) => {
      said.out += `${text}\n`;
    },
    warn: (text) => {
      said.err += `${text}\n`;
    },
    progress: () => undefined,
    colour: false,
    ...(typed && { terminal: terminalTyping(typed, said) }),
  };
  said.code = await importFile('edited.docx', { profile: 'board.yaml', ...options }, world);
  return said;
}

/** A simple terminal in which somebody types these lines. */
function terminalTyping(lines: readonly string[], said: Said): WorldTerminal {
  const input = new PassThrough();
  const output = new PassThrough();
  output.on('data', (data) => {
    said.out += String(data);
  });
  input.write(lines.map((line) => `${line}\n`).join(''));
  return {
    input: input as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    colour: false,
    redraws: false,
    self: { pid: 1, host: 'here', isAlive: () => true },
    onEnd: () => undefined,
  };
}

/** What an edited file comes to, beside the example as it stands. */
function found(bytes: Uint8Array): { answers: object; edits: string[][]; problems: string[] } {
  const opened = openWord(bytes);
  if ('refusal' in opened) throw new Error(opened.refusal);
  const lines = readLines(tree(opened.parts, 'word/document.xml') as XmlElement);
  const { changed, edits } = compare(today.lines, lines, readOrigin(opened.parts), today.placeOf);
  const { proposals, problems } = proposalsOf(changed, today.paths, answers, document.words, 'edited.docx');
  return {
    answers: Object.fromEntries(
      proposals.map(({ path, choices }) => [path, choices.map(({ value }) => value)]),
    ),
    edits: edits.map(({ place, before = '', after = '' }) => [
      place,
      before.slice(0, 40),
      after.slice(0, 40),
    ]),
    problems: problems.map(({ message }) => message),
  };
}

const records = 'The Provider must keep comprehensive records';
const nothing = { answers: {}, edits: [], problems: [] };

describe('a file that comes back', () => {
  it('as it was proposes nothing', async () => {
    expect(found(built)).toEqual(nothing);
    expect((await imported(built)).out).toBe('edited.docx: nothing was changed\n');
  });

  it.each([
    [
      'a date in one place',
      [answerIs('contract.start', '1 May 2027', 'typed', 0)],
      { 'contract.start': ['2027-05-01'] },
    ],
    ['a date everywhere', [answerIs('contract.start', '1 May 2027')], { 'contract.start': ['2027-05-01'] }],
    [
      'a date in figures',
      [answerIs('contract.start', '01/05/2027', 'typed', 2)],
      { 'contract.start': ['2027-05-01'] },
    ],
    ['the same date in other words', [answerIs('contract.start', '1 Apr 2027', 'typed', 0)], {}],
    ['money', [answerIs('contract.ceiling', '£440,500.50')], { 'contract.ceiling': [440500.5] }],
    ['money without its sign', [answerIs('contract.ceiling', '440500')], { 'contract.ceiling': [440500] }],
    [
      'a number in pieces of runs',
      [answerIs('workforce.monthsToQualify', '12', 'inPieces')],
      { 'workforce.monthsToQualify': [12] },
    ],
    ['nothing, in pieces of runs', [answerIs('contract.ceiling', '£435,000', 'inPieces')], {}],
    [
      'a choice with changes tracked',
      [answerIs('contract.payment', 'quarterly in arrears', 'tracked')],
      { 'contract.payment': ['quarterly-arrears'] },
    ],
    ['a yes to a no', [answerIs('settings[acute].detains', 'no')], { 'settings[acute].detains': [false] }],
    ['a time', [answerIs('service.hours.opens', '8:30 am')], { 'service.hours.opens': ['08:30'] }],
    ['an item of a list', [answerIs('settings[acute].beds', '70')], { 'settings[acute].beds': [70] }],
    [
      'an answer whose path is too long for Word',
      [answerIs('population.boards[cardiff-and-vale-figures].otherMainLa-b59cd288', '50,000')],
      { 'population.boards[cardiff-and-vale-figures].otherMainLanguage.value': [50000] },
    ],
    [
      'a blank',
      [answerIs('governance.records.database', 'Any that can report')],
      { 'governance.records.database': ['Any that can report'] },
    ],
    ['an answer taken out', [answerGone('service.premises')], { 'service.premises': [null] }],
    [
      'words that look like markup',
      [answerIs('service.premises', '## {{x}} &lt;b&gt; &amp; ]]&gt;')],
      { 'service.premises': ['## {{x}} <b> & ]]>'] },
    ],
    [
      'two answers',
      [answerIs('contract.ceiling', '£1'), answerIs('workforce.caseload', '31')],
      { 'contract.ceiling': [1], 'workforce.caseload': [31] },
    ],
    [
      'different words for one answer',
      [
        answerIs('contract.start', '1 May 2027', 'typed', 0),
        answerIs('contract.start', '1 June 2027', 'typed', 1),
      ],
      { 'contract.start': ['2027-05-01', '2027-06-01'] },
    ],
    ['a control taken away, its words left', [controlRemoved('contract.ceiling')], {}],
  ] as const)('with %s proposes that and nothing else', async (_, changes, answers) => {
    expect(found(edited(built, ...changes))).toEqual({ ...nothing, answers });
  });

  it.each([
    [
      'words changed',
      [wordsAre('comprehensive records', 'full records')],
      ['13.1', records.slice(0, 40), 'The Provider must keep full records of i'],
    ],
    [
      'a clause added',
      [paragraphAfter(records, 'The Provider must keep minutes.')],
      ['13.1', '', 'The Provider must keep minutes.'],
    ],
    [
      'a clause added with changes tracked',
      [paragraphAfter(records, 'The Provider must keep minutes.', true)],
      ['13.1', '', 'The Provider must keep minutes.'],
    ],
    ['a clause struck out', [paragraphStruck(records)], ['13.1', records.slice(0, 40), '']],
    [
      'an answer deleted with its control',
      [controlDeleted('workforce.caseload')],
      ['12.3', 'The Provider must not let an IMHA carry ', 'The Provider must not let an IMHA carry '],
    ],
  ] as const)('with %s lists it by its clause', async (_, changes, edit) => {
    expect(found(edited(built, ...changes))).toEqual({ ...nothing, edits: [edit] });
  });

  it('leaves alone what Word works out: numbers of references and pages', async () => {
    const renumbered = (xml: string) =>
      xml.replace(/(<w:fldSimple w:instr="REF [^>]*>.*?<w:t[^>]*>)[^<]*/g, '$199');
    expect(found(edited(built, renumbered))).toEqual(nothing);
  });

  it('without its tags is read by the place of its controls', async () => {
    const bytes = edited(built, answerIs('contract.ceiling', '£440,000'), tagsForgotten);
    expect(found(bytes)).toEqual({ ...nothing, answers: { 'contract.ceiling': [440000] } });
  });

  it('without the part that says where it comes from is compared with the profile', async () => {
    const bytes = without(edited(built, answerIs('contract.ceiling', '£440,000')), /^customXml/);
    const { out } = await imported(bytes, { json: true, document: 'service-specification' });
    expect(JSON.parse(out).proposals.map(({ path }: { path: string }) => path)).toEqual(['contract.ceiling']);
    await expect(imported(bytes)).rejects.toThrow('name it with --document');
  });

  it.each([
    ['contract.start', 'soon', 'must be a date such as 1 April 2027, but is "soon"'],
    ['contract.ceiling', 'half a million', 'must be a number from 0 to 1000000000, but is "half a million"'],
    [
      'contract.payment',
      'quarterly in advances',
      'must be one of quarterly in advance, quarterly in arrears, but is "quarterly in advances"',
    ],
    ['workforce.monthsToQualify', '36', 'must be a whole number from 0 to 24'],
    ['commissioners.contact.email', 'ask Carys', 'must be an e-mail address'],
  ])('with %s as "%s" says what it must be', async (tag, words, message) => {
    const { answers, problems } = found(edited(built, answerIs(tag, words)));
    expect(answers).toEqual({});
    expect(problems).toEqual([expect.stringContaining(message)]);
  });
});

describe('import', () => {
  const twoChanges = () =>
    edited(built, answerIs('contract.ceiling', '£440,000'), answerIs('contract.start', '1 May 2027'));

  it('shows old and new with the question and the clause, and writes nothing unasked', async () => {
    const before = profile();
    const { code, out, err } = await imported(edited(built, answerIs('contract.ceiling', '£440,000')));
    expect(code).toBe(0);
    expect(out).toMatch(
      /edited\.docx: 1 changed answer\n\n {2}.+ {2}contract\.ceiling {2}\(\S+\)\n {4}- £435,000\n {4}\+ £440,000\n/,
    );
    expect(err).toBe('nothing was written; --yes writes 1 answer into board.yaml\n');
    expect(profile()).toBe(before);
  });

  it('writes with --yes, and keeps comments, order and everything else', async () => {
    const before = profile();
    const { code, out } = await imported(twoChanges(), { yes: true });
    expect([code, out.split('\n').at(-2)]).toEqual([0, '2 answers written into board.yaml']);
    const after = (Answers.read(before)?.text() ?? '')
      .replace('  start: 2027-04-01', '  start: 2027-05-01')
      .replace('  ceiling: 435000', '  ceiling: 440000');
    expect(profile().replace('start: "2027-05-01"', 'start: 2027-05-01')).toBe(after);
  });

  it('writes nothing with --dry-run', async () => {
    const before = profile();
    await imported(twoChanges(), { yes: true, dryRun: true });
    expect(profile()).toBe(before);
  });

  it('writes in a terminal what somebody agrees to', async () => {
    const { out } = await imported(twoChanges(), {}, ['1']);
    expect(out).toContain('Write 2 changed answers into board.yaml?');
    expect(profile()).toContain('ceiling: 440000');
  });

  it('writes nothing in a terminal when somebody says no', async () => {
    const before = profile();
    await imported(twoChanges(), {}, ['2']);
    expect(profile()).toBe(before);
  });

  it('asks which of two different wordings holds, and will not choose with --yes', async () => {
    const bytes = edited(
      built,
      answerIs('contract.start', '1 May 2027', 'typed', 0),
      answerIs('contract.start', '1 June 2027', 'typed', 1),
    );
    const { code, err } = await imported(bytes, { yes: true });
    expect(code).toBe(1);
    expect(err).toContain('(contract.start) is given as "1 May 2027" and "1 June 2027"');
    await imported(bytes, {}, ['2']);
    expect(profile()).toContain('2027-06-01');
  });

  it('asks when the profile was changed as well, and says that it was', async () => {
    changeProfile('  ceiling: 435000', '  ceiling: 500000');
    const { code, err } = await imported(edited(built, answerIs('contract.ceiling', '£440,000')), {
      yes: true,
    });
    expect(code).toBe(1);
    expect(err).toContain('board.yaml has been changed since edited.docx was built');
    expect(err).toContain('was changed to "£440,000" in the file, and in the profile too');
    expect(profile()).toContain('ceiling: 500000');
  });

  it('does not undo an answer that only the profile has changed', async () => {
    changeProfile('  ceiling: 435000', '  ceiling: 500000');
    expect((await imported(built)).out).toBe('edited.docx: nothing was changed\n');
  });

  it('refuses the profile of another board', async () => {
    copyFileSync(example.replace('urban-board', 'smallest'), join(folder, 'board.yaml'));
    const { code, err } = await imported(built);
    expect(code).toBe(1);
    expect(err).toContain(
      'edited.docx was built for Cardiff and Vale University Health Board, but board.yaml is the profile of',
    );
  });

  it.each([
    ['no Word file', new TextEncoder().encode('hello'), 'edited.docx is no Word file'],
    ['a locked file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'edited.docx is locked with a password'],
    ['half a file', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'edited.docx is damaged'],
  ])('says so of %s', async (_, bytes, message) => {
    const { code, err } = await imported(bytes);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });

  it('says so of a document type that would unfold without end', async () => {
    const bomb = (xml: string) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document');
    expect((await imported(edited(built, bomb))).err).toContain('edited.docx is damaged');
  });
});
