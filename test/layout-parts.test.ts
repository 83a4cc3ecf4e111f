import { describe, expect, test } from 'vitest';
import type { Block, Table } from '../src/document/types.js';
import { columnWidths } from '../src/layout/columns.js';
import { fontOf } from '../src/layout/fonts.js';
import { breakLines } from '../src/layout/lines.js';
import { tellingOf } from '../src/layout/outline.js';
import { piecesOf } from '../src/layout/pieces.js';
import { lookOf } from '../src/layout/runs.js';
import { readsDifferently } from '../src/layout/set-text.js';
import { styles } from '../src/layout/style.js';
import { sampleDocument } from './document-sample.js';

describe('lines', () => {
  const look = lookOf(styles.body);
  const lines = (text: string, width: number): string[] =>
    breakLines(piecesOf([{ text, look }]), width).map((line) =>
      line.parts.map((part) => part.piece.text).join(''),
    );

  test.each([
    ['breaks after spaces, which stay on their line', 'one two three', 45, ['one two ', 'three']],
    ['keeps several spaces', 'one   two', 100, ['one   two']],
    ['breaks after a hyphen between letters', 'well-being', 30, ['well-', 'being']],
    ['does not break numbers at a hyphen', 'in 2026-27', 45, ['in ', '2026-27']],
    ['does not break at a no-break space', 'a b\u00a0c d', 16, ['a ', 'b\u00a0c ', 'd']],
    ['breaks at line breaks, and after the last one', 'a\nb\n', 100, ['a\n', 'b\n', '']],
    ['gives a line to nothing', '', 100, ['']],
    ['cuts a word that is wider than the line', 'mmmmmmmm', 30, ['mmm', 'mmm', 'mm']],
    ['starts a long word on a line of its own', 'a mmmmmmmm', 30, ['a ', 'mmm', 'mmm', 'mm']],
    [
      'does not part a letter from its marks',
      'e\u0301e\u0301e\u0301e\u0301',
      12,
      ['e\u0301e\u0301', 'e\u0301e\u0301'],
    ],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('sets tabs at every 36 points', () => {
    const [line] = breakLines(piecesOf([{ text: 'a\tb\tc', look }]), 400);
    const words = line?.parts.filter((part) => part.piece.kind === 'word').map((part) => Math.round(part.x));
    expect(words).toEqual([0, 36, 72]);
  });
});

describe('fonts', () => {
  test('knows every character that Arimo draws with the glyph of another', () => {
    for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const) {
      const font = fontOf(face);
      const first = new Map<number, number>();
      for (const codePoint of font.characterSet.toSorted((a, b) => a - b)) {
        const { id } = font.glyphForCodePoint(codePoint);
        if (first.has(id))
          expect(readsDifferently(String.fromCodePoint(codePoint)), codePoint.toString(16)).toBe(true);
        else first.set(id, codePoint);
      }
    }
  });
});

describe('columns', () => {
  const cell = (words: string): Block[] => [
    {
      type: 'paragraph',
      id: words,
      sources: [],
      answers: [],
      undecided: [],
      inlines: [{ type: 'text', text: words }],
    },
  ];
  const table = (style: Table['style'], ...rows: string[][]): Table => ({
    type: 'table',
    id: 't',
    sources: [],
    answers: [],
    undecided: [],
    style,
    caption: [],
    description: '',
    columns: (rows[0] ?? []).map(() => ({ title: [], align: 'left' })),
    rows: rows.map((cells, at) => ({
      id: `r${at}`,
      sources: [],
      answers: [],
      undecided: [],
      cells: cells.map(cell),
    })),
  });
  const telling = tellingOf(sampleDocument());
  const widths = (made: Table) => columnWidths(made, 450, telling);

  test.each([
    ['short columns', table('grid', ['a', 'bb', 'ccc'])],
    ['one long column', table('grid', ['Yes', 'word '.repeat(300)])],
    ['long words', table('grid', ['x'.repeat(400), 'y'.repeat(400), 'z'])],
    ['nothing', table('grid', ['', ''])],
    ['labels', table('control', ['Reference', 'ABC'])],
    ['one column', table('grid', ['alone'])],
  ])('fills the width with %s', (_, made) => {
    const found = widths(made);
    expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(450, 6);
    expect(Math.min(...found)).toBeGreaterThan(10);
  });

  test('gives a short column what it asks for beside a long one', () => {
    const [short = 0] = widths(table('grid', ['Working Day', 'word '.repeat(300)]));
    expect(short).toBeGreaterThan(60);
    expect(short).toBeLessThan(90);
  });
});
