import { isCollection, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Path } from './path.js';

/** A position in the text of a profile, with its line. */
export interface Place {
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in characters. */
  column: number;
  /** The whole line, without its line break. */
  source: string;
}

/** Finds where the values of a profile stand in its text. */
export class Places {
  readonly #text: string;
  readonly #root: unknown;
  readonly #lineStarts: readonly number[];
  readonly #pairs = new Map<YAMLMap, Map<unknown, Pair>>();

  /** `root` is the node that the text was parsed into, if it could be. Line breaks in the text are `\n`. */
  constructor(text: string, root: unknown) {
    this.#text = text;
    this.#root = root;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  /** Where a value stands; when it is not there, the key of the nearest thing around it. */
  value(path: Path): Place {
    return this.offset(this.#find(path).value);
  }

  /** Where the key of a value stands. Items of a list have none, so theirs is where the item begins. */
  key(path: Path): Place {
    return this.offset(this.#find(path).key);
  }

  /** The place of a position in the text, in UTF-16 units. */
  offset(offset: number): Place {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const next = starts[low + 1];
    const source = this.#text.slice(start, next === undefined ? undefined : next - 1);
    return { line: low + 1, column: [...this.#text.slice(start, offset)].length + 1, source };
  }

  /** What stands in the text for a single value, such as `1.10`; `undefined` for lists, fields and what is not there. */
  written(path: Path): string | undefined {
    const { node } = this.#find(path);
    return isScalar(node) ? node.source : undefined;
  }

  /** Where a character stands in a text, as an offset; where the text begins when it is written as a code there. */
  offsetOf(path: Path, character: string): number {
    const { node, value } = this.#find(path);
    const end = (node as { range?: readonly number[] | null } | undefined)?.range?.[1] ?? value;
    const offset = this.#text.slice(value, end).indexOf(character);
    return offset < 0 ? value : value + offset;
  }

  /** Offsets of a value and its key, or of the nearest key around them. */
  #find(path: Path): { node: unknown; key: number; value: number } {
    let node = this.#root;
    let key = startOf(node) ?? 0;
    let value = key;
    for (const step of path) {
      const pair = isMap(node) ? this.#pairsOf(node).get(step) : undefined;
      if (pair) {
        node = pair.value;
        key = startOf(pair.key) ?? key;
        // A list or fields that begin on the next line are better shown by their name.
        value = (isCollection(node) && !node.flow) || isEmpty(node) ? key : (startOf(node) ?? key);
      } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
        node = node.items[step];
        key = startOf(node) ?? key;
        value = key;
      } else return { node: undefined, key, value: key };
    }
    return { node, key, value };
  }

  /** The pairs of a group by their key; of several with the same key the last, whose value counts. */
  #pairsOf(group: YAMLMap): Map<unknown, Pair> {
    const known = this.#pairs.get(group);
    if (known) return known;
    const pairs = new Map(group.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
    this.#pairs.set(group, pairs);
    return pairs;
  }
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.source === '');
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}
