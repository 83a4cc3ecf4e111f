/** Pieces → lines: breaks at spaces, after hyphens and at line breaks; cuts only what is wider than a line. */

import { cutPiece, type Piece } from './pieces.js';

/** Distance of tab stops, as in Word. */
const tabStop = 36;
/** Sums of widths are off by rounding; without slack a text that just fits its measured width would break. */
const slack = 0.01;

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
 */
export function breakLines(pieces: readonly Piece[], width: number, firstX = 0): Line[] {
  const lines: Line[] = [];
  const queue = [...pieces];
  let parts: Part[] = [];
  let x = firstX;
  const place = (piece: Piece, room: number) => {
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
      else place(piece, Math.max(0, Math.min(tabStop - ((x + slack) % tabStop) + slack, room)));
      if (piece.kind === 'break') endLine();
      at++;
      continue;
    }
    const end = unitEnd(queue, at);
    const wide = sumOf(queue.slice(at, end));
    if (wide <= room + slack) {
      for (; at < end; at++) place(queue[at] as Piece, (queue[at] as Piece).width);
    } else if (parts.length > 0 || (x > 0 && wide <= width)) endLine();
    else at = cutUnit(at, end);
  }
  if (parts.length > 0 || lines.length === 0 || endsInBreak(lines)) endLine();
  return lines;

  /** Fills lines with a unit wider than a line; returns the place in the queue from which to go on. */
  function cutUnit(start: number, end: number): number {
    for (let at = start; at < end; ) {
      const piece = queue[at] as Piece;
      if (piece.width <= width - x + slack) {
        place(piece, piece.width);
        at++;
        continue;
      }
      const [head, tail] = cutPiece(piece, width - x);
      if (parts.length > 0 && head.width > width - x) {
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
    longest = Math.max(longest, sumOf(pieces.slice(at, end)));
    at = end;
  }
  const widths = breakLines(pieces, Number.MAX_SAFE_INTEGER).map((line) => line.width);
  return { longest, widest: Math.max(...widths), whole: widths.reduce((a, b) => a + b, 0) };
}

const sumOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.width, 0);
