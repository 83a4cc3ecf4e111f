/** Pieces → lines: breaks at spaces, after hyphens and at line breaks; cuts only what is wider than a line. */

import { cutPiece, type Piece } from './pieces.js';

/** Distance of tab stops, as in Word. */
const tabStop = 36;
/** Sums are off by the rounding of machine numbers. */
const tiny = 1e-6;

export interface Part {
  piece: Piece;
  /** From the left edge of the text, in points. */
  x: number;
  width: number;
}

export interface Line {
  parts: Part[];
  /** Points, without the spaces that hang at its end. */
  width: number;
}

/**
 * Breaks pieces into lines of `width` points; the first starts at `firstX`. Always gives at least one line.
 * Spaces at the end of a line stay on it and take no room beyond its edge.
 * @param indent of the text, in points: tab stops count from where no text is set in
 */
export function breakLines(pieces: readonly Piece[], width: number, firstX = 0, indent = 0): Line[] {
  const lines: Line[] = [];
  const queue = [...pieces];
  let parts: Part[] = [];
  let x = firstX;
  const place = (piece: Piece, room: number) => {
    const last = parts.at(-1)?.piece;
    if (last && !looksAlike(last, piece)) x = twips(x) / 20;
    parts.push({ piece, x, width: room });
    x += room;
  };
  const endLine = () => {
    lines.push({ parts, width: inkWidth(parts) });
    parts = [];
    x = 0;
  };
  for (let at = 0; at < queue.length; ) {
    const piece = queue[at] as Piece;
    const room = width - x;
    if (piece.kind !== 'word') {
      if (piece.kind === 'break') place(piece, 0);
      else if (piece.kind === 'space') place(piece, Math.max(0, Math.min(piece.width, room)));
      else place(piece, Math.max(0, Math.min(tabStop - ((x + indent + tiny) % tabStop) + tiny, room)));
      if (piece.kind === 'break') endLine();
      at++;
      continue;
    }
    const end = unitEnd(queue, at);
    const wide = widthOfUnit(queue, at, end);
    if (fits(wide + give(x + wide, piece) + overhang(queue[end - 1]), room)) {
      for (; at < end; at++) place(queue[at] as Piece, (queue[at] as Piece).width);
    } else if (hasWord(parts) || (wide <= width && (parts.length > 0 || x > 0))) endLine();
    else at = cutUnit(at, end);
  }
  if (parts.length > 0 || lines.length === 0 || endsInBreak(lines)) endLine();
  return lines;

  /** Fills lines with a unit wider than a line; returns the place in the queue from which to go on. */
  function cutUnit(start: number, end: number): number {
    for (let at = start; at < end; ) {
      const piece = queue[at] as Piece;
      if (fits(piece.width, width - x)) {
        place(piece, piece.width);
        at++;
        continue;
      }
      const [head, tail] = cutPiece(piece, width - x + cutSlack);
      if (hasWord(parts) && !fits(head.width, width - x + cutSlack)) {
        endLine();
        continue;
      }
      place(head, head.width);
      if (tail) {
        queue[at] = tail;
        endLine();
      } else at++;
    }
    return end;
  }
}

/** Word and LibreOffice count in twentieths of a point and round what looks alike as one; so lines break alike. */
const twips = (points: number): number => Math.round(points * 20);
/** A word that is cut may come this much nearer to the edge: where the cut falls is counted letter by letter. */
const cutSlack = 0.07;
const fits = (wide: number, room: number): boolean => wide <= room || twips(wide) <= twips(room + tiny);

function looksAlike({ look: a, face: one }: Piece, { look: b, face: other }: Piece): boolean {
  return (
    one === other && a.size === b.size && a.colour === b.colour && a.ground === b.ground && a.link === b.link
  );
}

/** Whether more than spaces stands on a line: no line is left with spaces alone before a word that must be cut. */
const hasWord = (parts: readonly Part[]): boolean => parts.some((part) => part.piece.kind === 'word');

/**
 * How much wider LibreOffice takes a text to be than its letters are: measured, a third of a thousandth in the size
 * of the text and half of that in tables.
 */
const give = (wide: number, { look }: Piece): number => wide * (look.size > 10 ? 0.0004 : 0.0002);

/** Slanted letters lean over their own width: room that the end of a line keeps for them, as LibreOffice does. */
const overhang = (piece: Piece | undefined): number => (piece?.look.italic ? piece.look.size * 0.0957 : 0);

const endsInBreak = (lines: readonly Line[]): boolean => lines.at(-1)?.parts.at(-1)?.piece.kind === 'break';

/** First place after the unbreakable unit of words that starts at `start`. */
function unitEnd(queue: readonly Piece[], start: number): number {
  let end = start + 1;
  while (end < queue.length && queue[end]?.kind === 'word' && !queue[end - 1]?.breakAfter) end++;
  return end;
}

function inkWidth(parts: readonly Part[]): number {
  const last = parts.findLast((part) => part.piece.kind === 'word');
  return last ? last.x + last.width : 0;
}

/** Widest unbreakable unit, widest line when nothing but line breaks breaks, and all lines end to end. Points. */
export function naturalWidths(pieces: readonly Piece[]): { longest: number; widest: number; whole: number } {
  let longest = 0;
  for (let at = 0; at < pieces.length; ) {
    const end = pieces[at]?.kind === 'word' ? unitEnd(pieces, at) : at + 1;
    longest = Math.max(longest, widthOfUnit(pieces, at, end));
    at = end;
  }
  const widths = breakLines(pieces, Number.MAX_SAFE_INTEGER).map((line) => line.width);
  return { longest, widest: Math.max(...widths), whole: widths.reduce((a, b) => a + b, 0) };
}

/** Points of the pieces from `start` up to the one before `end`. */
function widthOfUnit(pieces: readonly Piece[], start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) width += pieces[at]?.width ?? 0;
  return width;
}
