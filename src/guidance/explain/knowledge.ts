import type { Law, RegisterEntry } from '../register.js';

/** Something in a document that can be asked about: a clause, a section, a table, a row. */
export interface KnownPlace {
  /** Id of the document. */
  document: string;
  id: string;
  /** Number in the documents of a profile: `8.1(b)`. Empty without a profile, and where it does not stand in one. */
  label: string;
  /** What it says, line by line. */
  text: string[];
  /** Register ids that it cites itself, and those that what is inside it cites. */
  sources: string[];
  within: string[];
  /** Paths of the questions that it prints or depends on itself, and those of what is inside it. */
  questions: string[];
  questionsWithin: string[];
  /** Answers that keep it out of the documents of a profile; empty where it stands. */
  keptOutBy: KnownAnswer[];
}

/** A question and what a profile says to it. */
export interface KnownAnswer {
  path: string;
  title: string;
  /** In words; `undefined` when it is open, or there is no profile. */
  answer: string | undefined;
}

/** A question of the profile, as its schema has it. */
export interface KnownQuestion extends KnownAnswer {
  description: string;
  note: string | undefined;
  /** What the wizard suggests, in words. */
  suggestion: string | undefined;
  needed: string | undefined;
  choices: string[];
  /** Register ids that it rests on. */
  guidance: readonly string[];
}

/** A rule that profiles are checked by. */
export interface KnownRule {
  id: string;
  severity: string;
  /** Register ids that it rests on. */
  sources: readonly string[];
  /** What a profile has to do to keep it, why, and what would settle a departure. */
  asks: string;
  why: string;
  settle: string;
  /** Where the profile departs from it; the reason when somebody has accepted that. */
  departures: { path: string; message: string; accepted: string | undefined }[];
}

/** A document of the pack. */
export interface KnownDocument {
  id: string;
  title: string;
  restsOn: string;
}

/** Everything that can be explained. */
export interface Knowledge {
  documents: readonly KnownDocument[];
  /** In the order of the documents, and of reading in each. */
  places: readonly KnownPlace[];
  entries: readonly RegisterEntry[];
  questions: readonly KnownQuestion[];
  rules: readonly KnownRule[];
  law: Law;
  /** Whether answers and numbers are those of a profile. */
  hasProfile: boolean;
}
