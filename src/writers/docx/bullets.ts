import type { FileChild } from 'docx';
import type { Block, Bullets } from '../../document/types.js';
import { shapes } from '../../layout/shapes.js';
import { writeBlocks } from './blocks.js';
import { inlineRuns } from './inlines.js';
import { bulletStyle } from './numbering.js';
import { paragraph } from './paragraph.js';
import { placeStyles } from './style-ids.js';
import { twips } from './units.js';
import { begin, type Place, type Writing } from './writing.js';

/**
 * Bullets in the style of the place. The first paragraph of an item carries the bullet; what follows in the item is
 * set in as far as its text.
 * @param depth 1, or 2 for bullets inside an item
 */
export function writeBullets(block: Bullets, place: Place, writing: Writing, depth = 1): FileChild[] {
  const step = place.styles.bullet === placeStyles.body.bullet ? shapes.bullet.body : shapes.bullet.note;
  const textAt = place.indent + step * Math.min(depth, 2);
  return block.items.flatMap(([first, ...rest]) => [
    ...bullet(first, place, writing, depth, textAt, step),
    ...rest.flatMap((inner) => insideItem(inner, place, writing, depth, textAt)),
  ]);
}

function bullet(
  first: Block | undefined,
  place: Place,
  writing: Writing,
  depth: number,
  textAt: number,
  step: number,
): FileChild[] {
  const words = first?.type === 'paragraph' ? first : undefined;
  const inside = words ? begin(writing, words, place) : place;
  // A style knows its own indent only; inside a clause the bullets stand further in.
  const indent = place.indent > 0 && { indent: { left: twips(textAt), hanging: twips(step) } };
  const style = bulletStyle(place.styles.bullet, depth);
  const made = paragraph(writing, inside, { style, ...indent }, inlineRuns(words?.inlines ?? [], writing));
  return words || !first ? [made] : [made, ...insideItem(first, place, writing, depth, textAt)];
}

function insideItem(
  block: Block,
  place: Place,
  writing: Writing,
  depth: number,
  textAt: number,
): FileChild[] {
  if (block.type === 'bullets') return writeBullets(block, place, writing, depth + 1);
  if (block.type !== 'paragraph') return writeBlocks([block], { ...place, indent: textAt }, writing);
  const inside = begin(writing, block, place);
  const indent = { left: twips(textAt) };
  return [
    paragraph(writing, inside, { style: place.styles.paragraph, indent }, inlineRuns(block.inlines, writing)),
  ];
}
