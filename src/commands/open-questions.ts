import { unfinished } from '../compose/unfinished.js';
import type { Document } from '../document/types.js';
import { questionAt } from '../profile/questions.js';

/** A missing answer, with its question and where it is wanted. */
export interface OpenQuestion {
  path: string;
  question: string;
  /** `tender` when a final pack is refused without it. */
  needed: 'tender' | 'award' | 'bidder' | 'optional';
  /** Documents with numbers of clauses, in reading order. */
  places: string[];
}

/** The missing answers of documents, each once, with every place that waits for it. */
export function openQuestions(documents: readonly Document[]): OpenQuestion[] {
  const open = new Map<string, OpenQuestion>();
  for (const document of documents)
    for (const { path, needed, places } of unfinished(document)) {
      const known = open.get(path) ?? { path, question: questionAt(path)?.title ?? path, needed, places: [] };
      const named = places.map((place) => (place === document.id ? place : `${document.id} ${place}`));
      open.set(path, {
        ...known,
        needed: needed === 'tender' ? needed : known.needed,
        places: [...new Set([...known.places, ...named])],
      });
    }
  return [...open.values()];
}
