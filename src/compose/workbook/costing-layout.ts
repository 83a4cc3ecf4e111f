import type { Cell } from '../../document/workbook.js';
import type { Costing } from '../../figures/costing.js';
import type { Figure } from '../../figures/figure.js';
import { say } from '../words.js';
import { type FigureCell, number, over, SheetDraft, words } from './draft.js';
import type { WorkbookMaterials } from './workbook.js';

/** What every sheet of the costing is laid out from. */
export interface CostingMaterials extends WorkbookMaterials {
  costing: Costing;
}

type RowStyle = 'derived' | 'total';

/**
 * A sheet on which figures stand by contract year: labels at the left, then a column a year. All tables of a sheet
 * share its columns.
 */
export class CostingSheet {
  readonly draft: SheetDraft;
  readonly costing: Costing;
  readonly #materials: CostingMaterials;
  /** Columns before the years, and after them. */
  readonly #before: number;
  readonly #after: number;

  /**
   * @param key of its name among the labels; its title is the label `<key>.title`
   * @param before widths of the columns before the years
   * @param after widths of those after them
   */
  constructor(materials: CostingMaterials, key: string, before: number[], after: number[] = []) {
    this.#materials = materials;
    this.costing = materials.costing;
    this.#before = before.length;
    this.#after = after.length;
    const widths = [...before, ...this.costing.years.map(() => 15), ...after];
    this.draft = new SheetDraft(this.say(`${key}.name`), widths, true);
    this.draft.add(words(this.say(`${key}.title`), 'title', widths.length));
  }

  say(key: string, places: Record<string, string> = {}): string {
    return say(this.#materials.labels, `sheet.${key}`, places);
  }

  /** Title of a year, from 0: its number, and that it depends on an extension. */
  year(at: number): string {
    const year = this.costing.years[at];
    const key = year?.extension ? 'yearTitleExtension' : 'yearTitle';
    return say(this.#materials.labels, key, { n: String(year?.number ?? '') });
  }

  /** First and last column of the years. */
  get years(): { first: number; last: number } {
    return { first: this.#before, last: this.#before + this.costing.years.length - 1 };
  }

  /** A paragraph for the reader, across the sheet. */
  tell(key: string, places: Record<string, string> = {}): void {
    this.draft.add(words(this.say(key, places), 'note', this.draft.columns.length));
  }

  /** The title of a part, with an empty row above. */
  part(key: string): void {
    this.draft.add();
    this.draft.add(words(this.say(key), 'heading', this.draft.columns.length));
  }

  /**
   * Titles of the columns of a part: those before the years, the years, those after. Keys are of labels; columns of
   * words have a key that begins with `>`.
   */
  heads(before: string[], after: string[] = []): void {
    const title = (key: string, at: number): Cell =>
      at === 0 || key.startsWith('>') ? words(this.say(key.replace('>', '')), 'head') : over(this.say(key));
    this.draft.add(
      ...before.map(title),
      ...this.#gap(this.#before - before.length, 'head'),
      ...this.costing.years.map((_, at) => over(this.year(at))),
      ...after.map((key, at) => title(key, at + 1)),
    );
  }

  /** A row of figures by year, with what stands before and after them. Returns its number. */
  line(
    label: string,
    byYear: readonly (Figure | FigureCell)[],
    more: {
      before?: (Cell | FigureCell | Figure | string)[];
      after?: (Figure | string | undefined)[];
      style?: RowStyle;
    } = {},
  ): number {
    const { before = [], after = [], style = 'derived' } = more;
    const worded = style === 'total' ? 'total' : 'label';
    return this.draft.add(
      words(label, worded),
      ...before.map((one) => (typeof one === 'string' ? words(one, worded) : this.#cell(one, style))),
      ...this.#gap(this.#before - 1 - before.length, worded),
      ...byYear.map((one) => this.#cell(one, style)),
      ...after.map((one) => (typeof one === 'string' ? words(one, worded) : one && this.#cell(one, style))),
      ...(style === 'total' ? this.#gap(this.#after - after.length, 'total') : []),
    );
  }

  #cell(one: Cell | FigureCell | Figure, style: RowStyle): Cell | FigureCell {
    return 'unit' in one ? number(one, style) : one;
  }

  #gap(count: number, style: 'head' | 'label' | 'total'): Cell[] {
    return Array.from({ length: Math.max(0, count) }, () => words('', style));
  }
}
