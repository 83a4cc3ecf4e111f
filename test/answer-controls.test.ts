import { beforeAll, describe, expect, it } from 'vitest';
import type { Document, Inline, Paragraph } from '../src/document/types.js';
import { inlineLists, walkBlocks, walkInlines } from '../src/document/walk.js';
import { answerTag, longestTag } from '../src/ooxml/origin.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { sampleDocument } from './document-sample.js';
import { lintDocx } from './lint-docx.js';
import { documentOf, exampleProfile } from './packs.js';
import { type ReadDocx, readDocx } from './read-docx.js';

/** A document of one paragraph. */
async function saying(...inlines: Inline[]): Promise<ReadDocx> {
  const paragraph: Paragraph = {
    type: 'paragraph',
    id: '',
    sources: [],
    answers: [],
    undecided: [],
    inlines,
  };
  const bytes = await writeDocx({ ...sampleDocument(), fingerprint: '0123456789ab', blocks: [paragraph] });
  expect(lintDocx(bytes)).toEqual([]);
  return readDocx(bytes);
}

describe('a whole answer', () => {
  it.each([
    ['line', [], 'w:text'],
    ['lines', [], 'w:text'],
    ['date', [], 'w:date'],
    ['choice', ['yes', 'no'], 'w:dropDownList'],
  ] as const)('of the kind %s stands in a control of its own', async (kind, choices, element) => {
    const answer = { question: 'Which one?', kind, choices: [...choices] };
    const { controls } = await saying({ type: 'value', path: 'a.b', text: 'yes', answer });
    expect(controls).toMatchObject([
      { title: 'Which one?', tag: 'a.b', kind: element, choices, text: 'yes', asks: false },
    ]);
  });

  it.each(['one\ntwo', '  spaces  kept  ', '<b> & "q" ]]>', '{{x}} \u05e9\u05dc\u05d5\u05dd 123'])(
    'shows %j exactly',
    async (text) => {
      const answer = { question: 'Q', kind: 'line' as const, choices: [] };
      const { controls } = await saying({ type: 'value', path: 'a', text, answer });
      expect(controls[0]?.text).toBe(text);
    },
  );

  it('that is missing is asked for there', async () => {
    const answer = { question: 'Who?', kind: 'line' as const, choices: [] };
    const blank: Inline = {
      type: 'blank',
      path: 'a',
      question: 'Who?',
      needed: 'tender',
      text: 'to come: Who?',
      answer,
    };
    expect((await saying(blank)).controls).toMatchObject([{ text: '[to come: Who?]', asks: true }]);
  });

  it('has a tag that Word takes, and another for each path', () => {
    const long = `population.boards[${'x'.repeat(40)}].limitedEnglishOrWelsh`;
    const tags = [answerTag('contract.start'), answerTag(`${long}.value`), answerTag(`${long}.year`)];
    expect(tags[0]).toBe('contract.start');
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag.length).toBeLessThanOrEqual(longestTag);
  });
});

describe('the service specification', () => {
  let document: Document;
  let read: ReadDocx;
  beforeAll(async () => {
    document = await documentOf(exampleProfile('urban-board'), 'service-specification');
    read = readDocx(await writeDocx(document));
  }, 60_000);

  it('has a control for each whole answer it prints, and none for figures and lists', () => {
    const printed = [...walkBlocks(document.blocks)].flatMap((block) =>
      block.type === 'cycle' ? [] : inlineLists(block).flatMap((list) => [...walkInlines(list)]),
    );
    const values = printed.filter((one) => one.type === 'value' || one.type === 'blank');
    const tags = read.controls.map(({ tag }) => tag).filter((tag) => !tag.includes('#'));
    expect(tags).toEqual(values.filter(({ answer }) => answer).map(({ path }) => answerTag(path)));
    expect(tags.filter((tag) => tag.startsWith('figures.') || tag === 'service.publicity.formats')).toEqual(
      [],
    );
    expect(values.some(({ path }) => path === 'service.publicity.formats')).toBe(true);
  });
});

describe('a form that somebody outside fills in', () => {
  let read: ReadDocx;
  beforeAll(async () => {
    read = readDocx(await writeDocx(await documentOf(exampleProfile('urban-board'), 'tender-checklist')));
  }, 60_000);

  it('lets nothing but its spaces be changed', () => {
    expect(read.parts['word/settings.xml']).toContain(
      '<w:documentProtection w:edit="forms" w:enforcement="1"/>',
    );
    const xml = read.parts['word/document.xml'] ?? '';
    const controls = [...xml.matchAll(/<w:tag w:val="([^"]*)"\/><w:id [^>]*\/>(<w:lock w:val="(\w+)"\/>)?/g)];
    const locks = (own: boolean) =>
      new Set(controls.filter(([, tag = '']) => tag.includes('#') === own).map(([, , , lock]) => lock));
    // The answers of the board cannot be changed; the spaces can be filled and not deleted.
    expect([...locks(false)]).toEqual(['sdtContentLocked']);
    expect([...locks(true)]).toEqual(['sdtLocked']);
  });

  it('is not what other documents are', async () => {
    const other = await documentOf(exampleProfile('urban-board'), 'engagement-protocol');
    expect(readDocx(await writeDocx(other)).parts['word/settings.xml']).not.toContain('documentProtection');
  });
});
