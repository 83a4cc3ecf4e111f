import { createInterface, type Interface } from 'node:readline';
import type { Wording } from '../wording.js';
import { submit } from './editor.js';
import { wrap } from './frame.js';
import type { Look } from './head.js';
import { moveHints, signs } from './head.js';
import {
  type AnyPage,
  type Asker,
  type EditPage,
  type PickPage,
  type Reply,
  Stopped,
  type TickPage,
} from './page.js';
import { shownRows } from './picker.js';

/** Where a plain wizard reads and writes. */
export interface Lines {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Whether the input is a terminal, which then edits the line that is typed. */
  terminal: boolean;
}

const same = (text: string): string => text;
const plainPaint = { title: same, faint: same, chosen: same, wrong: same, good: same };

/**
 * Asks line by line and never redraws: each page is written once, from top to bottom, and answered with one line, or
 * with several that a full stop alone ends. Made for screen readers, and for terminals that cannot move the cursor.
 */
export function plainAsker({ input, output, terminal }: Lines, wording: Wording): Asker & { close(): void } {
  const look: Look = { size: { columns: 100, rows: 1000 }, paint: plainPaint, wording };
  const rl: Interface = createInterface({ input, output, terminal, historySize: 0 });
  const write = (lines: readonly (string | undefined)[]): void =>
    void output.write(`${lines.flatMap((one) => (one === undefined ? [] : wrap(one, 79))).join('\n')}\n`);
  // Lines may arrive faster than they are asked for, as in a paste.
  const ready: string[] = [];
  let wanted: { give(line: string): void; stop(): void } | undefined;
  let stopped = false;
  rl.on('line', (line) => {
    if (wanted) wanted.give(line);
    else ready.push(line);
  });
  const stop = (): void => {
    stopped = true;
    wanted?.stop();
  };
  rl.on('SIGINT', stop);
  rl.on('close', stop);

  async function line(sign: string): Promise<string> {
    rl.setPrompt(sign);
    rl.prompt();
    const next = ready.shift();
    if (next !== undefined) return next;
    if (stopped) throw new Stopped();
    return new Promise((give, refuse) => {
      wanted = { give, stop: () => refuse(new Stopped()) };
    }).finally(() => {
      wanted = undefined;
    }) as Promise<string>;
  }

  async function typed(page: EditPage): Promise<string> {
    if (!page.multi) return line('> ');
    const lines: string[] = [];
    for (;;) {
      const next = await line(lines.length === 0 ? '> ' : '  ');
      if (next.trim() === '.') return lines.join('\n');
      if (lines.length === 0 && (next.trim() === '' || signs[next.trim()])) return next;
      lines.push(next);
    }
  }

  return {
    async ask(page) {
      write([
        '',
        page.where + (page.progress ? `. ${page.progress}` : ''),
        ...(page.told ?? []),
        page.title,
        ...page.body,
      ]);
      if (page.kind === 'edit') {
        if (page.current !== undefined) write([wording.say('plain.current', { value: page.current })]);
        if (page.multi) write([wording.say('plain.multi')]);
      } else write(listed(page, wording));
      write([hints(page, look)]);
      for (;;) {
        const text = page.kind === 'edit' ? await typed(page) : await line('> ');
        if (signs[text.trim()] === 'why' && page.why.length > 0) {
          write([wording.say('whyHeading'), ...page.why]);
          continue;
        }
        const reply = page.kind === 'edit' ? edited(text, page, look) : chosen(text.trim(), page, wording);
        if (typeof reply !== 'string') return reply;
        write([reply]);
      }
    },
    tell: write,
    close: () => rl.close(),
  };
}

function hints(page: AnyPage, look: Look): string {
  const { wording } = look;
  const first =
    page.kind === 'edit'
      ? wording.say(page.current === undefined ? 'hint.enter' : 'hint.keep')
      : wording.say(page.kind === 'tick' ? 'plain.tick' : 'plain.pick');
  return [first, ...moveHints(page, look), wording.say('hint.stop')].filter(Boolean).join('; ');
}

function edited(text: string, page: EditPage, look: Look): Reply | string {
  const result = submit({ text: [...text], cursor: 0, why: false, errors: [] }, page, look);
  return 'do' in result ? result : result.errors.join('\n');
}

function listed(page: PickPage | TickPage, wording: Wording): string[] {
  let number = 0;
  const rows = page.rows.map((row) => {
    if (row.heading) return row.text;
    number++;
    const box =
      page.kind === 'tick' && page.ticked.includes(row.id) ? ` (${wording.say('plain.ticked')})` : '';
    return `${number}. ${row.spoken ?? row.detail ?? row.text.replace(/ {2,}/g, ', ')}${box}`;
  });
  const keys = page.kind === 'pick' ? (page.keys ?? []).map(({ key, label }) => `${key}: ${label}`) : [];
  const foot = page.kind === 'pick' ? (page.foot ?? []) : [];
  return [...rows, ...foot, ...(keys.length > 0 ? [keys.join('; ')] : [])];
}

/** What a line means on a page of rows: numbers, a key with the number of its row, or words to look for. */
function chosen(text: string, page: PickPage | TickPage, wording: Wording): Reply | string {
  const sign = signs[text];
  if (sign && sign !== 'why' && page.moves.includes(sign)) return { do: sign };
  const rows = page.rows.filter((row) => !row.heading);
  if (page.kind === 'tick') {
    if (text === '') return { do: 'tick', ids: [...page.ticked] };
    const numbers = text === '0' ? [] : text.split(/[\s,]+/).map((one) => rows[Number(one) - 1]?.id);
    if (numbers.some((one) => one === undefined)) return wording.say('plain.noRow', { n: rows.length });
    return { do: 'tick', ids: numbers as string[] };
  }
  const [, letter = '', number] = /^([a-z])\s*(\d*)$/i.exec(text) ?? [];
  const hotkey = page.keys?.find((one) => one.key === letter.toLowerCase());
  if (hotkey)
    return {
      do: 'key',
      key: hotkey.id,
      row: number ? rows[Number(number) - 1]?.id : (page.at ?? rows[0]?.id),
    };
  if (text === '' && page.at !== undefined) return { do: 'pick', id: page.at };
  const row = rows[Number(text) - 1];
  if (row) return { do: 'pick', id: row.id };
  const found = shownRows({ ...page, search: true }, text);
  if (text !== '' && found.length === 1 && found[0]) return { do: 'pick', id: found[0].id };
  if (text !== '' && found.length > 1)
    return found.map((one) => `${rows.indexOf(one) + 1}. ${one.text}`).join('\n');
  return wording.say('plain.noRow', { n: rows.length });
}
