import { HyperFormula } from 'hyperformula';
import type { ReadCell, ReadXlsx } from './read-xlsx.js';

/** A formula cell, what its file says that it comes to, and what another engine works out from the same file. */
export interface Recomputed {
  cell: string;
  formula: string;
  cached: ReadCell['value'];
  worked: unknown;
}

/**
 * Works out every formula of an Excel file anew, from its inputs and formulas alone.
 * @param typed numbers typed over inputs, by the name of their cell
 */
export function recompute(read: ReadXlsx, typed: Readonly<Record<string, number>> = {}): Recomputed[] {
  const grids = Object.fromEntries(
    read.sheets.map(({ name, cells }) => {
      const grid: (string | number | null)[][] = [];
      for (const cell of cells.values()) {
        const { row, column } = placeOf(cell.ref);
        while (grid.length <= row) grid.push([]);
        // An apostrophe keeps words words, as the file does.
        const plain = typeof cell.value === 'string' ? `'${cell.value}` : (cell.value ?? null);
        (grid[row] as unknown[])[column] = cell.formula === undefined ? plain : `=${cell.formula}`;
      }
      return [name, grid.map((row) => Array.from(row, (one) => one ?? null))];
    }),
  );
  const names = [...read.names]
    .filter(([name]) => !name.startsWith('_xlnm.'))
    .map(([name, expression]) => ({ name, expression: `=${expression}` }));
  const engine = HyperFormula.buildFromSheets(grids, { licenseKey: 'gpl-v3' }, names);
  for (const [name, value] of Object.entries(typed)) {
    const [, sheet = '', ref = ''] = /^'(.*)'!(.*)$/.exec(read.names.get(name) ?? '') ?? [];
    const { row, column } = placeOf(ref.replaceAll('$', ''));
    engine.setCellContents({ sheet: engine.getSheetId(sheet) as number, row, col: column }, value);
  }
  const found = read.sheets.flatMap(({ name, cells }) => {
    const sheet = engine.getSheetId(name) as number;
    return [...cells.values()].flatMap(({ ref, formula, value }) => {
      if (formula === undefined) return [];
      const { row, column } = placeOf(ref);
      const worked = engine.getCellValue({ sheet, row, col: column });
      return [{ cell: `${name}!${ref}`, formula, cached: value, worked }];
    });
  });
  engine.destroy();
  return found;
}

function placeOf(ref: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Those that differ by half a penny or more, or are no number where one is cached. */
export const differing = (all: readonly Recomputed[]): Recomputed[] =>
  all.filter(({ cached, worked }) =>
    typeof cached === 'number'
      ? typeof worked !== 'number' ||
        Math.abs(cached - worked) >= Math.max(0.000_05, Math.abs(cached) * 1e-12)
      : cached !== worked,
  );
