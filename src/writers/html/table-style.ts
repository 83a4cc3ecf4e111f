/** Styles of tables and of fields, where there is room for them and where there is not. */

import { palette } from '../../layout/style.js';

const colour = (name: keyof typeof palette): string => `#${palette[name]}`;

/** Rules within a table that set its rows as stacks of cells, each under the title of its column. */
const stacked = `
    &, & > tbody, & > tbody > tr, & > tbody > tr > *, & > caption { display: block; width: auto; }
    & > thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    & > tbody > tr { border: 1px solid ${colour('rule')}; margin: 0 0 .75rem; }
    & > tbody > tr.undecided { border-left: 3px solid ${colour('undecided')}; }
    & > tbody > tr > *, & > tbody > tr.undecided > :first-child { border: 0; text-align: left; padding: .3rem .6rem; }
    & > tbody > tr > [data-title]::before {
      content: attr(data-title) / ""; display: block; font-size: .85em; font-weight: bold;
      color: ${colour('primary')};
    }
    &.control > tbody > tr { margin: 0 0 -1px; }
    &.definitions > tbody > tr { border-width: 0 0 1px; }
    &.definitions > tbody > tr > * { padding-left: 0; }
    &.definitions > tbody > tr > th { padding-bottom: 0; }
    &.fields > tbody > tr > td {
      border: 1px solid ${colour('muted')}; margin: 0 .6rem .6rem; height: auto;
      min-height: calc(var(--lines, 1) * 1.4em + .8rem);
    }
    &.fields > tbody > .tick { display: flex; align-items: start; }
    &.fields > tbody > .tick > td { width: auto; border: 0; margin: 0; padding-right: 0; min-height: 0; }
`;

export const tableRules = `
table {
  width: 100%; margin: 1rem 0; border-collapse: collapse; table-layout: fixed; font-size: .95rem;
  line-height: 1.4;
}
caption { text-align: left; font-weight: bold; padding: 0 0 .4rem; }
th, td { padding: .4rem .6rem; border: 1px solid ${colour('rule')}; text-align: left; vertical-align: top; }
thead th { vertical-align: bottom; }
th { color: ${colour('primary')}; }
thead th, .control th, .fields th { background: ${colour('shade')}; }
tbody th { color: ${colour('ink')}; }
.right { text-align: right; }
.center { text-align: center; }
.definitions th, .definitions td { border-width: 1px 0; }
.fields .labels { width: 34%; }
.fields .ticks { width: 2.6rem; }
.fields .ticks + .labels { width: calc(34% - 2.6rem); }
th > p:last-child, td > p:last-child, td > ul:last-child { margin-bottom: 0; }
th > p, td > p { margin-bottom: .4rem; }
tr.undecided > :first-child, table.undecided { border-left: 3px solid ${colour('undecided')}; }

.fields td { height: calc(var(--lines, 1) * 1.4em + 1rem); border-color: ${colour('muted')}; }
.fields .tick td { height: auto; text-align: center; }
.fields .tick th { font-weight: normal; background: none; }
.choice { display: inline-block; margin-right: 1rem; }
.box {
  display: inline-block; width: .95em; height: .95em; margin-right: .4em;
  border: 1.5px solid ${colour('ink')}; vertical-align: -.1em;
}
.tick .box { margin: 0; }

@media screen and (max-width: 47.99rem) {
  .stacks {${stacked}  }
}
/* Wide tables need more room before they are set as tables. */
@media screen and (max-width: 79.99rem) {
  .landscape .stacks {${stacked}  }
}
`;
