import { posix } from 'node:path';
import type { House } from '../../../document/types.js';
import { tree } from '../../../ooxml/package.js';
import { inside, xmlText } from '../../../ooxml/xml.js';
import { contentTypeOf, type Package } from './package.js';

/**
 * What a part of theirs leads to, for its copy in our file: pictures come along, addresses stay.
 * @param path of theirs
 * @param name of the copy
 */
export function copyRelationships(file: Package, house: House, path: string, name: string): void {
  const list = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');
  const relationships = inside(tree(new Map(house.parts), list(path)));
  if (relationships.length === 0) return;
  const entries = relationships.map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const start = `<Relationship Id="${xmlText(Id)}" Type="${xmlText(Type)}"`;
    if (TargetMode === 'External') return `${start} Target="${xmlText(Target)}" TargetMode="External"/>`;
    const source = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(path), Target);
    const bytes = house.parts.get(source);
    if (!bytes) return '';
    const copy = `word/media/house-${posix.basename(source)}`;
    file.binary.set(copy, bytes);
    file.typed(copy, contentTypeOf(house, source));
    return `${start} Target="${xmlText(posix.relative(posix.dirname(name), copy))}"/>`;
  });
  file.xml.set(
    list(name),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`,
  );
}
