import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../problem.js';

/** What became of one file of a pack. */
export interface Output {
  /** Path as shown to the user, from the folder of the command. */
  path: string;
  sha256: string;
  bytes: number;
  /** `same`: stood there already, byte for byte. */
  state: 'new' | 'changed' | 'same';
  /** Where the user's own version was kept, when somebody had edited the file. */
  kept?: string;
}

/** sha256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Puts a file of a pack in its place. A file that is not the one written last time was edited by hand, and is kept
 * beside as `name (edited).docx`. With `dryRun` nothing is touched. What the disk refuses comes back as a problem.
 * @param root folder of the pack
 * @param path of the file, from the folder of the pack
 * @param lastHash sha256 of what was written there last time
 */
export async function put(
  root: string,
  path: string,
  bytes: Uint8Array,
  lastHash: string | undefined,
  dryRun: boolean,
): Promise<Output | Problem> {
  const target = join(root, path);
  const sha256 = hashOf(bytes);
  const output = { path, sha256, bytes: bytes.length };
  try {
    const present = await readIfThere(target);
    const presentHash = present && hashOf(present);
    if (presentHash === sha256) return { ...output, state: 'same' };
    const kept = present && presentHash !== lastHash ? await freeName(root, path) : undefined;
    if (!dryRun) await replace(target, bytes, kept && join(root, kept));
    return { ...output, state: present ? 'changed' : 'new', ...(kept && { kept }) };
  } catch (error) {
    return diskProblem(error as NodeJS.ErrnoException, path);
  }
}

/**
 * Writes a file beside its place and renames it, so that no half-written file is ever seen; what stood there goes to
 * `keepAs` when that is given. Throws what the disk refuses, and leaves the old file in place then.
 */
export async function replace(target: string, bytes: Uint8Array, keepAs?: string): Promise<void> {
  const beside = `${target}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(beside, bytes);
    if (keepAs) await rename(target, keepAs);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** `name (edited).docx`, or with a number when that name is taken. */
async function freeName(root: string, path: string): Promise<string> {
  const [, stem, ending] = /^(.*?)(\.[a-z]+)$/.exec(path) ?? [path, path, ''];
  for (let n = 1; ; n++) {
    const name = `${stem} (edited${n > 1 ? ` ${n}` : ''})${ending}`;
    if ((await readIfThere(join(root, name))) === undefined) return name;
  }
}

/** What the disk refused, in words; anything unexpected is our own fault and thrown on. */
export function diskProblem(error: NodeJS.ErrnoException, path: string): Problem {
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message: `${path} ${message}`,
    file: path,
    hint,
  });
  switch (error.code) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return problem(
        'cannot-write',
        'cannot be written',
        'close it in Word, or choose another folder with --out',
      );
    case 'EROFS':
      return problem(
        'cannot-write',
        'lies on a disk that cannot be written to',
        'choose another folder with --out',
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return problem(
        'disk-full',
        'could not be written: the disk is full',
        'make room and build again; the old file is still in place',
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return problem(
        'cannot-write',
        'cannot be written: a file stands where a folder is needed',
        'choose another folder with --out',
      );
    case 'EISDIR':
      return problem('cannot-write', 'cannot be written: a folder has its name', 'rename that folder');
    case 'ENAMETOOLONG':
      return problem(
        'cannot-write',
        'has too long a name for this disk',
        'give the profile a shorter file name',
      );
    default:
      throw error;
  }
}
