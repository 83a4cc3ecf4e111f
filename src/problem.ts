import { styleText } from 'node:util';

/**
 * One thing wrong with what the user gave us. Problems are values: they are collected and shown together;
 * only faults of the program itself are thrown.
 */
export interface Problem {
  /** Stable kebab-case name of the kind of problem, e.g. `unknown-field`. */
  code: string;
  /**
   * `error` must be mended before anything is issued; `warning` departs from the guidance; `advice` is worth a thought;
   * `accepted` departs too, and the profile says why.
   */
  severity: 'error' | 'warning' | 'advice' | 'accepted';
  /** What is wrong, what was expected and what was found, in one sentence. */
  message: string;
  /** The file as the user named it. */
  file?: string;
  /** Counted from 1. */
  line?: number;
  /** Counted from 1, in characters. */
  column?: number;
  /** The line of the file that the problem stands on, without its line break. */
  source?: string;
  /** How to put it right. */
  hint?: string;
  /** Why it matters, for what a rule of the guidance found; `code` is then the name of the rule. */
  why?: string;
  /** Who accepted it, when (`YYYY-MM-DD`) and why. */
  accepted?: { reason: string; by: string; date: string };
  /** Ids of the register entries that the problem rests on. */
  sources?: string[];
}

/** True when a list of problems holds something that must be mended. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** How wide a line of the file may be shown, in columns of the terminal. */
const widest = 100;

/**
 * A problem for people: place, severity and message; the line of the file with a caret under the column; why it
 * matters, or why it is accepted; how to put it right; what it rests on. No line break at the end. `colour` adds the
 * escape sequences of a terminal, and only those: nothing of the user's text reaches the terminal as a command.
 */
export function describe(problem: Problem, { colour }: { colour: boolean }): string {
  const { code, severity, message, why, accepted, hint, sources = [] } = problem;
  const paint = (style: Style, text: string): string =>
    // Whether there is a terminal is for the caller to know; styleText would ask the environment.
    colour ? styleText(style, text, { validateStream: false }) : text;
  const place = placeOf(problem);
  const lines = [
    `${place && `${paint('bold', place)} `}${paint(styles[severity], severity)}: ${harmless(message)}`,
    ...excerpt(
      problem,
      (text) => paint('dim', text),
      (text) => paint(styles[severity], text),
    ),
    ...(why ? [`  why: ${harmless(why)}`] : []),
    ...(accepted
      ? [`  accepted by ${harmless(accepted.by)} on ${accepted.date}: ${harmless(accepted.reason)}`]
      : []),
    ...(hint ? [`  hint: ${harmless(hint)}`] : []),
    ...(sources.length > 0 ? [`  rests on: ${sources.join(', ')}`] : []),
    ...(why ? [`  rule: ${code}`] : []),
  ];
  return lines.join('\n');
}

type Paint = (text: string) => string;
type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';
const styles = { error: 'red', warning: 'yellow', advice: 'cyan', accepted: 'green' } as const;

/** `file:line:column`, as far as they are known; nothing when the message names the file itself. */
function placeOf({ file, line, column, message }: Problem): string {
  if (file === undefined || (line === undefined && message.startsWith(file))) return '';
  return [harmless(file), line, column].filter((part) => part !== undefined).join(':');
}

/** The line of the file behind its number, and a caret below; the ends of a long line are cut off. */
function excerpt({ line, column, source }: Problem, faint: Paint, strong: Paint): string[] {
  if (line === undefined || !source?.trim()) return [];
  // A tab is shown, since it is often what is wrong.
  const characters = [...source.replaceAll('\t', '→ ')];
  const tabs = [...source].slice(0, (column ?? 1) - 1).filter((one) => one === '\t').length;
  const caret = Math.min((column ?? 1) - 1 + tabs, characters.length);
  // Room for 60 columns before the caret keeps its surroundings in sight.
  const from =
    characters.length > widest && caret > 60 ? Math.min(caret - 40, characters.length - widest) : 0;
  const cut = characters.slice(from, from + widest);
  const before = `${from > 0 ? '…' : ''}${harmless(cut.slice(0, caret - from).join(''))}`;
  const after = `${harmless(cut.slice(caret - from).join(''))}${from + widest < characters.length ? '…' : ''}`;
  const gutter = String(line).padStart(4);
  const numbered = `${faint(`${gutter} |`)} ${before}${after}`.trimEnd();
  if (column === undefined) return [numbered];
  const empty = faint(`${' '.repeat(gutter.length)} |`);
  return [numbered, `${empty} ${' '.repeat(width(before))}${strong('^')}`];
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const noWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal a text takes. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += noWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** The text with everything a terminal would obey shown as a sign: control characters and turns of direction. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, (found) =>
    found < ' ' ? String.fromCharCode(0x2400 + found.charCodeAt(0)) : '\ufffd',
  );
}
