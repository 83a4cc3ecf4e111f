import { child, inside, valOf, type XmlElement } from '../../../ooxml/xml.js';
import { headingStyles } from '../style-ids.js';
import { properties, removeChild, setChild } from './edit.js';

/** Headings of ours that no house style has: they look like its section headings. */
const likeHeading = new Set<string>([headingStyles.unnumbered, headingStyles.schedule, 'TOCHeading']);

/** Takes a number off a style that is based on one with a number. */
export const noList: XmlElement = {
  name: 'w:numPr',
  attributes: {},
  children: [{ name: 'w:numId', attributes: { 'w:val': '0' }, children: [] }],
};

/** The list that numbers a style. */
export const numPr = (style: XmlElement): XmlElement | undefined => child(child(style, 'w:pPr'), 'w:numPr');

/** A style of ours as it is added: in the house's font, size and ink. */
export function kept(
  style: XmlElement,
  own: string,
  idOf: (own: string) => string,
  size: number,
): XmlElement {
  const made = structuredClone(style);
  made.attributes['w:styleId'] = idOf(own);
  delete made.attributes['w:default'];
  for (const name of ['w:basedOn', 'w:next', 'w:link'])
    for (const link of inside(made, name)) link.attributes['w:val'] = idOf(link.attributes['w:val'] ?? '');
  if (made.attributes['w:type'] !== 'paragraph') return made;
  const run = child(made, 'w:rPr');
  const paragraph = child(made, 'w:pPr');
  if (likeHeading.has(own)) {
    removeChild(made, 'w:rPr');
    removeChild(paragraph, 'w:spacing');
    for (const link of inside(made, 'w:basedOn')) link.attributes['w:val'] = idOf(headingStyles.numbered);
    // Based on a numbered heading, it would be numbered too.
    if (!numPr(made)) setChild(properties(made, 'w:pPr'), noList, 'paragraph');
    return made;
  }
  removeChild(run, 'w:rFonts');
  rescale(run, size);
  // White on our band, which a house style does not have; and the ink of text, which is the house's.
  if (/^(FFFFFF|1D2429)$/.test(valOf(child(run, 'w:color')) ?? '')) removeChild(run, 'w:color');
  removeChild(paragraph, 'w:shd');
  const spacing = child(paragraph, 'w:spacing');
  if (spacing && spacing.attributes['w:lineRule'] !== 'exact') {
    delete spacing.attributes['w:line'];
    delete spacing.attributes['w:lineRule'];
  }
  return made;
}

/** Size of our body text, in half points. */
const ourSize = 21;

/** Body text as large as theirs, and what is smaller or larger in proportion. */
function rescale(run: XmlElement | undefined, size: number): void {
  for (const name of ['w:sz', 'w:szCs'])
    for (const one of inside(run, name)) {
      const own = Number(one.attributes['w:val']);
      if (own === ourSize) removeChild(run, name);
      // What is no text keeps its size.
      else if (own > 8) one.attributes['w:val'] = String(Math.round((own * size) / ourSize));
    }
}
