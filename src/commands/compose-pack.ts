import { type Composition, compose, type Materials } from '../compose/compose.js';
import { type Library, readLibrary } from '../compose/library.js';
import { composeWorkbook } from '../compose/workbook/workbook.js';
import type { Language, Look } from '../document/types.js';
import type { Profile } from '../profile/profile.js';
import { profileSchema } from '../profile/schema.js';
import { problemAt } from './problem-at.js';
import type { Pack, PackDocument, PackOptions } from './read-pack.js';
import { UsageError } from './world.js';

const libraries = new Map<Language, Promise<Library | undefined>>();

/** The templates of a language, read once; nothing when there are none yet. */
export function libraryOf(language: Language): Promise<Library | undefined> {
  const known = libraries.get(language) ?? readLibrary(language);
  libraries.set(language, known);
  return known;
}

/** Composes the documents that are wanted; one that speaks of the others comes after all of them. */
export async function composePack(
  pack: Pack,
  profile: Profile,
  library: Library,
  look: Look | undefined,
  options: PackOptions,
): Promise<void> {
  const { words, terms, law } = library;
  const materials: Materials = {
    schema: profileSchema,
    words,
    terms,
    law,
    fingerprint: pack.fingerprint,
    date: options.date,
  };
  const known = [...new Set([...library.templates, ...library.workbooks].map((template) => template.id))];
  const unknown = options.documents?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`there is no document "${unknown}"; choose from ${known.join(', ')}`);
  const isWanted = ({ id }: { id: string }): boolean => options.documents?.includes(id) ?? true;
  for (const template of library.workbooks.filter(isWanted))
    pack.workbooks.push({ template, workbook: composeWorkbook(profile, template, materials) });
  const last = library.templates.filter(
    (template) => template.after && isWanted(template) && !options.withoutLast,
  );
  const made = library.templates
    .filter((template) => !template.after && (isWanted(template) || last.length > 0))
    .map((template) => ({ template, ...compose(profile, template, materials) }));
  for (const one of made) if (isWanted(one.template)) take(pack, one, look);
  if (last.length === 0) return;
  const { afterPack } = await import('./after-pack.js');
  const { records, json } = await afterPack(profile, made, materials);
  for (const template of last)
    take(pack, { template, json, ...compose(profile, template, { ...materials, pack: records }) }, look);
}

function take(
  pack: Pack,
  { faults, document, ...made }: PackDocument & Composition,
  look: Look | undefined,
): void {
  pack.documents.push({ ...made, document: look ? { ...document, look } : document });
  for (const { path, message } of faults)
    pack.problems.push(problemAt(pack, path, 'variation', 'error', message));
}
