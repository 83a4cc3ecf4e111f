import type { Cover } from '../../document/types.js';
import { writeBlocks } from './blocks.js';
import { logo } from './brand.js';
import { type Child, element } from './element.js';
import { writeInlines } from './inlines.js';
import { type Place, type Writing, word } from './writing.js';

/** The front page: issuer, title, subtitle, marks, and the blocks under them. */
export function writeCover(block: Cover, place: Place, writing: Writing): Child {
  const { issuer } = writing.document;
  const shown = marks(writing);
  return element(
    'header',
    { class: 'cover' },
    logo(writing),
    issuer.trim() === '' ? undefined : element('p', { class: 'issuer' }, issuer),
    element('h1', {}, writeInlines(block.title, writing)),
    element('p', { class: 'subtitle' }, writeInlines(block.subtitle, writing)),
    shown.length > 0 ? element('p', { class: 'marks' }, shown) : undefined,
    writeBlocks(block.blocks, place, writing),
  );
}

/** Words in frames that say what the document is not yet: seen in black and white as in colour. */
export function marks(writing: Writing): Child[] {
  const { draft, illustrative } = writing.document;
  return [
    ...(draft ? [element('strong', { class: 'draft' }, word(writing, 'draft'))] : []),
    ...(draft && illustrative ? [' '] : []),
    ...(illustrative ? [element('strong', { class: 'illustrative' }, word(writing, 'illustrative'))] : []),
  ];
}
