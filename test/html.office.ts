import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../src/document/types.js';
import { writeHtml } from '../src/writers/html/index.js';
import { chartsDocument } from './charts-sample.js';
import { sampleDocument } from './document-sample.js';
import { documentOf, exampleProfile, library } from './packs.js';

const { templates } = await library();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'eiriol-html-'));

let browser: Browser;
beforeAll(async () => {
  // Debian's own; its sandbox needs rights that a build machine does not give.
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a document as somebody would who has been sent the file; notes whatever it asks for besides itself. */
async function opened(document: Document, width: number): Promise<{ page: Page; asked: string[] }> {
  const file = join(folder, 'document.html');
  writeFileSync(file, writeHtml(document));
  // The policy of the page keeps scripts out, also those of the check, unless the check is let past it.
  const page = await browser.newPage({ viewport: { width, height: 800 }, bypassCSP: true });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, asked: asked.filter((url) => url !== pathToFileURL(file).href) };
}

/** Everything that WCAG 2.2 asks at levels A and AA and a machine can see, and what is held to be good practice. */
const asked = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run(on: unknown): Promise<unknown> } }).axe.run({ runOnly: tags }),
    asked,
  )) as AxeResults;
  expect(results.passes.length).toBeGreaterThan(20);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

const documents: (readonly [string, () => Promise<Document>])[] = [
  ['the sample', async () => sampleDocument()],
  ['charts', async () => chartsDocument()],
  // A full pack, and one that is all blanks: between them they hold whatever the others do.
  ...['urban-board', 'smallest'].flatMap((name) =>
    templates.map(({ id }) => [`${name}, ${id}`, () => documentOf(exampleProfile(name), id)] as const),
  ),
];

it('finds what is wrong', async () => {
  const { page } = await opened({ ...sampleDocument(), title: '' }, 360);
  await page.addStyleTag({ content: 'p { color: #aaa }' });
  const found = await violations(page);
  await page.close();
  expect(new Set(found.map((each) => each.split(':')[0]))).toEqual(
    new Set(['document-title', 'color-contrast']),
  );
});

describe.each(documents)('%s', (_, compose) => {
  it.each([360, 1280])('can be read by anyone on a screen %i pixels wide', async (width) => {
    const { page, asked } = await opened(await compose(), width);
    try {
      expect(asked).toEqual([]);
      expect(await violations(page)).toEqual([]);
      const { clientWidth, scrollWidth } = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return { clientWidth, scrollWidth };
      });
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    } finally {
      await page.close();
    }
  });
});
