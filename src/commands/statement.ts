import type { Materials, Template } from '../compose/compose.js';
import { typographic } from '../compose/inlines.js';
import type { PackRecords } from '../compose/pack-records.js';
import { type Subject, subjectAt } from '../compose/subject.js';
import { formatDate, joinNames, say } from '../compose/words.js';
import type { Departure, Duty, Status } from '../guidance/compliance.js';
import type { Law } from '../guidance/register.js';
import type { Profile } from '../profile/profile.js';
import { questionAt } from '../profile/questions.js';
import { figuresOf } from './figures-used.js';

/** What a compliance statement says, and the templates whose documents it speaks of. */
export interface Statement {
  profile: Profile;
  templates: readonly Template[];
  materials: Materials;
  duties: readonly Duty[];
  law: Law;
}

/** The records of a pack in words, for a template that is written after it. */
export function packRecords(statement: Statement): PackRecords {
  const { duties, law, profile, materials } = statement;
  const words = new Wording(statement);
  const row = (duty: Duty) => ({
    id: duty.entry.id,
    says: typographic(duty.entry.says),
    who: words.who(duty),
    answer: words.answer(duty),
  });
  const byDocument = grouped(duties, ({ entry }) => entry.document);
  return {
    summary: byDocument.map(([id, all]) => {
      const of = (status: Status): string => String(all.filter((one) => one.status === status).length);
      return {
        id,
        name: words.nameOf(id),
        duties: String(all.length),
        carried: of('carried'),
        departed: of('departed'),
        undecided: of('undecided'),
        notApplicable: of('not-applicable'),
        elsewhere: of('elsewhere'),
        missing: of('missing'),
      };
    }),
    attention: duties.filter(({ status }) => status === 'undecided' || status === 'missing').map(row),
    notApplicable: grouped(
      duties.filter(({ status }) => status === 'not-applicable'),
      ({ because }) => words.because(because),
    ).map(([because, all], at) => ({
      id: String(at + 1),
      because,
      duties: all.map(({ entry }) => entry.id).join(', '),
    })),
    departures: departuresFrom(duties).map(({ id, finding, reason }, at) => ({
      id: String(at + 1),
      rule: id,
      finding,
      reason: reason ?? words.say('notAccepted'),
      duties: duties
        .filter(({ departures }) => departures.some((one) => one.id === id))
        .map(({ entry }) => entry.id)
        .join(', '),
    })),
    variations: (profile.variations ?? []).map(({ id, document, clause, action, reason }) => ({
      id,
      document: words.nameOf(document ?? ''),
      clause: clause ?? '',
      action: action == null ? '' : words.say(`variation.${action}`),
      reason: reason ?? words.say('noReason'),
      duties: duties
        .filter(({ departures }) => departures.some((one) => one.id === id))
        .map(({ entry }) => entry.id)
        .join(', '),
    })),
    changes: law.terms
      .filter(({ printable }) => printable)
      .map(({ id, was, full, en, since, source, confidence }) => ({
        id,
        was: typographic(was),
        now: typographic(full ?? en),
        since: since === null ? words.say('noDay') : words.day(since),
        source: `${source.map(cited).join('; ')} (${words.say(`confidence.${confidence}`)})`,
      })),
    pending: law.pending.map(({ id, says, effect, status, since }) => ({
      id,
      says: typographic(says),
      effect: typographic(effect),
      status: since === undefined ? status : words.say('inForceSince', { date: words.day(since) }),
    })),
    readings: law.readings.map(({ id, matter, settled, choice }) => ({
      id,
      matter: typographic(matter),
      settled: typographic(settled),
      choice: words.say(choice ? 'yes' : 'no'),
    })),
    legal: [
      ...law.terms
        .filter(({ question }) => question !== undefined)
        .map(({ id, en, question = '' }) => ({
          id,
          about: typographic(en),
          question: typographic(question),
        })),
      ...grouped(
        duties.filter(({ entry }) => entry.certain === false),
        ({ entry }) => entry.part ?? entry.id,
      ).map(([id, all]) => ({
        id,
        about: id,
        question: words.say('confirmDuty', {
          duty: all.map(({ entry }) => typographic(entry.says)).join(' '),
        }),
      })),
    ],
    evidence: duties
      .filter(({ entry }) => entry.document === 'evidence')
      .map((duty) => ({ ...row(duty), place: typographic(duty.entry.place), use: words.answer(duty) })),
    figures: figuresOf(profile, materials),
    duties: byDocument
      .filter(([id]) => id !== 'evidence')
      .map(([id, all]) => ({
        id,
        name: words.nameOf(id),
        groups: grouped(all, ({ entry }) => sourceOf(entry.place)).map(([name, some], at) => ({
          id: `${id}.${at + 1}`,
          name: typographic(name),
          rows: some.map(row),
        })),
      })),
  };
}

/** How a statement words a duty and what decided it. */
class Wording {
  readonly #statement: Statement;

  constructor(statement: Statement) {
    this.#statement = statement;
  }

  say(key: string, places: Record<string, string> = {}): string {
    return say(this.#statement.materials.words, key, places);
  }

  /** Title of a document up to its colon; of one that is not in the pack, its id in words. */
  nameOf(id: string): string {
    const title = this.#statement.templates.find((one) => one.id === id)?.title.split(':')[0];
    return title ?? (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');
  }

  who({ entry }: Duty): string {
    return `${this.say(`on.${entry.on}`)}, ${this.say(`force.${entry.force}`)}`;
  }

  /** `2012-12-01` as 1 December 2012, `2014-04` as April 2014. */
  day(date: string): string {
    const { words } = this.#statement.materials;
    const [year, month, day] = date.split('-');
    if (day !== undefined) return formatDate(date, words);
    return month === undefined
      ? date
      : formatDate(`${date}-01`, words)
          .replace(/^1 /, '')
          .replace(/\d+$/, year ?? '');
  }

  answer(duty: Duty): string {
    const { status, because, departures, questions, rules } = duty;
    const where = this.#where(duty);
    switch (status) {
      case 'carried':
        return where;
      case 'departed': {
        const found = departures.map(
          ({ finding, reason }) => `${finding}. ${reason ?? this.say('notAccepted')}`,
        );
        return [this.say('duty.departed', { reason: found.join('; ') }), where].filter(Boolean).join('. ');
      }
      case 'undecided':
        return [this.say('duty.undecided', { why: this.because(because) }), where].filter(Boolean).join('. ');
      case 'not-applicable':
        return this.say('duty.notApplicable', { why: this.because(because) });
      case 'elsewhere':
        return [
          ...(questions.length > 0
            ? [
                this.say('duty.asked', {
                  questions: questions.map((one) => questionAt(one)?.title ?? one).join('; '),
                }),
              ]
            : []),
          ...(rules.length > 0 ? [this.say('duty.checked', { rules: rules.join(', ') })] : []),
        ].join(' · ');
      case 'missing':
        return this.say('duty.missing');
    }
  }

  /** The answers that decided something, each once; items of a list that answer alike are said once. */
  because(subjects: readonly string[]): string {
    const { profile, materials } = this.#statement;
    const found = grouped(
      subjects.map((one) => subjectAt(one, profile, materials)),
      ({ title }) => title,
    );
    return found
      .map(([title, all]) => {
        const answers = [...new Set(all.map((one: Subject) => one.answer ?? this.say('notAnswered')))];
        return `${title}${title.endsWith('?') ? '' : ':'} ${joinNames(answers, materials.words)}`;
      })
      .join('; ');
  }

  #where({ where }: Duty): string {
    return grouped(where, ({ document }) => document)
      .map(([id, all]) => `${this.nameOf(id)}: ${this.#places(all.map(({ label }) => label))}`)
      .join('; ');
  }

  /** Numbers as they are spoken of: 8.1, section 9, paragraphs 1 and 2 of Schedule 1. Items go with their clause. */
  #places(labels: readonly string[]): string {
    const outer = labels.filter((label) => !labels.some((other) => label.startsWith(`${other}(`)));
    const paragraph = (label: string): string[] => /^(.* \d+), (.+)$/.exec(label)?.slice(1) ?? [];
    return grouped([...new Set(outer)], (label) => paragraph(label)[0] ?? label)
      .map(([place, all]) => {
        const numbers = all.flatMap((label) => paragraph(label)[1] ?? []);
        if (numbers.length === 0) return /^\d+$/.test(place) ? this.say('section', { n: place }) : place;
        const key = numbers.length === 1 ? 'paragraphReference' : 'paragraphsReference';
        return this.say(key, { n: joinNames(numbers, this.#statement.materials.words), m: place });
      })
      .join(', ');
  }
}

/** Each departure from a rule once; local clauses have a table of their own. */
function departuresFrom(duties: readonly Duty[]): Departure[] {
  const all = duties.flatMap(({ departures }) => departures).filter(({ sources }) => sources.length > 0);
  return [...new Set(all)];
}

/** Things by a key, in the order in which each key comes up first. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
}

/** `Annex D, 8.1` is in Annex D; `Guidance, paragraph 121` in the Guidance. */
function sourceOf(place: string): string {
  return /^(?:Regulation|[^,(]+?)(?=,| \(|\s\d|$)/.exec(place)?.[0].trim() ?? place;
}

/** A source without its web address; of an address alone, the site. */
function cited(source: string): string {
  const [, words, site = ''] = /^(?:(.*?):? )?https?:\/\/(?:www\.)?([^/]+)/.exec(source) ?? [];
  return words ?? (site || source);
}
