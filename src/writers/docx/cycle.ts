import { AlignmentType, type FileChild, Paragraph, type ParagraphChild, type XmlComponent } from 'docx';
import type { Cycle } from '../../document/types.js';
import { type CyclePicture, cyclePicture, cycleWords, stepStyle } from '../../layout/cycle.js';
import { marked } from '../../layout/frame.js';
import { lookOf, runsOf } from '../../layout/runs.js';
import { shapes } from '../../layout/shapes.js';
import { palette } from '../../layout/style.js';
import { element } from './element.js';
import { inlineRuns, undecidedMark } from './inlines.js';
import { paragraph } from './paragraph.js';
import { curves, ellipse, emu, polygons, textBox } from './shape.js';
import { legal, textRuns } from './text.js';
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
  const picture = cyclePicture(runs, place.width - place.indent);
  const spacing = { before: twips(shapes.beforeBox), after: twips(shapes.afterTable) };
  const indent = place.indent > 0 && { indent: { left: twips(place.indent) } };
  const words = legal(cycleWords(block));
  const shown = block.steps.map((step, at) => [
    ...(mark && at === 0 ? undecidedMark(writing) : []),
    ...inlineRuns(step, writing, { bare: true }),
  ]);
  return [
    paragraph(writing, inside, { style: 'BodyText', spacing, ...indent }, [
      drawing(shapesOf(picture, shown), picture, words),
    ]),
  ];
}

function drawing(shown: readonly XmlComponent[], picture: Size, words: string): ParagraphChild {
  const size = { cx: emu(picture.width), cy: emu(picture.height) };
  const origin = { x: 0, y: 0 };
  const group = element('wpg:wgp', {}, [
    element('wpg:cNvGrpSpPr'),
    element('wpg:grpSpPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', origin),
        element('a:ext', size),
        element('a:chOff', origin),
        element('a:chExt', size),
      ]),
    ]),
    ...shown,
  ]);
  const inline = element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    element('wp:extent', size),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:docPr', { id: 0, name: 'Cycle', descr: words }),
    element('wp:cNvGraphicFramePr'),
    element('a:graphic', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main' }, [
      element('a:graphicData', { uri: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup' }, [
        group,
      ]),
    ]),
  ]);
  return element('w:r', {}, [
    element('mc:AlternateContent', {}, [
      // As Word itself writes it, though the group holds wps shapes: LibreOffice takes one name only.
      element('mc:Choice', { Requires: 'wpg' }, [element('w:drawing', {}, [inline])]),
      element('mc:Fallback', {}, [element('w:t', { 'xml:space': 'preserve' }, [words])]),
    ]),
  ]) as ParagraphChild;
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
      const children = words[at] ?? [];
      return [numeral, textBox(room, new Paragraph({ ...sides[room.align], spacing: tight, children }))];
    }),
  ];
}

type Size = Pick<CyclePicture, 'width' | 'height'>;

const tight = { before: 0, after: 0 };

function numberOf(number: number): Paragraph {
  const look = { bold: true, color: 'FFFFFF', size: halfPoints(numberSize) };
  return new Paragraph({ ...sides.center, spacing: tight, children: textRuns(`${number}`, look) });
}

/** The side is said directly too: LibreOffice forgets the style of words in a picture that stands in a table. */
const sides = {
  left: { style: 'TableText', alignment: AlignmentType.LEFT },
  right: { style: 'TableTextRight', alignment: AlignmentType.RIGHT },
  center: { style: 'TableTextCentre', alignment: AlignmentType.CENTER },
} as const;
