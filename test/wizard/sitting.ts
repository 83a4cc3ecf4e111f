import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegisterEntry } from '../../src/guidance/register.js';
import { Answers } from '../../src/interview/answers.js';
import { ProfileFile } from '../../src/interview/file.js';
import type { AnyPage, Asker, Reply } from '../../src/interview/prompts/page.js';
import { Session } from '../../src/interview/session.js';
import { Wording } from '../../src/interview/wording.js';
import { profileSchema, type SchemaNode } from '../../src/profile/schema.js';

export const wording = Wording.read('en');

/** Gives replies by a rule, and remembers the pages. */
export class Scripted implements Asker {
  readonly pages: AnyPage[] = [];
  readonly told: string[] = [];
  rule: (page: AnyPage) => Reply;

  constructor(rule: (page: AnyPage) => Reply) {
    this.rule = rule;
  }

  async ask(page: AnyPage): Promise<Reply> {
    this.pages.push(page);
    return this.rule(page);
  }

  tell(lines: readonly string[]): void {
    this.told.push(...lines);
  }
}

/** Gives these replies, one after the other. */
export function inTurn(...replies: Reply[]): (page: AnyPage) => Reply {
  const left = [...replies];
  return (page) => {
    const next = left.shift();
    if (!next) throw new Error(`no reply is left for "${page.title}"`);
    return next;
  };
}

/** A session over a text, in a folder of its own. */
export interface Sitting {
  session: Session;
  asker: Scripted;
  path: string;
  /** What stands on disk. */
  disk(): string;
  write(text: string): void;
  end(): void;
}

export async function sitting(
  text = 'eiriol:\n  schema: 1\n',
  { schema = profileSchema, register = [] as RegisterEntry[], save = true }: SittingOptions = {},
): Promise<Sitting> {
  const folder = mkdtempSync(join(tmpdir(), 'eiriol-wizard-'));
  const path = join(folder, 'board.yaml');
  writeFileSync(path, text);
  const file = save ? new ProfileFile(path) : new Unsaved(path);
  await file.read();
  const answers = Answers.read(text, schema);
  if (!answers) throw new Error('the text of the test is no profile');
  const asker = new Scripted(inTurn());
  const lawReviewed = '2026-11-22';
  const materials = { asker, wording, schema, register, lawReviewed, file, shown: 'board.yaml' };
  const session = new Session(materials, answers);
  return {
    session,
    asker,
    path,
    disk: () => readFileSync(path, 'utf8'),
    write: (changed) => writeFileSync(path, changed),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface SittingOptions {
  schema?: SchemaNode;
  register?: RegisterEntry[];
  save?: boolean;
}

/** Saves nothing, where only the answers matter and there are thousands. */
class Unsaved extends ProfileFile {
  override async save(): Promise<undefined> {
    return undefined;
  }
}
