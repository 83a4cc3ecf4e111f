import { type Frame, wrap } from './frame.js';
import { foot, head, type Look, moveHints, signs } from './head.js';
import type { Press } from './keys.js';
import type { EditPage, Reply } from './page.js';

/** What has been typed, and where the cursor stands in it, counted in characters. */
export interface Editor {
  text: readonly string[];
  cursor: number;
  why: boolean;
  errors: readonly string[];
}

export const emptyEditor: Editor = { text: [], cursor: 0, why: false, errors: [] };

/** What a key does on a page that takes text: another state, or a reply. */
export function editKey(state: Editor, key: Press, page: EditPage, look: Look): Editor | Reply {
  const { text, cursor } = state;
  const insert = (more: string): Editor => {
    const added = [...(page.multi ? more : more.replace(/\s*\n\s*/g, ' '))];
    return {
      ...state,
      errors: [],
      text: [...text.slice(0, cursor), ...added, ...text.slice(cursor)],
      cursor: cursor + added.length,
    };
  };
  const erase = (from: number, to: number): Editor => ({
    ...state,
    errors: [],
    text: [...text.slice(0, from), ...text.slice(to)],
    cursor: from,
  });
  const go = (to: number): Editor => ({ ...state, cursor: Math.max(0, Math.min(text.length, to)) });
  if (key.name === 'paste') return insert(page.multi ? key.text : key.text.trim());
  if (key.name === 'escape') return page.moves.includes('back') ? { do: 'back' } : state;
  if (key.name === 'f1') return { ...state, why: !state.why };
  // Ctrl-J is a line break in every terminal; Alt-Enter and Shift-Enter in most.
  if (page.multi && (key.name === 'enter' || (key.name === 'return' && key.meta))) return insert('\n');
  if (key.name === 'return' || key.name === 'enter') return submit(state, page, look);
  if (key.name === 'tab')
    return text.length === 0 && page.current !== undefined
      ? { ...insert(page.current), cursor: [...page.current].length }
      : state;
  const lineStart = text.slice(0, cursor).lastIndexOf('\n') + 1;
  const next = text.indexOf('\n', cursor);
  const lineEnd = next < 0 ? text.length : next;
  const wordStart = cursor - ([...(/\S*\s*$/.exec(text.slice(0, cursor).join(''))?.[0] ?? '')].length || 1);
  if (key.ctrl) {
    if (key.name === 'a') return go(lineStart);
    if (key.name === 'e') return go(lineEnd);
    if (key.name === 'u') return erase(lineStart, cursor);
    if (key.name === 'k') return { ...erase(cursor, lineEnd), cursor };
    if (key.name === 'w') return erase(Math.max(0, wordStart), cursor);
  }
  switch (key.name) {
    case 'backspace':
      return cursor > 0 ? erase(cursor - 1, cursor) : state;
    case 'delete':
      return erase(cursor, cursor + 1);
    case 'left':
      return go(cursor - 1);
    case 'right':
      return go(cursor + 1);
    case 'home':
      return go(lineStart);
    case 'end':
      return go(lineEnd);
    case 'up':
      return lineStart > 0
        ? go(Math.min(lineStart - 1, columnAbove(text, lineStart) + cursor - lineStart))
        : state;
    case 'down':
      return next < 0 ? state : go(next + 1 + cursor - lineStart);
    default:
      return key.text ? insert(key.text) : state;
  }
}

function columnAbove(text: readonly string[], lineStart: number): number {
  return text.slice(0, lineStart - 1).lastIndexOf('\n') + 1;
}

/** Enter: a sign that means a way on, today's answer kept, what is suggested, or what was typed if it is right. */
export function submit(state: Editor, page: EditPage, { wording }: Look): Editor | Reply {
  const text = state.text.join('');
  const sign = signs[text.trim()];
  const plain = { ...state, text: [], cursor: 0 };
  if (sign === 'why' && page.why.length > 0) return { ...plain, why: !state.why, errors: [] };
  if (sign && sign !== 'why' && page.moves.includes(sign)) return { do: sign };
  if (text.trim() === '') {
    if (page.current !== undefined) return { do: 'keep' };
    if (page.suggestion === undefined) return { ...plain, errors: [wording.say('nothingTyped')] };
    return { do: 'text', text: page.suggestion };
  }
  const errors = page.check(text);
  return errors.length > 0 ? { ...state, errors } : { do: 'text', text };
}

/** The screen of a page that takes text. */
export function editView(state: Editor, page: EditPage, look: Look): Frame {
  const { size, paint, wording } = look;
  const width = size.columns - 1;
  const errors = state.errors.flatMap((one) => wrap(`! ${one}`, width)).map(paint.wrong);
  const hints = foot(
    [
      wording.say(page.current !== undefined ? 'hint.keep' : 'hint.enter'),
      page.current !== undefined && state.text.length === 0 ? wording.say('hint.tab') : undefined,
      page.multi ? wording.say('hint.newLine') : undefined,
      ...moveHints(page, look),
      wording.say('hint.stop'),
    ],
    look,
  );
  const rows = typed(state, width - 2);
  const around = errors.length + hints.length + 4;
  const shown = Math.max(1, Math.min(rows.lines.length, size.rows - around - 8));
  const from = Math.max(0, Math.min(rows.row - shown + 2, rows.lines.length - shown));
  const lines = rows.lines.slice(from, from + shown);
  const at = rows.row - from;
  const prefix = (index: number): string => (from + index === 0 ? '> ' : '  ');
  return {
    above: [
      ...head(page, look, state.why, size.rows - around - shown + 1),
      '',
      ...lines.slice(0, at).map((line, index) => prefix(index) + line),
    ],
    line: { prefix: prefix(at), text: lines[at] ?? '', cursor: rows.column },
    below: [...lines.slice(at + 1).map((line) => `  ${line}`), ...errors, '', ...hints],
  };
}

/** The typed text in lines of the screen, and which of them the cursor is in. */
function typed({ text, cursor }: Editor, width: number): { lines: string[]; row: number; column: number } {
  const lines: string[][] = [[]];
  let [row, column] = [0, 0];
  for (let at = 0; at <= text.length; at++) {
    if ((lines.at(-1)?.length ?? 0) >= width) lines.push([]);
    if (at === cursor) [row, column] = [lines.length - 1, lines.at(-1)?.length ?? 0];
    const character = text[at];
    if (character === '\n') lines.push([]);
    // A tab would move the cursor further than the screen knows.
    else if (character !== undefined) lines.at(-1)?.push(character === '\t' ? ' ' : character);
  }
  return { lines: lines.map((line) => line.join('')), row, column };
}
