import { AlignmentType, type ParagraphChild, type XmlComponent } from 'docx';
import { element } from './element.js';
import { emu } from './shape.js';
import { legal } from './text.js';

/** Width and height in points. */
interface Size {
  width: number;
  height: number;
}

/**
 * A group of shapes in line with the text.
 * @param says its name, and in words what it shows
 */
export function picture(
  shapes: readonly XmlComponent[],
  { width, height }: Size,
  says: { name: string; words: string },
): ParagraphChild {
  const words = legal(says.words);
  const size = { cx: emu(width), cy: emu(height) };
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
    ...shapes,
  ]);
  const inline = element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    element('wp:extent', size),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:docPr', { id: 0, name: says.name, descr: words }),
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

/**
 * How words in a picture stand. The side is said directly too: LibreOffice forgets the style of words in a picture that
 * stands in a table.
 */
export const sides = {
  left: { style: 'TableText', alignment: AlignmentType.LEFT },
  right: { style: 'TableTextRight', alignment: AlignmentType.RIGHT },
  center: { style: 'TableTextCentre', alignment: AlignmentType.CENTER },
} as const;
