import { styleText } from 'node:util';
import type { Explanation } from '../guidance/explain/answers.js';
import type { Knowledge, KnownAnswer, KnownPlace, KnownRule } from '../guidance/explain/knowledge.js';
import type { LawInForce } from '../guidance/explain/law.js';
import type { RegisterEntry } from '../guidance/register.js';

/** How a screen shows text: columns, and whether it may be coloured. */
export interface Look {
  width: number;
  colour: boolean;
}

/** A part of an explanation: a heading with items under it. Nothing is shown of a part without items. */
interface Part {
  heading: string;
  items: Item[];
}

/** The name of a thing, and lines about it. */
interface Item {
  name: string;
  lines: string[];
}

const forces = { law: 'required by law', must: 'must', should: 'should', may: 'may', evidence: 'evidence' };

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

/** What can be asked, for somebody who asks nothing yet. */
export function helpText(all: Knowledge, look: Look): string {
  const count = (n: number, thing: string): string => `${n} ${thing}`;
  return new Screen(look).page(
    'eiriol explain ID',
    'where something comes from, and what it moves',
    [],
    [
      {
        heading: 'What can be asked',
        items: [
          item(
            'service-specification#skills.unit',
            `a clause by its id, of ${count(all.places.length, 'places in the templates')}`,
          ),
          item('service-specification 8.1 --profile FILE', 'a clause by its number in the pack of a profile'),
          item(
            'D-8.1, para-121, M-data',
            `a duty of the register, of ${all.entries.length}; one that was split with all its parts`,
          ),
          item('workforce.monthsToQualify', `a question of the profile, of ${all.questions.length}`),
          ...(all.rules.length > 0 ? [item(all.rules[0]?.id ?? '', `a rule, of ${all.rules.length}`)] : []),
          item('dbs-certificate, s130H, reg-4', 'wording of law, a section of the Act, a regulation'),
          item(
            'reading-2',
            `how the guidance is read where it contradicts itself, of ${all.law.readings.length}`,
          ),
          item(all.documents.map(({ id }) => id).join(', '), 'a document with its sections'),
        ],
      },
    ],
  );
}

const item = (name: string, ...lines: string[]): Item => ({ name, lines: lines.filter(Boolean) });

const ours = item('nothing outside the pack asks for it');

const nowhere = item('no clause of the documents');

const neededBy: Readonly<Record<string, string>> = {
  tender: 'before the tender',
  award: 'at award',
  bidder: 'from the bidder',
};

function titleOf(place: KnownPlace, all: Knowledge): string {
  const title = all.documents.find(({ id }) => id === place.document)?.title ?? place.document;
  return place.label ? `${title}, ${place.label}` : title;
}

function keptOut({ keptOutBy }: KnownPlace): Part {
  return { heading: 'Not in the pack of this profile, because', items: keptOutBy.map(answerItem) };
}

function answerItem({ path, title, answer }: KnownAnswer): Item {
  return item(path, answer === undefined ? title : `${title}${title.endsWith('?') ? '' : ':'} ${answer}`);
}

function entryItem(entry: RegisterEntry): Item {
  return item(entry.id, entry.says, `${entry.place}; ${dutyOf(entry)}`);
}

function dutyOf({ on, force, certain }: RegisterEntry): string {
  const who = on === 'law' ? 'a statement of law' : on.replaceAll('-', ' ');
  return `${who}, ${forces[force]}${certain === false ? '; legal advisers have yet to confirm it' : ''}`;
}

function placeItem(place: KnownPlace, all: Knowledge): Item {
  const where = place.label ? `${place.document} ${place.label}` : place.document;
  const [first = ''] = place.text;
  const cut = first.length > 160 ? `${first.slice(0, 160).replace(/\s\S*$/, '')} …` : first;
  const out = all.hasProfile && place.keptOutBy.length > 0 ? '(not in this profile) ' : '';
  return item(`${where}  #${place.id}`, `${out}${cut}`);
}

function ruleItem({ id, asks }: KnownRule): Item {
  return item(id, asks);
}

function lawParts({ statutes, terms, readings, pending }: LawInForce): Part[] {
  return [
    { heading: 'Law in force', items: statutes.map(({ id, title, says }) => item(`${id}  ${title}`, says)) },
    {
      heading: "Today's wording in it",
      items: terms.map(({ id, en, was, since }) =>
        item(id, en, `in 2011: ${was}${since ? `; since ${since}` : ''}`),
      ),
    },
    {
      heading: 'Where the guidance contradicts itself or the law',
      items: readings.map(({ id, matter, settled }) => item(id, matter, settled)),
    },
    { heading: 'Made and not yet in force', items: pending.map(({ id, effect }) => item(id, effect)) },
  ];
}

function inForce({ inForce: day, informalFrom }: { inForce: string | null; informalFrom?: string }): Item[] {
  if (day === null) return [item('day not verified')];
  return [item(`since ${day}${informalFrom ? `, for informal patients since ${informalFrom}` : ''}`)];
}

/** Sets headings and items to the width of a screen. */
class Screen {
  readonly #look: Look;

  constructor(look: Look) {
    this.#look = look;
  }

  page(name: string, title: string, lines: readonly string[], parts: readonly Part[]): string {
    return [
      `${this.#paint('bold', name)}  ${this.#paint('dim', title)}`,
      ...(lines.length > 0 ? ['', ...lines.map((line) => this.#wrapped(line, '  '))] : []),
      ...parts.filter(({ items }) => items.length > 0).flatMap((part) => ['', ...this.#part(part)]),
    ].join('\n');
  }

  #part({ heading, items }: Part): string[] {
    return [
      this.#wrapped(heading, '')
        .split('\n')
        .map((line) => this.#paint('cyan', line))
        .join('\n'),
      ...items.flatMap(({ name, lines }) => [
        this.#wrapped(name, '  '),
        ...lines.map((line) => this.#wrapped(line, '    ')),
      ]),
    ];
  }

  /** A text broken between words; what it begins with is repeated on its further lines. */
  #wrapped(text: string, indent: string): string {
    const [, own = '', rest = ''] = /^(\s*)(.*)$/s.exec(text) ?? [];
    const margin = indent + own;
    const lines: string[] = [];
    for (const word of rest.split(/\s+/)) {
      const last = lines.at(-1);
      if (last !== undefined && margin.length + last.length + 1 + word.length <= this.#look.width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.map((line) => margin + line).join('\n');
  }

  #paint(style: 'bold' | 'dim' | 'cyan', text: string): string {
    return this.#look.colour ? styleText(style, text, { validateStream: false }) : text;
  }
}
