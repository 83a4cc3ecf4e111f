/** A content control as it comes back. */
export interface Control {
  /** Absent in a file that a program has saved which forgets it. */
  tag: string | undefined;
  /** What it holds; nothing while it only says what to do. */
  text: string;
  /** What it says then. */
  prompt?: string;
}

/** What a line is made of: words, a content control, or a number that Word works out. */
export type Piece = string | Control | { field: string };

/** A paragraph as a reader sees it once every tracked change has been accepted. */
export interface Line {
  pieces: Piece[];
  bookmarks: string[];
}

/** The words of a line as a reader sees them, white space as single spaces. */
export function wordsOf({ pieces }: Line): string {
  return squeezed(
    pieces.map((one) => (typeof one === 'string' ? one : 'field' in one ? one.field : one.text)).join(''),
  );
}

/**
 * A line with a sign in place of what its controls hold and of what Word works out: the same as long as nobody has
 * changed the words between them.
 * @param tagged whether the sign names the control
 */
export function patternOf({ pieces }: Line, tagged: boolean): string {
  const sign = (piece: Piece): string =>
    typeof piece === 'string'
      ? piece
      : 'field' in piece
        ? '\ue001'
        : `\ue000${tagged ? piece.tag : ''}\ue000`;
  return squeezed(pieces.map(sign).join(''));
}

const squeezed = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The content controls of a line, in order. */
export function controlsOf({ pieces }: Line): Control[] {
  return pieces.filter((piece): piece is Control => typeof piece !== 'string' && 'text' in piece);
}
