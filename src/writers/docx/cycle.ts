import { type FileChild, Paragraph, type ParagraphChild, type XmlComponent } from 'docx';
import type { Cycle } from '../../document/types.js';
import { cyclePictures } from '../../layout/blocks/cycle.js';
import { type CyclePicture, cycleWords, stepStyle } from '../../layout/cycle.js';
import { marked } from '../../layout/frame.js';
import { lookOf, runsOf } from '../../layout/runs.js';
import { shapes } from '../../layout/shapes.js';
import { palette } from '../../layout/style.js';
import { inlineRuns, undecidedMark } from './inlines.js';
import { paragraph } from './paragraph.js';
import { picture as drawing, sides } from './picture.js';
import { curves, ellipse, polygons, textBox } from './shape.js';
import { textRuns } from './text.js';
import { halfPoints, twips } from './units.js';
import { begin, type Place, type Writing } from './writing.js';

const { disc, line, numberSize } = shapes.cycle;

/**
 * A cycle as a group of Word's own shapes, in line with the text: its words can be edited and are found by a search.
 * Programs that do not know such shapes print its words.
 */
export function writeCycle(block: Cycle, place: Place, writing: Writing): FileChild[] {
  const inside = begin(writing, block, place);
  // The label of what is undecided stands with the first step: beside the picture there is no room for it.
  const { mark } = writing.pen.waiting;
  writing.pen.waiting = { ...writing.pen.waiting, mark: false };
  const look = lookOf(stepStyle);
  const runs = block.steps.map((step, at) =>
    marked(runsOf(step, look, writing.telling), mark && at === 0, look, writing.telling),
  );
  const room = { width: place.width - place.indent, height: place.height };
  const spacing = { before: twips(shapes.beforeBox), after: twips(shapes.afterTable) };
  const indent = place.indent > 0 && { indent: { left: twips(place.indent) } };
  const says = { name: 'Cycle', words: cycleWords(block) };
  const shown = block.steps.map((step, at) => [
    ...(mark && at === 0 ? undecidedMark(writing) : []),
    ...inlineRuns(step, writing, { bare: true }),
  ]);
  return cyclePictures(runs, room).map((picture) =>
    paragraph(writing, inside, { style: 'BodyText', spacing, ...indent }, [
      drawing(shapesOf(picture, shown), picture, says),
    ]),
  );
}

function shapesOf(
  { width, height, arcs, heads, discs, steps }: CyclePicture,
  words: readonly ParagraphChild[][],
): XmlComponent[] {
  const whole = { x: 0, y: 0, width, height };
  return [
    curves(arcs, whole, { stroke: palette.primary, thickness: line }),
    polygons(heads, whole, { fill: palette.primary }),
    ...discs.flatMap(({ at: [x, y], number }, at) => {
      const box = { x: x - disc, y: y - disc, width: 2 * disc, height: 2 * disc };
      const numeral = ellipse(box, { fill: palette.primary }, numberOf(number));
      const room = steps[at];
      if (!room) return [numeral];
      const children = words[number - 1] ?? [];
      return [numeral, textBox(room, new Paragraph({ ...sides[room.align], spacing: tight, children }))];
    }),
  ];
}

const tight = { before: 0, after: 0 };

function numberOf(number: number): Paragraph {
  const look = { bold: true, color: 'FFFFFF', size: halfPoints(numberSize) };
  return new Paragraph({ ...sides.center, spacing: tight, children: textRuns(`${number}`, look) });
}
