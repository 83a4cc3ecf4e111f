import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import type { Audience, Language } from '../document/types.js';
import type { Template } from './compose.js';
import { typographic } from './inlines.js';
import { includeParts, type Part } from './parts.js';
import type { Terms } from './render.js';
import type { Words } from './words.js';

/** The folder of templates that travels with the program. */
export const templatesFolder = fileURLToPath(new URL('../../templates/', import.meta.url));

/** What the templates folder holds for one language. */
export interface Library {
  /** In the order of the pack; a document without a text in this language is left out. */
  templates: Template[];
  /** Text that the templates share, by name. */
  parts: Part[];
  words: Words;
  terms: Terms;
}

interface Description {
  title: Record<Language, string>;
  order: number;
  audience: Audience;
  formats: string[];
  'rests-on': string;
  form?: boolean;
}

interface Law {
  terms: ({ id: string; printable: boolean } & Partial<Record<Language, string>>)[];
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
  const [templates, words, law] = await Promise.all([
    readTemplates(language, folder, parts),
    readYaml<Words>(join(folder, 'words', `${language}.yaml`)),
    readYaml<Law>(join(folder, 'guidance', 'law.yaml')),
  ]);
  const terms = Object.fromEntries(
    law.terms.flatMap((term) =>
      term.printable && term[language] ? [[term.id, typographic(term[language])]] : [],
    ),
  );
  return { templates: templates.sort((a, b) => a.order - b.order), parts, words, terms };
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

async function readTemplates(language: Language, folder: string, parts: Part[]): Promise<Template[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => readTemplate(entry.name, language, join(folder, entry.name), parts)),
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
  const files = await readdir(folder);
  if (!files.includes('document.yaml') || !files.includes(`${language}.md`)) return undefined;
  const [described, text] = await Promise.all([
    readYaml<Description>(join(folder, 'document.yaml')),
    readFile(join(folder, `${language}.md`), 'utf8'),
  ]);
  const file = `templates/${id}/${language}.md`;
  return {
    id,
    title: described.title[language],
    order: described.order,
    audience: described.audience,
    formats: described.formats,
    restsOn: described['rests-on'],
    ...(described.form && { form: true }),
    language,
    file,
    ...includeParts(text, file, parts),
  };
}

async function readYaml<T>(file: string): Promise<T> {
  return parseYaml(await readFile(file, 'utf8')) as T;
}
