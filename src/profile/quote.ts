const longest = 60;

// Beyond what JSON escapes: DEL, the C1 controls and the marks that turn the direction of text round, since a
// message goes to a terminal.
const unsafe = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A user's text in double quotation marks, on one line, cut when it is long, with nothing invisible in it. */
export function quote(text: string): string {
  const characters = [...text.slice(0, 2 * longest + 2)];
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
  return JSON.stringify(short).replace(
    unsafe,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `a, b or c`. */
export function listed(items: readonly string[], last: 'and' | 'or'): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}
