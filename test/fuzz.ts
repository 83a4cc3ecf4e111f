/** Documents and workbooks of generated profiles, and what is wrong with their Word files. */

import { compose, type Template } from '../src/compose/compose.js';
import type { Library } from '../src/compose/library.js';
import { composeWorkbook } from '../src/compose/workbook/workbook.js';
import { formFaults } from '../src/profile/load.js';
import { Places } from '../src/profile/place.js';
import { profileSchema } from '../src/profile/schema.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { writeXlsx } from '../src/writers/xlsx/index.js';
import { fuzzTemplate } from './fuzz-template.js';
import { generatedProfile } from './generated-profile.js';
import { lintDocx } from './lint-docx.js';
import { library } from './packs.js';

/** What the loader finds beyond the form of answers, and the writers must bear all the same. */
const sense = /^(hours|uptake|total|control-character|broken-character)$/;

let texts: Library | undefined;

/** Every so many seeds the document is one of the pack; else one that is small and has a block of each kind. */
const ofThePack = 10;

/** The Word file of a document of a generated profile. */
export async function fuzzed(seed: number): Promise<{ name: string; bytes: Uint8Array; faults: string[] }> {
  texts ??= await library();
  const { templates, words, terms, law } = texts;
  const all = templates.filter(({ formats }) => formats.includes('docx'));
  const own = all[(seed / ofThePack) % all.length] as Template;
  const template = seed % ofThePack === 0 ? own : fuzzTemplate(seed);
  const profile = generatedProfile(seed);
  const form = formFaults(profile, new Places('', null)).filter(({ code }) => !sense.test(code));
  const made = { ...profile, variations: [] };
  const { document } = compose(made, template, {
    schema: profileSchema,
    words,
    terms,
    law,
    fingerprint: 'fuzz',
  });
  const bytes = await writeDocx(document);
  return {
    name: `${template.id} of seed ${seed}`,
    bytes,
    faults: [...form.map(({ message }) => `the profile is at fault: ${message}`), ...lintDocx(bytes)],
  };
}

/** The workbooks of a generated profile. */
export async function fuzzedWorkbooks(seed: number): Promise<{ name: string; bytes: Uint8Array }[]> {
  texts ??= await library();
  const { workbooks, words, terms, law } = texts;
  const materials = { schema: profileSchema, words, terms, law, fingerprint: 'fuzz' };
  const profile = generatedProfile(seed);
  return Promise.all(
    workbooks.map(async (template) => ({
      name: `${template.id} of seed ${seed}`,
      bytes: await writeXlsx(composeWorkbook(profile, template, materials)),
    })),
  );
}
