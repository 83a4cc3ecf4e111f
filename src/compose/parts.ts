/** Text that several documents share, written once in `templates/parts/<name>.<language>.md`. */
export interface Part {
  name: string;
  /** Name of the text file, for messages. */
  file: string;
  text: string;
}

/** Where a line of a text really stands. Counted from 1. */
export interface Origin {
  file: string;
  line: number;
  /** Line of the tag that includes the part, when the line is a part's. */
  includedOn?: number;
}

/** A tag alone on its line, from the first column; comments are matched so that tags in them are passed over. */
const include = /\{\{!--[\s\S]*?--\}\}|^\{\{>[ \t]*([^\s{}]+)[ \t]*\}\}[ \t\r]*$/gm;

/**
 * A text with each `{{> name}}` replaced by the part of that name, and the origin of every line. The part then reads
 * as if it stood there: its paths, ids and references are those of the document. Parts are not looked for inside
 * parts; tags of parts that do not exist stay, for the check of templates to find. Pure.
 */
export function includeParts(
  text: string,
  file: string,
  parts: readonly Part[],
): { text: string; origins: Origin[] } {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const pieces: string[] = [];
  const origins: Origin[] = [];
  const lines = text.split('\n');
  let at = 0;
  const own = (upTo: number): void => {
    for (; at < upTo; at++) {
      pieces.push(lines[at] ?? '');
      origins.push({ file, line: at + 1 });
    }
  };
  for (const found of text.matchAll(include)) {
    const part = byName.get(found[1] ?? '');
    if (!part) continue;
    own(text.slice(0, found.index).split('\n').length - 1);
    at += 1;
    for (const [index, line] of part.text.trimEnd().split('\n').entries()) {
      pieces.push(line);
      origins.push({ file: part.file, line: index + 1, includedOn: at });
    }
  }
  own(lines.length);
  return { text: pieces.join('\n'), origins };
}
