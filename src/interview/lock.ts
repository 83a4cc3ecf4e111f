import { rmSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';

/** The process that holds a lock. */
export interface Holder {
  pid: number;
  host: string;
}

/** This process, and what it can tell of others on the same computer. */
export interface Self extends Holder {
  isAlive(pid: number): boolean;
}

/** A lock on a profile, so that two wizards never write the same file. */
export interface Lock {
  release(): void;
}

/** Name of the lock that stands beside a profile. */
export function lockPath(profile: string): string {
  return `${profile}.lock`;
}

/**
 * Takes the lock of a profile, or says who has it. The lock of a process that has ended, on this computer, is taken
 * over: a killed wizard leaves one behind.
 */
export async function takeLock(profile: string, me: Self): Promise<Lock | Holder> {
  const path = lockPath(profile);
  // A second try, for a lock that turns out to be nobody's.
  for (let turn = 0; ; turn++) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(`${JSON.stringify({ pid: me.pid, host: me.host })}\n`);
      await handle.close();
      // At the end of a process there is no time left to wait for the disk.
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await holderOf(path);
    if (turn > 0 || (holder && !isGone(holder, me))) return holder ?? { pid: 0, host: '' };
    await rm(path, { force: true });
  }
}

async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    const { pid, host } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    // Cut off while it was written, so its process is gone.
    return undefined;
  }
}

function isGone(holder: Holder, me: Self): boolean {
  // Whether a process of another computer lives cannot be known from here.
  return holder.host === me.host && holder.pid !== me.pid && !me.isAlive(holder.pid);
}
