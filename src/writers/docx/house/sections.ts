import type { House, Paper } from '../../../document/types.js';
import { twips } from '../units.js';
import type { Running } from './running.js';

/** Gives every section the pages, heads and feet of the house, upright or on their side as it was. */
export function dressSections(xml: string, { portrait, landscape }: House, running: Running): string {
  return xml.replace(/<w:sectPr\b[^>]*>.*?<\/w:sectPr>/gs, (section) => {
    const wide = section.includes('w:orient="landscape"');
    return dressed(section, wide ? landscape : portrait, wide, running);
  });
}

function dressed(section: string, paper: Paper, wide: boolean, running: Running): string {
  const { width, height, margin, head, foot } = paper;
  const sides = Object.entries(margin).map(([side, points]) => ` w:${side}="${twips(points)}"`);
  const size = `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${wide ? ' w:orient="landscape"' : ''}/>`;
  const room = `<w:pgMar${sides.join('')} w:header="${twips(head)}" w:footer="${twips(foot)}" w:gutter="0"/>`;
  return section
    .replace(/<w:(header|footer)Reference\b[^>]*\/>/g, '')
    .replace(/<w:sectPr\b[^>]*>/, (start) => start + running.references(paper))
    .replace(/<w:pgSz\b[^>]*\/>/, size)
    .replace(/<w:pgMar\b[^>]*\/>/, room)
    .replace(/<w:titlePg\b[^>]*\/>/, `<w:titlePg w:val="${paper.titlePage}"/>`);
}
