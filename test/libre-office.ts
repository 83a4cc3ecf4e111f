/** LibreOffice as a second opinion on Word files: it numbers, refers and breaks pages anew. */

import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readDocx } from './read-docx.js';

/** What a program prints. Throws when it fails. */
export const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28 });

const execFileSoon = promisify(execFile);

/**
 * Opens Word files in LibreOffice and saves them in another format beside them. Starting takes longest, so give it
 * many at once.
 * @param format as `--convert-to` takes it, e.g. `pdf`
 */
export async function convert(files: readonly string[], format: string, folder: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'eiriol-libre-office-'));
  const options = [`-env:UserInstallation=file://${home}`, '--headless', '--convert-to', format];
  await execFileSoon('soffice', [...options, '--outdir', folder, ...files], { maxBuffer: 2 ** 28 });
  rmSync(home, { recursive: true, force: true });
}

interface Bookmark {
  title: string;
  dest: string | unknown[] | null;
  items: Bookmark[];
}

/** Bookmarks of a PDF in order, which LibreOffice makes of headings: level, title and page, counted from 1. */
export async function bookmarksOf(path: string): Promise<{ level: number; title: string; page: number }[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const found: { level: number; title: string; page: number }[] = [];
  const visit = async (bookmarks: readonly Bookmark[], level: number): Promise<void> => {
    for (const { title, dest, items } of bookmarks) {
      const [place] = typeof dest === 'string' ? ((await pdf.getDestination(dest)) ?? []) : (dest ?? []);
      found.push({ level, title, page: 1 + (await pdf.getPageIndex(place as never)) });
      await visit(items, level + 1);
    }
  };
  await visit(((await pdf.getOutline()) ?? []) as Bookmark[], 1);
  await pdf.loadingTask.destroy();
  return found;
}

/** Page numbers that the list of contents of a Word file prints, entry by entry; nothing where it leaves one out. */
export function printedPages(docx: Uint8Array): (number | undefined)[] {
  return readDocx(docx)
    .paragraphs.filter(({ style }) => style === 'TOC1')
    .map(({ text }) => /\t(\d+)$/.exec(text)?.[1])
    .map((page) => (page === undefined ? undefined : Number(page)));
}
