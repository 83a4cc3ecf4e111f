import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Keys as a terminal sends them. */
export const keys = {
  enter: '\r',
  escape: '\x1b',
  up: '\x1b[A',
  down: '\x1b[B',
  end: '\x1b[F',
  home: '\x1b[H',
  tab: '\t',
  f1: '\x1bOP',
  stop: '\x03',
  newLine: '\n',
  paste: (text: string): string => `\x1b[200~${text}\x1b[201~`,
};

/** Eiriol in a real pseudo-terminal of 80 by 24, with a screen that can be read. */
export class RealTerminal {
  readonly #screen = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  readonly #pty: IPty;
  readonly ended: Promise<number>;
  /** Everything that was written, codes and all. */
  raw = '';

  constructor(folder: string, args: readonly string[], env: Record<string, string> = {}) {
    this.#pty = spawn(process.execPath, [cli, ...args], {
      name: 'xterm-256color',
      cols: 80,
      rows: 24,
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', NO_COLOR: '1', ...env },
    });
    this.#pty.onData((data) => {
      this.raw += data;
      this.#screen.write(data);
    });
    this.ended = new Promise((done) => this.#pty.onExit(({ exitCode }) => done(exitCode)));
  }

  /** What a person sees, without the empty lines at the end. */
  screen(): string {
    const { active } = this.#screen.buffer;
    const lines = Array.from(
      { length: 24 },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
    return lines.join('\n').trimEnd();
  }

  /** Waits until the screen shows something. */
  async sees(text: string | RegExp, within = 15_000): Promise<string> {
    const until = performance.now() + within;
    for (;;) {
      const screen = this.screen();
      if (typeof text === 'string' ? screen.includes(text) : text.test(screen)) return screen;
      if (performance.now() > until)
        throw new Error(`the screen never showed ${String(text)}, but:\n${screen}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  /** Waits for a page, then types. */
  async on(page: string | RegExp, ...typed: string[]): Promise<void> {
    await this.sees(page);
    for (const one of typed) {
      this.type(one);
      // Keys that are sent apart are to arrive apart.
      await new Promise((done) => setTimeout(done, 30));
    }
  }

  kill(): void {
    this.#pty.kill('SIGKILL');
  }
}
