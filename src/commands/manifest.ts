import { readFile } from 'node:fs/promises';
import type { Output } from './output.js';

/** Name of the list of files in the folder of a pack. */
export const manifestName = 'manifest.json';

/** What a pack consists of; written last, so that it never names a file that is not there. */
export interface Manifest {
  profile: string;
  fingerprint: string;
  version: string | null;
  status: string | null;
  /** Paths from the folder of the pack. */
  files: { path: string; sha256: string; bytes: number }[];
}

/** The manifest as text: the same pack gives the same bytes. */
export function manifestText(
  about: Omit<Manifest, 'files'>,
  outputs: readonly Output[],
  folder: string,
): string {
  const files = outputs
    .map(({ path, sha256, bytes }) => ({ path: path.slice(folder.length + 1), sha256, bytes }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ ...about, files }, null, 2)}\n`;
}

/** Hashes of the files written last time, by path from the folder of the pack; empty when there is no manifest. */
export async function lastHashes(file: string): Promise<Map<string, string>> {
  try {
    const { files } = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    return new Map(files.map(({ path, sha256 }) => [path, sha256]));
  } catch {
    return new Map();
  }
}
