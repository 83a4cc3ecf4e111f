/** The organisation's own look: its colours in place of ours, and its logo on the cover. */

import type { Document } from '../../document/types.js';
import { brandColours } from '../../layout/colour.js';
import { type Child, element } from './element.js';
import type { Writing } from './writing.js';

/** Rules of style, or any text that names colours as `#RRGGBB`, in the colours of the organisation. */
export function inBrandColours(text: string, { look }: Document): string {
  if (look?.primary === undefined) return text;
  const colours = brandColours(look.primary);
  return text.replace(/#([0-9A-F]{6})\b/g, (whole, colour: string) => {
    const own = colours.get(colour);
    return own === undefined ? whole : `#${own}`;
  });
}

/** The logo, when there is one. It travels in the file. */
export function logo({ document }: Writing): Child {
  const { logo } = document.look ?? {};
  if (!logo) return undefined;
  const data = Buffer.from(logo.png).toString('base64');
  return element('img', {
    class: 'logo',
    src: `data:image/png;base64,${data}`,
    alt: logo.text,
    style: `width: ${logo.width}pt`,
  });
}
