/**
 * Answers that were given and that nothing asks for at the moment, by their path. They stand in comment lines at the
 * end of the file: no document prints them, and they come back when they matter again.
 */
export type Parked = Map<string, unknown>;

const heading =
  '# Parked: answers that nothing asks for at the moment. The wizard brings them back when they matter again.';
const line = /^#\| ([^\s:]+): (.*)$/;

/** Takes the parked answers out of the text of a profile. A line that cannot be read stays in the text. */
export function takeParked(text: string): { text: string; parked: Parked } {
  const parked: Parked = new Map();
  const kept = text.split('\n').filter((one) => {
    if (one === heading) return false;
    const [, path, json] = line.exec(one) ?? [];
    const value = path && json ? parse(json) : undefined;
    if (path && value !== undefined) parked.set(path, value);
    return !path || value === undefined;
  });
  return { text: parked.size > 0 ? `${kept.join('\n').trimEnd()}\n` : text, parked };
}

/** The text of a profile with its parked answers below. */
export function withParked(text: string, parked: Parked): string {
  if (parked.size === 0) return text;
  const lines = [...parked].map(([path, value]) => `#| ${path}: ${JSON.stringify(value)}`);
  return `${text.trimEnd()}\n\n${[heading, ...lines].join('\n')}\n`;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
