import type { Block, Inline } from '../../document/types.js';
import { inlineLists } from '../../document/walk.js';

/** A sentence that lays down a duty without saying on whom it lies, or on somebody who is no party to it. */
export interface Subjectless {
  /** Id of the block it stands in, or of the nearest one around it that has one. */
  id: string;
  sentence: string;
}

/**
 * Who *must* do something in a document of the pack. The Commissioner *will*; what others have to do, the law
 * *requires*; what those who run the settings must do stands in the protocol that they sign.
 */
const bound: Record<string, string> = {
  'engagement-protocol': 'Provider|Healthcare Provider',
  'tender-checklist': 'Provider|Bidder|Bid|Consortium',
  'tender-readiness': 'Provider|Bidder',
};

/** Every *must* of a document that does not lie on one of its parties. */
export function withoutSubject(blocks: readonly Block[], document: string): Subjectless[] {
  const names = bound[document] ?? 'Provider';
  const one = `(?<!Healthcare )(?:${names})`;
  // "The Provider must", and "the Bidder is asked to ..., and must".
  const direct = new RegExp(`\\b${one}$|^(?:The|An?) ${one}\\b.*, and$`);
  const faults: Subjectless[] = [];
  const look = (list: readonly Block[], id: string): void => {
    for (const block of list) {
      const here = 'id' in block && block.id ? block.id : id;
      for (const inlines of inlineLists(block))
        for (const sentence of without(ownWords(inlines), direct)) faults.push({ id: here, sentence });
      if ('blocks' in block) look(block.blocks, here);
      else if (block.type === 'bullets') look(block.items.flat(), here);
      else if (block.type === 'table') for (const row of block.rows) look(row.cells.flat(), row.id || here);
    }
  };
  look(blocks, document);
  return faults;
}

/** The words of the template and of local clauses; answers and blanks lay down no duties. */
function ownWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'value') return inline.path.startsWith('variations') ? inline.text : '…';
      return 'inlines' in inline ? ownWords(inline.inlines) : '…';
    })
    .join('');
}

/** Sentences of a text with a *must* that has no subject of the right kind, in it or carried over to it. */
function without(text: string, direct: RegExp): string[] {
  let carried = false;
  const stands = (before: string): boolean => {
    if (direct.test(before)) carried = true;
    // "It must" and "and must" go on with the subject before.
    return carried && (direct.test(before) || /(?:^|[\s,])(?:[Ii]t|and|or|but)$|,$/.test(before));
  };
  return text.split(/(?<=[.;:?]["”’)]?)\s+/).filter((sentence) =>
    sentence
      .split(/\bmust\b/)
      .slice(0, -1)
      .some((before) => !stands(before.trimEnd())),
  );
}
