import {
  type Explanation,
  explainDocument,
  explainDuty,
  explainPlace,
  explainQuestion,
  explainReading,
  explainRule,
  explainStatute,
  explainWording,
} from './answers.js';
import type { Knowledge } from './knowledge.js';

/**
 * Everything that an id can mean: `document#clause`, `document#8.1` or `8.1` with a profile, a clause id in whichever
 * documents have it, a register id, a question, a rule, a term of law, a statute, a reading, a document. Empty when
 * there is no such thing.
 */
export function explain(asked: string, all: Knowledge): Explanation[] {
  const id = asked.trim();
  const [, document, rest = ''] = /^([a-z-]+)[# ]+(.+)$/.exec(id) ?? [];
  if (all.documents.some((one) => one.id === document)) return explainClauses(rest, document, all);
  const same = (one: string): boolean => one.toLowerCase() === id.toLowerCase();
  const path = withoutItems(id);
  const { law } = all;
  const duty = all.entries.flatMap((entry) => [entry.id, ...(entry.part ? [entry.part] : [])]).find(same);
  const things = [
    ...(duty ? [explainDuty(duty, all)] : []),
    ...all.questions.filter((one) => one.path === path).map((one) => explainQuestion(one, all)),
    ...all.rules.filter((one) => same(one.id)).map((one) => explainRule(one, all)),
    ...[...law.laws, ...law.terms].filter((one) => same(one.id)).map((one) => explainWording(one, all)),
    ...law.statutes.filter((one) => same(one.id)).map((one) => explainStatute(one, all)),
    ...law.pending
      .filter((one) => same(one.id))
      .map((pending): Explanation => ({ kind: 'pending', pending })),
    ...law.readings.filter((one) => same(one.id)).map((one) => explainReading(one, all)),
    ...all.documents.filter((one) => same(one.id)).map((one) => explainDocument(one, all)),
    ...all.places.filter((one) => one.id === id).map((one) => explainPlace(one, all)),
  ];
  return things.length > 0 ? things : explainClauses(id, undefined, all);
}

function explainClauses(id: string, document: string | undefined, all: Knowledge): Explanation[] {
  const here = all.places.filter((one) => document === undefined || one.document === document);
  const exact = here.filter((one) => one.id === id);
  if (exact.length > 0) return exact.map((one) => explainPlace(one, all));
  // A number names the clause itself, and not the rows and tables that stand in it.
  const number = squeezed(id);
  const numbered = firstOfEach(here.filter(({ label }) => label !== '' && squeezed(label) === number));
  const whichever = here.filter((one) => withoutItems(one.id) === withoutItems(id));
  return (numbered.length > 0 ? numbered : whichever).map((one) => explainPlace(one, all));
}

function firstOfEach<T extends { document: string }>(places: readonly T[]): T[] {
  return places.filter((one, at) => places.findIndex(({ document }) => document === one.document) === at);
}

/** Every id that `explain` knows. */
export function everyId({ entries, questions, rules, law, documents, places }: Knowledge): string[] {
  return [
    ...new Set([
      ...entries.flatMap(({ id, part }) => [...(part ? [part] : []), id]),
      ...questions.map(({ path }) => path),
      ...rules.map(({ id }) => id),
      ...[...law.laws, ...law.terms, ...law.statutes, ...law.pending, ...law.readings].map(({ id }) => id),
      ...documents.map(({ id }) => id),
      ...places.map(({ document, id }) => `${document}#${id}`),
    ]),
  ];
}

/** `settings[acute].beds` as `settings[].beds`. */
function withoutItems(id: string): string {
  return id.replace(/\[[^\]]*\]/g, '[]');
}

/** `Schedule 2, 3` and `schedule 2,3` are the same; so are `clause 8.1` and `8.1`. */
function squeezed(label: string): string {
  return label
    .toLowerCase()
    .replace(/^(clause|paragraph) /, '')
    .replace(/[\s,]+/g, ' ');
}
