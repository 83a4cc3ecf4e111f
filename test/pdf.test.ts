import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../src/document/types.js';
import { layOut } from '../src/layout/pages.js';
import { writePdf } from '../src/writers/pdf/index.js';
import { cycleOf, hostileText, sampleDocument } from './document-sample.js';
import { generatedDocument, recipes } from './generated-document.js';
import { isDictionary, type PdfName, readObjects } from './pdf-objects.js';
import { idsOf, printedText } from './printed-text.js';
import { type PdfElement, type PdfReading, readPdf } from './read-pdf.js';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const withoutPageNumber = ({ role, text }: PdfReading['blocks'][number]): string =>
  role === 'TOCI' ? text.replace(/\d+$/, '#') : text;

/** A document of one numbered clause that says one thing. */
const saying = (text: string): Document => ({
  ...sampleDocument(),
  blocks: [
    {
      type: 'section',
      id: 'only',
      sources: [],
      answers: [],
      undecided: [],
      kind: 'unnumbered',
      number: [],
      label: '',
      title: [{ type: 'text', text: 'Only' }],
      landscape: false,
      blocks: [
        {
          type: 'paragraph',
          id: 'said',
          sources: [],
          answers: [],
          undecided: [],
          inlines: [{ type: 'value', path: 'a.b', text }],
        },
      ],
    },
  ],
});

describe('the sample as PDF', () => {
  const document = sampleDocument();
  const layout = layOut(document);
  let bytes: Uint8Array;
  let pdf: PdfReading;
  beforeAll(async () => {
    bytes = await writePdf(document, layout);
    pdf = await readPdf(bytes);
  });

  test('reads as the tree says, in its order', () => {
    expect(pdf.blocks.map(withoutPageNumber)).toEqual(printedText(document));
  });

  test('gives hostile text back exactly as typed', () => {
    expect(pdf.blocks.find((block) => block.text.startsWith('2.3'))?.text).toContain(hostileText);
  });

  test('puts each page on its page', () => {
    expect(pdf.pages).toHaveLength(layout.pages.length);
    for (const id of ['service', 'access', 'schedule.ways'])
      expect(pdf.places.get(id)).toBe(layout.pageOf.get(id));
    expect(pdf.pages[(layout.pageOf.get('schedule.ways') ?? 0) - 1]).toMatch(/^Schedule 1 Ways of working\n/);
  });

  test('names a place for every block, in the order of their bytes', () => {
    expect([...pdf.places.keys()].toSorted()).toEqual(idsOf(document).toSorted());
    const keys = [...pdf.places.keys()];
    expect(keys).toEqual(keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });

  test('has bookmarks that mirror the headings', () => {
    const headings = pdf.blocks.filter(({ role }) => role === 'H1' || role === 'H2');
    expect(pdf.outline.map(({ title, level }) => [`H${level}`, title])).toEqual(
      headings.map(({ role, text }) => [role, text]),
    );
    expect(pdf.outline.map(({ page }) => page)).toEqual(
      layout.headings.map(({ id }) => layout.pageOf.get(id)),
    );
  });

  test('tells its language and title', () => {
    expect([pdf.lang, pdf.title]).toEqual(['en-GB', document.title]);
  });

  test('leads every reference to its place, and says where', () => {
    expect(pdf.links).toContainEqual({ page: 4, words: 'clause 1.1(b)(ii)', to: 'service.who.place.home' });
    expect(pdf.links).toContainEqual({
      page: 6,
      words: 'gov.wales',
      to: 'https://www.gov.wales/mental-health-act-1983-code-practice',
    });
    for (const { to, words } of pdf.links) {
      expect(words).not.toBe('');
      if (!to.startsWith('http')) expect(pdf.places.has(to), to).toBe(true);
    }
  });

  test('tags headings, lists, tables and contents', () => {
    const roles = new Set(flat(pdf.tree).map(({ role }) => role));
    expect([...roles].toSorted()).toEqual(
      'Caption Div Document Figure H1 H2 L LBody LI Lbl Link P TD TH TOC TOCI TR Table'.split(' ').toSorted(),
    );
    expect(pdf.structTree[1]).toBe(`Root Document TOC Caption${' TOCI Link'.repeat(7)}`);
  });

  test('says of head cells what they head, and of tables what they hold', () => {
    for (const cell of flat(pdf.tree).filter(({ role }) => role === 'TH')) {
      expect(['Column', 'Row']).toContain((cell.attributes.get('Scope') as PdfName).name);
    }
    for (const table of flat(pdf.tree).filter(({ role }) => role === 'Table')) {
      const rows = table.children.filter(({ role }) => role === 'TR');
      expect(new Set(rows.map((row) => row.children.length)).size, table.text).toBe(1);
    }
    expect(flat(pdf.tree).filter(({ attributes }) => attributes.has('Summary'))).toHaveLength(5);
  });

  test('says what a picture shows, and where it stands', () => {
    const { description, steps } = cycleOf(document);
    const [figure, ...more] = flat(pdf.tree).filter(({ role }) => role === 'Figure');
    expect(more).toEqual([]);
    expect(figure?.alt).toMatch(new RegExp(`^${description} 1\\. .* ${steps.length}\\. Both look back$`));
    const [left, bottom, right, top] = (figure?.attributes.get('BBox') ?? []) as number[];
    expect([left, right].map(Number).every((x) => x > 71 && x < 525)).toBe(true);
    expect(Number(top) - Number(bottom)).toBeGreaterThan(200);
  });

  test('does not read running heads and repeated heads of tables', () => {
    expect(pdf.artifacts[4]).toContain('Page 5 of 9');
    expect(pdf.artifacts[4]).toContain('How it is measured');
    expect(pdf.pages[4]).not.toContain('How it is measured');
  });

  test('embeds subsets of the vendored fonts and nothing else', () => {
    const { objects } = readObjects(bytes);
    const names = [...objects.values()].flatMap(({ value }) => {
      const entries = isDictionary(value) ? value.entries : undefined;
      const nameOf = (key: string) => (entries?.get(key) as PdfName | undefined)?.name;
      if (nameOf('Type') === 'FontDescriptor') expect(entries?.has('FontFile2')).toBe(true);
      return nameOf('Type') === 'Font' ? [nameOf('BaseFont') ?? ''] : [];
    });
    expect([...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '')))].toSorted()).toEqual([
      'Arimo-Bold',
      'Arimo-Italic',
      'Arimo-Regular',
      'DejaVuSans',
      'NotoEmoji-Regular',
    ]);
    expect(names.every((name) => /^[A-Z]{6}\+/.test(name))).toBe(true);
  });

  test('is the same file again, also after other files', async () => {
    await writePdf(saying('\u00ad\u2215 \u05e9\u05c1 \ufefb first'));
    expect(hash(await writePdf(sampleDocument()))).toBe(hash(bytes));
  });
});

describe.each(recipes.slice(0, 7).map((recipe) => [recipe.seed, generatedDocument(recipe)] as const))(
  'recipe %i as PDF',
  (_, document) => {
    test('reads as the tree says', async () => {
      const pdf = await readPdf(await writePdf(document));
      expect(pdf.blocks.map(withoutPageNumber)).toEqual(printedText(document));
      const roles = pdf.structTree.join(' ');
      expect(roles).not.toMatch(/H2.*H1 .*H3/);
    });
  },
);

describe('what is typed comes back', () => {
  test.each([
    ['spaces', '  two  and   three    '],
    ['tabs and line breaks', 'a\tb\n\n\tc\n'],
    ['Markdown and XML', '# *a* <b>&amp;</b> {{c}} `d` \\ (e) [f] %g'],
    ['Hebrew with brackets and numbers', 'say (\u05e9\u05dc\u05d5\u05dd (12) \u05e2\u05d5\u05dc\u05dd!) now'],
    ['pointed Hebrew', '\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd'],
    ['Arabic with a ligature', '\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645'],
    [
      'emoji',
      '\u{1f44d}\u{1f3fd} \u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} 1\ufe0f\u20e3',
    ],
    ['characters that no font has', '\u4f60\u597d \u{20000} \ue000'],
    ['control characters and invisible ones', 'a\u0001b\u200bc\u00add\u2060e\ufeff'],
    ['combining marks', 'e\u0301 w\u0302 y\u0308'],
    ['borrowed glyphs', '\u2215 \u037e \u04d8 \u202f.'],
    ['a lone surrogate', 'a\ud800b'],
    ['a long word', 'x'.repeat(500)],
    ['nothing', ''],
  ])('%s', async (_, text) => {
    const { blocks } = await readPdf(await writePdf(saying(text)));
    expect(blocks[1]?.text).toBe(text);
  });
});

test('a title with signs of XML stays a title, in both places that hold it', async () => {
  const title = 'Wards <A> & "B": Tŷ Derwen';
  const bytes = await writePdf({ ...saying('x'), title });
  expect((await readPdf(bytes)).title).toBe(title);
  const xml = [...readObjects(bytes).objects.values()].find(({ stream }) =>
    stream?.includes('<rdf:RDF'),
  )?.stream;
  const text = Buffer.from(xml ?? '', 'latin1').toString();
  expect(text).toContain('Wards &#60;A&#62; &#38; "B": Tŷ Derwen');
});

test('claims to be PDF/A-2a and PDF/UA-1, and says what its colours mean', async () => {
  const { objects, trailer } = readObjects(await writePdf(saying('x')));
  const xml = [...objects.values()].find(({ stream }) => stream?.includes('<rdf:RDF'))?.stream ?? '';
  expect(
    [...xml.matchAll(/<(pdf\w+:(?:part|conformance))>(\w+)</g)].map(([, name, value]) => [name, value]),
  ).toEqual([
    ['pdfuaid:part', '1'],
    ['pdfaid:part', '2'],
    ['pdfaid:conformance', 'A'],
  ]);
  const root = objects.get((trailer.entries.get('Root') as { reference: number }).reference)?.value;
  expect(isDictionary(root) && root.entries.has('OutputIntents')).toBe(true);
});

test('a Welsh document says so', async () => {
  expect((await readPdf(await writePdf({ ...saying('x'), language: 'cy' }))).lang).toBe('cy-GB');
});

const flat = (element: PdfElement): PdfElement[] => [element, ...element.children.flatMap(flat)];
