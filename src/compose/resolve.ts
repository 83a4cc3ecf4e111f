import type { Block, Clause, Inline, Reference, Section } from '../document/types.js';
import { inlineLists, walkBlocks } from '../document/walk.js';
import { say, type Words } from './words.js';

type Part = Reference['parts'][number];
type Target = { place: Clause | Section; parents: (Clause | Section)[] };

/**
 * Gives each reference the words and numbers it prints, in one pass over numbered blocks. Where the target is absent,
 * the words of `otherwise` take its place; ids that have neither come back as `broken`.
 */
export function resolveReferences(
  blocks: Block[],
  otherwise: ReadonlyMap<Reference, Inline[]>,
  words: Words,
): { broken: string[] } {
  const targets = new Map<string, Target>();
  collect(blocks, [], targets);
  const broken: string[] = [];

  const settle = (inlines: Inline[]): void => {
    const settled = inlines.flatMap((inline): Inline[] => {
      if ('inlines' in inline) settle(inline.inlines);
      if (inline.type !== 'reference') return [inline];
      const target = targets.get(inline.to);
      if (target) return [{ ...inline, parts: referenceParts(target, words) }];
      const instead = otherwise.get(inline);
      if (!instead) broken.push(inline.to);
      return instead ?? [inline];
    });
    inlines.splice(0, inlines.length, ...settled);
  };
  for (const block of walkBlocks(blocks)) for (const inlines of inlineLists(block)) settle(inlines);
  return { broken };
}

function collect(blocks: Block[], parents: (Clause | Section)[], into: Map<string, Target>): void {
  for (const block of blocks) {
    if (block.type !== 'section' && block.type !== 'clause') continue;
    if (block.label) into.set(block.id, { place: block, parents });
    collect(block.blocks, [...parents, block], into);
  }
}

/** "clause 8.1(b)", "Schedule 2", "paragraph 3(a) of Schedule 2", with each number live. */
function referenceParts({ place, parents }: Target, words: Words): Part[] {
  const live = (one: Clause | Section): Part => ({ to: one.id, label: one.label });
  const [section = place, ...clauses] = [...parents, place];
  const inSchedule = section.type === 'section' && section.kind === 'schedule';
  if (clauses.length === 0)
    return inSchedule ? [live(section)] : fill(say(words, 'clause'), { n: [live(section)] });
  const n = clauses.map(live);
  return inSchedule
    ? fill(say(words, 'paragraphReference'), { n, m: [live(section)] })
    : fill(say(words, 'clause'), { n });
}

/** Puts parts in the {places} of a phrase. */
function fill(phrase: string, places: Record<string, Part[]>): Part[] {
  return phrase
    .split(/(\{\w+\})/)
    .flatMap((piece): Part[] => places[piece.slice(1, -1)] ?? (piece ? [piece] : []));
}
