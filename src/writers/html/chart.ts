import { plainText } from '../../document/plain.js';
import type { Chart } from '../../document/types.js';
import { type ChartPicture, chartPictures } from '../../layout/chart.js';
import { inBrandColours } from './brand.js';
import { type Child, classes, element, type Html } from './element.js';
import { writeInlines } from './inlines.js';
import { curvesOf, lengths, pictureWidth, viewBox } from './picture.js';
import { begin, idOf, type Place, type Writing } from './writing.js';

/**
 * A chart, and its figures as a table: heard instead of the picture, and seen instead of it where the screen is too
 * narrow.
 */
export function writeChart(block: Chart, place: Place, writing: Writing): Child {
  const { undecided, mark } = begin(block, place, writing);
  const about = block.description === '' ? undefined : `_about-${block.id}`;
  return element(
    'figure',
    { id: idOf(block), class: classes({ chart: true, undecided }), 'aria-describedby': about },
    element('figcaption', {}, mark, writeInlines(block.caption, writing)),
    about === undefined ? undefined : element('p', { id: about, hidden: true }, block.description),
    chartPictures(block, pictureWidth(place.wide), writing).map((picture) => drawn(picture, writing)),
    figures(block, writing),
  );
}

function drawn({ width, height, drawn, words }: ChartPicture, writing: Writing): Html {
  const own = (colour: string): string => inBrandColours(`#${colour}`, writing.document);
  return element(
    'div',
    { class: 'picture', 'aria-hidden': 'true', style: lengths({ w: width, h: height }) },
    element(
      'svg',
      { viewBox: viewBox(width, height) },
      drawn.map(({ paths, fill, stroke, thickness }) =>
        element('path', {
          d: curvesOf(paths),
          fill: fill === undefined ? 'none' : own(fill),
          stroke: stroke === undefined ? undefined : own(stroke),
          'stroke-width': stroke === undefined ? undefined : thickness,
        }),
      ),
    ),
    words.map(({ x, y, width, inlines, align }, at) => [
      at > 0 ? ' ' : '',
      element(
        'span',
        { class: `words ${align}`, style: lengths({ x, y, w: width }) },
        writeInlines(inlines, writing, true),
      ),
    ]),
  );
}

function figures({ series, rows }: Chart, writing: Writing): Html {
  const heads = series.map((each) =>
    element('th', { scope: 'col', role: 'columnheader' }, writeInlines(each, writing, true)),
  );
  const body = rows.map(({ title, figures }) =>
    element(
      'tr',
      { role: 'row' },
      element('th', { scope: 'row', role: 'rowheader' }, writeInlines(title, writing, true)),
      figures.map(({ inlines }, at) =>
        element(
          'td',
          { role: 'cell', 'data-title': plainText(series[at] ?? []) || undefined },
          writeInlines(inlines, writing, true),
        ),
      ),
    ),
  );
  return element(
    'table',
    { class: 'figures stacks', role: 'table' },
    element(
      'thead',
      { role: 'rowgroup' },
      element('tr', { role: 'row' }, element('td', { role: 'cell' }), heads),
    ),
    element('tbody', { role: 'rowgroup' }, body),
  );
}
