import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eiriol-'));
  cpSync(join(root, 'profiles'), join(folder, 'profiles'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program as a planner would, from a folder that is not its own. */
function eiriol(...args: string[]): { code: number | null; out: string[]; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { code: status, out: stdout.split('\n').filter(Boolean), err: stderr };
}

const inFolder = (path: string): string => join(folder, path);
const word = 'out/urban-board/issue/service-specification.docx';
const checklist = 'out/urban-board/issue/tender-checklist.docx';
const pdf = 'out/urban-board/issue/service-specification.pdf';
const html = 'out/urban-board/issue/service-specification.html';

describe('build', { timeout: 60_000 }, () => {
  it('writes the files and a manifest where the command is given, and says where', () => {
    const { code, out, err } = eiriol(
      'build',
      'profiles/urban-board.yaml',
      '--document',
      'service-specification',
    );
    expect([code, out]).toEqual([0, [word, pdf, html]]);
    expect(err.replace(/^(reading|writing) .*\n/gm, '')).toBe('');
    expect(readdirSync(inFolder('out/urban-board'), { recursive: true }).sort()).toEqual([
      'issue',
      'issue/service-specification.docx',
      'issue/service-specification.html',
      'issue/service-specification.pdf',
      'manifest.json',
    ]);
    const manifest = JSON.parse(readFileSync(inFolder('out/urban-board/manifest.json'), 'utf8'));
    expect(manifest.files.map((one: { path: string }) => one.path)).toEqual([
      'issue/service-specification.docx',
      'issue/service-specification.html',
      'issue/service-specification.pdf',
    ]);
  });

  it('builds several profiles, pattern and all, and keeps to one format and another folder', () => {
    const { code, out } = eiriol(
      'build',
      'profiles/*-board.yaml',
      'profiles/smallest.yaml',
      '--format',
      'pdf',
      '--out',
      'packs',
      '--document',
      'tender-checklist',
    );
    expect([code, out]).toEqual([
      0,
      ['packs/urban-board/issue/tender-checklist.pdf', 'packs/smallest/issue/tender-checklist.pdf'],
    ]);
  });

  it('writes large print beside the other files', () => {
    const only = ['build', 'profiles/smallest.yaml', '--document', 'tender-readiness', '--format', 'pdf'];
    eiriol(...only);
    const { code, out } = eiriol(...only, '--large-print');
    expect([code, out]).toEqual([0, ['out/smallest/internal/tender-readiness.large-print.pdf']]);
    expect(readdirSync(inFolder('out/smallest/internal')).sort()).toEqual([
      'tender-readiness.large-print.pdf',
      'tender-readiness.pdf',
    ]);
    const manifest = JSON.parse(readFileSync(inFolder('out/smallest/manifest.json'), 'utf8'));
    expect(manifest.files.map((one: { path: string }) => one.path)).toEqual([
      'internal/tender-readiness.large-print.pdf',
      'internal/tender-readiness.pdf',
    ]);
  });

  it('keeps what is internal apart from what is issued', () => {
    const { code, out } = eiriol('build', 'profiles/smallest.yaml', '--format', 'docx');
    expect([code, out]).toEqual([
      0,
      [
        'out/smallest/issue/service-specification.docx',
        'out/smallest/issue/engagement-protocol.docx',
        'out/smallest/internal/tender-readiness.docx',
        'out/smallest/issue/tender-checklist.docx',
        'out/smallest/internal/costing-worksheet.docx',
        'out/smallest/internal/compliance-statement.docx',
      ],
    ]);
  });

  it('writes the same bytes again, in another time zone and another language', () => {
    const env = (zone: string, locale: string) => {
      const { status } = spawnSync(
        process.execPath,
        [
          join(root, 'dist/cli.js'),
          'build',
          'profiles/urban-board.yaml',
          '--document',
          'tender-checklist',
          '--out',
          zone.replace('/', '-'),
        ],
        { cwd: folder, env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale } },
      );
      expect(status).toBe(0);
    };
    env('Pacific/Auckland', 'cy_GB.UTF-8');
    env('America/Lima', 'C');
    for (const file of [
      'issue/tender-checklist.docx',
      'issue/tender-checklist.html',
      'issue/tender-checklist.pdf',
      'manifest.json',
    ]) {
      const one = readFileSync(inFolder(`Pacific-Auckland/urban-board/${file}`));
      expect(one.equals(readFileSync(inFolder(`America-Lima/urban-board/${file}`))), file).toBe(true);
    }
  });

  it('says what a dry run would do, and does nothing', () => {
    expect(
      eiriol('build', 'profiles/urban-board.yaml', '--document', 'service-specification', '--dry-run').out,
    ).toEqual([word, pdf, html].map((path) => `${path} (would be new)`));
    expect(existsSync(inFolder('out'))).toBe(false);
  });

  it('keeps a Word file that somebody edited', () => {
    eiriol('build', 'profiles/urban-board.yaml', '--document', 'tender-checklist', '--format', 'docx');
    writeFileSync(inFolder(checklist), 'edited by hand');
    const edited = checklist.replace('.docx', ' (edited).docx');
    const { code, err } = eiriol(
      'build',
      'profiles/urban-board.yaml',
      '--document',
      'tender-checklist',
      '--format',
      'docx',
    );
    expect(code).toBe(0);
    expect(err).toContain(`${checklist} had been edited; your version is kept as ${edited}`);
    expect(readFileSync(inFolder(edited), 'utf8')).toBe('edited by hand');
    writeFileSync(inFolder(checklist), 'edited again');
    eiriol('build', 'profiles/urban-board.yaml', '--document', 'tender-checklist', '--format', 'docx');
    expect(readFileSync(inFolder(checklist.replace('.docx', ' (edited 2).docx')), 'utf8')).toBe(
      'edited again',
    );
  });

  it('replaces its own older file without a word', () => {
    eiriol('build', 'profiles/urban-board.yaml', '--document', 'tender-checklist', '--format', 'docx');
    const file = inFolder('profiles/urban-board.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('years: 3', 'years: 4'));
    const { err } = eiriol(
      'build',
      'profiles/urban-board.yaml',
      '--document',
      'tender-checklist',
      '--format',
      'docx',
    );
    expect(err).not.toContain('edited');
    expect(readdirSync(inFolder('out/urban-board/issue'))).toEqual(['tender-checklist.docx']);
  });

  it('leaves the old files in place when a profile is wrong', () => {
    eiriol('build', 'profiles/urban-board.yaml', '--document', 'tender-checklist', '--format', 'docx');
    const before = readFileSync(inFolder(checklist));
    const file = inFolder('profiles/urban-board.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('years: 3', 'years: soon'));
    const { code, out, err } = eiriol('build', 'profiles/urban-board.yaml', '--document', 'tender-checklist');
    expect([code, out]).toEqual([1, []]);
    expect(err).toContain('contract.years must be a whole number from 1 to 10, but is "soon"');
    expect(err).toContain('1 error; nothing was written');
    expect(readFileSync(inFolder(checklist)).equals(before)).toBe(true);
  });

  it('says so when a file stands where a folder is needed, and builds the rest', () => {
    mkdirSync(inFolder('out'));
    writeFileSync(inFolder('out/urban-board'), '');
    const { code, out, err } = eiriol(
      'build',
      'profiles/urban-board.yaml',
      'profiles/smallest.yaml',
      '--format',
      'docx',
      '--document',
      'tender-checklist',
    );
    expect([code, out]).toEqual([1, ['out/smallest/issue/tender-checklist.docx']]);
    expect(err).toContain(`error: ${checklist} cannot be written: a file stands where a folder is needed`);
  });

  it('refuses a final pack that is not finished, with a list, and writes nothing', () => {
    const { code, out, err } = eiriol(
      'build',
      'profiles/smallest.yaml',
      '--document',
      'service-specification',
      '--final',
    );
    expect([code, out]).toEqual([1, []]);
    expect(err).toContain('eiriol.status does not say issued, so the pack is a draft');
    expect(err).toContain('contract.start is not answered: On which date does the service start?');
    expect(err).toMatch(/not ready to be issued, \d+ things to settle; nothing was written/);
    expect(existsSync(inFolder('out'))).toBe(false);
  });

  it('refuses a final pack with invented facts in it', () => {
    const { code, err } = eiriol(
      'build',
      'profiles/urban-board.yaml',
      '--document',
      'service-specification',
      '--final',
    );
    expect(code).toBe(1);
    expect(err).toContain('eiriol is invented for an example');
    expect(err).toContain('is invented for an example');
  });

  it('issues a finished pack without a draft mark', () => {
    const file = inFolder('profiles/urban-board.yaml');
    const text = readFileSync(file, 'utf8')
      .replace('status: draft', 'status: issued')
      .replaceAll(/illustrative: true/g, 'illustrative: false');
    writeFileSync(file, text);
    const { code, out } = eiriol(
      'build',
      'profiles/urban-board.yaml',
      '--document',
      'service-specification',
      '--final',
    );
    expect([code, out]).toEqual([0, [word, pdf, html]]);
  });

  it('prints everything for machines', () => {
    const { code, out } = eiriol(
      'build',
      'profiles/smallest.yaml',
      '--document',
      'service-specification',
      '--json',
      '--format',
      'docx',
    );
    const [pack] = JSON.parse(out.join('\n'));
    expect(code).toBe(0);
    expect(Object.keys(pack)).toEqual(['file', 'fingerprint', 'files', 'problems', 'findings', 'open']);
    expect(pack.open[0]).toMatchObject({
      path: expect.any(String),
      question: expect.any(String),
      places: expect.any(Array),
    });
  });
});

describe('check', { timeout: 60_000 }, () => {
  it('finds nothing in a finished example', () => {
    expect(eiriol('check', 'profiles/urban-board.yaml')).toMatchObject({
      code: 0,
      out: ['profiles/urban-board.yaml: no errors; every question that the tender needs is answered'],
    });
  });

  it('lists the open questions of the smallest profile', () => {
    const { code, out } = eiriol('check', 'profiles/smallest.yaml');
    expect(code).toBe(0);
    expect(out[0]).toMatch(
      /^profiles\/smallest\.yaml: no errors; \d+ questions still to answer before the tender:$/,
    );
    expect(out.join('\n')).toMatch(/ {2}contract\.start +On which date does the service start\?/);
  });

  it('shows a problem with its line and a caret', () => {
    writeFileSync(inFolder('p.yaml'), 'eiriol:\n  schema: 1\ncontract:\n  yeras: 3\n');
    const { code, err } = eiriol('check', 'p.yaml');
    expect(code).toBe(1);
    expect(err).toContain('p.yaml:4:3 error: contract.yeras is not a known field');
    expect(err).toContain('   4 |   yeras: 3\n     |   ^');
  });
});

describe('usage', { timeout: 60_000 }, () => {
  it.each([
    ['an unknown command', ['bild'], 'build'],
    ['no file', ['build'], "missing required argument 'file'"],
    ['an unknown option', ['build', 'x.yaml', '--finl'], '--final'],
    [
      'an unknown format',
      ['build', 'profiles/smallest.yaml', '--format', 'odt'],
      'there is no format "odt"; choose from docx, pdf, html',
    ],
    [
      'an unknown document',
      ['build', 'profiles/smallest.yaml', '--document', 'protocol'],
      'there is no document "protocol"',
    ],
    [
      'an impossible date',
      ['build', 'profiles/smallest.yaml', '--date', '2027-02-30'],
      'Give a date as YYYY-MM-DD',
    ],
    ['an unknown language', ['build', 'profiles/smallest.yaml', '--lang', 'fr'], '"fr" is not one of en, cy'],
  ])('%s is wrong usage', (_, args, message) => {
    const { code, err } = eiriol(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it.each([[[]], [['--help']], [['build', '--help']]])('%j prints help', (args) => {
    const { code, out } = eiriol(...args);
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('Usage: eiriol');
  });

  it('lists the documents of the pack', () => {
    const { code, out } = eiriol('templates');
    expect([code, out[0]]).toEqual([0, 'service-specification']);
  });

  it('finds its own templates sound', () => {
    expect(eiriol('templates', '--check')).toMatchObject({ code: 0, out: ['6 templates have no problems.'] });
  });
});
