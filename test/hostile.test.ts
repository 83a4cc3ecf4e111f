import { describe, expect, it } from 'vitest';
import { compose, type Template } from '../src/compose/compose.js';
import type { Document } from '../src/document/types.js';
import { walkBlocks } from '../src/document/walk.js';
import { readProfile } from '../src/profile/load.js';
import type { Profile } from '../src/profile/profile.js';
import { profileSchema, resolved, type SchemaNode } from '../src/profile/schema.js';
import { writers } from '../src/writers/index.js';
import { documentOf, exampleProfile, library } from './packs.js';
import { readDocx } from './read-docx.js';
import { readPdf } from './read-pdf.js';

/** What somebody may type, or paste, into any answer. */
const signs =
  '# 1. * _ [x](y) {{z}} <b> | \\ ` ~~s~~ ::: {#id} [[ref]] @ &amp; &lt; "q" \'q\' - + ! $& \u00a0 end';
const letters = 'ŵ ŷ Ŵ Ŷ ẁ ẅ â ê î ô û 👋🏽 👨‍👩‍👧 שלום 123 مرحبا ok';
const hostile = `${signs}\n## second line\n\n- third\t${letters}`;
const long = `${'Pum mil o lythrennau | heb ddiwedd. '.repeat(140)}${signs}`.slice(0, 5000);

/** Dotted paths of every free-text field, `[]` for each item of a list. */
function textFields(node: SchemaNode, path = ''): string[] {
  const one = resolved(node);
  if (one.properties)
    return Object.entries(one.properties).flatMap(([key, child]) =>
      textFields(child, path ? `${path}.${key}` : key),
    );
  if (one.items) return textFields(one.items, `${path}[]`);
  const free = [one.type].flat().includes('string') && !one.enum && !one.pattern && !one.format;
  return free ? [path] : [];
}

/** A profile that holds `text` in every one of the fields, with one item in each list. */
function filled(fields: readonly string[], text: string): Profile {
  const fill = (at: Record<string, unknown>, [step = '', ...rest]: string[]): Record<string, unknown> => {
    const key = step.replace('[]', '');
    if (rest.length === 0) return { ...at, [key]: step === key ? text : [text] };
    const inside = step === key ? at[key] : (at[key] as unknown[] | undefined)?.[0];
    const filledInside = fill(
      (inside ?? (step === key ? {} : { id: 'one' })) as Record<string, unknown>,
      rest,
    );
    return { ...at, [key]: step === key ? filledInside : [filledInside] };
  };
  const start: Record<string, unknown> = { eiriol: { schema: 1 } };
  return fields.reduce((profile, field) => fill(profile, field.split('.')), start) as unknown as Profile;
}

/** A template that prints every field: in a clause of its own, and in a row of a table. */
function printing(fields: readonly string[]): string {
  const clauses = fields.map((field, index) => {
    const loops = field.split('[].').slice(0, -1);
    const leaf = field.split('[].').at(-1)?.replace(/\[\]$/, '') ?? '';
    const open = loops.map((loop) => `{{#each ${loop}}}\n`).join('');
    return `${open}Says {{${leaf}}} indeed. {#all.c${index}${loops.length > 0 ? '[{{id}}]' : ''}}\n${'{{/each}}\n'.repeat(loops.length)}`;
  });
  return `## All {#all}\n\n${clauses.join('\n')}\nThe last clause. {#all.last}\n`;
}

async function composed(fields: readonly string[], text: string): Promise<Document> {
  const { words, law } = await library();
  const template = {
    id: 'test',
    title: 'Test',
    language: 'en',
    audience: 'bidders',
    file: 'test.md',
    text: printing(fields),
  };
  const materials = { schema: profileSchema, words, terms: {}, law, fingerprint: 'abc' };
  return compose(filled(fields, text), template as Template, materials).document;
}

const labels = (document: Document): string[] =>
  [...walkBlocks(document.blocks)].flatMap((block) =>
    'label' in block ? [`${block.label} ${block.id}`] : [],
  );

describe('every text field of the schema', { timeout: 120_000 }, () => {
  const fields = textFields(profileSchema);

  it('is found', () => {
    expect(fields.length).toBeGreaterThan(100);
    expect(fields).toContain('settings[].security');
    expect(fields).toContain('population.languages[]');
    expect(fields).toContain('demand.byStatus.detained.source');
  });

  // Long texts make long files; every fifth field says as much of them as all would.
  const fifth = fields.filter((_, at) => at % 5 === 0);

  it.each([
    ['hostile signs', hostile, fields],
    ['5,000 characters', long, fifth],
  ])('filled with %s comes out of both formats as typed, and moves no number', async (_, text, fields) => {
    const document = await composed(fields, text);
    const plain = await composed(fields, 'plain');
    expect(labels(document)).toEqual(labels(plain));

    const expected = fields.map(() => `Says ${text} indeed.`);
    const { paragraphs } = readDocx(await writers.docx(document));
    const inWord = paragraphs.filter((one) => one.text.startsWith('Says ')).map((one) => one.text);
    expect(inWord).toEqual(expected);

    const { blocks } = await readPdf(await writers.pdf(document));
    const inPdf = blocks.flatMap((one) => /^1\.\d+ (Says [\s\S]*)$/.exec(one.text)?.[1] ?? []);
    expect(inPdf).toEqual(expected);
  });
});

describe('the service specification of a hostile profile', { timeout: 120_000 }, () => {
  it('has the clauses of a plain one, and prints what was typed', async () => {
    const plain = exampleProfile('urban-board');
    const hostileProfile = structuredClone(plain) as Record<string, unknown>;
    const replace = (value: unknown, path: string): unknown => {
      if (Array.isArray(value)) return value.map((one) => replace(one, `${path}[]`));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(
          Object.entries(value).map(([key, one]) => [key, replace(one, path ? `${path}.${key}` : key)]),
        );
      return fields.has(path) && typeof value === 'string' ? `${hostile} ${value}` : value;
    };
    const fields = new Set(textFields(profileSchema));
    const profile = replace(hostileProfile, '') as Profile;
    const loaded = readProfile(new TextEncoder().encode(JSON.stringify(profile)), 'hostile.yaml');
    expect(loaded.problems).toEqual([]);

    const document = await documentOf(profile, 'service-specification');
    const reference = await documentOf(plain, 'service-specification');
    expect(labels(document)).toEqual(labels(reference));

    const area = `The area of the Service is this: ${profile.commissioners?.area}`;
    const { paragraphs } = readDocx(await writers.docx(document));
    expect(paragraphs.some((one) => one.text.startsWith(area))).toBe(true);
    const { blocks } = await readPdf(await writers.pdf(document));
    expect(blocks.some((one) => one.text.includes(area))).toBe(true);
  });
});
