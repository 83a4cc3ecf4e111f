/** What every handler is told: the document, and where in it a block stands. */

import type { Telling } from '../../layout/runs.js';
import { type Child, element } from './element.js';

export type Writing = Telling;

export interface Place {
  /** Inside something undecided that has said so already. */
  undecided: boolean;
  /** The first words are to say that what they belong to is undecided. */
  mark: boolean;
  /** In a section that is printed on wide pages. */
  wide: boolean;
}

/** Where nothing is undecided. */
export const plainPlace: Place = { undecided: false, mark: false, wide: false };

export interface Begun {
  /** Whether something undecided begins with this block, which then has a bar at its side. */
  undecided: boolean;
  /** The mark for its first words, when one is due. */
  mark: Child[];
  /** Where the blocks in it stand. */
  inside: Place;
}

/** What a block says of itself before its words. */
export function begin(
  block: { readonly undecided: readonly string[] },
  place: Place,
  writing: Writing,
): Begun {
  const undecided = block.undecided.length > 0 && !place.undecided;
  return {
    undecided,
    mark: undecided || place.mark ? undecidedMark(writing) : [],
    inside: { ...place, undecided: place.undecided || undecided, mark: false },
  };
}

/** The label before something undecided. */
export const undecidedLabel = (writing: Writing): Child =>
  element('strong', { class: 'mark' }, `[${word(writing, 'undecided')}]`);

/** The label, and a space. */
export const undecidedMark = (writing: Writing): Child[] => [undecidedLabel(writing), ' '];

/** A word that the program prints, in the language of the document. */
export const word = ({ words }: Writing, key: string): string => words[key] ?? '';

/** Attribute for an id of the tree, which may be empty. */
export const idOf = ({ id }: { readonly id: string }): string | undefined => id || undefined;

/** Address of a place in the same file. */
export const addressOf = (id: string): string => `#${encodeURIComponent(id)}`;
