import type { Figure } from '../../figures/figure.js';
import type { SheetDraft } from './draft.js';

/** Where a figure stands. Rows and columns are counted from 0. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
  name?: string;
}

/** The first place of each figure over all sheets. Answers are the same when their paths are. */
export class Places {
  readonly #figures = new Map<Figure, Place>();
  readonly #answers = new Map<string, Place>();

  constructor(drafts: readonly SheetDraft[]) {
    for (const { name: sheet, rows } of drafts)
      for (const [row, cells] of rows.entries())
        for (const [column, cell] of cells.entries()) {
          if (!cell || !('figure' in cell) || this.of(cell.figure)) continue;
          const { figure, name, shown } = cell;
          if (figure.formula.op === 'constant' && !shown) continue;
          const place = { sheet, row, column, ...(name !== undefined && { name }) };
          if (figure.formula.op === 'input') this.#answers.set(figure.formula.path, place);
          else this.#figures.set(figure, place);
        }
  }

  of(figure: Figure): Place | undefined {
    return figure.formula.op === 'input' ? this.#answers.get(figure.formula.path) : this.#figures.get(figure);
  }
}
