import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Document } from '../src/document/types.js';
import { writeHtml } from '../src/writers/html/index.js';
import { writers } from '../src/writers/index.js';
import { chartsDocument } from './charts-sample.js';
import { hostileText, sampleDocument } from './document-sample.js';
import { generatedDocument, recipes } from './generated-document.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';
import { idsOf, printedText } from './printed-text.js';
import { elementsOf, type HtmlElement, hasClass, readHtml, readingOf, wordsOf } from './read-html.js';
import { treeOutline, treeTables, treeText } from './said.js';

const { templates } = await library();

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Said again on purpose: browsers forget the roles of tables and lists that styles set as something else.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // Widths of columns, sizes of spaces and places of steps differ from one to the next.
    'no-inline-style': 'off',
    // Ids are those of the clauses, with dots and brackets; HTML takes any that have no space.
    'valid-id': ['error', { relaxed: true }],
    'long-title': 'off',
    // Answers are printed as they were typed.
    'no-trailing-whitespace': 'off',
    // A void element has no end.
    'void-style': ['error', { style: 'omit' }],
  },
});

async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const { results } = await validator.validateString(new TextDecoder().decode(bytes));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

const attribute = (element: HtmlElement, name: string): string => element.attributes.get(name) ?? '';

/** Headings under the title, as the outlines of other formats list them. */
const outlineOf = (page: HtmlElement): string[] =>
  [...elementsOf(page)]
    .filter(
      ({ name, attributes }) =>
        /^h[23]$/.test(name) && !attribute({ attributes } as HtmlElement, 'id').startsWith('_'),
    )
    .map((each) => `${each.name === 'h2' ? '' : '  '}${wordsOf(each).replace(/\s+/g, ' ').trim()}`);

const documents = [
  ...examples.flatMap((name) =>
    templates.map(({ id }) => [`${name}, ${id}`, () => documentOf(exampleProfile(name), id)] as const),
  ),
  ['the sample', async () => sampleDocument()] as const,
  ['charts', async () => chartsDocument()] as const,
  ...recipes
    .filter(({ seed }) => seed % 25 === 6)
    .map((recipe) => [`recipe ${recipe.seed}`, async () => generatedDocument(recipe)] as const),
];

describe.each(documents)('%s as HTML', (_, compose) => {
  let document: Document;
  let bytes: Uint8Array;
  let page: HtmlElement;
  beforeAll(async () => {
    document = await compose();
    bytes = await writers.html(document);
    page = readHtml(bytes);
  });

  it('says what the tree says, all of it once and in its order', () => {
    expect(treeText(readingOf(page))).toEqual(treeText(printedText(document)));
  });

  it('has the headings of the tree', () => {
    expect(outlineOf(page)).toEqual(treeOutline(document));
  });

  it('is valid', async () => {
    expect(await faultsOf(bytes)).toEqual([]);
  });

  it('names a place for every block, each once, and leads nowhere else', () => {
    const all = [...elementsOf(page)];
    const ids = all.map((each) => attribute(each, 'id')).filter(Boolean);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.filter((id) => !id.startsWith('_')).toSorted()).toEqual(
      idsOf(document).filter(Boolean).toSorted(),
    );
    for (const { attributes } of all.filter(({ name }) => name === 'a')) {
      const href = attributes.get('href') ?? '';
      if (href.startsWith('#')) expect(ids).toContain(decodeURIComponent(href.slice(1)));
      else expect(href).toMatch(/^(https?|mailto):/);
    }
  });

  it('asks nobody for anything', () => {
    for (const { name, attributes } of elementsOf(page)) {
      if (attributes.has('src')) expect(attributes.get('src')).toMatch(/^data:image\/png;base64,/);
      expect(name).not.toMatch(/^(script|link|iframe|object|embed|base|form|audio|video|use|image)$/);
      for (const key of attributes.keys()) expect(key).not.toMatch(/^(on|srcset|data$|action|ping|xlink)/);
    }
    const style = [...elementsOf(page)].find(({ name }) => name === 'style')?.children.join('') ?? '';
    expect(style).toContain('@page');
    expect(style).not.toMatch(/url\(|@import|@font-face|image-set/i);
  });

  it('says of each table what it holds and of each head what it heads', () => {
    const all = [...elementsOf(page)];
    const tables = all.filter(
      (each) => each.name === 'table' && !hasClass(each, 'fields') && !hasClass(each, 'figures'),
    );
    const described = tables.flatMap((each) => {
      const about = each.attributes.get('aria-describedby');
      return all
        .filter((one) => about !== undefined && attribute(one, 'id') === about)
        .map((one) => one.children.join(''));
    });
    expect(described).toEqual(
      treeTables(document)
        .map(({ description }) => description)
        .filter(Boolean),
    );
    for (const head of all.filter(({ name }) => name === 'th'))
      expect(attribute(head, 'scope')).toMatch(/^(col|row)$/);
  });
});

describe('the sample', () => {
  const page = readHtml(writeHtml(sampleDocument()));
  const all = [...elementsOf(page)];

  it('tells its language and title, and that it is a draft', () => {
    expect(attribute(page, 'lang')).toBe('en-GB');
    expect(wordsOf(all.find(({ name }) => name === 'title') as HtmlElement)).toBe(sampleDocument().title);
    expect(wordsOf(all.find((each) => hasClass(each, 'bar')) as HtmlElement)).toBe(
      'DRAFT Illustrative exampleContents',
    );
    expect(attribute(readHtml(writeHtml({ ...sampleDocument(), language: 'cy' })), 'lang')).toBe('cy-GB');
  });

  it('has one title, one main part and named ways about', () => {
    expect(all.filter(({ name }) => name === 'h1')).toHaveLength(1);
    expect(all.filter(({ name }) => name === 'main')).toHaveLength(1);
    const ways = all.filter(({ name }) => name === 'nav');
    expect(ways).toHaveLength(2);
    for (const way of ways)
      expect(way.attributes.has('aria-label') || way.attributes.has('aria-labelledby')).toBe(true);
  });

  it('leads from the first link past the contents to the first section', () => {
    const [first] = all.filter(({ name }) => name === 'a');
    expect([wordsOf(first as HtmlElement), attribute(first as HtmlElement, 'href')]).toEqual([
      'Go to the text',
      '#definitions',
    ]);
  });

  it('is the same file again', () => {
    expect(Buffer.from(writeHtml(sampleDocument())).equals(Buffer.from(writeHtml(sampleDocument())))).toBe(
      true,
    );
  });
});

describe('what is typed stays text', () => {
  const saying = (text: string): Document => {
    const sample = sampleDocument();
    const [cover] = sample.blocks;
    return {
      ...sample,
      title: text,
      issuer: text,
      blocks: [
        ...(cover ? [cover] : []),
        {
          type: 'paragraph',
          id: 'said',
          sources: [],
          answers: [],
          undecided: [],
          inlines: [{ type: 'value', path: 'a.b', text }],
        },
      ],
    };
  };

  test.each([
    ['all kinds of signs', hostileText],
    [
      'markup',
      '</p></style></title><script>alert(1)</script><img src=x onerror=alert(1)> <!-- ]]> &lt; &amp',
    ],
    [
      'rules of style',
      '"; } body { background: url(https://example.org/x) } @import "x"; \\ \\27 */ </style>',
    ],
    ['attributes', '" onclick="alert(1)" \' `'],
    ['spaces', '  two  and   three    '],
    ['tabs and line breaks', 'a\tb\n\n\tc\n'],
    [
      'a script from right to left',
      'say (\u05e9\u05dc\u05d5\u05dd (12) \u05e2\u05d5\u05dc\u05dd!) \u202e now',
    ],
    ['nothing', ''],
  ])('%s', async (_, text) => {
    const bytes = writeHtml(saying(text));
    const page = readHtml(bytes);
    const all = [...elementsOf(page)];
    expect(wordsOf(all.find((each) => attribute(each, 'id') === 'said') as HtmlElement)).toBe(text);
    expect(wordsOf(all.find(({ name }) => name === 'title') as HtmlElement)).toBe(text);
    expect(new TextDecoder().decode(bytes).match(/<\/style/g)).toHaveLength(1);
    expect(all.map(({ name }) => name)).not.toContain('script');
    if (text !== '') expect(await faultsOf(bytes)).toEqual([]);
  });

  test('what HTML cannot hold is seen to be lost', () => {
    const page = readHtml(writeHtml(saying('a\u0001b\u0085c\ud800d\ufffee\r\nf')));
    const said = [...elementsOf(page)].find((each) => attribute(each, 'id') === 'said');
    expect(wordsOf(said as HtmlElement)).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\nf');
  });

  test('an address that is none, or would run something, is only words', () => {
    const leading = (href: string): Document => ({
      ...saying('x'),
      blocks: [
        {
          type: 'paragraph',
          id: 'said',
          sources: [],
          answers: [],
          undecided: [],
          inlines: [{ type: 'link', href, inlines: [{ type: 'text', text: 'here' }] }],
        },
      ],
    });
    const links = (href: string) =>
      [...elementsOf(readHtml(writeHtml(leading(href))))].filter(
        (each) => each.name === 'a' && !attribute(each, 'href').startsWith('#'),
      );
    expect(links('https://www.gov.wales/a?b=c&d="e"').map((each) => attribute(each, 'href'))).toEqual([
      'https://www.gov.wales/a?b=c&d="e"',
    ]);
    for (const href of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'nowhere',
      '//x',
      '',
    ]) {
      expect(links(href)).toEqual([]);
    }
  });
});
