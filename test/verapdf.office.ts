import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { writePdf } from '../src/writers/pdf/index.js';
import { sampleDocument } from './document-sample.js';

const folder = mkdtempSync(join(tmpdir(), 'eiriol-verapdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is taken from a sound file, what stands there then, and what veraPDF must find. Same length: objects stay in their places. */
const breaks = [
  ['/Alt ', '/Xlt ', 'PDF/UA-1 7.3-1'],
  ['/OutputIntents ', '/XutputIntents ', 'PDF/A-2a 6.2.4.3-2'],
  ['<pdfuaid:part>1<', '<pdfuaid:part>X<', 'PDF/UA-1 5-2'],
] as const;

test('veraPDF passes the sample, and fails it without what it rests on', async () => {
  const sound = Buffer.from(await writePdf(sampleDocument())).toString('latin1');
  const fileOf = (at: number | string): string => join(folder, `broken-${at}.pdf`);
  writeFileSync(join(folder, 'sound.pdf'), sound, 'latin1');
  breaks.forEach(([from, to], at) => {
    writeFileSync(fileOf(at), sound.replaceAll(from, to), 'latin1');
  });
  const script = fileURLToPath(new URL('verapdf/run.mjs', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).not.toContain('sound.pdf');
  breaks.forEach(([, , finding], at) => {
    expect(stdout).toContain(`${fileOf(at)}: ${finding}`);
  });
});
