import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { proposalsOf } from '../src/commands/proposals.js';
import { readToday } from '../src/commands/today.js';
import { readOrigin } from '../src/ooxml/origin.js';
import { openWord, tree } from '../src/ooxml/package.js';
import type { XmlElement } from '../src/ooxml/xml.js';
import { compare } from '../src/returned/compare.js';
import { readLines } from '../src/returned/read.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { answerIs, edited } from './edited-docx.js';
import { documentOf, exampleProfile, examples } from './packs.js';

const folder = mkdtempSync(join(tmpdir(), 'eiriol-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A Word file opened and saved by LibreOffice. */
function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const file = join(folder, 'file.docx');
  const out = join(folder, 'out');
  writeFileSync(file, bytes);
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
  const target = 'docx:MS Word 2007 XML';
  execFileSync('soffice', [home, '--headless', '--convert-to', target, '--outdir', out, file], {
    stdio: 'pipe',
  });
  return readFileSync(join(out, 'file.docx'));
}

describe.each(examples)('a specification of %s that LibreOffice has saved', async (name) => {
  const profile = exampleProfile(name);
  const document = await documentOf(profile, 'service-specification');
  const today = await readToday(document);
  const built = await writeDocx(document);

  const differences = (bytes: Uint8Array): object => {
    const opened = openWord(savedByLibreOffice(bytes));
    if ('refusal' in opened) throw new Error(opened.refusal);
    const origin = readOrigin(opened.parts);
    expect(origin?.document).toBe('service-specification');
    const lines = readLines(tree(opened.parts, 'word/document.xml') as XmlElement);
    const { changed, edits, filled } = compare(today.lines, lines, origin, today.placeOf);
    const { proposals, problems } = proposalsOf(
      changed,
      today.paths,
      { ...profile },
      document.words,
      'file.docx',
    );
    return {
      answers: proposals.map(({ path, choices }) => [path, choices[0]?.value]),
      problems,
      edits,
      filled,
    };
  };

  it('proposes nothing', () => {
    expect(differences(built)).toEqual({ answers: [], problems: [], edits: [], filled: [] });
  });

  it('proposes what was edited before', () => {
    expect(differences(edited(built, answerIs('workforce.monthsToQualify', '13')))).toMatchObject({
      answers: [['workforce.monthsToQualify', 13]],
      edits: [],
    });
  });
});
