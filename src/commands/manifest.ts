import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Output, replace } from './output.js';

/** What a pack consists of. Kept beside its files, and written last, so that it never names a file that is not there. */
interface Manifest {
  /** Name of the profile. */
  profile: string;
  /** Fingerprint of the answers that the files were made from. */
  fingerprint: string;
  files: FileEntry[];
}

interface FileEntry {
  /** From the folder of the pack. */
  path: string;
  sha256: string;
  bytes: number;
}

/** The files written last time, by path; empty when there is no manifest that can be read. */
export async function readManifest(root: string): Promise<Map<string, FileEntry>> {
  try {
    const { files } = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8')) as Manifest;
    return new Map(files.map((file) => [file.path, file]));
  } catch {
    return new Map();
  }
}

/** Writes the manifest: today's files, and those of last time that were not built now. Throws what the disk refuses. */
export async function writeManifest(
  root: string,
  about: Omit<Manifest, 'files'>,
  outputs: readonly Output[],
  last: ReadonlyMap<string, FileEntry>,
): Promise<void> {
  const files = new Map(last);
  for (const { path, sha256, bytes } of outputs) files.set(path, { path, sha256, bytes });
  const manifest: Manifest = {
    profile: about.profile,
    fingerprint: about.fingerprint,
    files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  await replace(
    join(root, 'manifest.json'),
    new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
  );
}
