import { beforeAll, describe, expect, it } from 'vitest';
import { withSourceNotes } from '../src/compose/source-notes.js';
import type { Document } from '../src/document/types.js';
import { walkTraced } from '../src/document/walk.js';
import { writers } from '../src/writers/index.js';
import { documentText } from './document-text.js';
import { documentOf, exampleProfile } from './packs.js';
import { readDocx } from './read-docx.js';

let plain: Document;
let noted: Document;

beforeAll(async () => {
  plain = await documentOf(exampleProfile('urban-board'), 'service-specification');
  noted = withSourceNotes(plain);
}, 60_000);

const text = (document: Document): string => documentText(document).join('\n');
const notes = (said: string): string[] =>
  said.match(/Sources: \S+(?: \d+\S*)?(?: · \S+(?: \d+\S*)?)*/g) ?? [];

describe('sources for reviewers', () => {
  it.each([
    ['a clause', /\b8\.4 The Provider must .*when needed\. Sources: D-8\.1\.a$/m],
    ['an item', /\(a\) has experience or training, .* Sources: reg-4\.a/],
    ['a paragraph of the guidance', /Sources: .*para 121/],
    ['a definition', /^ *Qualifying Patient \|.*Sources: /m],
  ])('stand after the words of %s', (_, words) => {
    expect(text(noted)).toMatch(words);
  });

  it('are all those that the document cites, in their places', () => {
    const cited = [...walkTraced(plain.blocks)]
      .filter((one) => !('type' in one && (one.type === 'section' || one.type === 'subheading')))
      .filter(({ sources }) => sources.length > 0);
    expect(notes(text(noted))).toHaveLength(cited.length);
  });

  it('leave words, numbers and the document itself as they were', () => {
    expect(
      text(noted)
        .replace(/ ?Sources: .*$/gm, '')
        .replace(/\n\s*(?=\n)/g, ''),
    ).toBe(text(plain));
    expect(notes(text(plain))).toEqual([]);
  });

  it('are small and grey in Word, and the same words in Word as in the tree', async () => {
    const said = readDocx(await writers.docx(noted)).paragraphs.map((one) => one.text);
    expect(notes(said.join('\n'))).toHaveLength(notes(text(noted)).length);
  });
});
