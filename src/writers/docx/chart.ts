import { type FileChild, Paragraph, type XmlComponent } from 'docx';
import type { Chart } from '../../document/types.js';
import { type ChartPicture, chartPictures } from '../../layout/chart.js';
import { shapes } from '../../layout/shapes.js';
import { inlineRuns } from './inlines.js';
import { paragraph } from './paragraph.js';
import { picture as drawing, sides } from './picture.js';
import { curves, textBox } from './shape.js';
import { twips } from './units.js';
import { begin, type Place, type Writing } from './writing.js';

/**
 * A caption, and the chart as a group of Word's own shapes, in line with the text: its words can be edited and are
 * found by a search. Programs that do not know such shapes print what it says.
 */
export function writeChart(block: Chart, place: Place, writing: Writing): FileChild[] {
  const inside = begin(writing, block, place);
  const indent = place.indent > 0 && { indent: { left: twips(place.indent) } };
  const caption = paragraph(
    writing,
    inside,
    { style: 'Caption', ...indent },
    inlineRuns(block.caption, writing),
  );
  const pictures = chartPictures(block, place.width - place.indent, writing.telling, place.height);
  const spacing = { before: 0, after: twips(shapes.afterTable) };
  return [
    caption,
    ...pictures.map((one) =>
      paragraph(writing, inside, { style: 'BodyText', spacing, ...indent }, [
        drawing(shapesOf(one, writing), one, { name: 'Chart', words: one.says }),
      ]),
    ),
  ];
}

function shapesOf({ width, height, drawn, words }: ChartPicture, writing: Writing): XmlComponent[] {
  const whole = { x: 0, y: 0, width, height };
  return [
    ...drawn.map(({ paths, ...look }) => curves(paths, whole, look)),
    ...words.map((one) => {
      const children = inlineRuns(one.inlines, writing);
      return textBox(one, new Paragraph({ ...sides[one.align], spacing: { before: 0, after: 0 }, children }));
    }),
  ];
}
