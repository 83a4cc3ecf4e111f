import type { DataValidation } from 'hucre/xlsx';
import type { Takes } from '../../document/workbook.js';
import { plainLine } from './text.js';

/** Most characters that a spreadsheet takes for a title and for a message. */
const most = { title: 32, message: 255 };

/**
 * What may be typed into a cell, as the spreadsheet checks it.
 * @param range e.g. `C4`
 * @param choices where the wordings of a choice stand, since a list written out may not be long
 */
export function validationOf(takes: Takes, range: string, choices: string): DataValidation {
  const shared = {
    range,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    inputTitle: plainLine(takes.title, most.title),
    inputMessage: plainLine(takes.says, most.message),
    errorTitle: plainLine(takes.title, most.title),
    errorMessage: plainLine(takes.refuses, most.message),
  } as const;
  switch (takes.kind) {
    case 'number':
      return {
        ...shared,
        type: takes.whole ? 'whole' : 'decimal',
        operator: 'between',
        formula1: String(takes.least),
        formula2: String(takes.most),
      };
    case 'text':
      return { ...shared, type: 'textLength', operator: 'lessThanOrEqual', formula1: String(takes.longest) };
    case 'choice':
      return { ...shared, type: 'list', formula1: choices };
  }
}
