import { beforeAll, describe, expect, it } from 'vitest';
import type { Template } from '../src/compose/compose.js';
import { checkTemplate } from '../src/compose/lint/check.js';
import { definitionFaults } from '../src/compose/lint/definitions.js';
import { localClauseFaults } from '../src/compose/lint/local-clauses.js';
import { withoutSubject } from '../src/compose/lint/subjects.js';
import type { Document } from '../src/document/types.js';
import { inlineLists, walkBlocks, walkInlines } from '../src/document/walk.js';
import type { Profile } from '../src/profile/profile.js';
import { profileSchema } from '../src/profile/schema.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';

const { templates, words } = await library();
const packs = new Map<string, Document[]>();

beforeAll(async () => {
  for (const name of examples)
    packs.set(name, await Promise.all(templates.map(({ id }) => documentOf(exampleProfile(name), id))));
});

/** What a document prints for each answer, by its path. */
function printed(document: Document): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const block of walkBlocks(document.blocks))
    for (const inline of inlineLists(block).flatMap((inlines) => [...walkInlines(inlines)]))
      if (inline.type === 'value')
        found.set(inline.path, (found.get(inline.path) ?? new Set()).add(inline.text));
  return found;
}

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
    const faults = (packs.get(name) as Document[]).flatMap((document) =>
      withoutSubject(document.blocks, document.id).map(
        ({ id, sentence }) => `${document.id}#${id}: ${sentence}`,
      ),
    );
    expect(faults).toEqual([]);
  });
});

describe('a local clause', () => {
  /** What is said of a local clause with this text, in the specification of an example. */
  async function said(
    text: string,
    document = 'service-specification',
    clause = 'premises.office',
  ): Promise<string[]> {
    const profile: Profile = {
      ...exampleProfile('urban-board'),
      variations: [{ id: 'ours', document, clause, action: 'add', text, reason: 'local' }],
    };
    const dated = [{ wording: 'CRB', today: 'a DBS certificate' }];
    const faults = localClauseFaults(await documentOf(profile, document), profile, dated);
    return faults.map(({ path, message }) => {
      expect(path).toBe('variations[ours].text');
      return message.replace('the local clause "ours" ', '');
    });
  }

  it.each([
    ['The Provider must keep a second office.', []],
    ['The Provider must keep a second office. It must be open on Fridays, and must have a ramp.', []],
    ['The Commissioner will pay for it. The law requires the hospital managers to let advocates in.', []],
    [
      'A second office must be kept.',
      ['does not say which party has the duty: A second office must be kept.'],
    ],
    ['The Commissioner must pay.', ['does not say which party has the duty: The Commissioner must pay.']],
    [
      'The Provider must keep an office. The Healthcare Provider must let it in.',
      ['does not say which party has the duty: The Healthcare Provider must let it in.'],
    ],
    ['It must be warm.', ['does not say which party has the duty: It must be warm.']],
    ['The Provider must ask for a CRB check.', ['speaks of "CRB", which is wording of 2011']],
  ])('%s', async (text, expected) => {
    expect(await said(text)).toEqual(expected);
  });

  it('may oblige the Healthcare Provider in the protocol that it signs', async () => {
    const clause = 'disputes.second';
    expect(await said('The Healthcare Provider must offer tea.', 'engagement-protocol', clause)).toEqual([]);
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
