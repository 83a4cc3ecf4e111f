/** Numbers of paragraphs, worked out from lists and styles as Word does. */

import { type Element, elements, first, value } from './read-xml.js';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Counts paragraphs in document order and gives each its number or bullet, from its own list or that of its style. */
export function labeller(numbering: Element, styles: Element): (paragraph: Element) => string {
  const levels = new Map<string, Level[]>();
  for (const list of elements(numbering, 'w:abstractNum')) {
    const made = elements(list, 'w:lvl').map((level) => ({
      format: value(first(level, 'w:numFmt')),
      text: value(first(level, 'w:lvlText')),
      start: Number(value(first(level, 'w:start')) || 1),
    }));
    levels.set(list.attributes['w:abstractNumId'] ?? '', made);
  }
  const lists = new Map(
    elements(numbering, 'w:num').map((list) => [
      list.attributes['w:numId'] ?? '',
      value(first(list, 'w:abstractNumId')),
    ]),
  );
  const byStyle = new Map(
    elements(styles, 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      first(style, 'w:numPr'),
    ]),
  );
  const counts = new Map<string, number[]>();
  return (paragraph) => {
    const properties = first(paragraph, 'w:pPr');
    const own =
      properties && (first(properties, 'w:numPr') ?? byStyle.get(value(first(properties, 'w:pStyle'))));
    const abstract = own && lists.get(value(first(own, 'w:numId')));
    if (!own || abstract === undefined) return '';
    const depth = Number(value(first(own, 'w:ilvl')) || 0);
    const list = levels.get(abstract) ?? [];
    const count = counts.get(abstract) ?? [];
    const numbers = list
      .slice(0, depth + 1)
      .map(({ start }, at) => (at < depth ? (count[at] ?? start) : (count[at] ?? start - 1) + 1));
    counts.set(abstract, numbers);
    return (list[depth]?.text ?? '').replace(/%(\d)/g, (_, at: string) =>
      counted(numbers[Number(at) - 1] ?? 0, list[Number(at) - 1]?.format ?? ''),
    );
  };
}

function counted(number: number, format: string): string {
  // After z Word goes on with aa, bb, cc.
  if (format === 'lowerLetter')
    return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  if (format === 'lowerRoman') return roman(number);
  return `${number}`;
}

function roman(number: number): string {
  const signs = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  const found = signs.find(([worth]) => worth <= number);
  return found ? found[1] + roman(number - found[0]) : '';
}
