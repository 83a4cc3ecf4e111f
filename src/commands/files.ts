import type { Document } from '../document/types.js';
import type { Workbook } from '../document/workbook.js';
import { type Format, workbookWriters, writers } from '../writers/index.js';
import type { Pack } from './read-pack.js';

/** A file of a pack that is still to be written. */
export interface PackFile {
  title: string;
  format: Format;
  /** From the folder of the pack. */
  path: string;
  bytes: () => Promise<Uint8Array>;
}

/** The files of a pack in their order: each document, then each workbook, in every format that its template names. */
export function filesOf({ documents, workbooks }: Pack): PackFile[] {
  return [
    ...documents.flatMap(({ template, document }) =>
      template.formats
        .filter(isOf(writers))
        .map((format) => file(document, format, () => writers[format](document))),
    ),
    ...workbooks.flatMap(({ template, workbook }) =>
      template.formats
        .filter(isOf(workbookWriters))
        .map((format) => file(workbook, format, () => workbookWriters[format](workbook))),
    ),
  ];
}

/** What the board keeps goes to `internal`, all else to `issue`; the language stands in the name unless it is English. */
function file(of: Document | Workbook, format: Format, bytes: PackFile['bytes']): PackFile {
  const folder = of.audience === 'internal' ? 'internal' : 'issue';
  const ending = of.language === 'en' ? format : `${of.language}.${format}`;
  return { title: of.title, format, path: `${folder}/${of.id}.${ending}`, bytes };
}

const isOf =
  <T extends object>(table: T) =>
  (format: string): format is Extract<keyof T, string> =>
    format in table;
