import type { WriteSheet } from 'hucre/xlsx';
import { letters } from './references.js';
import { cellText } from './text.js';

/** Name of the hidden sheet that holds them. */
const name = '_choices';

/** Wordings to choose from. They stand on a hidden sheet: a list in the rule itself may not be long, nor hold commas. */
export class Choices {
  readonly #lists: (readonly string[])[] = [];

  /** Keeps a list once, and says where it stands, for the rule of a cell. */
  add(choices: readonly string[]): string {
    const same = (list: readonly string[]): boolean =>
      list.length === choices.length && list.every((one, at) => one === choices[at]);
    const known = this.#lists.findIndex(same);
    const at = known >= 0 ? known : this.#lists.push(choices) - 1;
    const column = letters(at);
    return `'${name}'!$${column}$1:$${column}$${Math.max(1, choices.length)}`;
  }

  /** The hidden sheet; none when nothing is to be chosen. */
  sheets(): WriteSheet[] {
    if (this.#lists.length === 0) return [];
    const cells: NonNullable<WriteSheet['cells']> = new Map();
    for (const [column, list] of this.#lists.entries())
      for (const [row, choice] of list.entries()) cells.set(`${row},${column}`, { value: cellText(choice) });
    return [{ name, cells, hidden: true, protection: { sheet: true } }];
  }
}
