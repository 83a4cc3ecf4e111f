import { styleText } from 'node:util';

/** How a screen shows text: columns, and whether it may be coloured. */
export interface Look {
  width: number;
  colour: boolean;
}

/** A part of an explanation: a heading with items under it. Nothing is shown of a part without items. */
export interface Part {
  heading: string;
  items: Item[];
}

/** The name of a thing, and lines about it. */
export interface Item {
  name: string;
  lines: string[];
}

/** Sets headings and items to the width of a screen. */
export class Screen {
  readonly #look: Look;

  constructor(look: Look) {
    this.#look = look;
  }

  page(name: string, title: string, lines: readonly string[], parts: readonly Part[]): string {
    return [
      `${this.#paint('bold', name)}  ${this.#paint('dim', title)}`,
      ...(lines.length > 0 ? ['', ...lines.map((line) => this.#wrapped(line, '  '))] : []),
      ...parts.filter(({ items }) => items.length > 0).flatMap((part) => ['', ...this.#part(part)]),
    ].join('\n');
  }

  #part({ heading, items }: Part): string[] {
    return [
      this.#wrapped(heading, '')
        .split('\n')
        .map((line) => this.#paint('cyan', line))
        .join('\n'),
      ...items.flatMap(({ name, lines }) => [
        this.#wrapped(name, '  '),
        ...lines.map((line) => this.#wrapped(line, '    ')),
      ]),
    ];
  }

  /** A text broken between words; what it begins with is repeated on its further lines. */
  #wrapped(text: string, indent: string): string {
    const [, own = '', rest = ''] = /^(\s*)(.*)$/s.exec(text) ?? [];
    const margin = indent + own;
    const lines: string[] = [];
    for (const word of rest.split(/\s+/)) {
      const last = lines.at(-1);
      if (last !== undefined && margin.length + last.length + 1 + word.length <= this.#look.width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.map((line) => margin + line).join('\n');
  }

  #paint(style: 'bold' | 'dim' | 'cyan', text: string): string {
    return this.#look.colour ? styleText(style, text, { validateStream: false }) : text;
  }
}
