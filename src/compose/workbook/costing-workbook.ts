import type { Sheet } from '../../document/workbook.js';
import { costing } from '../../figures/costing.js';
import { costingNotes } from './costing-notes.js';
import { costsSheet } from './costs-sheet.js';
import { demandSheet } from './demand-sheet.js';
import { inputsSheet } from './inputs-sheet.js';
import { postsSheet } from './posts-sheet.js';
import { sensitivitySheet } from './sensitivity-sheet.js';
import { settle } from './settle.js';
import { staffingSheet } from './staffing-sheet.js';
import { summarySheet } from './summary-sheet.js';
import type { WorkbookMaterials } from './workbook.js';
import { workingSheet } from './working-sheet.js';

/** The board's own costing, from patients to pounds, in formulas that work themselves out when an answer is changed. */
export function costingWorkbook(materials: WorkbookMaterials): Sheet[] {
  const all = { ...materials, costing: costing(materials.profile, materials.law) };
  const sheets = [
    costingNotes(all),
    inputsSheet(all),
    demandSheet(all),
    staffingSheet(all),
    postsSheet(all),
    costsSheet(all),
    summarySheet(all),
    sensitivitySheet(all),
  ];
  return settle([...sheets, workingSheet(all, sheets)]);
}
