import { child, descendants, inside, valOf, type XmlElement } from '../../../ooxml/xml.js';
import { removeChild } from './edit.js';
import type { Dressed } from './styles.js';

/** Added to the numbers of their lists, so that they cannot meet ours. */
export const listOffset = 1000;

/**
 * Adds their lists to ours, in place, for the styles of theirs that have one. Our lists are tied to the styles that
 * stand in for ours, and theirs no longer to those.
 */
export function mergeNumbering(
  ours: XmlElement,
  theirs: XmlElement | undefined,
  { idOf, numbered }: Dressed,
): void {
  for (const style of descendants(ours, 'w:pStyle'))
    style.attributes['w:val'] = idOf(style.attributes['w:val'] ?? '');
  if (!theirs) return;
  const kinds = inside(theirs, 'w:abstractNum');
  const lists = inside(theirs, 'w:num');
  for (const kind of kinds) {
    kind.attributes['w:abstractNumId'] = shifted(kind.attributes['w:abstractNumId']);
    for (const level of inside(kind, 'w:lvl')) {
      const style = valOf(child(level, 'w:pStyle'));
      if (style !== undefined && numbered.has(style)) removeChild(level, 'w:pStyle');
      // A picture for a bullet would need its part too; the sign of the level stands in for it.
      removeChild(level, 'w:lvlPicBulletId');
    }
  }
  for (const list of lists) {
    list.attributes['w:numId'] = shifted(list.attributes['w:numId']);
    for (const kind of inside(list, 'w:abstractNumId'))
      kind.attributes['w:val'] = shifted(kind.attributes['w:val']);
  }
  const own = ours.children.filter((one) => typeof one !== 'string');
  // All kinds of lists stand before all lists.
  const isKind = (one: XmlElement): boolean => one.name === 'w:abstractNum';
  ours.children = [...own.filter(isKind), ...kinds, ...own.filter((one) => !isKind(one)), ...lists];
}

const shifted = (id: string | undefined): string => String(Number(id ?? 0) + listOffset);
