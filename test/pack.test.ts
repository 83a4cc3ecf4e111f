import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../src/document/types.js';
import { walkTraced } from '../src/document/walk.js';
import { type LawTerm, type RegisterEntry, readLaw, readRegister } from '../src/guidance/register.js';
import { documentText } from './document-text.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';

const { templates } = await library();
const ids = templates.map((template) => template.id);
const packs = new Map<string, Document>();
let register: RegisterEntry[] = [];
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

it.each(Object.entries(families))('every duty of %s is carried under some profile', (document, carriers) => {
  const carried = new Set(
    [...packs]
      .filter(([key]) => carriers.some((id) => key.endsWith(` ${id}`)))
      .flatMap(([, one]) => sourcesOf(one)),
  );
  const missing = register.filter((entry) => entry.document === document && !carried.has(entry.id));
  expect(missing.map((entry) => `${entry.id}: ${entry.says}`)).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  it.each(examples)('of %s cites only what the register has, and prints no wording of 2011', (name) => {
    const document = packs.get(`${name} ${id}`) as Document;
    const known = new Set(register.map((entry) => entry.id));
    expect(sourcesOf(document).filter((source) => !known.has(source))).toEqual([]);
    const text = documentText(document).join('\n');
    const dated = law.flatMap((term) =>
      term.dated.filter((wording) => new RegExp(`\\b${wording}\\b`).test(text)),
    );
    expect(dated).toEqual([]);
  });
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
