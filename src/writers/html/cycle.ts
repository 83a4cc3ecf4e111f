import type { Cycle } from '../../document/types.js';
import { type CyclePicture, cyclePicture, stepStyle } from '../../layout/cycle.js';
import { lookOf, runsOf } from '../../layout/runs.js';
import { shapes } from '../../layout/shapes.js';
import { type Child, classes, element } from './element.js';
import { writeInlines } from './inlines.js';
import { curvesOf, lengths, pictureWidth, polygonsOf, viewBox } from './picture.js';
import { begin, idOf, type Place, type Writing } from './writing.js';

/**
 * A cycle: the ring is a picture, the steps are a list that stands around it. Where the screen is too narrow for a
 * ring, the steps stand one below the other. Lengths are numbers of points, which the style sheet may stretch.
 */
export function writeCycle(block: Cycle, place: Place, writing: Writing): Child {
  const { undecided, mark } = begin(block, place, writing);
  const look = lookOf(stepStyle);
  const picture = cyclePicture(
    block.steps.map((step) => runsOf(step, look, writing)),
    // A ring needs no more room on a wide page.
    pictureWidth(false),
  );
  const { width, height, discs, steps } = picture;
  return element(
    'figure',
    {
      id: idOf(block),
      class: classes({ cycle: true, undecided }),
      style: lengths({ w: width, h: height }),
    },
    ring(block, picture),
    element(
      'ol',
      { role: 'list' },
      block.steps.map((step, at) => {
        const [x, y] = discs[at]?.at ?? [0, 0];
        const room = steps[at] ?? { x: 0, y: 0, width: 0, align: 'left' };
        return element(
          'li',
          {},
          element('span', { class: 'disc', style: lengths({ x, y }) }, `${at + 1}`),
          ' ',
          element(
            'span',
            { class: `words ${room.align}`, style: lengths({ x: room.x, y: room.y, w: room.width }) },
            at === 0 ? mark : undefined,
            writeInlines(step, writing),
          ),
        );
      }),
    ),
  );
}

/** The arrows of the ring, with what they show for those who cannot see them. */
function ring(block: Cycle, { width, height, arcs, heads }: CyclePicture): Child {
  const title = `_title-${block.id}`;
  return element(
    'svg',
    { role: 'img', 'aria-labelledby': title, viewBox: viewBox(width, height) },
    element('title', { id: title }, block.description),
    element('path', { class: 'ring', d: curvesOf(arcs), 'stroke-width': shapes.cycle.line }),
    element('path', { class: 'heads', d: polygonsOf(heads) }),
  );
}
