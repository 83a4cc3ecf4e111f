import { type DataValidation, type WriteSheet, writeXlsx as write } from 'hucre/xlsx';
import type { Cell, Sheet, Workbook } from '../../document/workbook.js';
import { chartOf } from './charts.js';
import { Choices } from './choices.js';
import { letters, quoted } from './references.js';
import { rowHeights } from './row-heights.js';
import { headerFooter } from './running.js';
import { settle } from './settle.js';
import { defaultFont, styleOf } from './styles.js';
import { cellText, plainLine } from './text.js';
import { validationOf } from './validation.js';

/**
 * The bytes of a workbook as an Excel file: live formulas with what they come to, inputs that may be typed over, all else
 * locked without a password, and a page set-up for A4. The same workbook gives the same bytes.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const choices = new Choices();
  const sheets = workbook.sheets.map((sheet) => writeSheet(sheet, workbook, choices));
  const bytes = await write({
    sheets: [...sheets, ...choices.sheets()],
    defaultFont,
    namedRanges: workbook.sheets.flatMap(namesOf),
    workbookProtection: { lockStructure: true },
    properties: { title: plainLine(workbook.title, 255), creator: plainLine(workbook.issuer, 255) },
  });
  return settle(bytes, workbook);
}

function writeSheet(sheet: Sheet, workbook: Workbook, choices: Choices): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const merges: NonNullable<WriteSheet['merges']> = [];
  const dataValidations: DataValidation[] = [];
  each(sheet, (cell, row, column) => {
    const { value, formula, span = 1, takes } = cell;
    const content = typeof value === 'string' ? cellText(value) : (value ?? null);
    const style = styleOf(cell);
    cells.set(`${row},${column}`, {
      style,
      ...(formula === undefined ? { value: content } : { formula, formulaResult: content }),
    });
    if (span > 1) {
      merges.push({ startRow: row, startCol: column, endRow: row, endCol: column + span - 1 });
      for (let beside = 1; beside < span; beside++)
        cells.set(`${row},${column + beside}`, { value: null, style });
    }
    if (takes)
      dataValidations.push(
        validationOf(
          takes,
          `${letters(column)}${row + 1}`,
          takes.kind === 'choice' ? choices.add(takes.choices) : '',
        ),
      );
  });
  return {
    name: sheet.name,
    columns: sheet.columns.map((width) => ({ width })),
    cells,
    merges,
    dataValidations,
    rowDefs: new Map(rowHeights(sheet).map((height, row) => [row, { height }])),
    ...(sheet.head > 0 && { freezePane: { rows: sheet.head } }),
    // A break is named by the last row of the page above it.
    rowBreaks: sheet.breaks.map((row) => row - 1),
    charts: sheet.charts.map(chartOf),
    protection: {
      sheet: true,
      objects: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.wide ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.9, bottom: 0.8, left: 0.6, right: 0.6, header: 0.4, footer: 0.4 },
    },
    headerFooter: headerFooter(workbook),
  };
}

/** Named cells, and the rows that are printed again on each page. */
function namesOf(sheet: Sheet): { name: string; range: string; scope?: string }[] {
  const names: { name: string; range: string; scope?: string }[] = [];
  // The library writes the names of sheets here without the quotation marks that most of them need.
  if (sheet.head > 0)
    names.push({
      name: '_xlnm.Print_Titles',
      range: `${quoted(sheet.name)}!$1:$${sheet.head}`,
      scope: sheet.name,
    });
  each(sheet, ({ name }, row, column) => {
    if (name !== undefined)
      names.push({ name, range: `${quoted(sheet.name)}!$${letters(column)}$${row + 1}` });
  });
  return names;
}

function each({ rows }: Sheet, visit: (cell: Cell, row: number, column: number) => void): void {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) if (cell) visit(cell, row, column);
}
