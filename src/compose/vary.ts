import type { Block, Clause } from '../document/types.js';
import type { Profile } from '../profile/profile.js';

type Variation = NonNullable<NonNullable<Profile['variations']>[number]>;

/** A local change that could not be made, and the answer that asked for it. */
export interface VariationFault {
  path: string;
  message: string;
}

/**
 * Makes the local changes that a profile asks for: adds, replaces or removes clauses by id, before they are numbered.
 * In an issued pack a removed clause stays as "Not used", so that the numbers after it stand. Changes blocks in place.
 */
export function applyVariations(blocks: Block[], profile: Profile, document: string): VariationFault[] {
  const issued = profile.eiriol.status === 'issued';
  return (profile.variations ?? [])
    .filter((variation) => variation.document === document)
    .flatMap((variation) => {
      const path = `variations[${variation.id}]`;
      const home = findHome(blocks, variation.clause ?? '');
      if (!home)
        return [{ path: `${path}.clause`, message: `${document} has no clause "${variation.clause}"` }];
      if (variation.action !== 'remove' && variation.text == null)
        return [{ path: `${path}.text`, message: `the local clause "${variation.id}" has no text` }];
      apply(variation, home, path, issued);
      return [];
    });
}

interface Home {
  list: Block[];
  index: number;
  clause: Clause;
}

function apply(variation: Variation, { list, index, clause }: Home, path: string, issued: boolean): void {
  const text = { type: 'value' as const, path: `${path}.text`, text: variation.text ?? '' };
  const answers = [path];
  switch (variation.action) {
    case 'add':
      list.splice(index + 1, 0, {
        ...clause,
        id: `local.${variation.id}`,
        sources: [],
        answers,
        undecided: [],
        inlines: [text],
        blocks: [],
      });
      break;
    case 'replace':
      list[index] = { ...clause, answers, undecided: [], inlines: [text], blocks: [] };
      break;
    case 'remove':
      if (issued) list[index] = { ...clause, answers, undecided: [], inlines: [], blocks: [], notUsed: true };
      else list.splice(index, 1);
  }
}

function findHome(blocks: Block[], id: string): Home | undefined {
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'clause' && block.id === id) return { list: blocks, index, clause: block };
    const found = 'blocks' in block ? findHome(block.blocks, id) : undefined;
    if (found) return found;
  }
  return undefined;
}
