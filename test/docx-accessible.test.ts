import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeDocx } from '../src/writers/docx/index.js';
import { sampleDocument } from './document-sample.js';
import { lintDocx } from './lint-docx.js';

const sound = unzipSync(await writeDocx(sampleDocument()));

/** What the lint says of a file with one thing changed in a part. */
function lintOf(part: string, from: string | RegExp, to: string): string {
  const before = strFromU8(sound[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return lintDocx(zipSync({ ...sound, [part]: strToU8(after) })).join('\n');
}

const body = 'word/document.xml';
const core = 'docProps/core.xml';

it('says nothing of the sample', () => {
  expect(lintDocx(zipSync(sound))).toEqual([]);
});

it.each<[what: string, part: string, from: string | RegExp, to: string, fault: string]>([
  ['a missing title', core, /<dc:title>[^<]*/, '<dc:title> ', 'titled: docProps/core.xml: no title'],
  ['a second title', body, '"Subtitle"', '"Title"', 'is a second title'],
  [
    'a language that is not told',
    'word/styles.xml',
    '<w:lang w:val="en-GB"/>',
    '<w:lang w:val=""/>',
    'the language of the text is ""',
  ],
  [
    'two languages for one text',
    core,
    '<dc:language>en-GB',
    '<dc:language>cy-GB',
    'the language is "cy-GB", that of the text "en-GB"',
  ],
  ['a link that says nothing', body, '>legislation.gov.uk<', '>here<', 'a link says "here"'],
  [
    'a link that is an address',
    body,
    '>gov.wales<',
    '>https://gov.wales/x<',
    'a link says "https://gov.wales/x"',
  ],
  [
    'words set apart by colour alone',
    'word/styles.xml',
    /(w:styleId="Hyperlink">.*?)<w:u w:val="single"\/>/,
    '$1',
    'only colour sets "legislation.gov.uk" apart',
  ],
  ['a floating picture', body, /wp:inline/g, 'wp:anchor', 'a picture floats over the text'],
])('speaks of %s', (_, part, from, to, fault) => {
  expect(lintOf(part, from, to)).toContain(fault);
});
