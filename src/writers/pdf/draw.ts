/** Items → drawing: each kind of item, as an artifact or as content of its element. */

import type { CurveItem, GroundItem, Item, RuleItem, Target, TextItem } from '../../layout/items.js';
import type { Artifact } from '../../layout/nodes.js';
import type { Page } from '../../layout/pages.js';
import type { Point } from '../../layout/ring.js';
import { linkRectangles } from './links.js';
import { beginTexts, endTexts, showStretches } from './show.js';
import { stretchesOf } from './stretches.js';
import { type Element, type Elements, setBox, textObject } from './structure.js';

type Pdf = PDFKit.PDFDocument;

const artifacts: Record<Artifact, PDFKit.Mixins.MarkingOptions> = {
  head: { type: 'Pagination', attached: ['Top'] },
  foot: { type: 'Pagination', attached: ['Bottom'] },
  repeated: { type: 'Pagination' },
};

/** Draws what lies beneath the text: grounds and rules say nothing, so they are artifacts. */
export function drawShapes(pdf: Pdf, items: readonly Item[]): void {
  const shapes = items.filter((item) => item.type === 'ground' || item.type === 'rule');
  if (shapes.length === 0) return;
  pdf.markContent('Artifact', { type: 'Layout' });
  for (const item of shapes) {
    if (item.type === 'ground') drawGround(pdf, item);
    else drawRule(pdf, item);
  }
  pdf.endMarkedContent();
}

function drawGround(pdf: Pdf, { x, y, width, height, fill, stroke }: GroundItem): void {
  if (fill) pdf.rect(x, y, width, height).fill(`#${fill}`);
  if (stroke) pdf.lineWidth(0.8).rect(x, y, width, height).stroke(`#${stroke}`);
}

function drawRule(pdf: Pdf, { x, y, toX, toY, thickness, colour, dotted }: RuleItem): void {
  pdf.lineWidth(thickness);
  if (dotted)
    pdf
      .save()
      .lineCap('round')
      .dash(0.01, { space: thickness * 2.4 });
  pdf.moveTo(x, y).lineTo(toX, toY).stroke(`#${colour}`);
  if (dotted) pdf.restore();
}

/** Draws the lines of pictures: content of their figure, which notes where on the page it stands. */
export function drawCurves(pdf: Pdf, page: Page, elements: Elements): void {
  const curves = page.items.filter((item) => item.type === 'curve');
  for (const of of new Set(curves.map((item) => item.of))) {
    const element = elements.get(of);
    if (!element) throw new Error('a picture is drawn for a node that is not in the tree');
    element.add(pdf.markStructureContent(of.role));
    for (const item of curves) if (item.of === of) drawCurve(pdf, item);
    pdf.endMarkedContent();
    setBox(element, boundsOf(page.items.filter((item) => 'of' in item && item.of === of)), page.height);
  }
}

function drawCurve(pdf: Pdf, { paths, fill, stroke, thickness }: CurveItem): void {
  for (const { from, curves } of paths) {
    pdf.moveTo(...from);
    for (const [a, b, to] of curves) pdf.bezierCurveTo(...a, ...b, ...to);
  }
  if (fill) pdf.fill(`#${fill}`);
  else pdf.lineWidth(thickness).stroke(`#${stroke}`);
}

/** Draws pictures made of pixels, each as its figure. */
export function drawImages(pdf: Pdf, page: Page, elements: Elements): void {
  for (const item of page.items) {
    if (item.type !== 'image') continue;
    const { x, y, width, height, png, of } = item;
    const element = elements.get(of);
    if (!element) throw new Error('a picture is drawn for a node that is not in the tree');
    element.add(pdf.markStructureContent(of.role));
    pdf.image(Buffer.from(png), x, y, { width, height });
    pdf.endMarkedContent();
    setBox(element, [x, y, x + width, y + height], page.height);
  }
}

/** Smallest rectangle around items, in points from the top left of the page. */
function boundsOf(items: readonly Item[]): [left: number, top: number, right: number, bottom: number] {
  const points = items.flatMap((item): Point[] => {
    if (item.type === 'curve') return item.paths.flatMap(({ from, curves }) => [from, ...curves.flat()]);
    if (item.type !== 'text') return [];
    return [
      [item.x, item.y - item.size],
      [item.x + item.width, item.y + item.size * 0.3],
    ];
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Draws the text of a page: one stretch of marked content for neighbouring items of one element and one link. */
export function drawTexts(pdf: Pdf, page: Page, elements: Elements, ids: ReadonlyMap<string, number>): void {
  const texts = page.items.filter((item) => item.type === 'text');
  beginTexts(pdf);
  for (let at = 0; at < texts.length; ) {
    const first = texts[at] as TextItem;
    let end = at;
    while (end < texts.length && belongsWith(first, texts[end] as TextItem)) end++;
    const group = texts.slice(at, end);
    if (typeof first.of === 'string') drawArtifact(pdf, group, first.of);
    else if (first.link && leadsSomewhere(first.link, ids)) drawLink(pdf, group, first.link, elements);
    else drawContent(pdf, group, elementOf(group, elements), first.of.role);
    at = end;
  }
  endTexts(pdf);
}

const belongsWith = (a: TextItem, b: TextItem): boolean => a.of === b.of && a.link === b.link;

const leadsSomewhere = ({ to, href }: Target, ids: ReadonlyMap<string, number>): boolean =>
  to === undefined ? href !== undefined : ids.has(to);

function drawArtifact(pdf: Pdf, group: TextItem[], artifact: Artifact): void {
  pdf.markContent('Artifact', artifacts[artifact]);
  for (const item of group) showStretches(pdf, item, stretchesOf(item));
  pdf.endMarkedContent();
}

/** A link over several lines is one element with an annotation a line; over two pages it is two elements. */
function drawLink(pdf: Pdf, group: TextItem[], link: Target, elements: Elements): void {
  const element = pdf.struct('Link');
  elementOf(group, elements).add(element);
  drawContent(pdf, group, element, 'Link');
  for (const { x, y, width, height } of linkRectangles(group)) {
    const options = { structParent: element, Contents: textObject(link.words) };
    if (link.to === undefined) pdf.link(x, y, width, height, link.href ?? '', options);
    else pdf.goTo(x, y, width, height, link.to, options);
  }
  // pdfkit notes the page of an annotation when its element ends: before the next page begins.
  element.end();
}

/**
 * Marks text as content of its element. What was typed stands beside glyphs that do not say it, as content of its
 * own and not nested in other content, for poppler loses its place after nested marks.
 */
function drawContent(pdf: Pdf, group: TextItem[], element: Element, role: string): void {
  let open = false;
  const begin = (tag: string, actual?: string) => {
    const content = pdf.markStructureContent(tag, actual === undefined ? {} : { actual });
    element.add(content);
    open = actual === undefined;
  };
  const end = () => {
    if (open) pdf.endMarkedContent();
    open = false;
  };
  for (const item of group) {
    for (const stretch of stretchesOf(item)) {
      if (stretch.actual === undefined) {
        if (!open) begin(role);
        showStretches(pdf, item, [stretch]);
      } else {
        end();
        begin('Span', stretch.actual);
        showStretches(pdf, item, [stretch]);
        pdf.endMarkedContent();
      }
    }
  }
  end();
}

function elementOf(group: TextItem[], elements: Elements): Element {
  const of = group[0]?.of;
  const element = typeof of === 'object' ? elements.get(of) : undefined;
  if (!element) throw new Error('text is drawn for a node that is not in the tree');
  return element;
}
