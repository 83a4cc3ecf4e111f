/** The word that crosses every page of a draft, pale and beneath the text. */

import { fontOf } from '../../layout/fonts.js';
import type { Page } from '../../layout/pages.js';
import { setText } from '../../layout/set-text.js';
import { palette } from '../../layout/style.js';

/** Share of the diagonal that the word covers. */
const reach = 0.56;
const opacity = 0.06;

/** Draws a word along the diagonal of a page as outlines, not as text: it must not turn up among copied words. */
export function drawWatermark(pdf: PDFKit.PDFDocument, page: Page, word: string): void {
  const font = fontOf('bold');
  const { glyphs, positions, advanceWidth } = setText('bold', word);
  if (advanceWidth === 0) return;
  const diagonal = Math.hypot(page.width, page.height);
  const scale = Math.min((diagonal * reach) / advanceWidth, (page.width * 0.28) / font.unitsPerEm);
  const angle = (-Math.atan2(page.height, page.width) * 180) / Math.PI;
  pdf.markContent('Artifact', { type: 'Pagination' });
  pdf
    .save()
    .translate(page.width / 2, page.height / 2)
    .rotate(angle)
    .scale(scale, -scale);
  pdf.translate(-advanceWidth / 2, -font.capHeight / 2).fillOpacity(opacity);
  glyphs.forEach(({ id }, at) => {
    pdf.path(font.getGlyph(id).path.toSVG()).fill(`#${palette.ink}`);
    pdf.translate(positions[at]?.xAdvance ?? 0, 0);
  });
  pdf.restore();
  pdf.endMarkedContent();
}
