import { basename, dirname, resolve } from 'node:path';
import { readBranding } from '../branding/branding.js';
import { type Composition, compose, type Materials, type Template } from '../compose/compose.js';
import { type Library, readLibrary } from '../compose/library.js';
import { localClauseFaults } from '../compose/lint/local-clauses.js';
import { unfinished } from '../compose/unfinished.js';
import type { WorkbookTemplate } from '../compose/workbook/template.js';
import { composeWorkbook } from '../compose/workbook/workbook.js';
import type { Document, Language, Look } from '../document/types.js';
import type { Workbook } from '../document/workbook.js';
import { readLaw } from '../guidance/register.js';
import type { Problem } from '../problem.js';
import { fingerprint } from '../profile/fingerprint.js';
import { type LoadedProfile, loadProfile } from '../profile/load.js';
import type { Profile } from '../profile/profile.js';
import { questionAt } from '../profile/questions.js';
import { profileSchema } from '../profile/schema.js';
import { findings } from './findings.js';
import { problemAt } from './problem-at.js';
import { UsageError } from './world.js';

/** A profile and the documents of its pack, in memory. */
export interface Pack {
  /** File name of the profile without its ending; the folder of its documents. */
  name: string;
  loaded: LoadedProfile;
  profile: Profile | undefined;
  fingerprint: string;
  documents: PackDocument[];
  workbooks: { template: WorkbookTemplate; workbook: Workbook }[];
  problems: Problem[];
  /** Where the profile departs from the law, the guidance or itself. */
  findings: Problem[];
  /** Missing answers over all documents, each once. */
  open: OpenQuestion[];
}

/** A document of a pack, in memory. */
export interface PackDocument {
  template: Template;
  document: Document;
  /** What it says, for other programs; only of a document that is written after the others. */
  json?: object;
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
  /** Leaves out the documents that speak of the others; they ask nothing of their own. */
  withoutLast?: boolean;
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
    workbooks: [],
    problems: [...loaded.problems],
    findings: [],
    open: [],
  };
  if (!profile) return pack;
  const { look, faults } = await readBranding(profile.branding, dirname(resolve(options.cwd, file)));
  for (const { path, code, severity, message, hint } of faults)
    pack.problems.push(problemAt(pack, path, code, severity, message, hint));
  for (const language of options.languages ?? profile.eiriol.languages ?? ['en']) {
    const library = await libraryOf(language);
    if (library) await composeAll(pack, profile, library, look, options);
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
  pack.problems.push(...(await localClauses(pack, profile)));
  pack.findings = await findings(pack, options.date);
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

/** Composes the documents that are wanted; one that speaks of the others comes after all of them. */
async function composeAll(
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

/** What is wrong with the wording of local clauses, in the English documents. */
async function localClauses(pack: Pack, profile: Profile): Promise<Problem[]> {
  if (!profile.variations?.length) return [];
  const dated = (await readLaw()).flatMap((term) =>
    term.dated.map((wording) => ({ wording, today: term.en })),
  );
  return pack.documents
    .filter(({ document }) => document.language === 'en')
    .flatMap(({ document }) => localClauseFaults(document, profile, dated))
    .map(({ path, code, message, hint }) => problemAt(pack, path, code, 'warning', message, hint));
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
