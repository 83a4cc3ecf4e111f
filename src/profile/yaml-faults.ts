import { type ErrorCode, isCollection, isScalar, type Node, visit, type YAMLParseError } from 'yaml';
import type { Fault } from './fault.js';
import type { Places } from './place.js';
import {
  afterQuote,
  colonInText,
  column,
  conflict,
  dash,
  dashNeedsSpace,
  directive,
  type Words,
  wordsFor,
} from './yaml-words.js';

// A text that is no profile at all can give an error for every character.
const most = 100;

/**
 * The errors of the YAML library in plain words and at the place where the mistake was made, which is often not where
 * the library noticed it. One for each line, and none that only follow from an earlier one.
 */
export function yamlFaults(
  errors: readonly YAMLParseError[],
  text: string,
  root: Node | null,
  places: Places,
): Fault[] {
  const mark = text.search(/^<{7} /m);
  if (mark >= 0) return [{ ...conflict, at: { offset: mark } }];
  const byLine = new Map<number, Fault>();
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]).slice(0, most);
  for (const error of inOrder) {
    // Once the text has come apart, the library reports every word that follows.
    if (byLine.size > 0 && error.message.includes('in YAML stream')) break;
    // What runs on was told when its first half was.
    if (error.code === 'MULTILINE_IMPLICIT_KEY' && runsOn(inOrder, 'BLOCK_AS_IMPLICIT_KEY', error)) continue;
    const fault = faultOf(error, inOrder, text, root);
    const { line } = places.offset('offset' in fault.at ? fault.at.offset : 0);
    if (!byLine.has(line) || fault.code === 'tab') byLine.set(line, fault);
    if (fault.code === 'unclosed-quote' || fault.code === 'unclosed-bracket') break;
  }
  const faults = [...byLine.values()];
  // Tabs upset the reading of every line around them.
  const tabs = faults.filter((fault) => fault.code === 'tab');
  return tabs.length > 0 ? tabs : faults;
}

function faultOf(
  error: YAMLParseError,
  errors: readonly YAMLParseError[],
  text: string,
  root: Node | null,
): Fault {
  const { code, message } = error;
  const [offset] = error.pos;
  const words = wordsFor(code, message);
  const source = lineAround(text, offset);
  const fault = (said: Words, at = offset, hint = said.hint): Fault => ({
    code: said.code,
    message: said.message,
    hint,
    at: { offset: at },
  });
  if (words === colonInText && runsOn(errors, 'MULTILINE_IMPLICIT_KEY', error)) {
    // Two lines were read as one name: the first has a value already, and the second is set too far in.
    if (/^\s*-\S/.test(source)) return fault(dashNeedsSpace, text.indexOf('-', startOfLine(text, offset)));
    return fault(column, firstInk(text, text.indexOf('\n', offset) + 1));
  }
  if (words.code === 'unclosed-quote' || words.code === 'unclosed-bracket')
    return fault(words, openingOf(root, offset));
  if (code === 'UNEXPECTED_TOKEN' && message.endsWith('at node end')) {
    const before = text.slice(startOfLine(text, offset), offset).trimEnd().slice(-1);
    return fault(/['"]/.test(before) ? afterQuote : column);
  }
  if (words === column || words === dash) return fault(words, firstInk(text, startOfLine(text, offset)));
  if (words === directive) return fault(words, Math.max(0, text.search(/^%/m)));
  if (words.code === 'text-after-bar') return fault(words, barBefore(text, offset), quotedLine(source));
  if (words === colonInText || words.code === 'special-sign') return fault(words, offset, quotedLine(source));
  return fault(words);
}

/** Whether the library has another error at the same place: together they mean that two lines were taken for one. */
function runsOn(errors: readonly YAMLParseError[], code: ErrorCode, { pos }: YAMLParseError): boolean {
  return errors.some((error) => error.code === code && error.pos[0] === pos[0]);
}

/** Where the text or list begins that the library found open at its end. */
function openingOf(root: Node | null, end: number): number {
  let opening = end;
  visit(root, (_, node) => {
    const open = isCollection(node) ? node.flow : isScalar(node) && /^QUOTE/.test(node.type ?? '');
    if (open && (node as Node).range?.[1] === end) opening = (node as Node).range?.[0] ?? end;
  });
  return opening;
}

/** The line with its value in quotation marks, as the way to put it right. */
function quotedLine(source: string): string | undefined {
  // A hint is for reading: what is long is not said again.
  if (source.length > 100) return undefined;
  const [, key, value] = /^[\s-]*([\w-]+): +(.*?)\s*$/.exec(source) ?? [];
  if (!key || !value) return undefined;
  const mark = value.includes('"') ? "'" : '"';
  if (value.includes(mark) || value.includes('\\')) return undefined;
  return `put quotation marks around the whole text: ${key}: ${mark}${value}${mark}`;
}

function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(startOfLine(text, offset), end < 0 ? undefined : end);
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The first position from here that is no space. */
function firstInk(text: string, from: number): number {
  return from + (/^ */.exec(text.slice(from))?.[0].length ?? 0);
}

function barBefore(text: string, offset: number): number {
  const before = text.slice(startOfLine(text, offset), offset + 1);
  return startOfLine(text, offset) + Math.max(before.lastIndexOf('|'), before.lastIndexOf('>'), 0);
}
