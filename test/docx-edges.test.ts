import { describe, expect, it } from 'vitest';
import type { Block, Clause, Document, Inline, Reference, Section, Table } from '../src/document/types.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { sampleDocument } from './document-sample.js';
import { readDocx } from './read-docx.js';

const traced = (id: string) => ({ id, sources: [], answers: [], undecided: [] as string[] });
const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const paragraph = (words: string): Block => ({
  type: 'paragraph',
  ...traced(`p-${words}`),
  inlines: text(words),
});
const refer = (to: string, label: string): Reference => ({ type: 'reference', to, parts: [{ to, label }] });

const clause = (
  number: number[],
  label: string,
  id: string,
  inlines: Inline[],
  blocks: Block[] = [],
): Clause => ({
  type: 'clause',
  ...traced(id),
  inSchedule: false,
  number,
  label,
  inlines,
  blocks,
  notUsed: false,
});

const section = (id: string, blocks: Block[], more: Partial<Section> = {}): Section => ({
  type: 'section',
  ...traced(id),
  kind: 'numbered',
  number: [1],
  label: '1',
  title: text(`Title of ${id}`),
  landscape: false,
  blocks,
  ...more,
});

const table = (id: string, cell: Block[] = [paragraph('cell')]): Table => ({
  type: 'table',
  ...traced(id),
  style: 'grid',
  caption: [],
  description: '',
  columns: [{ title: [], align: 'left' }],
  rows: [{ ...traced(`${id}.row`), cells: [cell] }],
});

const note = (...blocks: Block[]): Block => ({ type: 'note', title: [], blocks });

const read = async (...blocks: Block[]) =>
  readDocx(await writeDocx({ ...sampleDocument(), blocks } satisfies Document));

/** Styles of the paragraphs outside tables, and `table` for each table between them. */
const outline = (xml = '') =>
  [...xml.replace(/<w:tbl>.*?<\/w:tbl>/g, '<table/>').matchAll(/<w:pStyle w:val="(\w+)"|<(table)\/>/g)].map(
    ([, style, isTable]) => style ?? isTable,
  );

describe('fillers', () => {
  it('part tables that touch and end a page section, and stand nowhere else', async () => {
    const { parts } = await read(table('a'), table('b'), paragraph('words'), note(paragraph('note')));
    expect(outline(parts['word/document.xml'])).toEqual([
      'table',
      'TableGap',
      'table',
      'BodyText',
      'table',
      'TableEnd',
    ]);
  });

  it('end a cell that a table ends, and an empty cell holds one paragraph', async () => {
    const { parts } = await read(table('outer', [table('inner', [])]));
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="TableEnd"/></w:pPr></w:p></w:tc>');
    expect(parts['word/document.xml']).not.toMatch(/<\/w:tbl><\/w:tc>|<\/w:tcPr><\/w:tc>/);
  });

  it('are not needed for what has no rows', async () => {
    const { tables } = await read(
      { type: 'signatures', ...traced('s'), parties: [] },
      { type: 'fields', ...traced('f'), together: true, fields: [] },
    );
    expect(tables).toEqual([]);
  });
});

describe('pages', () => {
  const sizes = (xml = '') => [...xml.matchAll(/<w:pgSz [^>]*w:orient="(\w+)"/g)].map(([, orient]) => orient);
  const breaks = (xml = '') => xml.match(/<w:pageBreakBefore\/>/g)?.length ?? 0;

  it('turn where a section is wide, and back', async () => {
    const wide = section('wide', [paragraph('w')], { landscape: true });
    const { parts } = await read(wide, section('a', []), section('b', []), wide);
    expect(sizes(parts['word/document.xml'])).toEqual(['landscape', 'portrait', 'landscape']);
    expect(breaks(parts['word/document.xml'])).toBe(0);
  });

  it('start after cover and contents and at schedules', async () => {
    const schedule = section('s', [], { kind: 'schedule', label: 'Schedule 1' });
    const { parts } = await read(
      { type: 'cover', title: text('T'), subtitle: [], blocks: [] },
      { type: 'contents' },
      section('a', []),
      schedule,
    );
    expect(breaks(parts['word/document.xml'])).toBe(3);
  });

  it.each([
    ['nothing', []],
    ['only a cover', [{ type: 'cover', title: [], subtitle: [], blocks: [] }]],
    ['only contents', [{ type: 'contents' }]],
  ] as [string, Block[]][])('can be made of %s', async (_, blocks) => {
    expect((await read(...blocks)).parts['word/document.xml']).toContain('<w:sectPr>');
  });
});

describe('places', () => {
  const long = 'access[a-hospital-with-a-name-so-long-that-no-bookmark-could-hold-it]';

  it('get short plain names that differ even when case is ignored', async () => {
    const ids = ['a.b', 'A.B', 'a_b', '9.lives', long, `${long}.x`, 'ŵy'];
    const clauses = ids.map((id, at) => clause([1, at + 1], `1.${at + 1}`, id, text(id)));
    const { bookmarks } = await read(section('s', clauses));
    expect(bookmarks).toHaveLength(ids.length + 1);
    expect(new Set(bookmarks.map((name) => name.toLowerCase())).size).toBe(ids.length + 1);
    for (const name of bookmarks) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
    expect(bookmarks[1]).toBe('a_b');
  });

  it('are referred to by number, by title, by link or not at all', async () => {
    const inlines: Inline[] = [
      refer(long, '1.1'),
      refer('plain', 'Title of plain'),
      refer('grid', 'the table'),
      refer('elsewhere', '9.9'),
    ];
    const { paragraphs, refs, parts } = await read(
      section('s', [clause([1, 1], '1.1', long, inlines)]),
      section('plain', [table('grid')], { kind: 'unnumbered', number: [], label: '' }),
    );
    expect(refs.map(({ instruction }) => instruction)).toEqual([
      expect.stringMatching(/^REF access_a_hospital_with_a_name_s_[\da-f]{8} \\n \\h$/),
      'REF plain \\h',
    ]);
    expect(parts['word/document.xml']).toContain('w:anchor="grid"');
    expect(paragraphs.find(({ label }) => label === '1.1')?.text).toBe('1.1Title of plainthe table9.9');
  });

  it('are numbered past z as Word does', async () => {
    const items = Array.from({ length: 28 }, (_, at) => clause([1, 1, at + 1], '', `i${at}`, text('item')));
    const { paragraphs } = await read(section('s', [clause([1, 1], '1.1', 'c', [], items)]));
    expect(paragraphs.at(-3)?.label).toBe('(z)');
    expect(paragraphs.at(-1)?.label).toBe('(bb)');
  });
});

it('words in bold stay bold in headings', async () => {
  const title: Inline[] = [{ type: 'strong', inlines: text('bold') }];
  const { parts } = await read(section('s', [], { title }));
  expect(parts['word/document.xml']).toContain('<w:rStyle w:val="Strong"/><w:b/>');
});

it('refuses a number that its lists cannot count', async () => {
  const deep = clause([1, 1, 1, 1, 1], '(A)', 'deep', []);
  await expect(read(section('s', [deep]))).rejects.toThrow('clause deep is numbered 5 deep');
});
