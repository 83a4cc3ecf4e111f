/** The list of contents: reserved with its entries, page numbers filled in when pages are known. */

import { oneLine, plainText } from '../../document/plain.js';
import type { Contents, Section } from '../../document/types.js';
import { type Frame, marked } from '../frame.js';
import { rule, type TextItem } from '../items.js';
import { depthOf, widthOf } from '../measure.js';
import { node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { lookOf, runsOf } from '../runs.js';
import { type Strip, space, spaced } from '../strips.js';
import { palette, styles, type TextStyle } from '../style.js';

/** Width of a page number of two digits, in points: where the title leaves less, the number takes a line of its own. */
const numberWidth = 12;
/** Room for numbers at the left; longer labels make their own. */
const labelRoom = 28;

/** Strips of the heading and one entry a section. Heights do not depend on page numbers. */
export function contents(_: Contents, frame: Frame): Strip[] {
  if (frame.telling.sections.length === 0) return [];
  const list = node('TOC', frame.parent);
  const style = styles.heading1Plain;
  const words = frame.telling.words.contents ?? '';
  const heading = paragraphStrips([{ text: words, look: lookOf(style) }], {
    left: frame.left,
    width: frame.width,
    style,
    of: node('Caption', list),
  });
  const { sections } = frame.telling;
  const entries = sections.flatMap((section, at) => {
    const strips = entry(section, { ...frame, parent: list });
    const begins = section.kind !== sections[at - 1]?.kind && at > 0;
    return begins ? spaced(10, styles.contents1.after, strips) : strips;
  });
  return [...heading, ...entries];
}

function entry(section: Section, frame: Frame): Strip[] {
  const style = styles.contents1;
  const look = lookOf(style);
  const of = node('TOCI', frame.parent);
  const labelled = section.label !== '';
  const indent = labelled ? Math.max(labelRoom, widthOf(section.label, 'regular', style.size) + 12) : 0;
  const undecided = section.undecided.length > 0;
  const title = marked(runsOf(section.title, look, frame.telling), undecided, look, frame.telling);
  const link = { to: section.id, words: oneLine(`${section.label} ${plainText(section.title)}`) };
  const right = frame.left + frame.width;
  const strips = withRoom(
    paragraphStrips(title, {
      left: frame.left,
      width: frame.width,
      style: { ...style, indent, hanging: indent },
      of,
      ...(labelled ? { label: { text: section.label } } : {}),
    }),
    right,
    style,
  );
  const y = style.line - depthOf(style.size);
  const number: TextItem = {
    type: 'text',
    x: right,
    y,
    width: 0,
    size: style.size,
    face: 'regular',
    colour: style.colour,
    text: '',
    show: '',
    of,
    link,
    pageOf: section.id,
  };
  return strips.map((strip, at) => {
    const items = strip
      .draw()
      .map((item) =>
        item.type === 'text'
          ? { ...item, colour: item.colour === palette.primary ? style.colour : item.colour, link }
          : item,
      );
    if (at < strips.length - 1) return { ...strip, draw: () => items, keep: true };
    const edge = Math.max(frame.left + indent, edgeOf(strip));
    const leader = rule(edge + 8, y - 1.5, right - 24, y - 1.5, palette.rule, 0.8, true);
    return { ...strip, draw: () => [...items, ...(leader.toX > leader.x + 6 ? [leader] : []), number] };
  });
}

/** Right end of the text of a strip, in points from the left edge of the page. */
const edgeOf = ({ draw }: Strip): number =>
  Math.max(0, ...draw().map((item) => (item.type === 'text' ? item.x + item.width : 0)));

/** Lines of a title, and one more for the page number when the last leaves no room for it: as in Word. */
function withRoom(lines: Strip[], right: number, { line, after }: TextStyle): Strip[] {
  const last = lines.at(-1);
  if (!last || edgeOf(last) + numberWidth <= right) return lines;
  return [...lines.slice(0, -1), { ...last, after: 0 }, { ...space(line, false), after }];
}
