import { basename, dirname, resolve } from 'node:path';
import { readBranding } from '../branding/branding.js';
import { compose, type Template } from '../compose/compose.js';
import { type Library, readLibrary } from '../compose/library.js';
import { unfinished } from '../compose/unfinished.js';
import type { Document, Language, Look } from '../document/types.js';
import type { Problem } from '../problem.js';
import { fingerprint } from '../profile/fingerprint.js';
import { type LoadedProfile, loadProfile } from '../profile/load.js';
import type { Profile } from '../profile/profile.js';
import { questionAt } from '../profile/questions.js';
import { profileSchema } from '../profile/schema.js';
import { segments } from '../profile/segments.js';
import { UsageError } from './world.js';

/** A profile and the documents of its pack, in memory. */
export interface Pack {
  /** File name of the profile without its ending; the folder of its documents. */
  name: string;
  loaded: LoadedProfile;
  profile: Profile | undefined;
  fingerprint: string;
  documents: { template: Template; document: Document }[];
  problems: Problem[];
  /** Missing answers over all documents, each once. */
  open: OpenQuestion[];
}

/** A missing answer, with its question and where it is wanted. */
export interface OpenQuestion {
  path: string;
  question: string;
  /** `tender` when a final pack is refused without it. */
  needed: 'tender' | 'award' | 'bidder' | 'optional';
  /** Documents with numbers of clauses, in reading order. */
  places: string[];
}

/** Which documents of a pack to make, and as of when. */
export interface PackOptions {
  cwd: string;
  documents?: readonly string[] | undefined;
  languages?: readonly Language[] | undefined;
  date?: string | undefined;
}

/** Loads a profile, checks its shape, and composes the documents of its pack. */
export async function readPack(file: string, options: PackOptions): Promise<Pack> {
  const loaded = await loadProfile(resolve(options.cwd, file), file);
  const { profile } = loaded;
  const pack: Pack = {
    name: basename(file).replace(/\.ya?ml$/i, ''),
    loaded,
    profile,
    fingerprint: profile ? fingerprint(profile) : '',
    documents: [],
    problems: [...loaded.problems],
    open: [],
  };
  if (!profile) return pack;
  const { look, faults } = await readBranding(profile.branding, dirname(resolve(options.cwd, file)));
  for (const { path, code, severity, message, hint } of faults)
    pack.problems.push(problemAt(pack, path, code, severity, message, hint));
  for (const language of options.languages ?? profile.eiriol.languages ?? ['en']) {
    const library = await libraryOf(language);
    if (library) composeAll(pack, profile, library, look, options);
    else
      pack.problems.push(
        problemAt(
          pack,
          'eiriol.languages',
          'no-text-yet',
          'warning',
          'there is no Welsh text of the documents yet',
        ),
      );
  }
  pack.open = openQuestions(pack.documents.map(({ document }) => document));
  return pack;
}

const libraries = new Map<Language, Promise<Library | undefined>>();

/** The templates of a language, read once; nothing when there are none yet. */
function libraryOf(language: Language): Promise<Library | undefined> {
  const known = libraries.get(language) ?? readLibrary(language);
  libraries.set(language, known);
  return known;
}

function composeAll(
  pack: Pack,
  profile: Profile,
  library: Library,
  look: Look | undefined,
  options: PackOptions,
): void {
  const { words, terms } = library;
  const materials = {
    schema: profileSchema,
    words,
    terms,
    fingerprint: pack.fingerprint,
    date: options.date,
  };
  const known = library.templates.map((template) => template.id);
  const unknown = options.documents?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`there is no document "${unknown}"; choose from ${known.join(', ')}`);
  for (const template of library.templates) {
    if (options.documents && !options.documents.includes(template.id)) continue;
    const { document, faults } = compose(profile, template, materials);
    pack.documents.push({ template, document: look ? { ...document, look } : document });
    for (const { path, message } of faults)
      pack.problems.push(problemAt(pack, path, 'variation', 'error', message));
  }
}

function openQuestions(documents: readonly Document[]): OpenQuestion[] {
  const open = new Map<string, OpenQuestion>();
  for (const document of documents)
    for (const { path, needed, places } of unfinished(document)) {
      const known = open.get(path) ?? { path, question: questionAt(path)?.title ?? path, needed, places: [] };
      const named = places.map((place) => (place === document.id ? place : `${document.id} ${place}`));
      open.set(path, {
        ...known,
        needed: needed === 'tender' ? needed : known.needed,
        places: [...new Set([...known.places, ...named])],
      });
    }
  return [...open.values()];
}

/** A problem at the place of an answer, or of the nearest thing that is in the file. */
export function problemAt(
  { loaded, profile }: Pick<Pack, 'loaded' | 'profile'>,
  path: string,
  code: string,
  severity: Problem['severity'],
  message: string,
  hint?: string,
): Problem {
  const place = profile ? loaded.place(segments(profile, path)) : {};
  return { code, severity, message, file: loaded.file, ...place, ...(hint !== undefined && { hint }) };
}
