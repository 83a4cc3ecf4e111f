import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ParagraphChild,
  VerticalPositionRelativeFrom,
} from 'docx';
import type { Logo } from '../../document/types.js';
import { logoPlace } from '../../layout/brand.js';
import { shapes } from '../../layout/shapes.js';
import { type Paper, palette } from '../../layout/style.js';
import { element } from './element.js';
import { emu } from './shape.js';
import { legal } from './text.js';

/**
 * A band of colour across the top of the cover, behind the text and edge to edge. Drawn in VML in the head of the
 * first page, as Word draws its watermarks; it says nothing, so nothing is lost where it cannot be shown.
 * @param height of the band, in points; a line follows it
 * @param paper of the page
 * @param logo that hangs in it on a white ground
 */
export function coverBand(height: number, paper: Paper, logo: Logo | undefined): ParagraphChild[] {
  const across = { x: 0, width: paper.width };
  return [
    rectangle('CoverBand', { ...across, y: 0, height }, palette.primary),
    rectangle('CoverEdge', { ...across, y: height, height: shapes.cover.edge }, palette.rule),
    ...(logo ? [rectangle('LogoGround', logoPlace(logo, paper).ground, 'FFFFFF', 1)] : []),
  ];
}

/** The logo where the layout has it, as a picture that the first paragraph of the cover carries. */
export function coverLogo(logo: Logo, paper: Paper): ParagraphChild {
  const { x, y, width, height } = logoPlace(logo, paper).logo;
  return new ImageRun({
    type: 'png',
    data: Buffer.from(logo.png),
    // docx counts pixels, 96 to the inch.
    transformation: { width: (width * 96) / 72, height: (height * 96) / 72 },
    altText: { name: 'Logo', description: legal(logo.text), title: '' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: emu(x) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emu(y) },
      allowOverlap: true,
    },
  });
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

function rectangle(id: string, { x, y, width, height }: Place, colour: string, above = 0): ParagraphChild {
  const style =
    `position:absolute;margin-left:${x}pt;margin-top:${y}pt;width:${width}pt;height:${height}pt;` +
    `z-index:${-251658752 + above};` +
    'mso-position-horizontal-relative:page;mso-position-vertical-relative:page';
  const shape = element('v:rect', { id, style, fillcolor: `#${colour}`, stroked: 'f', alt: '' });
  // A picture of its own for each: LibreOffice shows only the last shape of one.
  return element('w:r', {}, [element('w:pict', {}, [shape])]) as ParagraphChild;
}
