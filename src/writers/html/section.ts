import type { Section, Subheading } from '../../document/types.js';
import { writeBlocks } from './blocks.js';
import { type Child, classes, element } from './element.js';
import { writeInlines } from './inlines.js';
import { begin, idOf, type Place, type Writing } from './writing.js';

/** A section with its heading. Schedules and wide sections print on pages of their own. */
export function writeSection(block: Section, place: Place, writing: Writing): Child {
  const { undecided, mark, inside } = begin(block, place, writing);
  const { kind, landscape } = block;
  const named = { [kind]: true, landscape, undecided };
  return element(
    'section',
    { id: idOf(block), class: classes(named) },
    element('h2', {}, sectionTitle(block, mark, writing)),
    writeBlocks(block.blocks, { ...inside, wide: landscape }, writing),
  );
}

/** Number and title of a section, with a mark before the title when it is undecided. */
export function sectionTitle(block: Section, mark: Child, writing: Writing, flat = false): Child[] {
  const label = block.label === '' ? [] : [element('span', { class: 'number' }, block.label), ' '];
  return [...label, mark, writeInlines(block.title, writing, flat)];
}

/** A heading inside a section. */
export function writeSubheading(block: Subheading, place: Place, writing: Writing): Child {
  const { undecided, mark } = begin(block, place, writing);
  return element(
    'h3',
    { id: idOf(block), class: classes({ undecided }) },
    mark,
    writeInlines(block.title, writing),
  );
}
