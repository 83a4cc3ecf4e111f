/** Signature blocks, two side by side: who signs, and lines to sign on. */

import type { Inline, Signatures } from '../../document/types.js';
import { barred, beginsUndecided, type Frame, marked } from '../frame.js';
import { rule } from '../items.js';
import { depthOf, widthOf } from '../measure.js';
import { type Node, node } from '../nodes.js';
import { paragraphStrips } from '../paragraph.js';
import { rowStrip } from '../rows.js';
import { lookOf, runsOf } from '../runs.js';
import { shapes } from '../shapes.js';
import { named, type Strip, space, spaced } from '../strips.js';
import { palette, styles } from '../style.js';

const { gutter, before, beforeLater, lines } = shapes.signatures;
const nameStyle = { ...styles.body, bold: true };
const labelStyle = { ...styles.cell, colour: palette.muted };
/** Width of the lines to write on, in points. */
const thickness = 0.75;
const bare = { padding: 0, rules: 'none', heading: false } as const;

interface Place {
  party: Inline[];
  x: number;
  width: number;
  /** Everything a party signs is read together, though it stands beside another party's. */
  box: Node;
}

/** Strips of the blocks. The name of a party and its lines stay on one page. */
export function signatures(block: Signatures, frame: Frame): Strip[] {
  const undecided = beginsUndecided(block, frame);
  const width = (frame.width - gutter) / 2;
  const strips: Strip[] = [];
  for (let at = 0; at < block.parties.length; at += 2) {
    const places = block.parties.slice(at, at + 2).map((party, side) => ({
      party,
      x: frame.left + side * (width + gutter),
      width,
      box: node('Div', frame.parent),
    }));
    strips.push(...pairStrips(places, undecided && at === 0, at === 0, frame));
  }
  return named(block.id, barred(spaced(shapes.beforeBox, shapes.afterTable, strips), undecided, frame));
}

function pairStrips(places: Place[], undecided: boolean, first: boolean, { telling }: Frame): Strip[] {
  const look = lookOf(nameStyle);
  const names = places.map(({ party, x, width, box }, at) => {
    const runs = marked(runsOf(party, look, telling), undecided && at === 0, look, telling);
    return {
      x,
      width,
      strips: [
        space(first ? before : beforeLater, true),
        ...paragraphStrips(runs, { left: x, width, style: nameStyle, of: node('P', box) }),
      ],
    };
  });
  const words = lines.map(([word]) => telling.words[word] ?? '');
  const labelWidth = Math.max(...words.map((word) => widthOf(word, 'regular', labelStyle.size))) + 8;
  const signing = lines.map(([, height], at) => {
    const cells = places.map(({ x, width, box }) => {
      const style = { ...labelStyle, line: height, after: 0 };
      const runs = [{ text: words[at] ?? '', look: lookOf(style) }];
      const strips = paragraphStrips(runs, { left: x, width, style, of: node('P', box) });
      const y = height - depthOf(style.size) + 1;
      const line = rule(x + labelWidth, y, x + width, y, palette.ink, thickness);
      return { x, width, strips: strips.map((strip) => ({ ...strip, draw: () => [...strip.draw(), line] })) };
    });
    const row = rowStrip({ ...bare, cells }, { keep: at < lines.length - 1 });
    // The line to write on stands below the row, and the next row does without one above it.
    return at < lines.length - 1 ? row : { ...row, height: row.height + thickness };
  });
  return [rowStrip({ ...bare, cells: names }, { keep: true }), ...signing];
}
