import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Law, RegisterEntry } from '../src/guidance/register.js';
import type { SchemaNode } from '../src/profile/schema.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const register = parse(read('templates/guidance/register.yaml')) as { entries: RegisterEntry[] };
const law = parse(read('templates/guidance/law.yaml')) as Law;
const { entries } = register;

describe('the guidance register and the law', () => {
  it.each([
    ['register', register],
    ['law', law],
  ])('%s.yaml keeps to its schema', (name, data) => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: false });
    const validate = ajv.compile(JSON.parse(read(`schemas/${name}.schema.json`)));
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('names each duty once, and never a duty and its parts both', () => {
    const ids = entries.map((entry) => entry.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(
      entries.filter((entry) => entry.part && ids.includes(entry.part)).map((entry) => entry.id),
    ).toEqual([]);
  });

  it.each([
    ['service-specification', 'D-1.1', 'D-18.2.b'],
    ['engagement-protocol', 'E-1', 'E-27'],
    ['tender-checklist', 'T-prep', 'T-20'],
    ['costing-worksheet', 'K-1', 'K-16'],
    ['evidence', 'S0-needs', 'S3-staff'],
  ])('has the duties of %s from %s to %s', (document, first, last) => {
    const ids = entries
      .filter((entry) => entry.document === document)
      .flatMap((entry) => [entry.id, entry.part ?? '']);
    expect(ids).toEqual(expect.arrayContaining([first, last]));
  });

  it.each([
    ['service-specification', 322],
    ['engagement-protocol', 196],
    ['tender-checklist', 101],
    ['costing-worksheet', 23],
    ['evidence', 30],
  ])('has every duty of %s: %i', (document, count) => {
    expect(entries.filter((entry) => entry.document === document)).toHaveLength(count);
  });

  it('has sections 130E to 130L of the Act, and the regulations on advocates', () => {
    expect(law.statutes.map(({ id }) => id)).toEqual([
      's118-1A',
      ...['E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'].map((letter) => `s130${letter}`),
      ...[3, 4, 5, 6, 7].map((number) => `reg-${number}`),
    ]);
  });

  it('has each id of law once, and ties readings to duties that there are', () => {
    const { laws, terms, statutes, pending, readings } = law;
    const ids = [...laws, ...terms, ...statutes, ...pending, ...readings].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const known = new Set(entries.flatMap((entry) => [entry.id, entry.part]));
    expect(readings.flatMap(({ about }) => about).filter((id) => !known.has(id))).toEqual([]);
  });

  it('prints no wording of 2011 as wording of today', () => {
    const today = law.terms.flatMap(({ en, full = '' }) => [en, full]).join('\n');
    const dated = law.terms.flatMap((term) => term.dated);
    expect(dated.filter((wording) => new RegExp(`\\b${wording}\\b`, 'i').test(today))).toEqual([]);
  });

  it('has all 51 dated references of 2011 and how each of the 27 contradictions is settled', () => {
    const rows = new Set(law.terms.map((term) => term.row));
    const numbers = Array.from({ length: 51 }, (_, index) => index + 1);
    expect(numbers.filter((row) => !rows.has(row))).toEqual([]);
    expect(law.readings).toHaveLength(27);
  });

  it('asks a question for every wording that is not certain enough to print', () => {
    const silent = law.terms.filter((term) => !term.printable && !term.question);
    expect(silent).toEqual([]);
  });
});

describe('the questions of the profile', () => {
  const schema = JSON.parse(read('schemas/profile.schema.json')) as SchemaNode;

  function* fields(node: SchemaNode, path = ''): Generator<[string, SchemaNode]> {
    if (path) yield [path, node];
    for (const [key, child] of Object.entries(node.properties ?? {}))
      yield* fields(child, path ? `${path}.${key}` : key);
    if (node.items?.properties) yield* fields({ properties: node.items.properties }, `${path}[]`);
  }
  const all = [...fields(schema)].filter(([path]) => !path.endsWith('[]'));

  it('each have a title and help', () => {
    expect(all.filter(([, node]) => !node.title || !node.description).map(([path]) => path)).toEqual([]);
  });

  it('cite only what the register has', () => {
    const known = new Set(entries.flatMap((entry) => [entry.id, entry.part ?? entry.id]));
    const cited = all.flatMap(([path, node]) => (node['x-guidance'] ?? []).map((id) => [path, id] as const));
    expect(cited.filter(([, id]) => !known.has(id)).map(([path, id]) => `${path} cites ${id}`)).toEqual([]);
  });

  it('have a wording for every choice', () => {
    const choices = all.filter(([, node]) => node.enum ?? node.items?.enum);
    const wrong = choices.filter(([, node]) => {
      const values = (node.enum ?? node.items?.enum ?? []).filter((value) => value !== null);
      return values.join() !== Object.keys(node['x-labels'] ?? {}).join();
    });
    expect(choices.length).toBeGreaterThan(30);
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});
