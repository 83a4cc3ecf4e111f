import type { Block } from '../document/types.js';
import { inlineLists, walkBlocks, walkInlines } from '../document/walk.js';
import type { Profile } from '../profile/profile.js';
import type { Printing } from './answer.js';
import { parse } from './blocks.js';
import { type Materials, namesIn, type Template } from './compose.js';
import { buildContext } from './context.js';
import { render } from './render.js';
import { Tokens } from './tokens.js';

/**
 * Everything that a template could say to a profile: both branches of every condition, and one item of each list that
 * is empty. `undecided` of a block names what keeps it out, as templates name it (`contract.payment`,
 * `figures.hasSecure`); it is empty where the block stands. Blocks have no numbers, and references print ids. Pure.
 */
export function survey(profile: Profile, template: Template, materials: Materials): Block[] {
  const { schema, words, terms } = materials;
  const printing: Printing = {
    tokens: new Tokens(),
    words,
    nameOf: namesIn(profile),
    everyBranch: true,
  };
  const context = buildContext(profile, schema, materials, printing);
  const { blocks } = parse(render(template.text, context, printing, terms), printing.tokens, words);
  for (const block of walkBlocks(blocks))
    for (const inlines of inlineLists(block))
      for (const inline of walkInlines(inlines))
        if (inline.type === 'reference') inline.parts = [`clause ${inline.to}`];
  return blocks;
}
