/** Styles of pictures with words in them; where there is no room for a picture, a list or a table says the same. */

import { chartStyle } from '../../layout/chart-words.js';
import { stepStyle } from '../../layout/cycle.js';
import { shapes } from '../../layout/shapes.js';
import { palette } from '../../layout/style.js';

const colour = (name: keyof typeof palette): string => `#${palette[name]}`;

const disc = `calc(${2 * shapes.cycle.disc} * var(--pt))`;

export const pictureRules = `
.chart { position: relative; margin: 1rem 0; }
figcaption { font-weight: bold; white-space: pre-wrap; }
.cycle { position: relative; margin: 1rem 0; }
.cycle ol { list-style: none; margin: 0; padding: 0; }
/* Out of sight, and yet it says what it shows. */
.cycle svg { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.cycle li { position: relative; padding: 0 0 1.6rem 2.75rem; }
.cycle .disc {
  position: absolute; left: 0; top: -.15rem; width: 1.8rem; height: 1.8rem; border-radius: 50%; line-height: 1.8rem;
  text-align: center; font-weight: bold; color: #fff; background: ${colour('primary')}; print-color-adjust: exact;
}
/* An arrow to the next step, and at the end one back to the first. */
.cycle li::before {
  content: "\\2193" / ""; position: absolute; left: 0; bottom: .2rem; width: 1.8rem; text-align: center;
  color: ${colour('primary')}; line-height: 1;
}
.cycle li:last-child::before { content: "\\21BB\\A0 1" / ""; bottom: .1rem; }

@media (min-width: 60rem), print {
  .cycle {
    --pt: 1.1pt; width: calc(var(--w) * var(--pt));
    height: calc(var(--h) * var(--pt)); margin: 1rem auto;
    font-size: calc(${stepStyle.size} * var(--pt)); line-height: calc(${stepStyle.line} * var(--pt));
    break-inside: avoid;
  }
  .cycle svg { width: 100%; height: 100%; overflow: visible; clip-path: none; }
  .cycle .ring { fill: none; stroke: ${colour('primary')}; }
  .cycle .heads { fill: ${colour('primary')}; }
  .cycle li { position: static; padding: 0; }
  .cycle li::before { content: none !important; }
  .cycle .disc {
    left: calc(var(--x) * var(--pt)); top: calc(var(--y) * var(--pt)); width: ${disc};
    height: ${disc}; line-height: ${disc}; transform: translate(-50%, -50%);
  }
  .chart .figures { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); user-select: none; }
  .picture {
    --pt: 1.1pt; position: relative; width: calc(var(--w) * var(--pt)); height: calc(var(--h) * var(--pt));
    margin: .5rem 0; font-size: calc(${chartStyle.size} * var(--pt)); line-height: calc(${chartStyle.line} * var(--pt));
    break-inside: avoid; print-color-adjust: exact;
  }
  .picture svg { width: 100%; height: 100%; }
  .words {
    position: absolute; left: calc(var(--x) * var(--pt)); top: calc(var(--y) * var(--pt));
    width: calc(var(--w) * var(--pt)); text-align: left;
  }
  .words.right { text-align: right; }
  .words.center { text-align: center; }
}
@media print {
  .chart .figures { display: none; }
  .cycle, .picture { --pt: 1pt; }
  .clause :is(.cycle, .picture) { --pt: .9pt; }
}
@media screen and (max-width: 59.99rem) {
  .picture { display: none; }
}
/* Wide pictures need the room that wide tables need. */
@media screen and (min-width: 60rem) and (max-width: 79.99rem) {
  .landscape .picture { display: none; }
  .landscape .chart .figures {
    position: static; width: auto; height: auto; overflow: visible; clip-path: none; user-select: auto;
  }
}
@media screen and (min-width: 80rem) {
  .landscape .picture { --pt: .95pt; }
}
`;
