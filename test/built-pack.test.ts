import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../src/commands/build.js';
import { readLaw } from '../src/guidance/register.js';
import { readDocx } from './read-docx.js';
import { readPdf } from './read-pdf.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'eiriol-pack-'));
const pack = join(folder, 'specialist-services');
let files: string[] = [];

beforeAll(async () => {
  const nothing = (): void => undefined;
  const world = { cwd: root, print: nothing, warn: nothing, progress: nothing, colour: false };
  expect(await build(['profiles/specialist-services.yaml'], { out: folder }, world)).toBe(0);
  files = readdirSync(pack, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(pack, name)).isFile());
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a reader of a file sees, whatever its format. */
async function textOf(file: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(join(pack, file)));
  if (file.endsWith('.docx'))
    return readDocx(bytes)
      .paragraphs.map(({ text }) => text)
      .join('\n');
  if (file.endsWith('.pdf')) return (await readPdf(bytes)).pages.join('\n');
  return new TextDecoder().decode(bytes);
}

it('prints wording of 2011 in the compliance statement only', async () => {
  const dated = (await readLaw()).flatMap((term) => term.dated);
  const pattern = new RegExp(`\\b(${dated.join('|')})\\b`, 'i');
  const found = new Set<string>();
  for (const file of files) if (pattern.test(await textOf(file))) found.add(file);
  expect([...found].sort()).toEqual(files.filter((file) => file.includes('compliance-statement')).sort());
}, 120_000);

it('says in its manifest what every file is, the statement for other programs among them', () => {
  const { files: entries } = JSON.parse(readFileSync(join(pack, 'manifest.json'), 'utf8')) as {
    files: { path: string; sha256: string }[];
  };
  const written = files.filter((file) => file !== 'manifest.json').sort();
  expect(written).toContain('internal/compliance-statement.json');
  expect(entries.map(({ path }) => path).sort()).toEqual(written);
  for (const { path, sha256 } of entries)
    expect(
      createHash('sha256')
        .update(readFileSync(join(pack, path)))
        .digest('hex'),
      path,
    ).toBe(sha256);
});

it('answers every duty in the statement for other programs', () => {
  const { duties } = JSON.parse(readFileSync(join(pack, 'internal/compliance-statement.json'), 'utf8'));
  const by = new Map<string, number>();
  for (const { status } of duties) by.set(status, (by.get(status) ?? 0) + 1);
  expect([...by.values()].reduce((sum, n) => sum + n, 0)).toBe(672);
  expect(by.get('missing')).toBeUndefined();
  const [first] = duties;
  expect(first).toMatchObject({
    id: 'D-1.1',
    status: 'carried',
    where: [{ document: 'service-specification', clause: 'introduction.law', number: '1.1' }],
  });
});
