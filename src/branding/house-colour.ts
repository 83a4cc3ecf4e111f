import { isReadable } from '../layout/colour.js';
import { type Parts, tree } from '../ooxml/package.js';
import { child, descendants, inside, valOf } from '../ooxml/xml.js';

/**
 * The main colour of a Word file, for what it has no style for: that of its section headings, or the first accent of
 * its theme, when it reads; otherwise none.
 * @param heading id of the style of its section headings
 */
export function houseColour(parts: Parts, heading: string | undefined): string | undefined {
  const styles = tree(parts, 'word/styles.xml');
  const style = inside(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === heading);
  const own = valOf(child(child(style, 'w:rPr'), 'w:color'))?.toUpperCase();
  const theme = tree(parts, 'word/theme/theme1.xml');
  const accent = theme && [...descendants(theme, 'a:accent1')][0];
  const first = child(accent, 'a:srgbClr')?.attributes.val?.toUpperCase();
  return [own, first].find((one) => one !== undefined && /^[0-9A-F]{6}$/.test(one) && isReadable(one));
}
