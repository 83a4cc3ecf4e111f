import type { Paragraph, XmlComponent } from 'docx';
import type { Box } from '../../layout/paths.js';
import type { Path, Point } from '../../layout/ring.js';
import { element } from './element.js';

/** DrawingML shapes of a group. Lengths are points from the top left of the group. */

interface Look {
  fill?: string;
  stroke?: string;
  thickness?: number;
}

/** English metric units, in which DrawingML counts: 12,700 a point. */
export const emu = (points: number): number => Math.round(points * 12_700);

/** An ellipse that fills its box, with words in its middle. */
export function ellipse(box: Box, look: Look, words: Paragraph): XmlComponent {
  return shape(box, preset('ellipse'), look, words, 'ctr');
}

/** Words that stand in a box without edges. */
export function textBox(box: Box, words: Paragraph): XmlComponent {
  return shape(box, preset('rect'), {}, words, 't');
}

/** Lines of cubic curves, as one shape as large as `box`. */
export function curves(paths: readonly Path[], box: Box, look: Look): XmlComponent {
  const steps = paths.flatMap(({ from, curves: parts }) => [
    element('a:moveTo', {}, [point(from)]),
    ...parts.map((part) => element('a:cubicBezTo', {}, part.map(point))),
  ]);
  return shape(box, custom(box, steps, look.fill === undefined), look);
}

/** Shapes with corners, as one shape as large as `box`. */
export function polygons(corners: readonly (readonly Point[])[], box: Box, look: Look): XmlComponent {
  const steps = corners.flatMap(([from, ...rest]) => [
    ...(from ? [element('a:moveTo', {}, [point(from)])] : []),
    ...rest.map((to) => element('a:lnTo', {}, [point(to)])),
    element('a:close'),
  ]);
  return shape(box, custom(box, steps, false), look);
}

function shape(
  { x, y, width, height }: Box,
  geometry: XmlComponent,
  { fill, stroke, thickness = 0 }: Look,
  words?: Paragraph,
  anchor = 't',
): XmlComponent {
  const line = stroke
    ? element('a:ln', { w: emu(thickness) }, [solid(stroke)])
    : element('a:ln', {}, [element('a:noFill')]);
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  return element('wps:wsp', {}, [
    // Numbered when the file is settled.
    element('wps:cNvPr', { id: 0, name: words ? 'Words' : 'Drawing' }),
    words ? element('wps:cNvSpPr', { txBox: 1 }) : element('wps:cNvSpPr'),
    element('wps:spPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', { x: emu(x), y: emu(y) }),
        element('a:ext', { cx: emu(width), cy: emu(height) }),
      ]),
      geometry,
      fill ? solid(fill) : element('a:noFill'),
      line,
    ]),
    ...(words ? [element('wps:txbx', {}, [element('w:txbxContent', {}, [words])])] : []),
    element('wps:bodyPr', { ...insets, wrap: 'square', anchor }, [element('a:noAutofit')]),
  ]);
}

const solid = (colour: string): XmlComponent =>
  element('a:solidFill', {}, [element('a:srgbClr', { val: colour })]);

const preset = (name: 'ellipse' | 'rect'): XmlComponent =>
  element('a:prstGeom', { prst: name }, [element('a:avLst')]);

/** A path in the units of the group. */
function custom({ width, height }: Box, steps: readonly XmlComponent[], open: boolean): XmlComponent {
  const size = { w: emu(width), h: emu(height) };
  return element('a:custGeom', {}, [
    element('a:avLst'),
    element('a:gdLst'),
    element('a:ahLst'),
    element('a:cxnLst'),
    element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    element('a:pathLst', {}, [element('a:path', { ...size, ...(open && { fill: 'none' }) }, steps)]),
  ]);
}

const point = ([x, y]: Point): XmlComponent => element('a:pt', { x: emu(x), y: emu(y) });
