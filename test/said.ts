/** What built files say, in the form of `printedText`: to be compared with the tree, and with one another. */

import { plainText } from '../src/document/plain.js';
import type { Document, Table } from '../src/document/types.js';
import { walkBlocks } from '../src/document/walk.js';
import { headingsOf } from '../src/layout/outline.js';
import { type PdfText, textOf } from './pdf-objects.js';
import type { ReadControl, ReadDocx, ReadParagraph } from './read-docx.js';
import type { PdfElement, PdfReading } from './read-pdf.js';

/** Strings without the empty ones; page numbers of the contents are `#`. */
const said = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '');

/** What the tree says, by `printedText`. */
export const treeText = (printed: readonly string[]): string[] => said(printed);

/** What a PDF says, in the order of its tree. */
export function pdfText({ blocks }: PdfReading): string[] {
  return said(blocks.map(({ role, text }) => (role === 'TOCI' ? text.replace(/ \d+$/, ' #') : text)));
}

/** What a Word file says, in the order of its paragraphs; numbers and bullets as Word works them out. */
export function docxText({ paragraphs }: ReadDocx): string[] {
  return said(byParty(paragraphs).flatMap(paragraphText));
}

function paragraphText({ style, label, text, controls, pictured }: ReadParagraph): string[] {
  // Answers in a sentence stand in controls too; the tag of a space to fill in names the document it is in.
  const spaces = controls.filter(({ tag }) => tag.includes('#'));
  if (spaces.length > 0) return spaces.map(offered);
  if (pictured.length > 0) return [pictured.join(' ')];
  // A page number that cannot be sure is left out.
  if (style === 'TOC1') return [`${text.replace(/\t\d+$/, '').replace('\t', ' ')} #`];
  if (style === 'CoverMarks') return [text.replace(/\u00a0\s+\u00a0/g, ' ').replace(/\u00a0/g, '')];
  // Items and bullets have a label of their own in the PDF, clauses and headings begin with theirs.
  if (/Bullet|Item|Subitem/.test(style)) return [label, text];
  return [[label, text].filter(Boolean).join(' ')];
}

/** What a space holds: what stands in it, or the wordings it offers; not what it asks for, which no PDF prints. */
function offered({ kind, asks, choices, text }: ReadControl): string {
  if (kind === 'w14:checkbox') return '';
  return asks ? choices.join(' ') : text;
}

/** Signature blocks stand side by side in a table of Word; they are read one after the other. */
function byParty(paragraphs: readonly ReadParagraph[]): ReadParagraph[] {
  const words = paragraphs.filter(({ style, text }) => text !== '' || !/^(TableText|Header)$/.test(style));
  const made: ReadParagraph[] = [];
  for (let at = 0; at < words.length; ) {
    const count = (style: string, from: number): number => {
      let end = from;
      while (words[end]?.style === style) end++;
      return end - from;
    };
    const parties = count('SignatureParty', at);
    if (parties === 0) made.push(words[at++] as ReadParagraph);
    else {
      const labels = count('SignatureLabel', at + parties);
      for (let party = 0; party < parties; party++) {
        made.push(words[at + party] as ReadParagraph);
        for (let each = party; each < labels; each += parties)
          made.push(words[at + parties + each] as ReadParagraph);
      }
      at += parties + labels;
    }
  }
  return made;
}

/** A table as it is listed: what it is called, what it holds, its rows with the words of each cell. */
export interface Listed {
  caption: string;
  description: string;
  rows: string[][];
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Tables of the tree that have a description; fields, notes and signatures are laid out otherwise. */
export const treeTables = ({ blocks }: Document): Pick<Listed, 'caption' | 'description'>[] =>
  [...walkBlocks(blocks)]
    .filter((block): block is Table => block.type === 'table' && block.rows.length > 0)
    .map(({ caption, description }) => ({ caption: squeezed(plainText(caption)), description }));

/** Tables of a Word file. */
export const docxTables = ({ tables }: ReadDocx): Listed[] =>
  tables
    .filter(({ style }) => /^Pack(Grid|Definitions|Control)$/.test(style))
    .map(({ caption, description, rows }) => ({
      caption: squeezed(caption),
      description,
      rows: rows.map((row) => row.map(squeezed)),
    }));

/**
 * Tables of a PDF; those without a summary are fields.
 * @param mark of what is undecided, which Word's own caption of a table does not repeat
 */
export function pdfTables({ tree }: PdfReading, mark: string): Listed[] {
  const flat = (element: PdfElement): PdfElement[] => [element, ...element.children.flatMap(flat)];
  return flat(tree)
    .filter(({ role, attributes }) => role === 'Table' && attributes.has('Summary'))
    .map(({ children, attributes }) => ({
      caption: squeezed((children.find(({ role }) => role === 'Caption')?.text ?? '').replace(mark, '')),
      description: textOf(attributes.get('Summary') as PdfText),
      rows: children
        .filter(({ role }) => role === 'TR')
        .map((row) => row.children.map((cell) => squeezed(cell.text.replace(/\u2022/g, '')))),
    }));
}

/** Headings with their level, as they are printed on one line. */
export const treeOutline = ({ blocks, words }: Document): string[] =>
  headingsOf(blocks, words).map(({ level, title }) => `${'  '.repeat(level - 1)}${title}`);

export const pdfOutline = ({ outline }: PdfReading): string[] =>
  outline.map(({ level, title }) => `${'  '.repeat(level - 1)}${title}`);

const headings: Record<string, number> = {
  Heading1: 1,
  HeadingUnnumbered: 1,
  HeadingSchedule: 1,
  Heading2: 2,
};

export const docxOutline = ({ paragraphs }: ReadDocx): string[] =>
  paragraphs.flatMap(({ style, label, text }) => {
    const level = headings[style];
    return level ? [`${'  '.repeat(level - 1)}${squeezed(`${label} ${text}`)}`] : [];
  });
