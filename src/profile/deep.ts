import { CST, Lexer } from 'yaml';

// The schema is nine levels deep at most. Far deeper nesting is no profile, and exhausts the stack of the parser.
const deepest = 50;

// Tokens of the lexer that stand for no text.
const signs = new Set([CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** Where the text begins to nest deeper than any profile does, as a position in it; `undefined` when it never does. */
export function tooDeep(text: string): number | undefined {
  let offset = 0;
  let open = 0;
  let dashes = 0;
  let lineStart = true;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') open++;
    else if (token === ']' || token === '}') open--;
    else if (token === '-' || token === '?') dashes++;
    else if (token === '\n') dashes = 0;
    const indent = lineStart && /^ +$/.test(token) ? token.length : 0;
    if (open > deepest || dashes > deepest || indent > 4 * deepest) return offset;
    lineStart = token === '\n';
    if (!signs.has(token)) offset += token.length;
  }
  return undefined;
}
