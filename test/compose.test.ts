import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compose, type Template } from '../src/compose/compose.js';
import { letters, roman } from '../src/compose/number.js';
import { walkTraced } from '../src/document/walk.js';
import type { Profile } from '../src/profile/profile.js';
import { documentText } from './document-text.js';

interface Case {
  name: string;
  template: string;
  answers?: Record<string, unknown>;
  says: string;
  ids?: string[];
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const cases = parse(read('compose-cases.yaml')) as Case[];
const schema = JSON.parse(read('../schemas/profile.schema.json'));
const words = parse(read('../templates/words/en.yaml'));

function composed(text: string, answers: Record<string, unknown> = {}) {
  const template: Template = {
    id: 'test',
    title: 'Test',
    order: 1,
    audience: 'bidders',
    formats: ['docx', 'pdf'],
    restsOn: '',
    language: 'en',
    file: 'test.md',
    text,
  };
  const eiriol = { schema: 1, ...(answers.eiriol as object | undefined) };
  return compose({ ...answers, eiriol } as Profile, template, {
    schema,
    words,
    terms: { cto: 'a term' },
    law: { lightTouchThreshold: 0 },
    fingerprint: 'abc',
  });
}

describe('a template and a profile become a document', () => {
  it.each(cases)('$name', ({ template, answers, says, ids }) => {
    const { document, faults } = composed(template, answers);
    expect(documentText(document).join('\n')).toBe(says.trimEnd());
    expect(faults).toEqual([]);
    if (ids) expect([...walkTraced(document.blocks)].map((one) => one.id).filter(Boolean)).toEqual(ids);
  });
});

describe('what a clause knows of itself', () => {
  it('keeps its sources and the answers it prints or depends on', () => {
    const { document } = composed(
      '## A {#a}\n\n{{#when service.hours.evenings}}\nAt {{contract.start}}. {#a.one from="D-3.2.c C-a.a"}\n{{/when}}\n',
      { service: { hours: { evenings: true } } },
    );
    const clause = [...walkTraced(document.blocks)].find((one) => one.id === 'a.one');
    expect(clause).toMatchObject({
      sources: ['D-3.2.c', 'C-a.a'],
      answers: ['service.hours.evenings', 'contract.start'],
      undecided: [],
    });
  });

  it('takes over what its spaces or steps rest on', () => {
    const { document } = composed(
      '## A {#a}\n\n:::form {#a.f from="E-1"}\n- From {{contract.start}} {date #a.f.x from="E-2"}\n:::\n\n' +
        ':::cycle {#a.c}\nRound.\n\n- one {from="E-3"}\n- two\n- three\n:::\n',
      { contract: { start: '2027-04-01' } },
    );
    const blocks = [...walkTraced(document.blocks)].slice(1);
    expect(blocks.map(({ id, sources, answers }) => [id, sources, answers])).toEqual([
      ['a.f', ['E-1', 'E-2'], ['contract.start']],
      ['a.c', ['E-3'], []],
    ]);
  });

  it('names a local change that cannot be made', () => {
    const { faults } = composed('## A {#a}\n\nOne. {#a.one}\n\nSee [[a.one]]. {#a.two}\n', {
      variations: [
        { id: 'x', document: 'test', clause: 'a.nine', action: 'remove' },
        { id: 'y', document: 'test', clause: 'a.one', action: 'remove' },
      ],
    });
    expect(faults).toEqual([
      { path: 'variations[x].clause', message: 'test has no clause "a.nine"' },
      {
        path: 'variations[y].clause',
        message: 'another clause refers to "a.one"; replace it instead of removing it',
      },
    ]);
  });
});

describe('numbers as Word counts them', () => {
  it.each([
    [1, 'a', 'i'],
    [4, 'd', 'iv'],
    [26, 'z', 'xxvi'],
    [27, 'aa', 'xxvii'],
    [53, 'aaa', 'liii'],
  ])('%i is %s and %s', (n, letter, numeral) => {
    expect([letters(n), roman(n)]).toEqual([letter, numeral]);
  });
});
