/** A cycle: one strip that holds the whole picture. */

import type { Cycle } from '../../document/types.js';
import { type CyclePicture, cyclePicture, cycleWords, stepStyle } from '../cycle.js';
import { cycleColumns } from '../cycle-column.js';
import { barred, beginsUndecided, type Frame, marked } from '../frame.js';
import { type CurveItem, type Item, lowered } from '../items.js';
import { widthOf } from '../measure.js';
import { type Node, node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { closed } from '../paths.js';
import type { Path, Point } from '../ring.js';
import { lookOf, type Run, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { named, type Strip, space, spaced, stack } from '../strips.js';
import { palette } from '../style.js';

const { disc, line, numberSize } = shapes.cycle;

/** Strips of a cycle. Everything in it is part of one figure, which says in words what it shows. */
export function cycle(block: Cycle, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  const of = node('Figure', frame.parent, { alt: cycleWords(block) });
  const look = lookOf(stepStyle);
  const words = block.steps.map((step, at) =>
    marked(runsOf(step, look, frame.telling), undecided && at === 0, look, frame.telling),
  );
  const strips = cyclePictures(words, frame).map(
    (picture): Strip => ({
      ...space(picture.height, false),
      draw: () => [...drawing(picture, frame.left, of), ...wordsOf(picture, words, frame.left, of)],
    }),
  );
  return named(block.id, barred(spaced(shapes.beforeBox, shapes.afterTable, strips), undecided, frame));
}

/** The ring of a cycle where it has room, and otherwise its steps in columns. Lengths are points. */
export function cyclePictures(
  words: readonly (readonly Run[])[],
  room: { width: number; height: number },
): CyclePicture[] {
  const ring = cyclePicture(words, room.width);
  return ring.height <= room.height ? [ring] : cycleColumns(words, room);
}

function drawing({ arcs, heads, discs }: CyclePicture, left: number, of: Node): Item[] {
  const moved = ([x, y]: Point): Point => [x + left, y];
  const curves = (paths: Path[], more: Pick<CurveItem, 'fill' | 'stroke'>): CurveItem => ({
    type: 'curve',
    paths: paths.map(({ from, curves }) => ({
      from: moved(from),
      curves: curves.map(([a, b, c]) => [moved(a), moved(b), moved(c)]),
    })),
    thickness: line,
    of,
    ...more,
  });
  return [
    curves(arcs, { stroke: palette.primary }),
    curves(heads.map(closed), { fill: palette.primary }),
    curves(
      discs.map(({ at }) => circle(at)),
      { fill: palette.primary },
    ),
  ];
}

function circle([x, y]: Point): Path {
  // How far the pull of a quarter circle reaches.
  const k = disc * 0.5523;
  return {
    from: [x + disc, y],
    curves: [
      [
        [x + disc, y + k],
        [x + k, y + disc],
        [x, y + disc],
      ],
      [
        [x - k, y + disc],
        [x - disc, y + k],
        [x - disc, y],
      ],
      [
        [x - disc, y - k],
        [x - k, y - disc],
        [x, y - disc],
      ],
      [
        [x + k, y - disc],
        [x + disc, y - k],
        [x + disc, y],
      ],
    ],
  };
}

/** Number and words of each step, in the order in which they are read. */
function wordsOf(
  { discs, steps }: CyclePicture,
  words: readonly (readonly Run[])[],
  left: number,
  of: Node,
): Item[] {
  return discs.flatMap(({ at: [x, y], number }, at): Item[] => {
    const step = steps[at];
    const width = widthOf(`${number}`, 'bold', numberSize);
    const shown = {
      type: 'text' as const,
      x: left + x - width / 2,
      y: y + numberSize * 0.36,
      width,
      size: numberSize,
      face: 'bold' as const,
      colour: 'FFFFFF',
      text: `${number} `,
      show: `${number} `,
      of,
    };
    if (!step) return [shown];
    const setting = { left: left + step.x, width: step.width, style: stepStyle, align: step.align, of };
    const { items } = stack(paragraphStrips(words[number - 1] ?? [], setting), 0);
    return [shown, ...items.map((item) => lowered(item, step.y))];
  });
}
