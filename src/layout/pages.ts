/** Document → pages: what is drawn where, on which page each block begins, and what it all means. */

import type { Document } from '../document/types.js';
import { blockStrips } from './blocks/index.js';
import { painted } from './brand.js';
import type { Frame } from './frame.js';
import type { Item, TextItem } from './items.js';
import { widthOf } from './measure.js';
import { type Node, node } from './nodes.js';
import { type Heading, headingsOf, type Part, partsOf, tellingOf } from './outline.js';
import { paginate } from './paginate.js';
import { runningFoot, runningHead, type Sheet } from './running.js';
import type { Telling } from './runs.js';
import { type Strip, stack } from './strips.js';
import { type Paper, page } from './style.js';

export interface Page extends Sheet {
  /** Counted from 1; the cover is page 1. */
  number: number;
  /** Grounds, then rules, then lines of pictures, then text in reading order. */
  items: Item[];
  /** Blocks that begin here, and how far from the top. */
  starts: { id: string; y: number }[];
}

export interface Layout {
  pages: Page[];
  /** Page on which each block begins, by its id. */
  pageOf: Map<string, number>;
  /** Root of the logical tree, with what every text item is part of. */
  tree: Node;
  headings: Heading[];
  /** First page on which a row goes on to the next, when there is one. */
  parted: number | undefined;
}

/**
 * Lays out a document. Pure: the same document gives the same pages.
 */
export function layOut(document: Document, paper: Paper = page): Layout {
  const telling = tellingOf(document, 0, paper);
  const tree = node('Document');
  const bodies = bodiesOf(document, tree, telling);
  const pageOf = firstPages(bodies);
  const pages = bodies.map((body, at): Page => {
    const number = at + 1;
    const { items: own, starts } = stack(body.strips, body.top);
    const running = body.cover
      ? []
      : [...runningHead(telling, body), ...runningFoot(telling, body, number, bodies.length)];
    const items = own.map((item) => (item.type === 'text' && item.pageOf ? numbered(item, pageOf) : item));
    return {
      width: body.width,
      height: body.height,
      number,
      items: layered(painted([...items, ...running], document)),
      starts,
    };
  });
  const parted = bodies.findIndex((body) => body.parted) + 1 || undefined;
  return { pages, pageOf, tree, headings: headingsOf(document.blocks, document.words), parted };
}

/**
 * Page on which each block begins, by its id, without drawing anything.
 * @param hair how much narrower than their places lines are set, in points
 */
export function pagesOfBlocks(document: Document, hair: number): Map<string, number> {
  return firstPages(bodiesOf(document, node('Document'), tellingOf(document, hair)));
}

interface Body extends Sheet {
  cover: boolean;
  strips: readonly Strip[];
  /** Where its strips begin, in points from the top of the paper. */
  top: number;
  parted: boolean;
}

const bodiesOf = (document: Document, tree: Node, telling: Telling): Body[] =>
  partsOf(document.blocks).flatMap((part) => partPages(part, tree, telling));

function firstPages(bodies: readonly Body[]): Map<string, number> {
  const pageOf = new Map<string, number>();
  bodies.forEach(({ strips }, at) => {
    for (const id of strips.flatMap((strip) => strip.ids)) if (!pageOf.has(id)) pageOf.set(id, at + 1);
  });
  return pageOf;
}

function partPages(part: Part, tree: Node, telling: Telling): Body[] {
  const { paper } = telling;
  const upright = { width: paper.width, height: paper.height };
  const sheet = part.landscape ? { width: upright.height, height: upright.width } : upright;
  const { top, right, bottom, left } = paper.margin;
  const text = { left, width: sheet.width - left - right - telling.hair };
  const frame: Frame = {
    ...text,
    full: text,
    height: sheet.height - top - bottom,
    kind: 'body',
    align: 'left',
    parent: tree,
    telling,
    undecided: false,
  };
  const cover = part.kind === 'cover';
  const next = sheet.height - top - bottom;
  // A cover is laid out from the edge of the paper, so that its band can be a strip like any other.
  const pages = paginate(blockStrips(part.blocks, frame), { first: cover ? next + top : next, next });
  return pages.map((strips, at) => {
    const isCover = cover && at === 0;
    const parted = strips.some((strip) => strip.parted);
    return { ...sheet, cover: isCover, parted, strips, top: isCover ? 0 : top };
  });
}

function numbered(item: TextItem, pageOf: ReadonlyMap<string, number>): TextItem {
  const { pageOf: id = '', ...rest } = item;
  const text = `${pageOf.get(id) ?? ''}`;
  const width = widthOf(text, item.face, item.size);
  return { ...rest, text: `${text} `, show: `${text} `, width, x: item.x - width };
}

/** Grounds lie beneath rules, rules beneath pictures, all beneath text; otherwise the order stays. */
function layered(items: readonly Item[]): Item[] {
  const of = (type: Item['type']) => items.filter((item) => item.type === type);
  return [...of('ground'), ...of('rule'), ...of('curve'), ...of('image'), ...of('text')];
}
