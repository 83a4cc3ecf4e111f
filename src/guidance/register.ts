import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** One duty or recommendation that the pack has to carry, as `templates/guidance/register.yaml` holds it. */
export interface RegisterEntry {
  id: string;
  /** The entry that it was split from. */
  part?: string;
  /** Document that carries it; `evidence` may be cited by any. */
  document: string;
  /** Where the source says it. */
  place: string;
  says: string;
  on: 'provider' | 'commissioner' | 'healthcare-provider' | 'advocate' | 'bidder' | 'law';
  force: 'law' | 'must' | 'should' | 'may' | 'evidence';
  /** `false` when legal advisers have yet to confirm it. */
  certain?: boolean;
}

/** One wording of law, as `templates/guidance/law.yaml` holds it. */
export interface LawTerm {
  id: string;
  en: string;
  /** Wording of 2011 that is never printed as current. */
  dated: string[];
  printable: boolean;
}

const folder = fileURLToPath(new URL('../../templates/guidance/', import.meta.url));

/** All entries of the guidance register, in its order. */
export async function readRegister(): Promise<RegisterEntry[]> {
  return ((await readYaml('register.yaml')) as { entries: RegisterEntry[] }).entries;
}

/** All terms of law, printable or not. */
export async function readLaw(): Promise<LawTerm[]> {
  return ((await readYaml('law.yaml')) as { terms: LawTerm[] }).terms;
}

/** `YYYY-MM-DD` on which the register of law as a whole was last reviewed. */
export async function readLawReview(): Promise<string> {
  return ((await readYaml('law.yaml')) as { reviewed: string }).reviewed;
}

async function readYaml(name: string): Promise<unknown> {
  return parse(await readFile(folder + name, 'utf8'));
}
