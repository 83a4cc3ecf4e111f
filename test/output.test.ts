import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskProblem, hashOf, put } from '../src/commands/output.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eiriol-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of a pack', () => {
  it.each([
    ['is new', undefined, undefined, { state: 'new' }, ['a.docx']],
    ['stands there already', 'today', undefined, { state: 'same' }, ['a.docx']],
    ['was written last time', 'before', 'before', { state: 'changed' }, ['a.docx']],
    [
      'was edited by hand',
      'mine',
      'before',
      { state: 'changed', kept: 'a (edited).docx' },
      ['a (edited).docx', 'a.docx'],
    ],
    [
      'stood there before the first build',
      'mine',
      undefined,
      { state: 'changed', kept: 'a (edited).docx' },
      ['a (edited).docx', 'a.docx'],
    ],
  ])('that %s', async (_, present, last, expected, left) => {
    if (present) writeFileSync(join(folder, 'a.docx'), present);
    const result = await put(folder, 'a.docx', bytes('today'), last && hashOf(bytes(last)), false);
    expect(result).toEqual({ path: 'a.docx', sha256: hashOf(bytes('today')), bytes: 5, ...expected });
    expect(readdirSync(folder).sort()).toEqual(left);
    expect(readFileSync(join(folder, 'a.docx'), 'utf8')).toBe('today');
  });

  it('leaves no half-written file behind when its place is taken by a folder', async () => {
    mkdirSync(join(folder, 'a.docx'));
    const result = await put(folder, 'a.docx', bytes('today'), undefined, false);
    expect(result).toMatchObject({
      code: 'cannot-write',
      message: 'a.docx cannot be written: a folder has its name',
    });
    expect(readdirSync(folder)).toEqual(['a.docx']);
  });
});

describe('what the disk refuses is said in words', () => {
  it.each([
    ['EBUSY', 'a.docx cannot be written', 'close it in Word, or choose another folder with --out'],
    ['EPERM', 'a.docx cannot be written', 'close it in Word, or choose another folder with --out'],
    ['EACCES', 'a.docx cannot be written', 'close it in Word, or choose another folder with --out'],
    ['EROFS', 'a.docx lies on a disk that cannot be written to', 'choose another folder with --out'],
    [
      'ENOSPC',
      'a.docx could not be written: the disk is full',
      'make room and build again; the old file is still in place',
    ],
    [
      'ENOTDIR',
      'a.docx cannot be written: a file stands where a folder is needed',
      'choose another folder with --out',
    ],
    ['ENAMETOOLONG', 'a.docx has too long a name for this disk', 'give the profile a shorter file name'],
  ])('%s', (code, message, hint) => {
    const problem = diskProblem(Object.assign(new Error(code), { code }), 'a.docx');
    expect([problem.message, problem.hint]).toEqual([message, hint]);
  });

  it('throws what is our own fault', () => {
    expect(() => diskProblem(new TypeError('ours'), 'a.docx')).toThrow('ours');
  });
});
