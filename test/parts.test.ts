import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compose, type Template } from '../src/compose/compose.js';
import { checkLibrary } from '../src/compose/lint/check-library.js';
import { includeParts, type Part } from '../src/compose/parts.js';
import type { Profile } from '../src/profile/profile.js';
import { documentText } from './document-text.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = JSON.parse(read('../schemas/profile.schema.json'));
const words = parse(read('../templates/words/en.yaml'));

const part = (name: string, text: string): Part => ({ name, file: `parts/${name}.en.md`, text });
const template = (id: string, text: string, parts: Part[]): Template =>
  ({ id, file: `${id}/en.md`, language: 'en', ...includeParts(text, `${id}/en.md`, parts) }) as Template;

const says = (text: string, parts: Part[], answers: object = {}): string[] => {
  const profile = { ...answers, eiriol: { schema: 1 } } as unknown as Profile;
  const materials = { schema, words, terms: {}, law: { lightTouchThreshold: 0 }, fingerprint: '' };
  return documentText(compose(profile, template('a', text, parts), materials).document);
};

const faults = (texts: string[], parts: Part[]): string[] => {
  const rulebook = {
    schema,
    words,
    terms: new Set<string>(),
    sources: new Set<string>(),
    dated: [],
    parts: new Set(parts.map(({ name }) => name)),
  };
  const templates = texts.map((text, at) => template('abc'[at] ?? '', text, parts));
  return checkLibrary({ templates, parts }, rulebook).map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
};

describe('a part reads as if it stood in the document', () => {
  it('with its clauses numbered among the others, and references both ways', () => {
    const shared = part('shared', 'Two, after [[s.one]]: {#s.two}\n\n- alpha {#s.two.a}\n');
    const text = '## S {#s}\n\nOne, before [[s.two.a]]. {#s.one}\n\n{{> shared}}\n\nThree. {#s.three}\n';
    expect(says(text, [shared])).toEqual([
      '# 1 S',
      '  1.1 One, before clause 1.2(a).',
      '  1.2 Two, after clause 1.1:',
      '    (a) alpha',
      '  1.3 Three.',
    ]);
  });

  it('under conditions, in repetitions with their paths, and in rows of a table', () => {
    const parts = [
      part('at', 'At {{name}} from {{../contract.start}}. {#s.at[{{id}}]}\n'),
      part('row', '| {{contract.start}} |'),
    ];
    const text =
      '## S {#s}\n\n{{#each settings}}\n{{> at}}\n\n{{/each}}\n{{^when (given contract.start)}}\n{{> at}}\n{{/when}}\n' +
      ':::table {#s.t}\nCaption\n\n| From |\n|---|\n{{> row}}\n:::\n';
    const answers = {
      contract: { start: '2027-04-01' },
      settings: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
    };
    expect(says(text, parts, answers)).toEqual([
      '# 1 S',
      '  1.1 At A from 1 April 2027.',
      '  1.2 At B from 1 April 2027.',
      '  Table: Caption',
      '  From',
      '  1 April 2027',
    ]);
  });
});

describe('a part is checked where it is included', () => {
  const sound = part('sound', 'One, see [[s.two]]. {#s.one}\n');
  const around = (tag: string): string => `## S {#s}\n\n${tag}\n\nTwo. {#s.two}\n`;

  it.each<[string, string[], Part[], string[]]>([
    ['all is well in two documents', [around('{{> sound}}'), around('{{>sound }}')], [sound], []],
    [
      'a tag in a comment includes nothing',
      ['{{!-- so:\n{{> sound}}\n--}}\n## S {#s}\n\n{{> sound}}\n\nTwo. {#s.two}\n'],
      [sound],
      [],
    ],
    ['an unknown part', [around('{{> sund}}')], [], ['a/en.md:3:1 there is no part "sund"']],
    [
      'a part inside a sentence',
      [around('As {{> sound}} {#s.x}')],
      [sound],
      [
        'a/en.md:3:4 {{> sound}} stands on a line of its own, from its beginning',
        'parts/sound.en.md:1:1 no document includes this part',
      ],
    ],
    [
      'a part that nobody uses',
      [around('One. {#s.one}')],
      [sound],
      ['parts/sound.en.md:1:1 no document includes this part'],
    ],
    [
      'a part inside a part',
      [around('{{> outer}}\n\n{{> sound}}')],
      [part('outer', 'A. {#s.a}\n\n{{> sound}}\n'), sound],
      ['parts/outer.en.md:3:1 a part may not include another part'],
    ],
    [
      'faults of a part, once for all documents',
      [around('{{> bad}}'), around('\n{{> bad}}')],
      [part('bad', 'A.\n\nB {{contract.begin}}. {#b from="X-1"}\n')],
      [
        'parts/bad.en.md:1:1 this clause has no id; end it with {#id}',
        'parts/bad.en.md:3:5 the profile has no "contract.begin" here',
        'parts/bad.en.md:3:23 the register has no entry "X-1"',
      ],
    ],
    [
      'faults after a part stand on their own lines',
      [around('{{> sound}}\n\nC. {#C}')],
      [sound],
      ['a/en.md:5:4 "C" is not an id'],
    ],
    [
      'a part that fits one document only',
      [around('{{> sound}}'), '## S {#s}\n\n{{> sound}}\n'],
      [sound],
      ['parts/sound.en.md:1:10 nothing has the id "s.two"'],
    ],
    [
      'an id of the document that the part has too',
      [around('{{> sound}}\n\nOne. {#s.one}')],
      [sound],
      ['a/en.md:5:6 the id "s.one" already stands on line 1 of parts/sound.en.md'],
    ],
    [
      'a part twice',
      [around('{{> sound}}\n\n{{> sound}}')],
      [sound],
      ['parts/sound.en.md:1:21 the id "s.one" already stands on line 1 of parts/sound.en.md'],
    ],
    [
      'a part with a tag left open',
      [around('{{> open}}')],
      [part('open', '{{#when service.hours.evenings}}\nA. {#a}\n')],
      [
        "parts/open.en.md:3:1 a tag is not complete: Expecting 'OPEN_INVERSE_CHAIN', 'INVERSE', 'OPEN_ENDBLOCK', got 'EOF'",
      ],
    ],
  ])('%s', (_, texts, parts, expected) => {
    expect(faults(texts, parts)).toEqual(expected);
  });

  it('and its faults name the document that includes it', () => {
    const parts = [part('bad', 'A.\n')];
    const rulebook = {
      schema,
      words,
      terms: new Set<string>(),
      sources: new Set<string>(),
      dated: [],
      parts: new Set(['bad']),
    };
    const [problem] = checkLibrary(
      { templates: [template('a', around('{{> bad}}'), parts)], parts },
      rulebook,
    );
    expect(problem?.hint).toBe('included by a/en.md, line 3');
    expect(problem?.source).toBe('A.');
  });
});
