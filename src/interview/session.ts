import type { RegisterEntry } from '../guidance/register.js';
import type { SchemaNode } from '../profile/schema.js';
import { Answers } from './answers.js';
import { resolveConflict, retrySave } from './conflict.js';
import type { ProfileFile } from './file.js';
import { planOf, type Question } from './plan.js';
import type { Asker } from './prompts/page.js';
import { settle } from './settle.js';
import { inWords, labelOf, told } from './show.js';
import { Trail } from './trail.js';
import type { Wording } from './wording.js';

/** What an interview works with. */
export interface Materials {
  asker: Asker;
  wording: Wording;
  schema: SchemaNode;
  register: readonly RegisterEntry[];
  /** `YYYY-MM-DD` on which the register of law was last reviewed. */
  lawReviewed: string;
  file: ProfileFile;
  /** The file as the user named it. */
  shown: string;
}

/** A change to the answers. It may be made again, on another version of the file. */
export type Change = (answers: Answers) => void;

/** One sitting of one person with one profile. */
export class Session {
  readonly materials: Materials;
  readonly trail = new Trail();
  /** Questions put off until later in this sitting. */
  readonly later = new Set<string>();
  /** Lists that somebody said are whole. */
  readonly closed = new Set<string>();
  /** Who answers now; `undefined` for everybody. */
  who: string | undefined;
  answers: Answers;
  #told: string[] = [];
  #undo: { text: string; what: string }[] = [];
  #plan: { of: unknown; questions: Question[] } | undefined;

  constructor(materials: Materials, answers: Answers) {
    this.materials = materials;
    this.answers = answers;
  }

  /** Every question as things stand now. */
  get questions(): Question[] {
    const { value } = this.answers;
    if (this.#plan?.of !== value) this.#plan = { of: value, questions: planOf(value, this.materials.schema) };
    return this.#plan.questions;
  }

  question(path: string): Question | undefined {
    return this.questions.find((one) => one.path === path);
  }

  /** Whether a question is for who answers now. */
  isFor({ who }: Question): boolean {
    return this.who === undefined || who === this.who;
  }

  /** Something to say at the top of the next page. */
  tell(...lines: string[]): void {
    this.#told.push(...lines);
  }

  /** What there is to say, once. */
  takeTold(): string[] {
    return this.#told.splice(0);
  }

  /** An answer in words. */
  words(question: Question): string {
    const { value } = this.answers;
    return inWords(this.answers.get(question.path), question.schema, this.materials.wording, value);
  }

  /** Makes a change, parks and brings back what depends on it, and saves. `what` names it for undo. */
  async record(change: Change, what: string): Promise<void> {
    this.#undo.push({ text: this.answers.text(), what });
    if (this.#undo.length > 50) this.#undo.shift();
    change(this.answers);
    this.#settle();
    await this.#save(change);
  }

  /** Takes back the last change. */
  async undo(): Promise<void> {
    const last = this.#undo.pop();
    const answers = last && Answers.read(last.text, this.materials.schema);
    if (!answers) return;
    this.answers = answers;
    await this.#save(() => undefined);
    this.tell(this.materials.wording.say('undone', { what: last.what }));
  }

  #settle(): void {
    const { wording, schema } = this.materials;
    const { parked, returned } = settle(this.answers, schema);
    for (const { title } of parked) this.tell(wording.say('parked', { title: title.replace(/\.$/, '') }));
    for (const question of returned)
      this.tell(wording.say('returned', { answer: told(labelOf(question), this.words(question)) }));
  }

  async #save(change: Change): Promise<void> {
    const { file } = this.materials;
    for (;;) {
      try {
        const changed = await file.save(this.answers.text());
        if (!changed) return;
        const theirs = await resolveConflict(changed, this.materials);
        if (!theirs) {
          await file.overwrite(this.answers.text());
          return;
        }
        this.#takeOver(theirs, change);
      } catch (error) {
        await retrySave(error, this.materials);
      }
    }
  }

  /** Goes on with the version that is on disk, with the last answer in it as far as there is room for it. */
  #takeOver(theirs: Answers, change: Change): void {
    const { wording } = this.materials;
    this.answers = theirs;
    this.#undo = [];
    this.tell(wording.say('conflict.taken'));
    try {
      change(theirs);
      this.#settle();
    } catch {
      this.tell(wording.say('conflict.lost'));
    }
  }
}
