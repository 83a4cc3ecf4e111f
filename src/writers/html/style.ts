/** Styles of text on screens, from a phone upwards. Inks and grounds are those of the other formats. */

import { palette, typeface } from '../../layout/style.js';

const colour = (name: keyof typeof palette): string => `#${palette[name]}`;

export const screenRules = `
:root { color-scheme: light; scroll-padding-top: 3.5rem; }
* { box-sizing: border-box; }
body {
  margin: 0; color: ${colour('ink')}; background: #fff;
  font: 1rem/1.5 ${typeface.word}, Helvetica, "Liberation Sans", sans-serif;
  overflow-wrap: break-word; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
/* Answers are printed as they were typed. */
p, h1, h2, h3, th, td, caption, .words { white-space: pre-wrap; overflow-wrap: anywhere; }
h1, h2, h3 { color: ${colour('primary')}; line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.4rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .75rem; }
a { color: ${colour('primary')}; text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible {
  outline: 3px solid ${colour('blankInk')}; outline-offset: 2px; background: ${colour('blank')};
}
:target { scroll-margin-top: 3.5rem; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: #fff; z-index: 2; }
.skip:focus { top: .5rem; }

.bar {
  position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center;
  justify-content: space-between; padding: .35rem 1rem; background: #fff; border-bottom: 1px solid ${colour('rule')};
  font-size: .875rem;
}
.bar a { padding: .25rem 0; }
.marks strong { display: inline-block; padding: 0 .5em; border: 2px solid; background: #fff; }
.marks .draft { color: ${colour('undecided')}; }
.marks .illustrative { color: ${colour('illustrative')}; }

.cover { padding: 0 1rem 1rem; border-bottom: 1px solid ${colour('rule')}; }
.cover > * { max-width: 50rem; margin-left: auto; margin-right: auto; }
.cover .issuer {
  max-width: none; margin: 0 -1rem 2rem; padding: 2rem max(1rem, calc(50% - 25rem)) 1rem; font-weight: bold;
  color: #fff; background: ${colour('primary')}; border-bottom: 5px solid ${colour('rule')};
}
.cover .logo { display: block; height: auto; max-height: 8rem; max-width: 100%; padding: 1rem 0; margin-left: max(0px, calc(50% - 25rem)); }
.cover h1 { font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.6rem); margin-top: 0; margin-bottom: .5rem; }
.cover .subtitle { font-size: 1.2rem; color: ${colour('muted')}; }

main { padding: 0 1rem 4rem; max-width: 52rem; margin: 0 auto; }
.contents ol, .items { list-style: none; margin: 0; padding: 0; }
.contents a { display: block; padding: .25rem 0; text-decoration: none; white-space: pre-wrap; }
.contents a:hover { text-decoration: underline; }
.contents .apart { margin-top: .75rem; }
.contents .numbered { padding-left: 2.25rem; text-indent: -2.25rem; }
.contents .numbered .number { display: inline-block; min-width: 1.9rem; text-indent: 0; }

.clause { margin: 0 0 .75rem; }
.clause > p > .number { font-weight: bold; }
.items > li { display: flex; gap: .5rem; margin: 0 0 .5rem; }
.items > li > .number { flex: none; min-width: 1.75rem; }
.items > li > div { flex: 1; min-width: 0; }
.items > li > div > p { margin-bottom: .5rem; }
.items > li > .number { line-height: inherit; }
ul { margin: 0 0 .75rem; padding-left: 1.25rem; }
li > p:last-child { margin-bottom: .35rem; }
.not-used { color: ${colour('muted')}; }

mark { color: ${colour('blankInk')}; background: ${colour('blank')}; font-weight: bold; }
.mark { color: ${colour('undecided')}; font-size: .85em; }
.undecided { border-left: 3px solid ${colour('undecided')}; padding-left: .6rem; }
.undecided-words { text-decoration: underline dotted ${colour('undecided')}; }

.note {
  margin: 1rem 0; padding: .75rem 1rem .25rem; background: ${colour('shade')};
  border-left: 4px solid ${colour('primary')};
}
.note-title { font-weight: bold; color: ${colour('primary')}; }

.signatures {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  gap: 1.5rem 2rem; margin: 1.5rem 0;
}
.party { break-inside: avoid; }
.party .name:first-child { font-weight: bold; }
.party p:not(:first-child) {
  display: flex; align-items: end; gap: .5rem; height: 2.5rem; margin: 0; color: ${colour('muted')};
}
.party p:not(:first-child)::after { content: ""; flex: 1; border-bottom: 1px solid ${colour('ink')}; }
.party .signature:not(:first-child) { height: 3.5rem; }

@media (min-width: 48rem), print {
  .clause > p { padding-left: 3.5rem; text-indent: -3.5rem; }
  .clause > p > .number { display: inline-block; min-width: 3.2rem; text-indent: 0; }
  .clause > :not(p:first-child) { margin-left: 3.5rem; }
  .clause > p:not(:first-child) { padding-left: 0; text-indent: 0; }
}
@media screen and (min-width: 68rem) {
  main:has(> .contents) {
    display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 3rem; max-width: 88rem;
  }
  main:has(> .contents) > * { grid-column: 2; }
  main:has(> .contents) > :not(.landscape) { max-width: 50rem; }
  main > .contents {
    grid-column: 1; grid-row: 1 / span 999; align-self: start; position: sticky; top: 2.5rem;
    max-height: calc(100vh - 3rem); overflow: auto; padding: 0 .5rem 1rem .25rem; font-size: .9rem;
  }
}
`;
