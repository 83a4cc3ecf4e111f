import { bracesBegin } from '../attributes.js';

/** Where something stands in a template, and under which conditions and repetitions. */
export interface Spot {
  /** Counted from 1. */
  line: number;
  column: number;
  /** Tags that are open here, outermost first. */
  under: Branch[];
}

/** One branch of a condition or repetition. */
export interface Branch {
  /** The tag as written, e.g. `when figures.hasSecure`. */
  tag: string;
  /** Number of the block in its template, so that two branches of one block can be told. */
  block: number;
  /** Whether this is the branch after `{{else}}`. */
  otherwise: boolean;
}

/** What the words and braces of a template declare and use. */
export interface Scan {
  ids: (Spot & { id: string; heading: boolean })[];
  sources: (Spot & { source: string })[];
  references: (Spot & { to: string; hasOtherwise: boolean })[];
  /** Words outside braces, line by line. */
  lines: string[];
}

const pattern = new RegExp(
  [
    String.raw`\{\{!--[\s\S]*?--\}\}`,
    String.raw`\{\{[^{}]*\}\}`,
    String.raw`\{${bracesBegin}(?:[^{}]|\{\{[^{}]*\}\})*\}`,
    String.raw`\[\[(?:[^[\]{}]|\[[^\]]*\]|\{\{[^{}]*\}\})+\]\]`,
  ].join('|'),
  'g',
);

/** Reads ids, sources and references out of a template, each with its place. */
export function scan(text: string): Scan {
  const result: Scan = { ids: [], sources: [], references: [], lines: text.split('\n') };
  const open: Branch[] = [];
  let blocks = 0;
  for (const found of text.matchAll(pattern)) {
    const [raw] = found;
    const spot = { ...placeOf(text, found.index), under: [...open] };
    if (raw.startsWith('[[')) {
      const [to = '', ...rest] = raw.slice(2, -2).split('|');
      result.references.push({ ...spot, to: normal(to), hasOtherwise: rest.length > 0 });
    } else if (!raw.startsWith('{{')) {
      const id = /#((?:[^\s{}]|\{\{[^{}]*\}\})+)/.exec(raw)?.[1];
      const heading = /^##? ?/.test(result.lines[spot.line - 1]?.trimStart().slice(0, 3) ?? '');
      if (id)
        result.ids.push({
          ...spot,
          id: normal(id),
          heading: heading && isSection(result.lines[spot.line - 1]),
        });
      for (const source of /from="([^"]*)"/.exec(raw)?.[1]?.split(/\s+/).filter(Boolean) ?? [])
        result.sources.push({ ...spot, source });
    } else {
      const tag = raw.slice(2, -2).trim();
      if (/^[#^]/.test(tag))
        open.push({ tag: tag.slice(1).trim(), block: ++blocks, otherwise: tag.startsWith('^') });
      else if (tag.startsWith('/')) open.pop();
      else if (/^else\b/.test(tag)) {
        const branch = open.pop();
        if (branch) open.push({ ...branch, otherwise: !branch.otherwise });
      }
    }
  }
  return result;
}

function isSection(line: string | undefined): boolean {
  return line?.startsWith('## ') ?? false;
}

/** The id with whatever stands between its square brackets left out: `access[{{id}}]` is `access[]`. */
function normal(id: string): string {
  return id.trim().replace(/\[.*\]/, '[]');
}

/** Line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
