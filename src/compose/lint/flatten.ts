import { Tokens } from '../tokens.js';

const tagPattern = /\{\{!--[\s\S]*?--\}\}|\{\{[^{}]*\}\}/g;

/**
 * A template with every tag replaced by a token on the same line: all branches of all conditions, each repetition once.
 * It reads as Markdown like a rendered template, and its lines are the template's own.
 */
export function flatten(text: string): { text: string; tokens: Tokens } {
  const tokens = new Tokens();
  const open = (): string => tokens.add({ kind: 'open', paths: [], decided: false });
  const close = (): string => tokens.add({ kind: 'close' });
  const flat = text.replace(tagPattern, (raw) => {
    const tag = raw.slice(2, -2).trim();
    if (tag.startsWith('!')) return '\n'.repeat(raw.split('\n').length - 1);
    // A part that could not be put in; the check of tags says why.
    if (tag.startsWith('>')) return '';
    if (/^[#^]/.test(tag)) return open();
    if (tag.startsWith('/')) return close();
    if (/^else\b/.test(tag)) return close() + open();
    return tokens.add({ kind: 'value', path: 'x', answers: [], text: '', answer: undefined });
  });
  return { text: flat, tokens };
}
