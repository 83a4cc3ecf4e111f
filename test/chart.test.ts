import { describe, expect, it } from 'vitest';
import type { Chart, ChartFigure, Document, Inline } from '../src/document/types.js';
import { chartPictures } from '../src/layout/chart.js';
import { tellingOf } from '../src/layout/outline.js';
import { writeDocx } from '../src/writers/docx/index.js';
import { writePdf } from '../src/writers/pdf/index.js';
import { sampleDocument } from './document-sample.js';
import { readDocx } from './read-docx.js';
import { type PdfElement, readPdf } from './read-pdf.js';

const width = 450;
const text = (words: string): Inline[] => [{ type: 'text', text: words }];
const figure = (value: number): ChartFigure => ({ inlines: text(`${value}`), value });
const unknown: ChartFigure = { inlines: text('not known'), value: undefined };
const traced = { sources: [], answers: [], undecided: [] };

const chart = (kind: Chart['kind'], rows: [string, ...ChartFigure[]][]): Chart => ({
  type: 'chart',
  id: 'only.chart',
  ...traced,
  kind,
  caption: text('Caption'),
  description: 'What it shows.',
  series: (rows[0]?.slice(1) ?? []).map((_, at) => text(`Column ${at + 1}`)),
  rows: rows.map(([title, ...figures]) => ({ title: text(title), figures })),
});

const holding = (block: Chart): Document => ({
  ...sampleDocument(),
  blocks: [
    {
      type: 'section',
      id: 'only',
      ...traced,
      kind: 'unnumbered',
      number: [],
      label: '',
      title: text('Only'),
      landscape: false,
      blocks: [block],
    },
  ],
});

/** Left and right edge of each bar in the order in which edges of bars are drawn, the squares of the key left out. */
function bars(block: Chart): [left: number, right: number][] {
  const [picture] = chartPictures(block, width, tellingOf(holding(block)));
  const edges = picture?.drawn.findLast(
    ({ fill, paths }) => fill === undefined && paths[0]?.curves.length === 4,
  );
  return (edges?.paths ?? [])
    .map(({ from, curves }): [number, number] => [from[0], curves[0]?.[2][0] ?? 0])
    .filter(([left, right]) => Math.abs(right - left - 9) > 0.01);
}

const lengths = (block: Chart): number[] => bars(block).map(([left, right]) => right - left);

describe('the bars of a chart', () => {
  it('are as long as their figures', () => {
    const [one = 0, two = 0, ...more] = lengths(
      chart('bars', [
        ['a', figure(10)],
        ['b', figure(25)],
        ['c', figure(0)],
        ['d', unknown],
      ]),
    );
    expect(two / one).toBeCloseTo(2.5, 6);
    expect(more).toEqual([]);
  });

  it('stand end to end in a stack, without one for the total', () => {
    const [first, second, ...more] = bars(chart('stacked', [['a', figure(30), figure(60), figure(90)]]));
    expect(second?.[0]).toBeCloseTo(first?.[1] ?? 0, 6);
    expect((second?.[1] ?? 0) - (second?.[0] ?? 0)).toBeCloseTo(
      2 * ((first?.[1] ?? 0) - (first?.[0] ?? 0)),
      6,
    );
    expect(more).toEqual([]);
  });

  it('go to the left of nought for what is below it', () => {
    const [less, more] = bars(chart('swing', [['a', figure(-20), figure(40)]]));
    expect(less?.[1]).toBeCloseTo(more?.[0] ?? 0, 6);
    expect((more?.[1] ?? 0) - (more?.[0] ?? 0)).toBeCloseTo(2 * ((less?.[1] ?? 0) - (less?.[0] ?? 0)), 6);
  });

  it('stay within the picture, whatever they say', () => {
    const long = { inlines: text('words that go on '.repeat(30)), value: 5 };
    for (const kind of ['bars', 'stacked', 'swing'] as const) {
      const block = chart(kind, [
        ['a title that goes on '.repeat(9), figure(-3), long, figure(5)],
        ['b', unknown, unknown, unknown],
      ]);
      for (const { words, height } of chartPictures(block, width, tellingOf(holding(block))))
        for (const box of words) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
          expect(box.width).toBeGreaterThan(5);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 8);
        }
    }
  });

  it('go on in a second picture when a page cannot hold them', () => {
    const rows = Array.from({ length: 70 }, (_, at): [string, ChartFigure] => [`row ${at}`, figure(at)]);
    const pictures = chartPictures(chart('bars', rows), width, tellingOf(holding(chart('bars', rows))));
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.every(({ height }) => height <= 419)).toBe(true);
    const titles = pictures.flatMap(({ words }) => words.map(({ inlines }) => inlines[0]));
    expect(rows.every(([title]) => titles.some((one) => one?.type === 'text' && one.text === title))).toBe(
      true,
    );
  });
});

describe('a chart in a file', () => {
  const block = chart('bars', [
    ['Detained', figure(12), figure(34)],
    ['Informal', unknown, figure(5)],
  ]);
  const says = 'What it shows. Detained: Column 1 12, Column 2 34. Informal: Column 1 not known, Column 2 5.';

  it('says in Word what it shows, and holds its words', async () => {
    const { drawings } = readDocx(await writeDocx(holding(block)));
    expect(drawings.map(({ description, fallback }) => [description, fallback])).toEqual([[says, says]]);
    expect(drawings[0]?.texts).toEqual([
      'Column 1',
      'Column 2',
      'Detained',
      '12',
      '34',
      'Informal',
      'not known',
      '5',
    ]);
  });

  it('is a figure of a PDF that says what it shows', async () => {
    const flat = (element: PdfElement): PdfElement[] => [element, ...element.children.flatMap(flat)];
    const { tree } = await readPdf(await writePdf(holding(block)));
    const figures = flat(tree).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([says]);
    expect(figures[0]?.text.trim()).toBe('Column 1 Column 2 Detained 12 34 Informal not known 5');
  });
});
