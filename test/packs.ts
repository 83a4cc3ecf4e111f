import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compose, type Template } from '../src/compose/compose.js';
import { type Library, readLibrary } from '../src/compose/library.js';
import type { WorkbookTemplate } from '../src/compose/workbook/template.js';
import { composeWorkbook } from '../src/compose/workbook/workbook.js';
import type { Document } from '../src/document/types.js';
import type { Workbook } from '../src/document/workbook.js';
import type { Profile } from '../src/profile/profile.js';

/** The example profiles, by name. */
export const examples = ['urban-board', 'rural-joint', 'specialist-services', 'smallest'] as const;

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const schema = JSON.parse(read('../schemas/profile.schema.json'));

/** An example profile as it stands in `profiles/`, for a test to change. */
export function exampleProfile(name: string): Profile {
  return parse(read(`../profiles/${name}.yaml`)) as Profile;
}

/** The English templates, words and terms. */
export async function library(): Promise<Library> {
  const found = await readLibrary('en');
  if (!found) throw new Error('no English templates');
  return found;
}

/** One document of a profile's pack. */
export async function documentOf(profile: Profile, id: string): Promise<Document> {
  const { templates, words, terms, law } = await library();
  const template = templates.find((one) => one.id === id) as Template;
  return compose(profile, template, { schema, words, terms, law, fingerprint: '0123456789ab' }).document;
}

/** One workbook of a profile's pack. */
export async function workbookOf(profile: Profile, id: string): Promise<Workbook> {
  const { workbooks, words, law } = await library();
  const template = workbooks.find((one) => one.id === id) as WorkbookTemplate;
  return composeWorkbook(profile, template, { schema, words, law, fingerprint: '0123456789ab' });
}
