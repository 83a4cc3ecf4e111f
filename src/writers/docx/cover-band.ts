import type { ParagraphChild } from 'docx';
import { shapes } from '../../layout/shapes.js';
import { palette } from '../../layout/style.js';
import { element } from './element.js';

/**
 * A band of colour across the top of the cover, behind the text and edge to edge. Drawn in VML in the head of the
 * first page, as Word draws its watermarks; it says nothing, so nothing is lost where it cannot be shown.
 * @param height of the band, in points; a line follows it
 * @param width of the paper, in points
 */
export function coverBand(height: number, width: number): ParagraphChild[] {
  return [
    rectangle('CoverBand', width, 0, height, palette.primary),
    rectangle('CoverEdge', width, height, shapes.cover.edge, palette.rule),
  ];
}

function rectangle(id: string, width: number, top: number, height: number, colour: string): ParagraphChild {
  const style =
    `position:absolute;margin-left:0;margin-top:${top}pt;width:${width}pt;height:${height}pt;` +
    'z-index:-251658752;mso-position-horizontal-relative:page;mso-position-vertical-relative:page';
  const shape = element('v:rect', { id, style, fillcolor: `#${colour}`, stroked: 'f', alt: '' });
  // A picture of its own for each: LibreOffice shows only the last shape of one.
  return element('w:r', {}, [element('w:pict', {}, [shape])]) as ParagraphChild;
}
