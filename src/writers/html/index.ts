/** Document → one HTML file that stands on its own: no script, no fonts or pictures from elsewhere. */

import type { Block, Document } from '../../document/types.js';
import { tellingOf } from '../../layout/outline.js';
import { writeBody } from './blocks.js';
import { inBrandColours } from './brand.js';
import { contentsId } from './contents.js';
import { marks } from './cover.js';
import { type Child, classes, element } from './element.js';
import { pictureRules } from './picture-style.js';
import { pageRules } from './print-style.js';
import { screenRules } from './style.js';
import { tableRules } from './table-style.js';
import { addressOf, type Writing, word } from './writing.js';

const tags = { en: 'en-GB', cy: 'cy-GB' } as const;

/** Id of all that is not cover. */
const textId = '_text';

/** A page that may load nothing from anywhere, so that whoever opens it is seen by nobody. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Writes a document as HTML in UTF-8. The same document gives the same bytes. */
export function writeHtml(document: Document): Uint8Array {
  const writing = tellingOf(document);
  const cover = document.blocks[0]?.type === 'cover' ? 1 : 0;
  const page = element(
    'html',
    { lang: tags[document.language] },
    head(document),
    element(
      'body',
      { class: classes({ draft: document.draft }) },
      element('a', { class: 'skip', href: addressOf(beginning(document.blocks)) }, word(writing, 'skip')),
      bar(writing),
      writeBody(document.blocks.slice(0, cover), writing),
      element('main', { id: textId }, writeBody(document.blocks.slice(cover), writing)),
    ),
  );
  return new TextEncoder().encode(`<!DOCTYPE html>\n${page.markup}\n`);
}

function head(document: Document): Child {
  const rules = inBrandColours(
    [screenRules, tableRules, pictureRules, pageRules(document)].join(''),
    document,
  );
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('title', {}, document.title),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'author', content: document.issuer }),
    element('meta', { name: 'generator', content: 'Eiriol' }),
    element('style', {}, rules),
  );
}

/** The strip that stays in sight: what the document is not yet, and the way back to the contents. */
function bar(writing: Writing): Child {
  const { document, sections } = writing;
  const said = marks(writing);
  const back = document.blocks.some(({ type }) => type === 'contents') && sections.length > 0;
  if (said.length === 0 && !back) return undefined;
  return element(
    'nav',
    { class: 'bar', 'aria-label': document.title },
    // The cover says so too; somebody who hears the page needs to be told once.
    element('span', { class: 'marks', 'aria-hidden': 'true' }, said),
    back ? element('a', { href: addressOf(contentsId) }, word(writing, 'contents')) : undefined,
  );
}

/** Where somebody goes who has heard the cover and the contents: the first section after them, or all of the text. */
function beginning(blocks: readonly Block[]): string {
  const after = blocks.slice(blocks.findIndex(({ type }) => type === 'contents') + 1);
  return after.find((block) => block.type === 'section')?.id ?? textId;
}
