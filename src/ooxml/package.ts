import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement, XmlFault } from './xml.js';

/** The parts of an Office file by their path, such as `word/document.xml`. */
export type Parts = Map<string, Uint8Array>;

/** Why a file cannot be opened as a Word file; a sentence that begins with a verb goes before it. */
export type Refusal = 'not-zip' | 'encrypted' | 'too-large' | 'not-word' | 'macros' | 'damaged';

/** Bytes that all parts of a file may have unpacked: far more than any document, far less than a zip bomb. */
const most = 200 * 1024 * 1024;

/** Opens a Word document or template. Macros, encryption and what is no Word file are refused. */
export function openWord(bytes: Uint8Array): { parts: Parts } | { refusal: Refusal } {
  // An encrypted Office file is an OLE container, as is a file of Word 97.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { refusal: 'encrypted' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { refusal: 'not-zip' };
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= most;
      },
    });
    if (size > most) return { refusal: 'too-large' };
    const parts: Parts = new Map(Object.entries(files).filter(([path]) => !path.endsWith('/')));
    const types = text(parts, '[Content_Types].xml');
    if (types === undefined || !parts.has('word/document.xml')) return { refusal: 'not-word' };
    if (/macroEnabled|vnd\.ms-office\.vbaProject/i.test(types)) return { refusal: 'macros' };
    parseXml(text(parts, 'word/document.xml') ?? '');
    return { parts };
  } catch {
    // fflate and the reader of XML throw nothing but what is wrong with the bytes.
    return { refusal: 'damaged' };
  }
}

/** The text of a part; nothing when there is no such part. */
export function text(parts: Parts, path: string): string | undefined {
  const bytes = parts.get(path);
  if (!bytes) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, '');
}

/** The root element of a part; nothing when there is no such part or it is no well-formed XML. */
export function tree(parts: Parts, path: string): XmlElement | undefined {
  const xml = text(parts, path);
  if (xml === undefined) return undefined;
  try {
    return parseXml(xml);
  } catch (error) {
    if (error instanceof XmlFault) return undefined;
    throw error;
  }
}
