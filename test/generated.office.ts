import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Document } from '../src/document/types.js';
import { surePages } from '../src/layout/sure-pages.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { generatedDocument, type Recipe, recipes } from './generated-document.js';
import { readLayout } from './layout-reading.js';
import { layoutRules } from './layout-rules.js';
import { bookmarksOf, convert, printedPages, run } from './libre-office.js';
import { lintDocx } from './lint-docx.js';
import { printedText } from './printed-text.js';
import { readDocx } from './read-docx.js';
import { docxText, treeText } from './said.js';

const folder = mkdtempSync(join(tmpdir(), 'eiriol-generated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How often each letter stands in a text; where programs break lines and words makes no difference to it. */
type Letters = ReadonlyMap<string, number>;

function lettersOf(text: string): Letters {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[A-Za-z]/g) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** What a document is, and what is known of its Word file before LibreOffice opens it. */
interface Written {
  recipe: Recipe;
  path: string;
  /** Broken rules of the layout, what the lint says, and where the file does not say what the tree says. */
  faults: string[];
  /** Page numbers of the list of contents, section by section; nothing where one is left out. */
  printed: (number | undefined)[];
  /** What the file says, and what stands on each page but the cover. */
  body: Letters;
  running: Letters;
  /** Whether words that we cannot measure, or rows taller than a page, keep pages from being sure. */
  ordinary: boolean;
}

async function write(recipe: Recipe): Promise<Written> {
  const document = generatedDocument(recipe);
  const reading = readLayout(document);
  const bytes = await writeDocx(document, surePages(document, reading.layout));
  const path = join(folder, `${recipe.seed}.docx`);
  writeFileSync(path, bytes);
  const docx = readDocx(bytes);
  return {
    recipe,
    path,
    faults: [
      ...Object.entries(layoutRules).flatMap(([name, rule]) =>
        rule(reading).map((fault) => `pages ${name}: ${fault}`),
      ),
      ...lintDocx(bytes, document),
      ...(JSON.stringify(docxText(docx)) === JSON.stringify(treeText(printedText(document)))
        ? []
        : ['the file says more or less than the tree']),
    ],
    printed: printedPages(bytes),
    body: lettersOf(
      docx.paragraphs.map(({ label, text, pictured }) => [label, text, ...pictured].join('')).join(''),
    ),
    running: lettersOf(runningWords(document)),
    ordinary: !recipe.foreign && reading.layout.parted === undefined,
  };
}

/** Words of the running head and foot, without the numbers of pages. */
const runningWords = ({ title, issuer, words, draft, illustrative }: Document): string =>
  [
    title,
    issuer,
    words.page?.replace(/\{.*?\}/g, '') ?? '',
    draft ? words.draft : '',
    illustrative ? words.illustrative : '',
  ].join(' ');

/** What LibreOffice makes of a file: the page of each section, and the letters on its pages. */
interface Opened extends Written {
  pages: number[];
  shown: Letters;
  count: number;
}

async function open(written: Written): Promise<Opened> {
  const pdf = written.path.replace(/docx$/, 'pdf');
  const text = run('pdftotext', pdf, '-');
  const bookmarks = await bookmarksOf(pdf);
  return {
    ...written,
    pages: bookmarks.filter(({ level }) => level === 1).map(({ page }) => page),
    shown: lettersOf(text),
    count: text.split('\f').length - 1,
  };
}

const opened: Opened[] = [];

beforeAll(async () => {
  // While LibreOffice opens one batch, the next is written.
  const size = 25;
  let before: Promise<Opened[]> = Promise.resolve([]);
  for (let at = 0; at < recipes.length; at += size) {
    const batch: Written[] = [];
    for (const recipe of recipes.slice(at, at + size)) batch.push(await write(recipe));
    opened.push(...(await before));
    before = convert(
      batch.map(({ path }) => path),
      'pdf',
      folder,
    ).then(() => Promise.all(batch.map(open)));
  }
  opened.push(...(await before));
}, 1_200_000);

/** Faults of all documents, each with the seed of its recipe. */
const faultsOf = (find: (one: Opened) => string[]): string[] =>
  opened.flatMap((one) => find(one).map((fault) => `recipe ${one.recipe.seed}: ${fault}`));

it('writes all of them', () => {
  expect(opened.length).toBe(200);
});

it('keeps the rules of the layout and of Word files, and says all that the tree says', () => {
  expect(faultsOf(({ faults }) => faults)).toEqual([]);
});

it('shows every letter in LibreOffice', () => {
  const lost = ({ body, running, shown, count }: Opened): string[] =>
    [...body].flatMap(([letter, times]) => {
      const found = (shown.get(letter) ?? 0) - (count - 1) * (running.get(letter) ?? 0);
      return found < times ? [`${letter} stands ${times} times in the file and is shown ${found} times`] : [];
    });
  expect(faultsOf(lost)).toEqual([]);
});

it("names the page of every heading right in Word's list of contents, or none", () => {
  const wrong = ({ printed, pages }: Opened): string[] =>
    printed.length === pages.length
      ? printed.flatMap((page, at) =>
          page && page !== pages[at] ? [`section ${at}: ${page}, not ${pages[at]}`] : [],
        )
      : [`${printed.length} entries, ${pages.length} headings`];
  expect(faultsOf(wrong)).toEqual([]);
});

it('names most pages: nine in ten of documents that can be measured, most of all', () => {
  const share = (some: Opened[]): number => {
    const numbers = some.flatMap(({ printed }) => printed);
    return numbers.filter(Boolean).length / numbers.length;
  };
  expect(share(opened)).toBeGreaterThan(0.55);
  expect(share(opened.filter(({ ordinary }) => ordinary))).toBeGreaterThan(0.9);
});
