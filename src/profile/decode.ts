import { isUtf8 } from 'node:buffer';
import type { Problem } from '../problem.js';

/** The text of a profile with `\n` line breaks, or the one reason why it is none. */
export type Decoded = { text: string } | { problem: Omit<Problem, 'severity' | 'file'> };

const inUtf8 = 'open it in the editor and save it with the encoding UTF-8';
const utf16 = 'UTF-16';
const asText = 'a profile is a text file whose name ends in .yaml, like the examples in the folder profiles';

/** How files begin that are given by mistake, what else is in them, and what they are. The first that fits is taken. */
const kinds: readonly (readonly [start: string, inside: string, name: string])[] = [
  ['PK\x03\x04', 'word/', 'a Word file'],
  ['PK\x03\x04', 'xl/', 'an Excel file'],
  ['PK\x03\x04', '', 'a zip file'],
  ['\xd0\xcf\x11\xe0', '', 'an old Word or Excel file'],
  ['%PDF-', '', 'a PDF'],
  ['{\\rtf', '', 'a rich text file'],
  ['<!DOCTYPE html', '', 'a web page'],
  ['<html', '', 'a web page'],
  ['\xff\xfe', '', utf16],
  ['\xfe\xff', '', utf16],
];

/** Reads bytes as UTF-8, with or without a byte order mark. Anything that is no text is named as what it is. */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = buffer.toString('latin1');
  const kind = kinds.find(([start, inside]) => latin.startsWith(start) && latin.includes(inside))?.[2];
  if (kind === utf16) return refuse('utf-16', 'this file is saved as UTF-16', inUtf8);
  if (kind) return refuse('not-a-profile', `this is ${kind}, not a profile`, asText);
  if (buffer.includes(0)) {
    const line = lineOf(buffer, buffer.indexOf(0));
    const message = `this is not a text: line ${line} has a byte with the value 0 in it`;
    return refuse('not-text', message, asText);
  }
  if (!isUtf8(buffer)) return notUtf8(buffer);
  return {
    text: buffer
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n'),
  };
}

function refuse(code: string, message: string, hint: string): Decoded {
  return { problem: { code, message, hint } };
}

/** Names the first byte that breaks UTF-8, with its line. */
function notUtf8(buffer: Buffer): Decoded {
  let start = 0;
  for (let line = 1; ; line++) {
    const found = buffer.indexOf(10, start);
    const end = found < 0 ? buffer.length : found;
    const bytes = buffer.subarray(start, end);
    if (!isUtf8(bytes)) {
      const { offset, column } = firstBad(bytes);
      const byte = bytes.toString('hex', offset, offset + 1).toUpperCase();
      const source = bytes.toString('utf8').replace(/\r$/, '');
      return {
        problem: {
          code: 'not-utf-8',
          message: `this file is not saved as UTF-8: its byte ${start + offset + 1}, with the value ${byte}, is no character`,
          line,
          column,
          source,
          hint: inUtf8,
        },
      };
    }
    start = end + 1;
  }
}

/** Where the first bad byte stands in a line: counted in bytes from 0, and in characters from 1. */
function firstBad(bytes: Buffer): { offset: number; column: number } {
  let offset = 0;
  let column = 1;
  for (const character of bytes.toString('utf8')) {
    const length = Buffer.byteLength(character);
    if (character === '\ufffd' && bytes.toString('hex', offset, offset + 3) !== 'efbfbd') break;
    offset += length;
    column++;
  }
  return { offset, column };
}

function lineOf(buffer: Buffer, offset: number): number {
  return buffer.subarray(0, offset).filter((byte) => byte === 10).length + 1;
}
