import type { CostHeading } from '../../figures/headings.js';
import type { ContractYear } from '../../figures/years.js';
import type { NameOf } from '../answer.js';
import { type SchemaNode, schemaAt } from '../schema.js';
import { formatDate, say, type Words } from '../words.js';

/** How things of the costing are called in one language. */
export class Labels {
  readonly words: Words;
  readonly #schema: SchemaNode;
  readonly #nameOf: NameOf;

  constructor(words: Words, schema: SchemaNode, nameOf: NameOf) {
    this.words = words;
    this.#schema = schema;
    this.#nameOf = nameOf;
  }

  say(key: string, places?: Record<string, string>): string {
    return say(this.words, `costing.${key}`, places);
  }

  /** The question at a path; a figure asks what its number counts. */
  question(path: string): string {
    return schemaAt(this.#schema, path.replace(/\.value$/, '')).title ?? path;
  }

  /** The question at a path behind what it is about: the item by its name, or the group of answers it stands in. */
  fullQuestion(path: string): string {
    const whole = path.replace(/\.value$/, '');
    const group = whole.slice(0, whole.lastIndexOf('.'));
    const [, list = '', id] = /^(.*)\[([^\]]*)\]$/.exec(group) ?? [];
    const about = id === undefined ? this.question(group) : this.#nameOf(list, id);
    return group.includes('.') || id !== undefined ? `${about}: ${this.question(path)}` : this.question(path);
  }

  /** The wording of a choice. */
  choice(path: string, value: string | null | undefined): string {
    return value == null
      ? this.say('notStated')
      : (schemaAt(this.#schema, path)['x-labels']?.[value] ?? value);
  }

  stated(text: string | null | undefined): string {
    return text?.trim() || this.say('notStated');
  }

  lot(id: string | undefined): string {
    return id === undefined ? this.say('allLots') : this.#nameOf('procurement.lots', id);
  }

  heading(id: CostHeading): string {
    return say(this.words, id === 'none' ? 'none-heading' : id);
  }

  /** Year 4 (extension). */
  year({ number, extension }: ContractYear): string {
    return say(this.words, extension ? 'yearTitleExtension' : 'yearTitle', { n: String(number) });
  }

  /** year 4 (1 April 2030 to 31 March 2031, only if the contract is extended). */
  yearInWords({ number, extension, ...dates }: ContractYear): string {
    const key = `yearName${dates.from === undefined ? '' : 'Dates'}${extension ? 'Extension' : ''}`;
    return say(this.words, key, { n: String(number), dates: this.dates(dates) });
  }

  dates({ from, to }: Pick<ContractYear, 'from' | 'to'>): string {
    if (from === undefined || to === undefined) return this.say('notStated');
    return say(this.words, 'fromTo', { from: formatDate(from, this.words), to: formatDate(to, this.words) });
  }
}
