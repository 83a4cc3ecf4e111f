import type { Materials, Template } from '../compose/compose.js';
import { type Subject, subjectAt } from '../compose/subject.js';
import { formatDate, joinNames, say } from '../compose/words.js';
import type { Duty } from '../guidance/compliance.js';
import type { Profile } from '../profile/profile.js';
import { questionAt } from '../profile/questions.js';
import { grouped } from './grouped.js';

/** What the words of a statement rest on. */
export interface Spoken {
  profile: Profile;
  templates: readonly Template[];
  materials: Materials;
}

/** How a statement words a duty and what decided it. */
export class Wording {
  readonly #statement: Spoken;

  constructor(statement: Spoken) {
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
