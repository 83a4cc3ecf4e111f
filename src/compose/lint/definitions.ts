import { plainText } from '../../document/plain.js';
import type { Block } from '../../document/types.js';
import { inlineLists, walkBlocks } from '../../document/walk.js';
import { literally } from './literally.js';

/** A term that a document defines twice, or defines and never uses. */
export interface DefinitionFault {
  /** Id of the definition. */
  id: string;
  term: string;
  kind: 'twice' | 'unused';
}

/**
 * What is wrong with the defined terms of a document. Two definitions with one id are the branches of one condition,
 * which the check of ids looks at.
 */
export function definitionFaults(blocks: readonly Block[]): DefinitionFault[] {
  const rows = definitionsIn(blocks);
  const terms = rows.map(({ term }) => term);
  const passages = passagesOf(blocks);
  return rows.flatMap(({ id, term }, index): DefinitionFault[] => {
    const twin = rows.findIndex((one) => one.term === term && one.id !== id);
    if (twin >= 0 && twin < index) return [{ id, term, kind: 'twice' }];
    const longer = terms.filter((one) => one !== term && one.includes(term));
    const used = passages.some(
      (one) =>
        one.id !== id &&
        uses(
          term,
          longer.reduce((text, other) => text.replaceAll(other, ''), one.text),
        ),
    );
    return used ? [] : [{ id, term, kind: 'unused' }];
  });
}

interface Definition {
  id: string;
  term: string;
}

function definitionsIn(blocks: readonly Block[]): Definition[] {
  return [...walkBlocks(blocks)].flatMap((block) =>
    block.type === 'table' && block.style === 'definitions'
      ? block.rows.map((row) => ({ id: row.id, term: textOf(row.cells[0] ?? []) }))
      : [],
  );
}

/** All text of a document, passage by passage; a definition is one passage, with its id. */
function passagesOf(blocks: readonly Block[]): { text: string; id?: string }[] {
  const defining = new Set<Block>();
  return [...walkBlocks(blocks)].flatMap((block) => {
    if (defining.has(block)) return [];
    if (block.type !== 'table' || block.style !== 'definitions')
      return [{ text: inlineLists(block).map(plainText).join(' ') }];
    return block.rows.map((row) => {
      const inside = [...walkBlocks(row.cells.flat())];
      for (const one of inside) defining.add(one);
      return { id: row.id, text: inside.flatMap(inlineLists).map(plainText).join(' ') };
    });
  });
}

const textOf = (blocks: readonly Block[]): string =>
  [...walkBlocks(blocks)].flatMap(inlineLists).map(plainText).join(' ');

/** Whether a text has the term, in the singular or the plural. */
function uses(term: string, text: string): boolean {
  const stem = term.endsWith('y')
    ? `${literally(term.slice(0, -1))}(?:y|ies)`
    : `${literally(term)}(?:s|es)?`;
  return new RegExp(`\\b${stem}\\b`).test(text);
}
