import { basename, dirname, resolve } from 'node:path';
import { readBranding } from '../branding/branding.js';
import type { Template } from '../compose/compose.js';
import { localClauseFaults } from '../compose/lint/local-clauses.js';
import type { WorkbookTemplate } from '../compose/workbook/template.js';
import type { Document, Language } from '../document/types.js';
import type { Workbook } from '../document/workbook.js';
import { readLaw } from '../guidance/register.js';
import type { Problem } from '../problem.js';
import { fingerprint } from '../profile/fingerprint.js';
import { type LoadedProfile, loadProfile } from '../profile/load.js';
import type { Profile } from '../profile/profile.js';
import { composePack, libraryOf } from './compose-pack.js';
import { findings } from './findings.js';
import { type OpenQuestion, openQuestions } from './open-questions.js';
import { problemAt } from './problem-at.js';

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
    if (library) await composePack(pack, profile, library, look, options);
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
