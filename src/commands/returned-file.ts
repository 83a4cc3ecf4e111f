import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Origin, readOrigin } from '../ooxml/origin.js';
import { openWord, type Refusal, tree } from '../ooxml/package.js';
import type { Problem } from '../problem.js';
import type { Line } from '../returned/line.js';
import { readLines } from '../returned/read.js';
import type { World } from './world.js';

/** An edited Word file. */
export interface ReturnedFile {
  lines: Line[];
  /** Where it comes from; nothing when it is no file of ours, or a program has taken that away. */
  origin: Origin | undefined;
}

/** Why a Word file cannot be read, after its name, and what to do. */
export const refusals: Readonly<Record<Refusal, readonly [string, string]>> = {
  'not-zip': ['is no Word file', 'give a file that ends in .docx'],
  encrypted: [
    'is locked with a password, or saved in the format of Word 97',
    'open it in Word and save it as a Word document (.docx) without a password',
  ],
  'too-large': ['unpacks to more than 200 MB', 'take large pictures out of it'],
  'not-word': ['is no Word document', 'give a file that ends in .docx'],
  macros: ['holds macros', 'save it in Word as a document or template without macros (.docx or .dotx)'],
  damaged: ['is damaged and cannot be read', 'open it in Word, let Word repair it, and save it again'],
};

/** Reads an edited Word file, or says why that cannot be done. */
export async function readReturned(name: string, world: World): Promise<ReturnedFile | Problem> {
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message: `${name} ${message}`,
    file: name,
    hint,
  });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(world.cwd, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return problem('no-file', 'is not there', 'look for a mistake in its name');
    if (typeof code !== 'string') throw error;
    return problem('cannot-read', 'cannot be read', 'close it in Word, and check that you may open it');
  }
  const opened = openWord(bytes);
  if ('refusal' in opened) return problem(opened.refusal, ...refusals[opened.refusal]);
  const document = tree(opened.parts, 'word/document.xml');
  if (!document) return problem('damaged', ...refusals.damaged);
  return { lines: readLines(document), origin: readOrigin(opened.parts) };
}
