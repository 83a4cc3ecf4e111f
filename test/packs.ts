import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterPack } from '../src/commands/after-pack.js';
import { compose, type Materials, type Template } from '../src/compose/compose.js';
import { type Library, readLibrary } from '../src/compose/library.js';
import type { Document } from '../src/document/types.js';
import type { Profile } from '../src/profile/profile.js';

/** The example profiles, by name. */
export const examples = ['urban-board', 'rural-joint', 'specialist-services', 'smallest'] as const;

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const schema = JSON.parse(read('../schemas/profile.schema.json'));

/** An example profile as it stands in `profiles/`, for a test to change. */
export function exampleProfile(name: string): Profile {
  return parse(read(`../profiles/${name}.yaml`)) as Profile;
}

let english: Promise<Library | undefined> | undefined;

/** The English templates, words and terms; read once. */
export async function library(): Promise<Library> {
  english ??= readLibrary('en');
  const found = await english;
  if (!found) throw new Error('no English templates');
  return found;
}

/** One document of a profile's pack; one that speaks of the others is given what they say. */
export async function documentOf(profile: Profile, id: string): Promise<Document> {
  const { templates, words, terms } = await library();
  const template = templates.find((one) => one.id === id) as Template;
  const materials: Materials = { schema, words, terms, fingerprint: '0123456789ab' };
  if (!template.after) return compose(profile, template, materials).document;
  const made = templates
    .filter((one) => !one.after)
    .map((one) => ({ template: one, ...compose(profile, one, materials) }));
  const { records } = await afterPack(profile, made, materials);
  return compose(profile, template, { ...materials, pack: records }).document;
}
