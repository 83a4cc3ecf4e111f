import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import type { Audience, Language } from '../document/types.js';
import type { LawFigures } from '../figures/cost.js';
import type { Template } from './compose.js';
import { typographic } from './inlines.js';
import { includeParts, type Part } from './parts.js';
import type { Terms } from './render.js';
import type { Words } from './words.js';
import { type WorkbookKind, type WorkbookTemplate, workbookKinds } from './workbook/template.js';

/** The folder of templates that travels with the program. */
export const templatesFolder = fileURLToPath(new URL('../../templates/', import.meta.url));

/** What the templates folder holds for one language. */
export interface Library {
  /** In the order of the pack; a document without a text in this language is left out. */
  templates: Template[];
  /** In the order of the pack; none when the language has no words for them. */
  workbooks: WorkbookTemplate[];
  /** Text that the templates share, by name. */
  parts: Part[];
  words: Words;
  terms: Terms;
  law: LawFigures;
}

interface Description {
  title: Record<Language, string>;
  order: number;
  audience: Audience;
  formats: string[];
  'rests-on': string;
  /** Composed when the rest of the pack is, since it speaks of it. */
  after?: 'pack';
  /** What the document is as a workbook, when it is one. */
  workbook?: WorkbookKind;
  form?: boolean;
}

interface Law {
  /** Names of laws; there is no doubt about any of them. */
  laws: ({ id: string } & Partial<Record<Language, string>>)[];
  terms: ({ id: string; printable: boolean; value?: number } & Partial<Record<Language, string>>)[];
}

/**
 * Reads templates, words and terms of law; nothing when there are no texts in this language yet.
 * Throws when the folder is damaged.
 */
export async function readLibrary(
  language: Language,
  folder = templatesFolder,
): Promise<Library | undefined> {
  if (!existsSync(join(folder, 'words', `${language}.yaml`))) return undefined;
  const parts = await readParts(language, join(folder, 'parts'));
  const [templates, workbooks, words, law] = await Promise.all([
    readTemplates(language, folder, parts),
    readWorkbooks(language, folder),
    readWords(language, join(folder, 'words')),
    readYaml<Law>(join(folder, 'guidance', 'law.yaml')),
  ]);
  const terms = Object.fromEntries(
    [...law.laws, ...law.terms.filter((term) => term.printable)].flatMap((term) =>
      term[language] ? [[term.id, typographic(term[language])]] : [],
    ),
  );
  const inOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order;
  return {
    templates: templates.sort(inOrder),
    workbooks: workbooks.sort(inOrder),
    parts,
    words,
    terms,
    law: { lightTouchThreshold: amountOf(law, 'light-touch-threshold') },
  };
}

/** The amount that a term of law states. */
function amountOf(law: Law, id: string): number {
  const amount = law.terms.find((one) => one.id === id)?.value;
  if (amount === undefined) throw new Error(`law.yaml states no amount for "${id}"`);
  return amount;
}

/** The program's own words, with those of costing and of workbooks where the language has them. */
async function readWords(language: Language, folder: string): Promise<Words> {
  const files = ['', 'costing.', 'workbook.'].map((part) => join(folder, `${part}${language}.yaml`));
  const read = await Promise.all(
    files.filter((file) => existsSync(file)).map((file) => readYaml<Words>(file)),
  );
  return Object.assign({}, ...read) as Words;
}

/** The shared parts in a language; none when there is no folder of them. */
async function readParts(language: Language, folder: string): Promise<Part[]> {
  if (!existsSync(folder)) return [];
  const ending = `.${language}.md`;
  const files = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return Promise.all(
    files.map(async (name) => ({
      name: name.slice(0, -ending.length),
      file: `templates/parts/${name}`,
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

/** The documents that are workbooks too, or nothing else. */
async function readWorkbooks(language: Language, folder: string): Promise<WorkbookTemplate[]> {
  const file = join(folder, 'words', `workbook.${language}.yaml`);
  if (!existsSync(file)) return [];
  const found = await Promise.all(
    (await foldersIn(folder)).map(async (id): Promise<WorkbookTemplate[]> => {
      if (!existsSync(join(folder, id, 'document.yaml'))) return [];
      const { workbook: kind, ...described } = await readDescription(id, language, folder);
      if (kind === undefined) return [];
      if (!workbookKinds.includes(kind))
        throw new Error(`templates/${id}/document.yaml: no workbook "${kind}"`);
      return [{ ...described, kind }];
    }),
  );
  return found.flat();
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function readTemplates(language: Language, folder: string, parts: Part[]): Promise<Template[]> {
  const found = await Promise.all(
    (await foldersIn(folder)).map((id) => readTemplate(id, language, folder, parts)),
  );
  return found.filter((template) => template !== undefined);
}

/** One document; nothing when the folder holds no document, or none in this language. */
async function readTemplate(
  id: string,
  language: Language,
  folder: string,
  parts: Part[],
): Promise<Template | undefined> {
  const files = await readdir(join(folder, id));
  if (!files.includes('document.yaml') || !files.includes(`${language}.md`)) return undefined;
  const [{ workbook: _, ...described }, text] = await Promise.all([
    readDescription(id, language, folder),
    readFile(join(folder, id, `${language}.md`), 'utf8'),
  ]);
  const file = `templates/${id}/${language}.md`;
  return { ...described, file, ...includeParts(text, file, parts) };
}

/** What `document.yaml` says. */
async function readDescription(id: string, language: Language, folder: string) {
  const described = await readYaml<Description>(join(folder, id, 'document.yaml'));
  const { title, order, audience, formats, 'rests-on': restsOn, after, form, workbook } = described;
  return {
    id,
    title: title[language],
    order,
    audience,
    formats,
    restsOn,
    ...(form && { form }),
    language,
    workbook,
    ...(after && { after }),
  };
}

async function readYaml<T>(file: string): Promise<T> {
  return parseYaml(await readFile(file, 'utf8')) as T;
}
