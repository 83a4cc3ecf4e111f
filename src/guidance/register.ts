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

/** The name or number of a law. */
export interface LawName {
  id: string;
  en: string;
  source: string[];
  /** `YYYY-MM-DD`. */
  reviewed: string;
}

/** One wording of law, as `templates/guidance/law.yaml` holds it. */
export interface LawTerm extends LawName {
  /** Line in the table of dated references of 2011. */
  row: number;
  /** Longer wording, for a definition. */
  full?: string;
  /** Wording of 2011 that is never printed as current. */
  dated: string[];
  /** What the guidance of 2011 said. */
  was: string;
  /** ISO date, to the month or year where no more is known; `null` when the wording holds or no day is verified. */
  since: string | null;
  confidence: 'high' | 'medium' | 'low';
  /** `false` when it is not verified: then it is a question, and never printed as fact. */
  printable: boolean;
  /** For legal advisers. */
  question?: string;
  note?: string;
}

/** A section of the Act or a regulation, in our own words. */
export interface Statute {
  /** `s130H`, `reg-4`. */
  id: string;
  title: string;
  says: string;
  source: string[];
  inForce: string | null;
  /** When it came into force for informal patients, where that was another day. */
  informalFrom?: string;
}

/** A change that an Act has made, in force or not. */
export interface PendingLaw {
  id: string;
  says: string;
  effect: string;
  status: 'not in force' | 'in force';
  since?: string;
  source: string[];
}

/** An error or contradiction of the guidance, and how the pack settles it. */
export interface Reading {
  id: string;
  matter: string;
  settled: string;
  /** Whether the planner may choose otherwise. */
  choice: boolean;
  /** Register ids of what it concerns, of entries or of parents. */
  about: string[];
}

/** The register of law in force. */
export interface Law {
  reviewed: string;
  laws: LawName[];
  terms: LawTerm[];
  statutes: Statute[];
  pending: PendingLaw[];
  readings: Reading[];
}

const folder = fileURLToPath(new URL('../../templates/guidance/', import.meta.url));

/** All entries of the guidance register, in its order. Read once. */
export async function readRegister(): Promise<readonly RegisterEntry[]> {
  return ((await readYaml('register.yaml')) as { entries: RegisterEntry[] }).entries;
}

/** The register of law, whole. Read once. */
export async function readLawRegister(): Promise<Law> {
  return (await readYaml('law.yaml')) as Law;
}

/** All terms of law, printable or not. */
export async function readLaw(): Promise<LawTerm[]> {
  return (await readLawRegister()).terms;
}

/** `YYYY-MM-DD` on which the register of law as a whole was last reviewed. */
export async function readLawReview(): Promise<string> {
  return (await readLawRegister()).reviewed;
}

const files = new Map<string, Promise<unknown>>();

function readYaml(name: string): Promise<unknown> {
  const known = files.get(name) ?? readFile(folder + name, 'utf8').then((text) => parse(text) as unknown);
  files.set(name, known);
  return known;
}
