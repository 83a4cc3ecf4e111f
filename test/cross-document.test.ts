import { beforeAll, describe, expect, it } from 'vitest';
import type { Template } from '../src/compose/compose.js';
import { checkTemplate } from '../src/compose/lint/check.js';
import { definitionFaults } from '../src/compose/lint/definitions.js';
import { checkDuties } from '../src/compose/lint/duties.js';
import { localClauseFaults } from '../src/compose/lint/local-clauses.js';
import type { Document, Inline } from '../src/document/types.js';
import { inlineLists, walkBlocks, walkInlines } from '../src/document/walk.js';
import type { Profile } from '../src/profile/profile.js';
import { profileSchema } from '../src/profile/schema.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';

const { templates, words } = await library();
const packs = new Map<string, Document[]>();

beforeAll(async () => {
  for (const name of examples)
    packs.set(name, await Promise.all(templates.map(({ id }) => documentOf(exampleProfile(name), id))));
}, 60_000);

/** What a document prints for each answer, by its path. */
function printed(document: Document): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const block of walkBlocks(document.blocks))
    for (const inline of inlineLists(block).flatMap((inlines) => [...walkInlines(inlines)]))
      if (inline.type === 'value')
        found.set(inline.path, (found.get(inline.path) ?? new Set()).add(inline.text));
  return found;
}

/** What the template itself says: an answer or an open question lays down no duty. */
const ownWords = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.type === 'text' ? inline.text : 'inlines' in inline ? ownWords(inline.inlines) : '…',
    )
    .join('');

describe.each(examples)('the pack of %s', (name) => {
  it('prints an answer alike wherever it stands', () => {
    const all = new Map<string, Set<string>>();
    for (const document of packs.get(name) as Document[])
      for (const [path, texts] of printed(document))
        all.set(path, new Set([...(all.get(path) ?? []), ...texts]));
    const profile = exampleProfile(name);
    const answerAt = (path: string): unknown =>
      path.split(/[.[\]]+/).reduce<unknown>((at, key) => {
        if (Array.isArray(at)) return at.find((one) => one?.id === key);
        return (at as Record<string, unknown> | undefined)?.[key];
      }, profile);
    // Lists of choices or texts print each of their elements as a value of its own, and so do the contract's years.
    const listed = (path: string): boolean =>
      Array.isArray(answerAt(path)) || ['figures.contractYears', 'figures.extensionYears'].includes(path);
    const different = [...all].filter(([path, texts]) => texts.size > 1 && !listed(path));
    expect(different.map(([path, texts]) => `${path}: ${[...texts].join(' / ')}`)).toEqual([]);
    expect(all.size).toBeGreaterThan(name === 'smallest' ? 2 : 150);
  });

  it('defines each term once, and only terms that it uses', () => {
    const faults = (packs.get(name) as Document[]).flatMap((document) =>
      definitionFaults(document.blocks).map(({ term, kind }) => `${document.id}: ${term} ${kind}`),
    );
    expect(faults).toEqual([]);
  });

  it('lays every duty on one of its parties', () => {
    // What is written after the others repeats what the guidance asks for, and lays down nothing itself.
    const own = new Set(templates.filter(({ after }) => after === undefined).map(({ id }) => id));
    const documents = (packs.get(name) as Document[]).filter(({ id }) => own.has(id));
    const faults = documents.flatMap(({ id, audience, blocks }) => {
      const lines = [...walkBlocks(blocks)].flatMap(inlineLists).map(ownWords);
      return checkDuties(lines, audience === 'parties').map(({ line }) => `${id}: ${lines[line - 1]}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('a local clause', () => {
  const nobody = (line: string): string =>
    `in the local clause "ours" a "must" stands after nobody who has duties: ${line}`;

  it.each([
    ['parties', 'The Healthcare Provider must offer tea.', []],
    [
      'bidders',
      'The Healthcare Provider must offer tea.',
      [nobody('The Healthcare Provider must offer tea.')],
    ],
    ['bidders', 'The Provider must keep a second office. It must be seen, and must have a ramp.', []],
    ['bidders', 'The Commissioner will pay for it. The law requires hospital managers to let IMHAs in.', []],
    ['bidders', 'A second office must be kept.', [nobody('A second office must be kept.')]],
    ['bidders', 'The Commissioner must pay.', [nobody('The Commissioner must pay.')]],
    [
      'bidders',
      'The Provider must ask for a CRB check.',
      ['the local clause "ours" speaks of "CRB", which is wording of 2011'],
    ],
  ] as const)('for %s: %s', (audience, text, expected) => {
    const profile: Profile = {
      eiriol: { schema: 1 },
      variations: [{ id: 'ours', document: 'here', clause: 'first', action: 'add', text, reason: 'local' }],
    };
    const dated = [{ wording: 'CRB', today: 'a DBS certificate' }];
    const faults = localClauseFaults({ id: 'here', audience }, profile, dated);
    expect(faults.map(({ message }) => message)).toEqual(expected);
    expect(faults.every(({ path }) => path === 'variations[ours].text')).toBe(true);
  });
});

describe('the check of templates', () => {
  const rulebook = {
    schema: profileSchema,
    words,
    terms: new Set<string>(),
    sources: new Set<string>(),
    dated: [],
    parts: new Set<string>(),
  };
  const says = (definitions: string, clause: string): string[] =>
    checkTemplate(
      {
        file: 'test.md',
        text: `## Words {#words .unnumbered}\n\n:::definitions {#words.all}\n${definitions}\n:::\n\n## First {#first}\n\n${clause} {#first.one}\n`,
      } as Template,
      rulebook,
    ).map(({ line, message }) => `${line} ${message}`);

  it.each([
    ['- **Lot** means a part. {#a}', 'Each Lot has a price.', []],
    ['- **Body** means a board. {#a}', 'Both Bodies sign.', []],
    ['- **Lot** means a part. {#a}', 'Each lot has a price.', ['4 "Lot" is defined and never used']],
    ['- **Lot** means a part. {#a}\n- **Big Lot** means a Lot. {#b}', 'A Big Lot has a price.', []],
    [
      '- **Lot** means a part. {#a}\n- **Big Lot** means much. {#b}',
      'A Big Lot has a price.',
      ['4 "Lot" is defined and never used'],
    ],
    [
      '- **Lot** means a part. {#a}\n- **Lot** means a piece. {#b}',
      'Each Lot has a price.',
      ['5 "Lot" is defined twice'],
    ],
  ])('of %s', (definitions, clause, expected) => {
    expect(says(definitions, clause)).toEqual(expected);
  });
});
