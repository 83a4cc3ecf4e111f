import { withSourceNotes } from '../compose/source-notes.js';
import type { Document } from '../document/types.js';
import type { Workbook } from '../document/workbook.js';
import { type Format, largePrintFormats, type Print, workbookWriters, writers } from '../writers/index.js';
import type { Pack, PackDocument } from './read-pack.js';

/** A file of a pack that is still to be written. */
export interface PackFile {
  title: string;
  format: Format | 'json';
  /** From the folder of the pack. */
  path: string;
  bytes: () => Promise<Uint8Array>;
}

/** Which edition of a pack is written. */
export interface Edition {
  /** With the sources of each clause, for reviewers. */
  sources?: boolean;
  /** In large print, in the formats that have one. */
  largePrint?: boolean;
}

/** The files of a pack in their order: each document, then each workbook, in every format that its template names. */
export function filesOf(pack: Pack, edition: Edition): PackFile[] {
  return [
    ...editionOf(pack.documents, edition).flatMap((one) => documentFiles(one, edition)),
    // Cells have neither sources of their own nor large print, so no second copy of the workbooks is written.
    ...(edition.sources || edition.largePrint ? [] : pack.workbooks).flatMap(({ template, workbook }) =>
      template.formats
        .filter(isOf(workbookWriters))
        .map((format) => file(workbook, edition, format, () => workbookWriters[format](workbook))),
    ),
  ];
}

function documentFiles({ template, document, json }: PackDocument, edition: Edition): PackFile[] {
  const print: Print = edition.largePrint ? 'large' : 'usual';
  return [
    ...template.formats
      .filter(isOf(writers))
      .filter((format) => print === 'usual' || largePrintFormats.includes(format))
      .map((format) => file(document, edition, format, () => writers[format](document, print))),
    ...(json && print === 'usual' ? [file(document, edition, 'json', async () => encoded(json))] : []),
  ];
}

/** The documents to write; for reviewers only those that have sources, each with its notes. */
function editionOf(documents: readonly PackDocument[], { sources }: Edition): readonly PackDocument[] {
  if (!sources) return documents;
  return documents
    .filter(({ template }) => !template.after)
    .map(({ template, document }) => ({ template, document: withSourceNotes(document) }));
}

/**
 * What the board keeps goes to `internal`, all else to `issue`. The name says which edition it is, and in which
 * language unless it is English.
 */
function file(
  of: Document | Workbook,
  { sources, largePrint }: Edition,
  format: PackFile['format'],
  bytes: PackFile['bytes'],
): PackFile {
  const folder = of.audience === 'internal' ? 'internal' : 'issue';
  const name = [
    of.id,
    ...(sources ? ['sources'] : []),
    ...(of.language === 'en' ? [] : [of.language]),
    ...(largePrint ? ['large-print'] : []),
    format,
  ];
  return { title: of.title, format, path: `${folder}/${name.join('.')}`, bytes };
}

const encoded = (json: object): Uint8Array => new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`);

const isOf =
  <T extends object>(table: T) =>
  (format: string): format is Extract<keyof T, string> =>
    format in table;
