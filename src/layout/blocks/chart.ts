/** A chart: its caption, and one strip that holds the picture; more rows than a page can hold make more strips. */

import type { Chart } from '../../document/types.js';
import { type ChartPicture, chartPictures } from '../chart.js';
import { chartStyle } from '../chart-words.js';
import { barred, beginsUndecided, type Frame, marked } from '../frame.js';
import { type CurveItem, type Item, lowered } from '../items.js';
import { node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import type { Path, Point } from '../ring.js';
import { lookOf, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { named, type Strip, space, spaced, stack } from '../strips.js';
import { styles } from '../style.js';

/** Strips of a chart as wide as the text it stands in. Each picture is a figure, which says in words what it shows. */
export function chart(block: Chart, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  const look = lookOf(styles.caption);
  const caption = marked(runsOf(block.caption, look, frame.telling), undecided, look, frame.telling);
  const { left, width } = frame;
  const of = node('P', frame.parent);
  const titled = paragraphStrips(caption, { left, width, style: styles.caption, of });
  const pictures = chartPictures(block, width, frame.telling, frame.height).map((picture) =>
    pictureStrip(picture, frame),
  );
  const strips = spaced(styles.caption.before, shapes.afterTable, [...titled, ...pictures]);
  return named(block.id, barred(strips, undecided, frame));
}

function pictureStrip(picture: ChartPicture, frame: Frame): Strip {
  const of = node('Figure', frame.parent, { alt: picture.says });
  const look = lookOf(chartStyle);
  const curves = picture.drawn.map(
    (drawn): CurveItem => ({
      type: 'curve',
      ...drawn,
      paths: drawn.paths.map((path) => moved(path, frame.left)),
      of,
    }),
  );
  const texts = picture.words.flatMap(({ x, y, width, inlines, align }): Item[] => {
    const setting = { left: frame.left + x, width, style: chartStyle, align, of };
    const strips = paragraphStrips(runsOf(inlines, look, frame.telling), setting);
    return stack(strips, 0).items.map((item) => lowered(item, y));
  });
  const after = shapes.afterTable;
  return { ...space(picture.height, false), after, draw: () => [...curves, ...texts] };
}

function moved({ from, curves }: Path, by: number): Path {
  const right = ([x, y]: Point): Point => [x + by, y];
  return { from: right(from), curves: curves.map(([a, b, c]) => [right(a), right(b), right(c)]) };
}
