import { basename, resolve } from 'node:path';
import { compose, isIllustrative, type Template } from '../compose/compose.js';
import { type Library, readLibrary } from '../compose/library.js';
import { schemaAt } from '../compose/schema.js';
import { type Unfinished, unfinished } from '../compose/unfinished.js';
import type { Document, Language } from '../document/types.js';
import type { Problem } from '../problem.js';
import { fingerprint } from '../profile/fingerprint.js';
import { type LoadedProfile, loadProfile } from '../profile/load.js';
import type { Profile } from '../profile/profile.js';
import { profileSchema } from '../profile/schema.js';
import { segments } from '../profile/segments.js';

/** A profile and every document of its pack, in memory. */
export interface Pack {
  /** File name of the profile without its ending; the folder of its documents. */
  name: string;
  file: string;
  profile: Profile | undefined;
  fingerprint: string;
  documents: { template: Template; document: Document }[];
  problems: Problem[];
  /** Missing answers over all documents, each once. */
  open: OpenQuestion[];
}

/** A missing answer, with its question and the documents that wait for it. */
export interface OpenQuestion extends Pick<Unfinished, 'path' | 'kind' | 'needed'> {
  question: string;
  /** `document 8.1`, in reading order. */
  places: string[];
}

/** Which documents of a pack to make, and as of when. */
export interface PackOptions {
  cwd: string;
  /** Ids of documents; all when left out. */
  documents?: readonly string[];
  languages?: readonly Language[];
  date?: string;
}

/** Loads a profile, checks it, and composes the documents of its pack. */
export async function readPack(file: string, options: PackOptions): Promise<Pack> {
  const loaded = await loadProfile(resolve(options.cwd, file), file);
  const { profile } = loaded;
  const pack: Pack = {
    name: basename(file).replace(/\.ya?ml$/i, ''),
    file,
    profile,
    fingerprint: profile ? fingerprint(profile) : '',
    documents: [],
    problems: [...loaded.problems],
    open: [],
  };
  if (!profile) return pack;
  pack.problems.push(...notYet(profile, loaded));
  for (const language of options.languages ?? profile.eiriol.languages ?? ['en']) {
    const library = await libraryOf(language);
    if (library === undefined || library.templates.length === 0) pack.problems.push(noText(language, loaded));
    else composeAll(pack, profile, library, loaded, options);
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
  loaded: LoadedProfile,
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
  for (const template of library.templates) {
    if (options.documents && !options.documents.includes(template.id)) continue;
    const { document, faults } = compose(profile, template, materials);
    pack.documents.push({ template, document });
    for (const { path, message } of faults)
      pack.problems.push({ code: 'variation', severity: 'error', message, ...placeOf(loaded, path) });
  }
}

function openQuestions(documents: readonly Document[]): OpenQuestion[] {
  const open = new Map<string, OpenQuestion>();
  for (const document of documents)
    for (const one of unfinished(document)) {
      const entry = open.get(one.path) ?? {
        ...one,
        question: schemaAt(profileSchema, one.path).title ?? one.path,
        places: [],
      };
      if (one.needed === 'tender') Object.assign(entry, { kind: one.kind, needed: one.needed });
      entry.places.push(
        ...one.places.map((place) => (place === document.id ? place : `${document.id} ${place}`)),
      );
      open.set(one.path, { ...entry, places: [...new Set(entry.places)] });
    }
  return [...open.values()];
}

/** What stands in the way of issuing a pack: unfinished answers, invented figures, a draft, other problems. */
export function finalProblems(pack: Pack, loaded: Pick<LoadedProfile, 'place' | 'file'>): Problem[] {
  const { profile } = pack;
  if (!profile) return [];
  const error = (code: string, path: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message,
    hint,
    ...placeOf(loaded, path),
  });
  const problems = pack.open
    .filter((one) => one.needed === 'tender')
    .map((one) =>
      error(
        'unanswered',
        one.path,
        `${one.path} is not answered: ${one.question}`,
        `wanted in ${one.places.slice(0, 4).join('; ')}${one.places.length > 4 ? ' and elsewhere' : ''}`,
      ),
    );
  for (const path of illustrativePaths(profile))
    problems.push(
      error(
        'illustrative',
        path,
        `${path || 'the profile'} is invented for an example`,
        'put the real one in its place and take illustrative away',
      ),
    );
  if (profile.eiriol.status !== 'issued')
    problems.push(
      error(
        'draft',
        'eiriol.status',
        'eiriol.status is not issued, so the pack is a draft',
        'set it to issued when the board has approved the pack',
      ),
    );
  return problems;
}
