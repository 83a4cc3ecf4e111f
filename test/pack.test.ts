import { beforeAll, describe, expect, it } from 'vitest';
import { type Place, places } from '../src/compose/places.js';
import type { Document } from '../src/document/types.js';
import { walkTraced } from '../src/document/walk.js';
import { type LawTerm, type RegisterEntry, readLaw, readRegister } from '../src/guidance/register.js';
import { documentText } from './document-text.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';

const { templates } = await library();
const ids = templates.map((template) => template.id);
const packs = new Map<string, Document>();
let register: readonly RegisterEntry[] = [];
let law: LawTerm[] = [];

/** Documents that carry the duties which the register gives to one of them. */
const families: Record<string, string[]> = {
  'service-specification': ['service-specification'],
  'engagement-protocol': ['engagement-protocol'],
  'tender-checklist': ['tender-checklist', 'tender-readiness'],
  'costing-worksheet': ['costing-worksheet'],
};

beforeAll(async () => {
  [register, law] = await Promise.all([readRegister(), readLaw()]);
  const joint = exampleProfile('rural-joint');
  joint.commissioners = {
    ...joint.commissioners,
    joint: { ...joint.commissioners?.joint, power: 'An invented power' },
  };
  for (const id of ids) {
    for (const name of examples) packs.set(`${name} ${id}`, await documentOf(exampleProfile(name), id));
    packs.set(`joint ${id}`, await documentOf(joint, id));
  }
}, 60_000);

const sourcesOf = (document: Document): string[] =>
  [...walkTraced(document.blocks)].flatMap((one) => one.sources);

/** Duties of a document that none of these places carries, each with what it asks for. */
function uncarried(document: string, cited: readonly Pick<Place, 'sources'>[]): string[] {
  const carried = new Set(cited.flatMap(({ sources }) => sources));
  return register
    .filter((entry) => entry.document === document && !carried.has(entry.id))
    .map((entry) => `${entry.id}: ${entry.says}`);
}

describe.each(Object.entries(families))('the duties of %s', (document, carriers) => {
  const citing = (): Place[] =>
    [...packs]
      .filter(([key]) => carriers.some((id) => key.endsWith(` ${id}`)))
      .flatMap(([, one]) => places(one))
      .filter(({ sources }) => sources.length > 0);

  it('are all carried under some profile', () => {
    expect(uncarried(document, citing())).toEqual([]);
  });

  it('are named when the only clause that carries one is taken out, and not when another does', () => {
    const all = citing();
    const clauses = new Map<string, Set<string>>();
    for (const { document: id, id: clause, sources } of all)
      for (const source of sources)
        clauses.set(source, (clauses.get(source) ?? new Set()).add(`${id}#${clause}`));
    const own = register.filter((entry) => entry.document === document);
    const wrong = [...new Set(all.map((one) => `${one.document}#${one.id}`))].filter((taken) => {
      const named = uncarried(
        document,
        all.filter((one) => `${one.document}#${one.id}` !== taken),
      );
      const lonely = own.filter(({ id }) => clauses.get(id)?.size === 1 && clauses.get(id)?.has(taken));
      return named.join('\n') !== lonely.map(({ id, says }) => `${id}: ${says}`).join('\n');
    });
    expect(wrong).toEqual([]);
    const carriedOnce = own.filter(({ id }) => clauses.get(id)?.size === 1);
    expect(carriedOnce.length).toBeGreaterThan(10);
  });
});

/** The one table that may show wording of 2011 is left out. */
function withoutChanges(document: Document): Document {
  const blocks = document.blocks.map((block) =>
    block.type === 'section'
      ? { ...block, blocks: block.blocks.filter((one) => !('id' in one) || one.id !== 'changes.table') }
      : block,
  );
  return { ...document, blocks };
}

describe.each(ids)('%s', (id) => {
  it.each(examples)('of %s cites only what the register has, and prints no wording of 2011', (name) => {
    const document = packs.get(`${name} ${id}`) as Document;
    const known = new Set(register.map((entry) => entry.id));
    expect(sourcesOf(document).filter((source) => !known.has(source))).toEqual([]);
    const text = documentText(withoutChanges(document)).join('\n');
    const dated = law.flatMap((term) =>
      term.dated.filter((wording) => new RegExp(`\\b${wording}\\b`, 'i').test(text)),
    );
    expect(dated).toEqual([]);
  });
});

it('what is for the commissioner alone stands in no document that others see', async () => {
  const profile = exampleProfile('urban-board');
  const { procurement: { timetable, preparations, scenario, ...procurement } = {} } = profile;
  profile.procurement = {
    ...procurement,
    timetable: timetable?.map((step) => ({ ...step, owner: 'internal owner of a step' })) ?? [],
    preparations: [
      {
        id: 'a',
        matter: 'need-care',
        owner: 'internal owner of a preparation',
        evidence: 'internal evidence',
      },
    ],
    scenario: { ...scenario, tests: ['internal test of the case'] },
    alert: ['internal alert'],
    conflicts: 'internal conflict',
    approval: { ...procurement.approval, bridging: 'internal bridge' },
    route: { ...procurement.route, reasons: 'internal reasons' },
  };
  const wanted = JSON.stringify(profile.procurement).match(/internal [a-z ]+/g) ?? [];
  const templates = (await library()).templates;
  const texts = await Promise.all(
    templates.map(async ({ id, audience }) => {
      const text = documentText(await documentOf(profile, id)).join('\n');
      return { audience, said: [...new Set(text.match(/internal [a-z ]+/g))].map((one) => one.trim()) };
    }),
  );
  const internal = texts.filter(({ audience }) => audience === 'internal').flatMap(({ said }) => said);
  const others = texts.filter(({ audience }) => audience !== 'internal').flatMap(({ said }) => said);
  expect([...new Set(wanted)].filter((one) => !internal.includes(one))).toEqual([]);
  expect(others.filter((one) => wanted.includes(one))).toEqual([]);
});

describe('a pack says the same thing in all its documents', () => {
  it.each(['response.time', 'response.short-sections', 'skills.unit', 'records.retention'])(
    '%s',
    (clause) => {
      for (const name of examples) {
        const said = ids.flatMap((id) =>
          [...walkTraced((packs.get(`${name} ${id}`) as Document).blocks)].flatMap((one) =>
            one.id === clause && 'inlines' in one
              ? [documentText({ blocks: [one as never] })[0]?.replace(/^\S+ /, '')]
              : [],
          ),
        );
        expect(said.length).toBeGreaterThan(1);
        expect(new Set(said).size).toBe(1);
      }
    },
  );
});
