import type { Block, Clause, Section } from '../document/types.js';
import { say, type Words } from './words.js';

/**
 * Gives every section, clause and item its number, as Word will count them: sections 1, 2, …; clauses 8.1, 8.2, …;
 * items (a), (b), …; sub-items (i), (ii), …. Schedules count on their own and their paragraphs 1, 2, ….
 * Sections in which nothing is left are dropped before. Returns new sections; clauses are numbered in place.
 */
export function number(blocks: Block[], words: Words): Block[] {
  const kept = blocks
    .map(withoutIdleHeadings)
    .filter((block) => block.type !== 'section' || block.blocks.length > 0);
  let sections = 0;
  let schedules = 0;
  for (const block of kept) {
    if (block.type !== 'section' || block.kind === 'unnumbered') continue;
    const n = block.kind === 'schedule' ? ++schedules : ++sections;
    block.number = [n];
    block.label = block.kind === 'schedule' ? `${say(words, 'schedule')} ${n}` : String(n);
    numberClauses(block.blocks, block);
  }
  return kept;
}

/** A heading inside a section with nothing under it says nothing. */
function withoutIdleHeadings(block: Block): Block {
  if (block.type !== 'section') return block;
  const blocks = block.blocks.filter((one, index) => {
    if (one.type !== 'subheading') return true;
    const next = block.blocks[index + 1];
    return next !== undefined && next.type !== 'subheading';
  });
  return { ...block, blocks };
}

function numberClauses(blocks: Block[], parent: Section | Clause): void {
  let n = 0;
  for (const block of blocks) {
    if (block.type !== 'clause') continue;
    n += 1;
    block.number = [...parent.number, n];
    block.label = clauseLabel(block);
    numberClauses(block.blocks, block);
  }
}

function clauseLabel({ number: path, inSchedule }: Clause): string {
  const n = path.at(-1) ?? 0;
  if (path.length === 2) return inSchedule ? String(n) : path.join('.');
  return path.length === 3 ? `(${letters(n)})` : `(${roman(n)})`;
}

/** a to z, then aa, bb, … as Word's lowerLetter counts. */
export function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

/** i, ii, iii, iv, …, for n from 1. */
export function roman(n: number): string {
  const steps: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = n;
  let text = '';
  for (const [value, letter] of steps) for (; rest >= value; rest -= value) text += letter;
  return text;
}
