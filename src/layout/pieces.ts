/** Runs → pieces: the smallest parts that a line keeps whole unless they are wider than the line. */

import { levelsOf, shownRightToLeft } from './direction.js';
import type { Face } from './fonts.js';
import { type Cluster, clustersOf } from './glyphs.js';
import { widthOf } from './measure.js';
import type { Look, Run } from './runs.js';

export interface Piece {
  kind: 'word' | 'space' | 'tab' | 'break';
  /** As typed. */
  text: string;
  /** As drawn. */
  show: string;
  face: Face;
  /** Points. A tab is as wide as its place on the line asks. */
  width: number;
  look: Look;
  /** Embedding level of the bidirectional algorithm: odd runs right to left. */
  level: number;
  /** A line may end after this piece, though no space follows it. */
  breakAfter: boolean;
}

const token = /\r\n|[\n\r\v\f\u0085\u2028\u2029]|\t| +|[^\n\r\v\f\u0085\u2028\u2029\t ]+/g;

/** Words that Arimo draws one glyph a character, left to right: nearly every one of a pack. */
export const everyday =
  /^[\x21-\x7e\u00a0-\u00ac\u00ae-\u017f\u1e80-\u1e85\u1ef2\u1ef3\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac]+$/;

/** After a hyphen or dash between letters, after a zero-width space, and around ideographs. */
const opportunity =
  /(?<=[\p{L}\p{N}][-\u2010\u2013\u2014])(?=\p{L})|(?<=\u200b)|(?<=[\u3000-\u9fff\uac00-\ud7a3])|(?=[\u3000-\u9fff\uac00-\ud7a3])/u;
const mayOpen = /[-\u2010\u2013\u2014\u200b\u3000-\u9fff\uac00-\ud7a3]/;

/** The face of plain text in a look. */
export function faceOf(look: Look): Face {
  if (look.bold) return look.italic ? 'boldItalic' : 'bold';
  return look.italic ? 'italic' : 'regular';
}

/** Cuts runs into pieces, in the order in which they were typed. Nothing is dropped: texts join to the runs' text. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  const levels = levelsOf(runs.map((run) => run.text).join(''));
  const pieces: Piece[] = [];
  let offset = 0;
  for (const { text, look } of runs) {
    const face = faceOf(look);
    for (const found of text.match(token) ?? []) {
      const level = levels?.[offset] ?? 0;
      if (!levels && everyday.test(found) && !mayOpen.test(found)) {
        pieces.push(wordPiece({ text: found, show: found, face }, look, 0));
      } else if (found[0] === ' ') {
        const width = widthOf(found, face, look.size);
        pieces.push({ kind: 'space', text: found, show: found, face, width, look, level, breakAfter: false });
      } else if (/^[\t\n\r\v\f\u0085\u2028\u2029]/.test(found)) {
        const kind = found === '\t' ? 'tab' : 'break';
        pieces.push({ kind, text: found, show: ' ', face, width: 0, look, level, breakAfter: false });
      } else pieces.push(...wordPieces(found, look, levels?.subarray(offset)));
      offset += found.length;
    }
  }
  return pieces;
}

function wordPieces(word: string, look: Look, levels: Uint8Array | undefined): Piece[] {
  const parts = mayOpen.test(word) ? word.split(opportunity) : [word];
  const pieces: Piece[] = [];
  let offset = 0;
  for (const part of parts) {
    if (pieces.length > 0) (pieces.at(-1) as Piece).breakAfter = true;
    if (!levels && everyday.test(part)) {
      const face = faceOf(look);
      pieces.push(wordPiece({ text: part, show: part, face }, look, 0));
    } else pieces.push(...clusteredPieces(part, look, levels?.subarray(offset)));
    offset += part.length;
  }
  return pieces;
}

/** Joins neighbouring clusters of one face and one level. */
function clusteredPieces(part: string, look: Look, levels: Uint8Array | undefined): Piece[] {
  const pieces: Piece[] = [];
  let open: Cluster | undefined;
  let openLevel = 0;
  let offset = 0;
  const close = () => {
    if (open) pieces.push(wordPiece(open, look, openLevel));
  };
  for (const cluster of clustersOf(part, look)) {
    const level = levels?.[offset] ?? 0;
    offset += cluster.text.length;
    const joins = open && (cluster.show === '' || (cluster.face === open.face && level === openLevel));
    if (open && joins) open = { ...open, text: open.text + cluster.text, show: open.show + cluster.show };
    else {
      close();
      open = cluster;
      openLevel = level;
    }
  }
  close();
  return pieces;
}

function wordPiece({ text, show, face }: Cluster, look: Look, level: number): Piece {
  const drawn = level % 2 === 1 ? shownRightToLeft(show) : show;
  const width = drawn === '' ? 0 : widthOf(drawn, face, look.size);
  // A text without any glyph still needs one to hang on, or it could not be copied out of the file.
  return { kind: 'word', text, show: drawn || ' ', face, width, look, level, breakAfter: false };
}

/** Cuts a piece that is wider than its line: as many clusters as fit in `room` points, at least one; and the rest. */
export function cutPiece(piece: Piece, room: number): [Piece, Piece | undefined] {
  const clusters = clustersOf(piece.text, piece.look);
  let taken = 0;
  let width = 0;
  for (const cluster of clusters) {
    const own = cluster.show === '' ? 0 : widthOf(cluster.show, cluster.face, piece.look.size);
    if (taken > 0 && width + own > room) break;
    width += own;
    taken++;
  }
  const made = (some: Cluster[]): Piece => ({
    ...wordPiece(
      { text: some.map((c) => c.text).join(''), show: some.map((c) => c.show).join(''), face: piece.face },
      piece.look,
      piece.level,
    ),
  });
  const rest = clusters.slice(taken);
  const head = made(clusters.slice(0, taken));
  return rest.length === 0
    ? [{ ...head, breakAfter: piece.breakAfter }, undefined]
    : [head, { ...made(rest), breakAfter: piece.breakAfter }];
}
