import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The wizard's own words in one language, from `templates/words/interview.<language>.yaml`. */
export class Wording {
  readonly #words: Readonly<Record<string, string>>;

  constructor(words: Readonly<Record<string, string>>) {
    this.#words = words;
  }

  /** Reads the words of a language. */
  static read(language: 'en' | 'cy'): Wording {
    const file = new URL(`../../templates/words/interview.${language}.yaml`, import.meta.url);
    return new Wording(parse(readFileSync(file, 'utf8')) as Record<string, string>);
  }

  /** One text with its `{places}` filled in. A count picks between `key` and `key.one`. Throws for an unknown key. */
  say(key: string, places: Record<string, string | number> = {}): string {
    const text = (places.n === 1 ? this.#words[`${key}.one`] : undefined) ?? this.#words[key];
    if (text === undefined) throw new Error(`the wizard has no words for "${key}"`);
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(places[name] ?? whole));
  }

  /** A text of several lines, line by line. */
  lines(key: string, places: Record<string, string | number> = {}): string[] {
    return this.say(key, places).trimEnd().split('\n');
  }
}
