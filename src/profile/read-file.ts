import type { Stats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../problem.js';
import { nearest } from './nearest.js';

/** What reading a profile needs of a disk. */
export interface Disk {
  stat(path: string): Promise<Pick<Stats, 'isFile' | 'isDirectory' | 'size'>>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
}

const realDisk: Disk = { stat, readFile, readdir };
const megabyte = 1024 * 1024;

/** The bytes of a file of at most 1 MB, or the one reason why there are none. `shown` is its name in messages. */
export async function readSmallFile(
  path: string,
  shown: string,
  disk: Disk = realDisk,
): Promise<{ bytes: Uint8Array } | { problem: Problem }> {
  const refuse = (code: string, message: string, hint?: string): { problem: Problem } => ({
    problem: { code, severity: 'error', message, file: shown, ...(hint && { hint }) },
  });
  try {
    const about = await disk.stat(path);
    if (about.isDirectory()) {
      const inside = (await disk.readdir(path)).filter(isYaml).sort()[0];
      return refuse('is-folder', 'this is a folder, not a profile', inside && `try ${join(shown, inside)}`);
    }
    if (!about.isFile()) return refuse('not-a-file', 'this is a device, not a file');
    const bytes = about.size > megabyte ? undefined : await disk.readFile(path);
    const size = bytes?.length ?? about.size;
    if (bytes && size <= megabyte) return { bytes };
    const megabytes = (Math.ceil((size / megabyte) * 10) / 10).toFixed(1);
    return refuse('too-large', `this file has ${megabytes} MB; a profile has at most 1 MB`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    switch (code) {
      case 'ENOENT':
      case 'ENOTDIR':
        return refuse('no-file', 'there is no such file', await nearName(path, shown, disk));
      case 'EACCES':
      case 'EPERM':
        return refuse(
          'cannot-read',
          'you are not allowed to read this file',
          'ask its owner for the right to read it',
        );
      case 'EBUSY':
        return refuse('cannot-read', 'another program keeps this file to itself', 'close it there');
      default:
        if (typeof code !== 'string') throw error;
        return refuse('cannot-read', `the disk does not give this file out (${code})`);
    }
  }
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/** A hint at the profile that was probably meant, or at the folder that is missing. */
async function nearName(path: string, shown: string, disk: Disk): Promise<string | undefined> {
  const names = await disk.readdir(dirname(path)).catch(() => undefined);
  if (!names) return `there is no folder ${dirname(shown)}`;
  const stem = (name: string): string => name.replace(/\.ya?ml$/i, '');
  const profiles = new Map(
    names
      .filter(isYaml)
      .sort()
      .map((name) => [stem(name), name]),
  );
  const near = profiles.get(nearest(stem(basename(path)), profiles.keys()) ?? '');
  if (near) return `did you mean ${join(dirname(shown), near)}?`;
  return profiles.size > 0
    ? `profiles in that folder: ${[...profiles.values()].slice(0, 5).join(', ')}`
    : undefined;
}
