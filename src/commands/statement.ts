import { typographic } from '../compose/inlines.js';
import type { PackRecords } from '../compose/pack-records.js';
import type { Departure, Duty, Status } from '../guidance/compliance.js';
import type { Law } from '../guidance/register.js';
import { figuresOf } from './figures-used.js';
import { grouped } from './grouped.js';
import { type Spoken, Wording } from './statement-words.js';

/** What a compliance statement says, and the templates whose documents it speaks of. */
export interface Statement extends Spoken {
  duties: readonly Duty[];
  /** Departures from rules. */
  departures: readonly Departure[];
  law: Law;
}

/** The records of a pack in words, for a template that is written after it. */
export function packRecords(statement: Statement): PackRecords {
  const { duties, departures, law, profile, materials } = statement;
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
    departures: departures.map(({ id, finding, reason }, at) => ({
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

/** `Annex D, 8.1` is in Annex D; `Guidance, paragraph 121` in the Guidance. */
function sourceOf(place: string): string {
  return /^(?:Regulation|[^,(]+?)(?=,| \(|\s\d|$)/.exec(place)?.[0].trim() ?? place;
}

/** A source without its web address; of an address alone, the site. */
function cited(source: string): string {
  const [, words, site = ''] = /^(?:(.*?):? )?https?:\/\/(?:www\.)?([^/]+)/.exec(source) ?? [];
  return words ?? (site || source);
}
