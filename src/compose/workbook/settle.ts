import type { Cell, Sheet } from '../../document/workbook.js';
import { type Figure, numberOf } from '../../figures/figure.js';
import { type DraftCell, type FigureCell, type SheetDraft, settled } from './draft.js';
import { formulaOf, referenceTo } from './formula.js';
import { Places } from './places.js';

/**
 * Turns laid-out figures into cells with formulas. Answers become inputs in the cell that they stand in first, empty
 * while they are not given. Throws when a figure rests on an answer that stands on no sheet, which is a fault of ours.
 */
export function settle(drafts: readonly SheetDraft[]): Sheet[] {
  const places = new Places(drafts);
  return drafts.map((draft) =>
    settled(
      draft,
      draft.rows.map((row, at) =>
        row.map((cell, column) => settleCell(cell, { sheet: draft.name, row: at, column }, places)),
      ),
    ),
  );
}

function settleCell(
  cell: DraftCell,
  here: { sheet: string; row: number; column: number },
  places: Places,
): Cell | undefined {
  if (!cell || !('figure' in cell)) return cell;
  const { figure, shown: _shown, ...form } = cell;
  if (figure.formula.op === 'constant' && !places.of(figure)) return { ...form, value: numberOf(figure) };
  const home = places.of(figure);
  if (!home) throw new Error('a figure of a draft has no place');
  const isHome = home.sheet === here.sheet && home.row === here.row && home.column === here.column;
  if (!isHome) {
    const { name: _, takes: __, ...plain } = form;
    const style = plain.style === 'input' ? 'derived' : plain.style;
    // An answer that is not given yet shows as nought, and not as an empty cell.
    const formula = referenceTo(home, here.sheet) + (figure.formula.op === 'input' ? '+0' : '');
    return { ...plain, style, value: numberOf(figure), formula };
  }
  return { ...form, ...ownValue(figure, here.sheet, places) };
}

/** What the first cell of a figure holds: a number, nothing yet, or a formula. */
function ownValue(
  figure: Figure,
  sheet: string,
  places: Places,
): Pick<FigureCell & Cell, 'value' | 'formula'> {
  const { formula } = figure;
  if (formula.op === 'input') return formula.given ? { value: numberOf(figure) } : {};
  if (formula.op === 'constant') return { value: numberOf(figure) };
  return { value: numberOf(figure), formula: formulaOf(figure, sheet, places) };
}
