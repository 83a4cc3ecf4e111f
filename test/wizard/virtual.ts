import { PassThrough, Writable } from 'node:stream';
import xterm from '@xterm/headless';
import type { Paint } from '../../src/interview/prompts/frame.js';
import type { Asker } from '../../src/interview/prompts/page.js';
import { terminalAsker } from '../../src/interview/prompts/terminal.js';
import { wording } from './sitting.js';

const same = (text: string): string => text;
const paint: Paint = { title: same, faint: same, chosen: same, wrong: same, good: same };

/** An asker on a screen of 80 by 24 that is held in memory. */
export function virtualScreen(): {
  asker: Asker;
  type(...keys: string[]): Promise<string>;
  screen(): Promise<string>;
  sees(text: string): Promise<string>;
} {
  const term = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true, convertEol: true });
  const input = new PassThrough();
  const output = Object.assign(
    new Writable({
      write: (chunk, _, done) => {
        term.write(String(chunk));
        done();
      },
    }),
    {
      columns: 80,
      rows: 24,
      // Like a real terminal, it stays open when a prompt ends.
      end: () => undefined,
    },
  );
  const asker = terminalAsker(
    {
      input: input as unknown as NodeJS.ReadStream,
      output: output as unknown as NodeJS.WriteStream,
      paint,
    },
    wording,
  );
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 40));
  const screen = async (): Promise<string> => {
    await settled();
    const { active } = term.buffer;
    const lines = Array.from(
      { length: 24 },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
    // The cursor is shown, since it tells where typing goes.
    const row = active.cursorY;
    const line = lines[row] ?? '';
    lines[row] = `${line.padEnd(active.cursorX).slice(0, active.cursorX)}_${line.slice(active.cursorX + 1)}`;
    return lines.join('\n').trimEnd();
  };
  return {
    asker,
    screen,
    async sees(text) {
      for (let turn = 0; turn < 50; turn++) {
        const now = await screen();
        if (now.includes(text)) return now;
      }
      throw new Error(`the screen never showed ${text}, but:\n${await screen()}`);
    },
    async type(...keys) {
      for (const key of keys) {
        input.write(key);
        await settled();
      }
      // A lone Esc is told from the beginning of another key by the silence after it.
      if (keys.includes('\x1b')) await new Promise((done) => setTimeout(done, 80));
      return screen();
    },
  };
}
