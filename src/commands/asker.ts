import { styleText } from 'node:util';
import type { Paint } from '../interview/prompts/frame.js';
import type { Asker } from '../interview/prompts/page.js';
import { plainAsker } from '../interview/prompts/plain.js';
import { terminalAsker } from '../interview/prompts/terminal.js';
import type { Wording } from '../interview/wording.js';
import { UsageError, type World, type WorldTerminal } from './world.js';

export interface AskOptions {
  plain?: boolean;
  /** `false` for --no-input. */
  input?: boolean;
}

/** The terminal to ask on. Throws the refusal when there is none, or nothing may be asked. */
export function terminalFor(
  command: string,
  options: AskOptions,
  world: World,
  wording: Wording,
): WorldTerminal {
  const { terminal } = world;
  if (!terminal || options.input === false) throw new UsageError(wording.say('refused', { command }));
  return terminal;
}

/** This process, for a lock. Without a terminal nobody knows who lives; then every lock holds. */
export function selfOf({ terminal }: World): WorldTerminal['self'] {
  return terminal?.self ?? { pid: 0, host: '', isAlive: () => true };
}

/** Somebody who asks on a terminal: page by page, or line by line. */
export function askerOn(
  terminal: WorldTerminal,
  { plain }: AskOptions,
  wording: Wording,
): Asker & { close(): void } {
  const { input, output, colour, redraws } = terminal;
  if (plain || !redraws) return plainAsker({ input, output, terminal: redraws }, wording);
  return {
    ...terminalAsker({ input, output, paint: paintFor(colour) }, wording),
    close: () => input.pause(),
  };
}

type Style = Parameters<typeof styleText>[0];

function paintFor(colour: boolean): Paint {
  // Whether there is colour is for the caller to know; styleText would ask the environment.
  const paint =
    (style: Style) =>
    (text: string): string =>
      colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  return {
    title: paint('bold'),
    faint: paint('dim'),
    chosen: paint('cyan'),
    wrong: paint('red'),
    good: paint('green'),
  };
}
