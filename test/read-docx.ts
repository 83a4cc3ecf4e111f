/**
 * Reads a Word file as a reader sees it: paragraphs with their styles, words and numbers (worked out here from styles
 * and lists, as Word does), tables, bookmarks and fields. For tests of whatever writes .docx.
 */

import { strFromU8, unzipSync } from 'fflate';
import { labeller } from './docx-numbers.js';
import { type Element, elements, first, parseXml, value } from './read-xml.js';

export interface ReadParagraph {
  /** Id of its style. */
  style: string;
  /** Words as shown: results of fields, line breaks as `\n`, tabs as `\t`. */
  text: string;
  /** Number or bullet that Word puts before it; empty when it has none. */
  label: string;
  bookmarks: string[];
  inTable: boolean;
  /** Spaces to fill in that stand in it. */
  controls: ReadControl[];
  /** Words of the shapes of a picture in it, shape by shape. */
  pictured: string[];
}

export interface ReadTable {
  style: string;
  caption: string;
  description: string;
  /** Rows that are said again on each page. */
  headerRows: number;
  /** Widths of the grid, in twips. */
  widths: number[];
  /** Words of each cell, one line a paragraph. */
  rows: string[][];
}

export interface ReadField {
  /** E.g. `REF service_who \n \h`. */
  instruction: string;
  /** First word after the name of the field: the bookmark of a `REF`. */
  target: string;
  text: string;
}

/** A space that somebody fills in. */
export interface ReadControl {
  title: string;
  tag: string;
  id: number;
  /** `w:text`, `w:date`, `w:dropDownList`, `w14:checkbox` or `w:richText`. */
  kind: string;
  choices: string[];
  /** What it shows. */
  text: string;
  /** Whether that only says what to do. */
  asks: boolean;
}

export interface ReadDocx {
  paragraphs: ReadParagraph[];
  tables: ReadTable[];
  /** Names, in order. */
  bookmarks: string[];
  /** `REF` and `PAGEREF` fields, in order. */
  refs: ReadField[];
  /** Content controls with a tag, in order. */
  controls: ReadControl[];
  /** Pictures made of Word's own shapes. */
  drawings: { description: string; texts: string[]; fallback: string; ids: string[] }[];
  /** Words of heads and feet, by part. */
  running: Record<string, string>;
  /** XML of every part, by path. */
  parts: Record<string, string>;
}

/** Reads the bytes of a .docx. Throws when it is no zip or a part is not well-formed. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => /\.(xml|rels)$/.test(path))
      .map(([path, part]) => [path, strFromU8(part)]),
  );
  const trees = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, parseXml(xml, path)]),
  ) as Record<string, Element>;
  const body = first(trees['word/document.xml'] as Element, 'w:body') as Element;
  const label = labeller(trees['word/numbering.xml'] as Element, trees['word/styles.xml'] as Element);
  const inDrawings = new Set(elements(body, 'w:txbxContent').flatMap((box) => elements(box, 'w:p')));
  const inTables = new Set(elements(body, 'w:tbl').flatMap((table) => elements(table, 'w:p')));
  const running = Object.entries(trees).filter(([path]) => /^word\/(header|footer)\d+\.xml$/.test(path));
  return {
    paragraphs: elements(body, 'w:p')
      .filter((paragraph) => !inDrawings.has(paragraph))
      .map((paragraph) => ({
        style: styleOf(paragraph, 'w:pPr', 'w:pStyle'),
        text: textOf(paragraph),
        label: label(paragraph),
        bookmarks: elements(paragraph, 'w:bookmarkStart').map(nameOf),
        inTable: inTables.has(paragraph),
        controls: elements(paragraph, 'w:sdt').map(readControl),
        pictured: elements(paragraph, 'w:txbxContent').map(textOf),
      })),
    tables: elements(body, 'w:tbl').map(readTable),
    bookmarks: elements(body, 'w:bookmarkStart').map(nameOf),
    refs: elements(body, 'w:fldSimple').map(readField),
    drawings: elements(body, 'mc:AlternateContent').map((drawing) => ({
      description: first(drawing, 'wp:docPr')?.attributes.descr ?? '',
      texts: elements(drawing, 'w:txbxContent').map(textOf),
      fallback: textOf(first(drawing, 'mc:Fallback') as Element),
      ids: [...elements(drawing, 'wp:docPr'), ...elements(drawing, 'wps:cNvPr')].map(
        ({ attributes }) => attributes.id ?? '',
      ),
    })),
    controls: elements(body, 'w:sdt')
      .filter((control) => first(control, 'w:tag'))
      .map(readControl),
    running: Object.fromEntries(
      running.map(([path, tree]) => [path, elements(tree, 'w:p').map(textOf).join('\n')]),
    ),
    parts,
  };
}

const nameOf = (bookmark: Element): string => bookmark.attributes['w:name'] ?? '';

function styleOf(owner: Element, properties: string, name: string): string {
  const own = first(owner, properties);
  return own ? value(first(own, name)) : '';
}

function textOf(owner: Element): string {
  return owner.children
    .map((child): string => {
      if (typeof child === 'string') return owner.name === 'w:t' ? child : '';
      if (child.name === 'mc:AlternateContent') return '';
      if (child.name === 'w:br') return '\n';
      if (child.name === 'w:tab' && owner.name === 'w:r') return '\t';
      return textOf(child);
    })
    .join('');
}

const controlKinds = ['w:text', 'w:date', 'w:dropDownList', 'w14:checkbox', 'w:richText'];

/** The title, tag and kind of a content control; the frame of a list of contents is none of these. */
function readControl(control: Element): ReadControl {
  const properties = first(control, 'w:sdtPr') as Element;
  return {
    title: value(first(properties, 'w:alias')),
    tag: value(first(properties, 'w:tag')),
    id: Number(value(first(properties, 'w:id'))),
    kind: controlKinds.find((kind) => first(properties, kind)) ?? '',
    choices: elements(properties, 'w:listItem').map((item) => item.attributes['w:value'] ?? ''),
    text: textOf(first(control, 'w:sdtContent') as Element),
    asks: first(properties, 'w:showingPlcHdr') !== undefined,
  };
}

function readField(field: Element): ReadField {
  const instruction = field.attributes['w:instr'] ?? '';
  return { instruction, target: instruction.split(' ')[1] ?? '', text: textOf(field) };
}

function readTable(table: Element): ReadTable {
  const properties = first(table, 'w:tblPr') as Element;
  const rows = table.children.filter(
    (child) => typeof child !== 'string' && child.name === 'w:tr',
  ) as Element[];
  return {
    style: value(first(properties, 'w:tblStyle')),
    caption: value(first(properties, 'w:tblCaption')),
    description: value(first(properties, 'w:tblDescription')),
    headerRows: rows.filter((row) => first(row, 'w:tblHeader')).length,
    widths: elements(first(table, 'w:tblGrid') as Element, 'w:gridCol').map((column) =>
      Number(column.attributes['w:w']),
    ),
    rows: rows.map((row) =>
      elements(row, 'w:tc').map((cell) => elements(cell, 'w:p').map(textOf).join('\n')),
    ),
  };
}
