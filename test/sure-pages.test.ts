import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline, Section } from '../src/document/types.js';
import { widthOf } from '../src/layout/measure.js';
import { layOut } from '../src/layout/pages.js';
import { page as paper, styles } from '../src/layout/style.js';
import { surePages } from '../src/layout/sure-pages.js';
import { sampleDocument } from './document-sample.js';

const traced = (id: string) => ({ id, sources: [], answers: [], undecided: [] });
const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const paragraph = (id: string, words: string): Block => ({
  type: 'paragraph',
  ...traced(id),
  inlines: text(words),
});
const lines = (id: string, count: number): Block[] =>
  Array.from({ length: count }, (_, at) => paragraph(`${id}.${at}`, `Line ${at}`));
const row = (id: string, words: string): Block => ({
  type: 'table',
  ...traced(id),
  style: 'grid',
  caption: [],
  description: '',
  columns: [{ title: [], align: 'left' }],
  rows: [{ ...traced(`${id}.row`), cells: [[paragraph(`${id}.words`, words)]] }],
});

const section = (id: string, blocks: Block[], title = id): Section => ({
  type: 'section',
  ...traced(id),
  kind: 'unnumbered',
  number: [],
  label: '',
  title: text(title),
  landscape: false,
  blocks,
});

/** Sections of more than a page each, of which `change` changes the second. */
function four(change: (blocks: Block[]) => Block[], more: Partial<Document> = {}): Document {
  const blocks = ['one', 'two', 'three', 'four'].map((id) => {
    const own = lines(id, 50);
    return section(id, id === 'two' ? change(own) : own);
  });
  return { ...sampleDocument(), blocks: [{ type: 'contents' }, ...blocks], ...more };
}

/** Ids of the sections whose page is sure. */
function sureSections(document: Document): string[] {
  const sure = surePages(document, layOut(document));
  return document.blocks.flatMap((block) =>
    block.type === 'section' && sure.has(block.id) ? [block.id] : [],
  );
}

/** Two words that fill a line of body text but for less than Word may round. */
function hairLine(): string {
  const width = paper.width - paper.margin.left - paper.margin.right;
  const wide = (words: string): number => widthOf(words, 'regular', styles.body.size);
  for (let m = 1; m < 50; m++) {
    for (let i = 1; i < 60; i++) {
      const words = `${'m'.repeat(m)} ${'i'.repeat(i)}`;
      // The layout gives lines a little more than their letters, as LibreOffice does.
      const left = width - wide(words) * 1.0004;
      if (left > 0 && left < 0.08) return words;
    }
  }
  throw new Error('no such line');
}

describe('pages are sure', () => {
  it.each<[string, Document, string[]]>([
    ['all of them in plain words', four((own) => own), ['one', 'two', 'three', 'four']],
    [
      'with ballot boxes',
      four((own) => [paragraph('sign', '\u2610 yes'), ...own]),
      ['one', 'two', 'three', 'four'],
    ],
    [
      'up to words of a script that the house font has not',
      four((own) => [...own, paragraph('arabic', '\u0645\u0631\u062d\u0628\u0627')]),
      ['one', 'two'],
    ],
    ['up to a table with such words', four((own) => [...own, row('table', '\u4f60\u597d')]), ['one', 'two']],
    ['up to a tab', four((own) => [...own, paragraph('tab', 'a\tb')]), ['one', 'two']],
    [
      'up to a row taller than a page',
      four((own) => [...own, row('tall', 'word '.repeat(3000))]),
      ['one', 'two'],
    ],
    ['nowhere when the running head cannot be measured', four((own) => own, { issuer: '\u4f60\u597d' }), []],
    [
      'nowhere when the list of contents cannot be measured',
      four((own) => own, { blocks: [section('one', []), section('last', [], '\u05e9\u05dc\u05d5\u05dd')] }),
      [],
    ],
    [
      'but for those that hang on a hair',
      four((own) => [
        ...own.slice(0, 5),
        ...Array.from({ length: 60 }, (_, at) => paragraph(`h${at}`, hairLine())),
      ]),
      ['one', 'two'],
    ],
  ])('%s', (_, document, expected) => {
    expect(sureSections(document)).toEqual(expected);
  });
});
