import { posix } from 'node:path';
import type { Paper } from '../document/types.js';
import { type Parts, tree } from '../ooxml/package.js';
import { child, descendants, inside, type XmlElement } from '../ooxml/xml.js';

type Kind = 'default' | 'first' | 'even';

/**
 * The pages of a Word file: of the first upright section with a head or foot, and of the first one on its side; when
 * there is none, the upright page is turned and its margins stay. Nothing when the file has no section.
 */
export function papersOf(parts: Parts): { portrait: Paper; landscape: Paper } | undefined {
  const document = tree(parts, 'word/document.xml');
  if (!document) return undefined;
  const targets = new Map(
    inside(tree(parts, 'word/_rels/document.xml.rels')).map(({ attributes: { Id = '', Target = '' } }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : posix.join('word', Target),
    ]),
  );
  const papers: Paper[] = [];
  for (const section of descendants(document, 'w:sectPr'))
    papers.push(paperOf(section, targets, papers.at(-1)));
  const upright = papers.filter(({ width, height }) => width <= height);
  const first = upright.find(hasHeads) ?? upright[0] ?? papers[0];
  if (!first) return undefined;
  const portrait = first.width <= first.height ? first : turned(first);
  const wide = papers.find(({ width, height }) => width > height);
  const heads = wide && hasHeads(wide) ? wide : { ...portrait, titlePage: portrait.titlePage };
  const landscape = wide
    ? { ...wide, heads: heads.heads, feet: heads.feet, titlePage: heads.titlePage }
    : turned(portrait);
  return { portrait, landscape };
}

const hasHeads = ({ heads, feet }: Paper): boolean => Object.keys({ ...heads, ...feet }).length > 0;

const turned = (paper: Paper): Paper => ({ ...paper, width: paper.height, height: paper.width });

/** What a section leaves out of its heads and feet it has from the one before. */
function paperOf(
  section: XmlElement,
  targets: ReadonlyMap<string, string>,
  before: Paper | undefined,
): Paper {
  const size = child(section, 'w:pgSz')?.attributes ?? {};
  const margin = child(section, 'w:pgMar')?.attributes ?? {};
  const points = (twips: string | undefined, otherwise: number): number => {
    const number = Number.parseInt(twips ?? '', 10);
    // A negative margin in Word lets long heads run over it; the text begins at the same place.
    return Number.isFinite(number) ? Math.abs(number) / 20 : otherwise;
  };
  const references = (name: string): Partial<Record<Kind, string>> =>
    Object.fromEntries(
      inside(section, name).flatMap(({ attributes }) => {
        const target = targets.get(attributes['r:id'] ?? '');
        return target ? [[attributes['w:type'] ?? 'default', target]] : [];
      }),
    );
  const title = child(section, 'w:titlePg');
  return {
    width: points(size['w:w'], 595.3),
    height: points(size['w:h'], 841.9),
    margin: {
      top: points(margin['w:top'], 72),
      right: points(margin['w:right'], 72) + points(margin['w:gutter'], 0),
      bottom: points(margin['w:bottom'], 72),
      left: points(margin['w:left'], 72),
    },
    head: points(margin['w:header'], 36),
    foot: points(margin['w:footer'], 36),
    heads: { ...before?.heads, ...references('w:headerReference') },
    feet: { ...before?.feet, ...references('w:footerReference') },
    titlePage: title !== undefined && !/^(0|false|off)$/.test(title.attributes['w:val'] ?? ''),
  };
}
