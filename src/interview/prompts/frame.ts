/** A screen to draw. The cursor stands in `line`, when there is one. */
export interface Frame {
  above: string[];
  line?: { prefix: string; text: string; cursor: number };
  below: string[];
}

/** Size of a terminal in characters. */
export interface Size {
  columns: number;
  rows: number;
}

/** Ways to make text stand out; without colour each gives the text back. */
export interface Paint {
  title(text: string): string;
  faint(text: string): string;
  chosen(text: string): string;
  wrong(text: string): string;
  good(text: string): string;
}

/** Text in lines of at most `width` characters, broken between words where there are any. Line breaks stay. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const indent = /^ */.exec(paragraph)?.[0] ?? '';
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.trim().split(/ +/)) {
      let rest = word;
      if (line !== '' && [...line].length + 1 + [...rest].length <= width - indent.length) {
        line += ` ${rest}`;
        continue;
      }
      if (line !== '') lines.push(indent + line);
      while ([...rest].length > width - indent.length) {
        lines.push(indent + [...rest].slice(0, width - indent.length).join(''));
        rest = [...rest].slice(width - indent.length).join('');
      }
      line = rest;
    }
    return [...lines, indent + line];
  });
}

/** The text cut to a width, with dots where something is missing. */
export function cut(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  return `${characters
    .slice(0, Math.max(0, width - 3))
    .join('')
    .trimEnd()}...`;
}

/** One text at the left, one at the right. */
export function sides(left: string, right: string, width: number): string {
  const room = width - [...right].length - 2;
  const shown = cut(left, Math.max(10, room));
  return `${shown}${' '.repeat(Math.max(2, width - [...shown].length - [...right].length))}${right}`.trimEnd();
}

/** The first lines that have room, with a sign when some are left out. */
export function firstLines(lines: readonly string[], room: number): string[] {
  if (lines.length <= room) return [...lines];
  return room <= 0 ? [] : [...lines.slice(0, room - 1), '...'];
}
