import { readFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { expect, test } from 'vitest';

type Compilable = Parameters<typeof compile>[0];

const schema = JSON.parse(
  readFileSync(new URL('../schemas/profile.schema.json', import.meta.url), 'utf8'),
) as Compilable;

const banner = `/**
 * The profile as TypeScript sees it. Generated from schemas/profile.schema.json by \`npm run types\`; do not edit.
 * A field that is absent has not been asked yet; null was asked and is not known yet.
 */`;

/** Keywords that say what values there are. Titles would make a named type of every field. */
const shaping = new Set([
  'type',
  'const',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'items',
  '$ref',
  '$defs',
]);

function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => shaping.has(key))
      .map(([key, value]) => [key, key === 'properties' || key === '$defs' ? each(value) : bare(value)]),
  );
}

function each(fields: object): object {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, bare(field)]));
}

test('the type of a profile is the one its schema gives; npm run types brings it up to date', async () => {
  const type = await compile(bare(schema) as Compilable, 'Profile', {
    bannerComment: banner,
    additionalProperties: false,
    unknownAny: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  await expect(type).toMatchFileSnapshot('../src/profile/profile.ts');
});
