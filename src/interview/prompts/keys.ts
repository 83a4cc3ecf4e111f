/** A key press, or a text that was pasted. */
export interface Press {
  name: string;
  /** What it types, if anything. */
  text: string;
  ctrl: boolean;
  meta: boolean;
}

/** A key press as `node:readline` gives it. */
export interface RawKey {
  name?: string | undefined;
  sequence?: string | undefined;
  ctrl?: boolean | undefined;
  meta?: boolean | undefined;
}

/**
 * The presses of keys that arrived together. Between the marks of a terminal that knows pastes, everything is one
 * paste; where it knows none, so is a line break that does not come last, since nobody types that fast.
 */
export function presses(keys: readonly RawKey[]): Press[] {
  const marked = keys.some(({ name }) => name === 'paste-start');
  if (!marked && isBurst(keys)) return [paste(textOf(keys))];
  const result: Press[] = [];
  let pasted: RawKey[] | undefined;
  for (const key of keys) {
    if (key.name === 'paste-start') pasted = [];
    else if (key.name === 'paste-end') {
      result.push(paste(textOf(pasted ?? [])));
      pasted = undefined;
    } else if (pasted) pasted.push(key);
    else result.push(press(key));
  }
  return result;
}

/** Whether a paste has begun and its end has not come yet. */
export function isOpenPaste(keys: readonly RawKey[]): boolean {
  const last = keys.findLast(({ name }) => name === 'paste-start' || name === 'paste-end');
  return last?.name === 'paste-start';
}

function isBurst(keys: readonly RawKey[]): boolean {
  const breaks = keys.slice(0, -1).filter(({ name }) => name === 'return' || name === 'enter').length;
  return breaks > 0 && keys.filter((key) => printable(key) !== '').length > 1;
}

function press(key: RawKey): Press {
  const { name = '', ctrl = false, meta = false } = key;
  return { name, ctrl, meta, text: ctrl || meta ? '' : printable(key) };
}

function paste(text: string): Press {
  return { name: 'paste', text: text.replace(/\r\n?/g, '\n'), ctrl: false, meta: false };
}

function textOf(keys: readonly RawKey[]): string {
  return keys
    .map(({ sequence = '' }) => (/^[\r\n\t]$/.test(sequence) ? sequence : printable({ sequence })))
    .join('');
}

/** Characters a person can see; nothing that a terminal or Word would obey. */
function printable({ sequence = '' }: RawKey): string {
  return /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+$/u.test(sequence) ? sequence : '';
}
