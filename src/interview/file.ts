import { constants } from 'node:fs';
import { access, copyFile, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { decode } from '../profile/decode.js';

/** What stands on disk in place of what was there when it was last read. */
export interface Changed {
  /** `undefined` when the file is gone, or is no text. */
  disk: string | undefined;
  gone: boolean;
}

/**
 * A profile on disk. Remembers what it last read or wrote, so that it never writes over the work of somebody else,
 * and keeps the line breaks and the byte order mark that the file came with.
 */
export class ProfileFile {
  readonly path: string;
  #last: Uint8Array | undefined;
  #breaks = '\n';
  #mark = '';

  constructor(path: string) {
    this.path = path;
  }

  /** The text of the file with `\n` line breaks; `undefined` when there is no file or it is no text. */
  async read(): Promise<string | undefined> {
    this.#last = await bytesOf(this.path);
    if (!this.#last) return undefined;
    const raw = Buffer.from(this.#last).toString('utf8');
    this.#breaks = raw.includes('\r\n') ? '\r\n' : '\n';
    this.#mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
    return textOf(this.#last);
  }

  /** What changed on disk since the last read or save; `undefined` when nothing did. */
  async changed(): Promise<Changed | undefined> {
    const now = await bytesOf(this.path);
    if (now === undefined && this.#last === undefined) return undefined;
    if (now && this.#last && Buffer.compare(now, this.#last) === 0) return undefined;
    return { disk: now && textOf(now), gone: now === undefined };
  }

  /**
   * Writes the file beside its place, then renames it: at every moment there is one whole file. Nothing is written
   * when the file changed on disk. Throws what the disk refuses.
   */
  async save(text: string): Promise<Changed | undefined> {
    const changed = await this.changed();
    if (changed) return changed;
    await this.overwrite(text);
    return undefined;
  }

  /** The same, whatever stands on disk. */
  async overwrite(text: string): Promise<void> {
    const bytes = Buffer.from(this.#mark + text.replaceAll('\n', this.#breaks));
    // A link stays a link: what it leads to is replaced.
    const target = await realpath(this.path).catch(() => this.path);
    // A file that is not to be written to is not to be replaced either.
    await access(target, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await replace(target, bytes);
    this.#last = bytes;
  }

  /** Keeps what stands on disk beside the profile, under a name that is still free, which is returned. */
  async keepBeside(label: string): Promise<string> {
    const stem = this.path.replace(/\.ya?ml$/i, '');
    for (let n = 1; ; n++) {
      const path = `${stem} (${label}${n === 1 ? '' : ` ${n}`}).yaml`;
      if (await bytesOf(path)) continue;
      await copyFile(this.path, path);
      return path;
    }
  }
}

async function replace(target: string, bytes: Uint8Array): Promise<void> {
  const beside = `${target}.part`;
  const mode = await stat(target).then(
    (about) => about.mode,
    () => undefined,
  );
  try {
    const handle = await open(beside, 'w', mode);
    try {
      await handle.writeFile(bytes);
      // Without this a power cut after the rename could leave an empty file.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await patiently(() => rename(beside, target));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** On Windows a virus scanner or a sync program may hold a file for a moment. */
async function patiently(act: () => Promise<void>): Promise<void> {
  for (let wait = 20; ; wait *= 2) {
    try {
      return await act();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(code ?? '') || wait > 500) throw error;
      await new Promise((done) => setTimeout(done, wait));
    }
  }
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : undefined;
}
