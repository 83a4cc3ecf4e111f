import { emitKeypressEvents, type Interface } from 'node:readline';
import { createPrompt, ExitPromptError, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { Wording } from '../wording.js';
import { type Editor, editKey, editView, emptyEditor } from './editor.js';
import type { Frame, Paint, Size } from './frame.js';
import type { Look } from './head.js';
import { isOpenPaste, type Press, presses, type RawKey } from './keys.js';
import { type AnyPage, type Asker, type Reply, Stopped } from './page.js';
import { type Picker, pickKey, pickView, startPicker } from './picker.js';

/** A terminal to ask on. */
export interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  paint: Paint;
}

const pasteOn = '\x1b[?2004h';
const pasteOff = '\x1b[?2004l';
const hide = '\x1b[?25l';
const show = '\x1b[?25h';

interface Config {
  page: AnyPage;
  look: Look;
  output: NodeJS.WriteStream;
}

/** A page and the state it is in; each kind of page has its own. */
type State = { of: 'edit'; state: Editor } | { of: 'rows'; state: Picker };

const prompt = createPrompt<Reply, Config>(({ page, look, output }, done) => {
  const [state, setState] = useState<State>(
    page.kind === 'edit' ? { of: 'edit', state: emptyEditor } : { of: 'rows', state: startPicker(page) },
  );
  const [, redraw] = useState(0);
  const now = useRef(state);
  const waiting = useRef<RawKey[]>([]);
  const line = useRef<Interface | undefined>(undefined);
  const turns = useRef(0);

  useEffect((rl) => {
    line.current = rl as unknown as Interface;
    // Ctrl-D, or the other end of a connection that is gone: readline closes, and nothing else would be heard.
    const closed = (): void => void queueMicrotask(() => line.current?.emit('SIGINT'));
    const resized = (): void => redraw(++turns.current);
    rl.on('close', closed);
    output.on('resize', resized);
    return () => {
      rl.removeListener('close', closed);
      output.removeListener('resize', resized);
    };
  }, []);

  const flush = (): void => {
    const keys = waiting.current;
    if (isOpenPaste(keys)) return;
    waiting.current = [];
    for (const key of presses(keys)) {
      const next = react(now.current, key, page, look);
      if ('do' in next) {
        done(next);
        return;
      }
      now.current = next;
    }
    setState(now.current);
    redraw(++turns.current);
  };

  useKeypress((key) => {
    waiting.current.push(key as RawKey);
    // Keys that arrive together are looked at together: that is how a paste is known.
    if (waiting.current.length === 1 || (key as RawKey).name === 'paste-end') setImmediate(flush);
  });

  const frame =
    state.of === 'edit'
      ? editView(state.state, page as never, look)
      : pickView(state.state, page as never, look);
  return drawn(frame, line.current);
});

function react(state: State, key: Press, page: AnyPage, look: Look): State | Reply {
  const next =
    page.kind === 'edit'
      ? editKey(state.state as Editor, key, page, look)
      : pickKey(state.state as Picker, key, page, look);
  return 'do' in next ? next : ({ of: state.of, state: next } as State);
}

/** The frame as inquirer takes it: readline is told what stands on the line of the cursor, so that it finds its place. */
function drawn({ above, line, below }: Frame, rl: Interface | undefined): [string, string] {
  if (rl) Object.assign(rl, { line: line?.text ?? '', cursor: line ? units(line) : 0 });
  if (!line) return [`${hide}${[...above, ...below].join('\n')}`, ''];
  return [[...above, `${show}${line.prefix}${line.text}`].join('\n'), below.join('\n')];
}

/** Readline counts in UTF-16 units. */
function units({ text, cursor }: { text: string; cursor: number }): number {
  return [...text].slice(0, cursor).join('').length;
}

/** Shows each page on a terminal, in place of the one before it. */
export function terminalAsker({ input, output, paint }: Terminal, wording: Wording): Asker {
  // Escape begins the codes of other keys, too. Half a second, as readline waits by itself, feels broken.
  emitKeypressEvents(input, { escapeCodeTimeout: 60 } as unknown as Interface);
  return {
    async ask(page) {
      const size = (): Size => ({ columns: output.columns || 80, rows: output.rows || 24 });
      const look: Look = {
        get size() {
          return size();
        },
        paint,
        wording,
      };
      output.write(pasteOn);
      try {
        return await prompt({ page, look, output }, { input, output, clearPromptOnDone: true });
      } catch (error) {
        if (error instanceof ExitPromptError) throw new Stopped();
        throw error;
      } finally {
        output.write(pasteOff + show);
      }
    },
    tell: (lines) => void output.write(`${lines.join('\n')}\n`),
  };
}
