import { type ISectionPropertiesOptions, PageOrientation, SectionType } from 'docx';
import type { House } from '../../document/types.js';
import type { Paper } from '../../layout/style.js';
import { twips } from './units.js';

/** Width and height of the text on a page, in points: of the house style when there is one. */
export function textArea(
  page: Paper,
  landscape: boolean,
  house: House | undefined,
): { width: number; height: number } {
  const own = landscape ? { ...page, width: page.height, height: page.width } : page;
  const { width, height, margin } = house ? house[landscape ? 'landscape' : 'portrait'] : own;
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
}

/**
 * Paper and margins of a stretch of pages. The margins stay where they are on a wide page.
 * @param titlePage whether its first page has a head and foot of its own
 * @param head where the running head begins, in points from the top of the paper
 */
export function pageProperties(
  page: Paper,
  landscape: boolean,
  titlePage: boolean,
  head: number,
): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage,
    page: {
      // docx swaps the sides of a landscape page itself.
      size: {
        width: twips(page.width),
        height: twips(page.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(page.margin.top),
        right: twips(page.margin.right),
        bottom: twips(page.margin.bottom),
        left: twips(page.margin.left),
        // Names too long for the head begin above the paper; Word then lets the head grow downwards.
        header: twips(Math.max(0, head)),
        footer: twips(page.foot),
      },
    },
  };
}
