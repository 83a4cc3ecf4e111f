import { plainText } from '../document/plain.js';
import type { Chart, ChartFigure, Inline, Row, Table, Traced } from '../document/types.js';
import { walkInlines } from '../document/walk.js';
import type { Attributes } from './attributes.js';
import { unique } from './inlines.js';
import type { Token } from './markdown.js';
import { readTable } from './tables.js';
import type { TextReader } from './text-reader.js';

/** More kinds of bars could not be told apart in black and white. */
const mostSeries = 6;

/** `:::chart`: a table whose first column names the rows and whose other columns hold figures, drawn as bars. */
export function readChart(
  tokens: [Token, number][],
  attributes: Attributes,
  traced: Traced,
  reader: TextReader,
): Chart[] {
  const kind = (['stacked', 'swing'] as const).find((one) => attributes.classes.includes(one)) ?? 'bars';
  const { line } = reader;
  const charts = readTable(tokens, attributes, traced, reader).map((table) => chartOf(table, kind));
  reader.line = line;
  for (const chart of charts) {
    if (chart.caption.length === 0 || chart.description === '')
      reader.fault('no-description', 'a chart begins with a caption and a paragraph that says what it shows');
    const least = kind === 'stacked' ? 2 : 1;
    const most = mostSeries + least - 1;
    if (chart.series.length < least || chart.series.length > most)
      reader.fault('chart-columns', `a chart of this kind has ${least} to ${most} columns of figures`);
  }
  return charts.filter(({ rows }) => rows.length > 0);
}

function chartOf({ rows, columns, caption, description, ...table }: Table, kind: Chart['kind']): Chart {
  const gathered = (of: 'sources' | 'answers' | 'undecided') =>
    unique([...table[of], ...rows.flatMap((row) => row[of])]);
  return {
    type: 'chart',
    id: table.id,
    sources: gathered('sources'),
    answers: gathered('answers'),
    undecided: gathered('undecided'),
    kind,
    caption,
    description,
    series: columns.slice(1).map((column) => column.title),
    rows: rows.map((row) => {
      const [title = [], ...figures] = cellsOf(row);
      return { title, figures: figures.map(figureOf) };
    }),
  };
}

const cellsOf = ({ cells }: Row): Inline[][] =>
  cells.map(([first]) => (first?.type === 'paragraph' ? first.inlines : []));

/** A figure as the program prints it: 1,250, £185,000.50, -12.5, +40%. */
const printed = /^([+\u2212-]?)£?([+\u2212-]?)(\d[\d,]*(?:\.\d+)?)%?$/;

function figureOf(inlines: Inline[]): ChartFigure {
  const missing = [...walkInlines(inlines)].some((one) => one.type === 'blank');
  const found = missing ? null : printed.exec(plainText(inlines).trim());
  if (!found) return { inlines, value: undefined };
  const [, before, after, digits = ''] = found;
  const size = Number(digits.replaceAll(',', ''));
  return { inlines, value: /[\u2212-]/.test(`${before}${after}`) ? -size : size };
}
