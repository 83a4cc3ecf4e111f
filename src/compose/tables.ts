import { plainText } from '../document/plain.js';
import type { Column, Inline, Paragraph, Row, Table, Traced } from '../document/types.js';
import type { Attributes } from './attributes.js';
import { unique } from './inlines.js';
import type { Token } from './markdown.js';
import type { TextReader } from './text-reader.js';
import { say } from './words.js';

/** A list item and the line that it begins on. */
export interface Item {
  text: string;
  line: number;
}

interface Cell {
  text: string;
  align: Column['align'] | null;
}

/** `:::table`: the first paragraph is the caption, the others describe the table in words. */
export function readTable(
  tokens: [Token, number][],
  attributes: Attributes,
  traced: Traced,
  reader: TextReader,
): Table[] {
  const texts: Inline[][] = [];
  let table: Pick<Table, 'columns' | 'rows'> | undefined;
  reader.needsId(traced, 'table');
  for (const [token, line] of tokens) {
    reader.line = line;
    if (token.type === 'table') {
      table = { columns: columns(token.header as Cell[], reader), rows: [] };
      for (const [index, cells] of (token.rows as Cell[][]).entries()) {
        reader.line = line + 2 + index;
        table.rows.push(...row(cells, `${traced.id}.${table.rows.length + 1}`, reader));
      }
    } else if (token.type === 'paragraph') {
      if (!reader.marksOnly(token.text)) texts.push(reader.read(token.text).inlines);
    } else if (token.type !== 'space')
      reader.fault('table-expected', 'only a caption, a description and rows may stand in a table');
  }
  if (!table) {
    reader.fault('table-expected', 'a table has no rows');
    return [];
  }
  const [caption = [], ...description] = texts;
  const style = attributes.classes.includes('control') ? 'control' : 'grid';
  return [
    { type: 'table', ...traced, style, caption, description: description.map(plainText).join(' '), ...table },
  ];
}

function columns(cells: Cell[], reader: TextReader): Column[] {
  return cells.map((cell) => ({ title: reader.read(cell.text).inlines, align: cell.align ?? 'left' }));
}

/** One row, or nothing for a line that only opens or closes conditions. */
function row(cells: Cell[], fallbackId: string, reader: TextReader): Row[] {
  if (reader.marksOnly(cells.map((cell) => cell.text).join(''))) return [];
  const read = cells.map((cell) => reader.read(cell.text));
  const traced = read.map((one) => one.traced);
  return [
    {
      id: traced.findLast((one) => one.id)?.id ?? fallbackId,
      sources: unique(traced.flatMap((one) => one.sources)),
      answers: unique(traced.flatMap((one) => one.answers)),
      undecided: traced[0]?.undecided ?? [],
      cells: read.map((one) => [paragraph(one.inlines)]),
    },
  ];
}

/** `:::definitions`: each item begins with its term in bold. */
export function readDefinitions(items: readonly Item[], traced: Traced, reader: TextReader): Table {
  reader.needsId(traced, 'container');
  const rows = items.map(({ text, line }): Row => {
    reader.line = line;
    const { traced: own, inlines } = reader.read(text);
    const [term, ...meaning] = inlines;
    if (term?.type !== 'strong') reader.fault('term-expected', 'a definition begins with its **term**');
    const [first] = meaning;
    if (first?.type === 'text') first.text = first.text.trimStart();
    return { ...own, cells: [[paragraph(term ? [term] : [])], [paragraph(meaning)]] };
  });
  const column = (key: string): Column => ({
    title: [{ type: 'text', text: say(reader.words, key) }],
    align: 'left',
  });
  return {
    type: 'table',
    ...traced,
    style: 'definitions',
    caption: [],
    description: '',
    columns: [column('term'), column('meaning')],
    rows,
  };
}

function paragraph(inlines: Inline[]): Paragraph {
  return { type: 'paragraph', id: '', sources: [], answers: [], undecided: [], inlines };
}
