import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Result, refused } from './fault.js';

const megabyte = 1024 * 1024;

/**
 * The bytes of a file that the profile names, looked for from the folder of the profile.
 * @param most megabytes it may have
 */
export async function readAsset(
  path: string,
  name: string,
  folder: string,
  most: number,
): Promise<Result<Uint8Array>> {
  const refuse = (code: string, message: string, hint: string) =>
    refused(path, code, `${path} names ${name}, ${message}`, hint);
  try {
    const file = resolve(folder, name);
    const about = await stat(file);
    if (!about.isFile()) return refuse('not-a-file', 'which is no file', 'give the name of a file');
    if (about.size > most * megabyte)
      return refuse(
        'too-large',
        `which has ${(about.size / megabyte).toFixed(1)} MB`,
        `make it smaller than ${most} MB`,
      );
    return { value: await readFile(file), faults: [] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return refuse(
        'no-file',
        'but there is no such file',
        'put it beside the profile, or give the way there from the profile',
      );
    return refuse(
      'cannot-read',
      'which cannot be read',
      'close it in other programs, and check that you may open it',
    );
  }
}
