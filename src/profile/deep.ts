// The schema is nine levels deep. Nesting far beyond that is no profile and exhausts the stack of the parser.
const deepest = 100;

/** Where the text begins to nest deeper than any profile does, as a position in it; `undefined` when it never does. */
export function tooDeep(text: string): number | undefined {
  const indented = text.search(/^ {200}|^ *([-?] ){50}/m);
  if (indented >= 0) return indented;
  let open = 0;
  // Brackets that belong to texts count too; they are far fewer, and mostly closed.
  for (const { index, 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    open += bracket === '[' || bracket === '{' ? 1 : open > 0 ? -1 : 0;
    if (open > deepest) return index;
  }
  return undefined;
}
