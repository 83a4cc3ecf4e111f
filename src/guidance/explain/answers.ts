import type { LawName, LawTerm, PendingLaw, Reading, RegisterEntry, Statute } from '../register.js';
import type {
  Knowledge,
  KnownAnswer,
  KnownDocument,
  KnownPlace,
  KnownQuestion,
  KnownRule,
} from './knowledge.js';
import { type LawInForce, lawOf, wordingIn } from './law.js';

/** What there is to say of one thing. `kind` tells them apart. */
export type Explanation =
  | {
      kind: 'clause';
      place: KnownPlace;
      answers: KnownAnswer[];
      duties: RegisterEntry[];
      /** Duties that only what is inside the place carries. */
      within: RegisterEntry[];
      law: LawInForce;
    }
  | {
      kind: 'duty';
      id: string;
      /** One, or the children of an entry that was split. */
      duties: { entry: RegisterEntry; places: KnownPlace[] }[];
      questions: KnownQuestion[];
      rules: KnownRule[];
      law: LawInForce;
    }
  | {
      kind: 'question';
      question: KnownQuestion;
      duties: RegisterEntry[];
      places: KnownPlace[];
      rules: KnownRule[];
    }
  | { kind: 'rule'; rule: KnownRule; duties: RegisterEntry[]; law: LawInForce; questions: KnownQuestion[] }
  | { kind: 'wording'; term: LawTerm | LawName; places: KnownPlace[] }
  | { kind: 'statute'; statute: Statute; duties: RegisterEntry[]; pending: PendingLaw[] }
  | { kind: 'pending'; pending: PendingLaw }
  | { kind: 'reading'; reading: Reading; duties: RegisterEntry[] }
  | { kind: 'document'; document: KnownDocument; sections: KnownPlace[] };

/** Explains a place of a document. */
export function explainPlace(place: KnownPlace, all: Knowledge): Explanation {
  const { entries, questions, law } = all;
  const within = place.within.filter((id) => !place.sources.includes(id));
  return {
    kind: 'clause',
    place,
    answers: questions.filter(({ path }) => [...place.questions, ...place.questionsWithin].includes(path)),
    duties: entriesOf(place.sources, entries),
    within: entriesOf(within, entries),
    law: lawOf(place.text.join('\n'), [...place.sources, ...within], law),
  };
}

/** Explains a duty of the register, or all that one was split into. */
export function explainDuty(id: string, all: Knowledge): Explanation {
  const entries = entriesOf([id], all.entries);
  const ids = [id, ...entries.flatMap((entry) => [entry.id, ...(entry.part ? [entry.part] : [])])];
  return {
    kind: 'duty',
    id,
    duties: entries.map((entry) => ({
      entry,
      places: all.places.filter(({ sources }) => sources.includes(entry.id)),
    })),
    questions: all.questions.filter(({ guidance }) => guidance.some((one) => ids.includes(one))),
    rules: all.rules.filter(({ sources }) => sources.some((one) => ids.includes(one))),
    law: lawOf('', ids, all.law),
  };
}

/** Explains a question of the profile; one about a group covers everything in it. */
export function explainQuestion(question: KnownQuestion, all: Knowledge): Explanation {
  const { path, guidance } = question;
  const covers = (one: string): boolean =>
    one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[]`);
  const duties = entriesOf(guidance, all.entries);
  const ids = [...guidance, ...duties.map(({ id }) => id)];
  return {
    kind: 'question',
    question,
    duties,
    places: all.places.filter(({ questions }) => questions.some(covers)),
    rules: all.rules.filter(({ sources }) => sources.some((one) => ids.includes(one))),
  };
}

/** Explains a rule, and what a profile does about it. */
export function explainRule(rule: KnownRule, all: Knowledge): Explanation {
  const duties = entriesOf(rule.sources, all.entries);
  const ids = [...rule.sources, ...duties.flatMap(({ part }) => part ?? [])];
  return {
    kind: 'rule',
    rule,
    duties,
    law: lawOf('', rule.sources, all.law),
    questions: all.questions.filter(({ guidance }) => guidance.some((one) => ids.includes(one))),
  };
}

/** Explains a name of a law, or wording that replaced that of 2011. */
export function explainWording(term: LawTerm | LawName, all: Knowledge): Explanation {
  const printed = !('printable' in term) || term.printable;
  const places = all.places.filter(({ text }) => wordingIn(term, text.join('\n')));
  return { kind: 'wording', term, places: printed ? innermost(places) : [] };
}

/** Explains a section of the Act or a regulation. */
export function explainStatute(statute: Statute, all: Knowledge): Explanation {
  // A regulation is named by its id, which no Act uses.
  const number = statute.id.replace(/^s(?=\d)/, '');
  return {
    kind: 'statute',
    statute,
    duties: all.entries.filter(({ id }) => new RegExp(`^${statute.id}(\\.|$)`).test(id)),
    pending: all.law.pending.filter(({ says }) => says.includes(number)),
  };
}

/** Explains how a contradiction of the guidance is settled. */
export function explainReading(reading: Reading, all: Knowledge): Explanation {
  return { kind: 'reading', reading, duties: entriesOf(reading.about, all.entries) };
}

/** Explains a document by its sections. */
export function explainDocument(document: KnownDocument, all: Knowledge): Explanation {
  const own = all.places.filter((place) => place.document === document.id);
  return { kind: 'document', document, sections: own.filter(({ id }) => !id.includes('.')) };
}

/** Entries of the register by their ids, or by the id of what they were split from; in the order of the register. */
export function entriesOf(ids: readonly string[], entries: readonly RegisterEntry[]): RegisterEntry[] {
  return entries.filter(({ id, part }) => ids.includes(id) || (part !== undefined && ids.includes(part)));
}

/** Without the places that only hold another of them. */
function innermost(places: readonly KnownPlace[]): KnownPlace[] {
  return places.filter(
    (place) =>
      !places.some(
        (other) => other.document === place.document && other.id !== place.id && holds(place, other),
      ),
  );
}

function holds(outer: KnownPlace, inner: KnownPlace): boolean {
  return inner.id.startsWith(`${outer.id}.`) && outer.text.length > inner.text.length;
}
