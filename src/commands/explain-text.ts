import type { Explanation } from '../guidance/explain/answers.js';
import type { Knowledge } from '../guidance/explain/knowledge.js';
import {
  answerItem,
  dutyOf,
  entryItem,
  inForce,
  item,
  keptOut,
  lawParts,
  neededBy,
  nowhere,
  ours,
  placeItem,
  ruleItem,
  titleOf,
} from './explain-items.js';
import { type Look, Screen } from './screen.js';

/** An explanation as a screen shows it, without the last line break. */
export function explanationText(one: Explanation, all: Knowledge, look: Look): string {
  const screen = new Screen(look);
  switch (one.kind) {
    case 'clause': {
      const { place } = one;
      return screen.page(`${place.document}#${place.id}`, titleOf(place, all), place.text, [
        keptOut(place),
        {
          heading: all.hasProfile ? 'Answers behind it' : 'Questions behind it',
          items: one.answers.map(answerItem),
        },
        {
          heading: 'Sources',
          items: one.duties.length + one.within.length > 0 ? one.duties.map(entryItem) : [ours],
        },
        { heading: 'Sources of what is in it', items: one.within.map(entryItem) },
        ...lawParts(one.law),
      ]);
    }
    case 'duty': {
      const [first] = one.duties;
      const single = one.duties.length === 1;
      const lines = single && first ? [first.entry.says, `${first.entry.place}; ${dutyOf(first.entry)}`] : [];
      return screen.page(
        one.id,
        single ? 'a duty of the register' : `split into ${one.duties.length} duties`,
        lines,
        [
          ...one.duties.map(({ entry, places }) => ({
            heading: single ? 'Carried by' : `${entry.id}  ${entry.says}`,
            items: places.length > 0 ? places.map((place) => placeItem(place, all)) : [nowhere],
          })),
          { heading: 'Questions that rest on it', items: one.questions.map(answerItem) },
          { heading: 'Rules that rest on it', items: one.rules.map(ruleItem) },
          ...lawParts(one.law),
        ],
      );
    }
    case 'question': {
      const { question } = one;
      return screen.page(
        question.path,
        question.title,
        [question.description, ...(question.note ? [question.note] : [])],
        [
          {
            heading: 'Answer',
            items: [
              ...(all.hasProfile ? [item('in this profile', question.answer ?? 'not answered yet')] : []),
              ...(question.suggestion === undefined ? [] : [item('suggested', question.suggestion)]),
              ...(question.choices.length > 0 ? [item('choices', question.choices.join('; '))] : []),
              ...(question.needed ? [item('needed', neededBy[question.needed] ?? question.needed)] : []),
            ],
          },
          { heading: 'Why it is asked', items: one.duties.length > 0 ? one.duties.map(entryItem) : [ours] },
          {
            heading: 'Clauses it moves',
            items: one.places.length > 0 ? one.places.map((place) => placeItem(place, all)) : [nowhere],
          },
          { heading: 'Rules that look at the same duties', items: one.rules.map(ruleItem) },
        ],
      );
    }
    case 'rule':
      return screen.page(
        one.rule.id,
        `a rule: ${one.rule.severity}`,
        [one.rule.asks, one.rule.why],
        [
          {
            heading: 'In this profile',
            items: one.rule.departures.map(({ path, message, accepted }) =>
              item(path, message, accepted === undefined ? 'not accepted' : `accepted: ${accepted}`),
            ),
          },
          { heading: 'What would settle it', items: [item(one.rule.settle)] },
          { heading: 'Sources', items: one.duties.map(entryItem) },
          ...lawParts(one.law),
          { heading: 'Questions that rest on them', items: one.questions.map(answerItem) },
        ],
      );
    case 'wording': {
      const { term } = one;
      const old = 'was' in term ? term : undefined;
      return screen.page(
        term.id,
        term.en,
        [...(old?.full ? [old.full] : []), ...(old?.note ? [old.note] : [])],
        [
          { heading: 'In 2011', items: old ? [item(old.was, '')] : [] },
          { heading: 'Since', items: old?.since ? [item(old.since, '')] : [] },
          {
            heading: 'Not verified: a question for legal advisers, never printed as fact',
            items: old && !old.printable ? [item(old.question ?? '', '')] : [],
          },
          {
            heading: 'To ask legal advisers',
            items: old?.printable && old.question ? [item(old.question, '')] : [],
          },
          {
            heading: `On the authority of${old ? ` (${old.confidence} confidence)` : ''}, reviewed on ${term.reviewed}`,
            items: term.source.map((source) => item(source, '')),
          },
          { heading: 'Printed in', items: one.places.map((place) => placeItem(place, all)) },
        ],
      );
    }
    case 'statute':
      return screen.page(
        one.statute.id,
        one.statute.title,
        [one.statute.says],
        [
          { heading: 'In force', items: inForce(one.statute) },
          { heading: 'Source', items: one.statute.source.map((source) => item(source, '')) },
          { heading: 'Duties of the register', items: one.duties.map(entryItem) },
          {
            heading: 'Changes that are made',
            items: one.pending.map(({ id, effect, status }) => item(id, `${effect} (${status})`)),
          },
        ],
      );
    case 'pending': {
      const { id, says, effect, status, since, source } = one.pending;
      return screen.page(
        id,
        since ? `${status} since ${since}` : status,
        [says, effect],
        [{ heading: 'Source', items: source.map((each) => item(each, '')) }],
      );
    }
    case 'reading':
      return screen.page(
        one.reading.id,
        one.reading.choice ? 'a reading; the planner may choose otherwise' : 'a reading',
        [one.reading.matter, one.reading.settled],
        [{ heading: 'Duties it concerns', items: one.duties.map(entryItem) }],
      );
    case 'document':
      return screen.page(
        one.document.id,
        one.document.title,
        [one.document.restsOn],
        [{ heading: 'Sections', items: one.sections.map((place) => item(place.id, place.text[0] ?? '')) }],
      );
  }
}
