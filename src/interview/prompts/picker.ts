import { simplify } from '../../profile/nearest.js';
import { cut, type Frame, wrap } from './frame.js';
import { foot, head, type Look, moveHints, signs } from './head.js';
import type { Press } from './keys.js';
import type { PickPage, Reply, Row, TickPage } from './page.js';

/** Where somebody is on a page of rows. */
export interface Picker {
  /** Index among the rows shown. */
  at: number;
  /** What was typed to narrow the rows down, or as the number of a row. */
  typed: string;
  why: boolean;
  ticked: ReadonlySet<string>;
  error: string;
}

/** Where a page of rows begins. */
export function startPicker(page: PickPage | TickPage): Picker {
  const rows = page.rows;
  const wanted = page.kind === 'pick' ? rows.findIndex(({ id }) => id === page.at) : -1;
  const first = rows.findIndex((row) => !row.heading);
  const ticked = new Set(page.kind === 'tick' ? page.ticked : []);
  return { at: wanted >= 0 ? wanted : Math.max(0, first), typed: '', why: false, ticked, error: '' };
}

/** The rows that what was typed leaves over. Accents and capitals do not matter. */
export function shownRows(page: PickPage | TickPage, typed: string): readonly Row[] {
  if (page.kind !== 'pick' || !page.search || typed === '') return page.rows;
  const plain = (text: string): string => simplify(text.normalize('NFD').replace(/\p{M}/gu, ''));
  const words = typed.split(/\s+/).map(plain);
  return page.rows.filter((row) => {
    const text = plain(`${row.text} ${row.also ?? ''}`);
    return !row.heading && words.every((word) => text.includes(word));
  });
}

/** What a key does on a page of rows: another place, or a reply. */
export function pickKey(state: Picker, key: Press, page: PickPage | TickPage, look: Look): Picker | Reply {
  const rows = shownRows(page, state.typed);
  const row = rows[state.at];
  const quiet = { ...state, error: '' };
  const searching = page.kind === 'pick' && page.search === true;
  const typing = (typed: string): Picker => ({ ...quiet, typed, at: firstOf(shownRows(page, typed)) });
  if (key.name === 'paste') {
    if (page.kind === 'pick' && page.pastes) return { do: 'paste', text: key.text };
    return searching ? typing(state.typed + key.text.replace(/\s+/g, ' ').trim()) : state;
  }
  if (key.name === 'escape') {
    if (state.typed !== '') return typing('');
    return page.moves.includes('back') ? { do: 'back' } : state;
  }
  if (key.name === 'f1') return { ...quiet, why: !state.why };
  if (state.typed === '' || !searching) {
    const sign = signs[key.text];
    if (sign === 'why' && page.why.length > 0) return { ...quiet, why: !state.why };
    if (sign && sign !== 'why' && page.moves.includes(sign)) return { do: sign };
  }
  switch (key.name) {
    case 'up':
      return { ...quiet, typed: searching ? state.typed : '', at: step(rows, state.at, -1) };
    case 'down':
      return { ...quiet, typed: searching ? state.typed : '', at: step(rows, state.at, 1) };
    case 'pageup':
      return { ...quiet, at: step(rows, Math.max(0, state.at - 9), -1) };
    case 'pagedown':
      return { ...quiet, at: step(rows, Math.min(rows.length - 1, state.at + 9), 1) };
    case 'home':
      return { ...quiet, at: firstOf(rows) };
    case 'end':
      return { ...quiet, at: step(rows, rows.length, -1) };
    case 'backspace':
      return typing([...state.typed].slice(0, -1).join(''));
    case 'return':
    case 'enter':
      if (page.kind === 'tick') return { do: 'tick', ids: [...state.ticked] };
      if (row && !row.heading) return { do: 'pick', id: row.id };
      return { ...state, error: look.wording.say('nothingFound', { typed: state.typed }) };
  }
  if (page.kind === 'tick' && key.text === ' ' && row)
    return { ...quiet, ticked: toggled(state.ticked, row.id) };
  if (key.text === '' || key.ctrl || key.meta) return state;
  if (searching) return typing(state.typed + key.text);
  const hotkey = page.kind === 'pick' && page.keys?.find((one) => one.key === key.text.toLowerCase());
  if (hotkey) return { do: 'key', key: hotkey.id, row: row?.heading ? undefined : row?.id };
  return /^\d$/.test(key.text)
    ? numbered({ ...quiet, typed: state.typed + key.text }, rows, key.text)
    : state;
}

/** Typing 1, then 2, goes to row 1, then to row 12. */
function numbered(state: Picker, rows: readonly Row[], digit: string): Picker {
  const choices = rows.flatMap((row, index) => (row.heading ? [] : [index]));
  const at = choices[Number(state.typed) - 1];
  if (at !== undefined) return { ...state, at };
  const alone = choices[Number(digit) - 1];
  return alone === undefined ? { ...state, typed: '' } : { ...state, typed: digit, at: alone };
}

function toggled(ticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ticked);
  if (!next.delete(id)) next.add(id);
  return next;
}

function firstOf(rows: readonly Row[]): number {
  return Math.max(
    0,
    rows.findIndex((row) => !row.heading),
  );
}

/** The next row that is no heading; the same when there is none. */
function step(rows: readonly Row[], from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 0 && at < rows.length; at += by) if (!rows[at]?.heading) return at;
  const last = rows[from];
  return last && !last.heading ? from : firstOf(rows);
}

/** The screen of a page of rows. As many rows are shown as fit, around the one that somebody is on. */
export function pickView(state: Picker, page: PickPage | TickPage, look: Look): Frame {
  const { size, paint, wording } = look;
  const width = size.columns - 1;
  const searching = page.kind === 'pick' && page.search === true;
  const rows = shownRows(page, state.typed);
  const hints = foot(
    [
      wording.say(page.kind === 'tick' ? 'hint.tick' : searching ? 'hint.search' : 'hint.pick'),
      ...(page.kind === 'pick' ? (page.keys ?? []) : []).map(({ key, label }) => `${key} ${label}`),
      ...moveHints(page, look),
      wording.say('hint.stop'),
    ],
    look,
  );
  const details = rows.some((row) => row.detail !== undefined)
    ? ['', ...wrap(rows[state.at]?.detail ?? '', width), ''].slice(0, 3)
    : [];
  const tail = [
    ...details,
    ...(page.kind === 'pick' ? (page.foot ?? []) : []).flatMap((one) => wrap(one, width)),
    ...(state.error === '' ? [] : wrap(`! ${state.error}`, width)).map(paint.wrong),
    '',
    ...hints,
  ];
  const columns =
    page.kind === 'pick' && page.columns ? [paint.faint(cut(`     ${page.columns}`, width))] : [];
  const fixed = tail.length + columns.length + (searching ? 2 : 1) + 1;
  // The help has room as far as at least some rows stay in sight.
  const few = Math.min(rows.length, 6) + (rows.length > 6 ? 2 : 0);
  const top = head(page, look, state.why, size.rows - fixed - few);
  const space = size.rows - 1 - top.length - columns.length - tail.length - (searching ? 2 : 1);
  const window = Math.max(1, Math.min(rows.length, space - (rows.length > space ? 2 : 0)));
  const from = Math.max(0, Math.min(state.at - Math.floor(window / 2), rows.length - window));
  const numbers = numbering(rows);
  const drawn = rows.slice(from, from + window).map((row, index) => {
    const on = from + index === state.at;
    if (row.heading) return paint.faint(cut(row.text, width));
    const box = page.kind === 'tick' ? (state.ticked.has(row.id) ? '[x] ' : '[ ] ') : '';
    const line = cut(
      `${on ? '>' : ' '}${String(numbers.get(row) ?? '').padStart(3)} ${box}${row.text}`,
      width,
    );
    return on ? paint.chosen(line) : line;
  });
  const more = (count: number): string[] =>
    count > 0 ? [paint.faint(`     ${wording.say('more', { n: count })}`)] : [];
  const list = [...columns, ...more(from), ...drawn, ...more(rows.length - from - window)];
  if (rows.length === 0) list.push(`     ${wording.say('nothingFound', { typed: state.typed })}`);
  if (!searching) return { above: [...top, '', ...list], below: tail };
  return {
    above: [...top, ''],
    line: { prefix: `${wording.say('searchFor')} `, text: state.typed, cursor: [...state.typed].length },
    below: [...list, ...tail],
  };
}

/** Rows that can be chosen count from 1. */
function numbering(rows: readonly Row[]): Map<Row, number> {
  return new Map(rows.filter((row) => !row.heading).map((row, index) => [row, index + 1]));
}
