import type { RegisterEntry } from './register.js';

/** A place in a document that carries duties. */
export interface Carrier {
  /** Id of the document. */
  document: string;
  id: string;
  /** Number as it is spoken of. */
  label: string;
  sources: readonly string[];
  /** What keeps it out, or may yet: paths of answers, or `figures.…`. */
  undecided: readonly string[];
}

/** A departure from what the law, the guidance or the evidence asks. */
export interface Departure {
  /** Id of the rule, or of the local clause. */
  id: string;
  /** What was found. */
  finding: string;
  /** Why the planner accepts it; `undefined` while nobody has. */
  reason: string | undefined;
  /** Register ids, of entries or of parents. */
  sources: readonly string[];
}

/** A clause that the planner has replaced or taken out. */
export interface LocalChange {
  id: string;
  document: string;
  clause: string;
  reason: string | undefined;
}

/**
 * How a pack stands to a duty. `elsewhere`: no clause carries it, but a question or a rule rests on it.
 * `missing`: nothing in this pack does.
 */
export type Status = 'carried' | 'departed' | 'undecided' | 'not-applicable' | 'elsewhere' | 'missing';

/** A duty, how this pack answers it, and why. */
export interface Duty {
  entry: RegisterEntry;
  status: Status;
  where: Carrier[];
  /** What decides that it does not arise, or has yet to decide: paths of answers, or `figures.…`. */
  because: string[];
  departures: Departure[];
  /** Paths of questions, and ids of rules, that rest on it. */
  questions: string[];
  rules: string[];
}

/** What a pack says, could say, and was told to leave out. */
export interface PackAnswers {
  entries: readonly RegisterEntry[];
  /** What stands in the documents of this profile. */
  carriers: readonly Carrier[];
  /** What the templates could say to any profile; `undecided` names what keeps each out of this one. */
  possible: readonly Carrier[];
  departures: readonly Departure[];
  changes: readonly LocalChange[];
  /** Register ids on which a question or a rule rests, by its path or id. */
  questions: ReadonlyMap<string, readonly string[]>;
  rules: ReadonlyMap<string, readonly string[]>;
  /** Whether the answer behind a path, or a figure, is given. */
  isAnswered(subject: string): boolean;
}

/** How the pack answers each duty of the register, in its order. */
export function compliance(pack: PackAnswers): Duty[] {
  return pack.entries.map((entry) => duty(entry, pack));
}

function duty(entry: RegisterEntry, pack: PackAnswers): Duty {
  const rests = (sources: readonly string[]): boolean =>
    sources.includes(entry.id) || (entry.part !== undefined && sources.includes(entry.part));
  const cites = ({ sources }: Carrier): boolean => sources.includes(entry.id);
  const restingOn = (from: ReadonlyMap<string, readonly string[]>): string[] =>
    [...from].filter(([, sources]) => rests(sources)).map(([id]) => id);
  const where = pack.carriers.filter(cites);
  const possible = pack.possible.filter(cites);
  const departures = [
    ...pack.departures.filter((one) => rests(one.sources)),
    ...(where.length === 0 ? removals(possible, pack.changes) : []),
  ];
  const questions = restingOn(pack.questions);
  const rules = restingOn(pack.rules);
  const { status, because } = standing(where, possible, departures, questions.length + rules.length, pack);
  return { entry, status, where, because, departures, questions, rules };
}

function standing(
  where: readonly Carrier[],
  possible: readonly Carrier[],
  departures: readonly Departure[],
  elsewhere: number,
  { isAnswered }: PackAnswers,
): Pick<Duty, 'status' | 'because'> {
  if (departures.length > 0) return { status: 'departed', because: [] };
  if (where.length > 0) {
    if (where.some(({ undecided }) => undecided.length === 0)) return { status: 'carried', because: [] };
    const open = paths(where).filter((one) => !isAnswered(one));
    return { status: 'undecided', because: open.length > 0 ? open : paths(where) };
  }
  if (possible.length > 0) {
    // A place under several conditions is settled once one of them is known to fail.
    const open = possible.filter(({ undecided }) => !undecided.some(isAnswered));
    return open.length > 0
      ? { status: 'undecided', because: paths(open) }
      : { status: 'not-applicable', because: paths(possible).filter(isAnswered) };
  }
  return { status: elsewhere > 0 ? 'elsewhere' : 'missing', because: [] };
}

/** Local changes that took out what carried a duty; items of a clause have its id before their own. */
function removals(possible: readonly Carrier[], changes: readonly LocalChange[]): Departure[] {
  return changes
    .filter(({ document, clause }) =>
      possible.some(
        (one) => one.document === document && (one.id === clause || one.id.startsWith(`${clause}.`)),
      ),
    )
    .map(({ id, clause, reason }) => ({ id, finding: clause, reason, sources: [] }));
}

function paths(carriers: readonly Carrier[]): string[] {
  return [...new Set(carriers.flatMap(({ undecided }) => undecided))];
}
