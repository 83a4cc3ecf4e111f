import { formatDate, say, type Words } from '../words.js';
import { words as cell, type SheetDraft } from './draft.js';
import type { WorkbookMaterials } from './workbook.js';

/** Who issued the workbook, when and from which answers, and whether it is a draft or an example. */
export function made(
  sheet: SheetDraft,
  labels: Words,
  { issuer, date, fingerprint, draft, illustrative }: WorkbookMaterials,
): void {
  const line = (key: string, value: string): void => {
    sheet.add(cell(say(labels, key), 'strong'), cell(value, 'label'));
  };
  line('made.issuer', issuer);
  if (date !== undefined) line('made.date', formatDate(date, labels));
  line('made.version', fingerprint);
  if (draft) sheet.add(cell(say(labels, 'made.draft'), 'strong', 2));
  if (illustrative) sheet.add(cell(say(labels, 'made.illustrative'), 'strong', 2));
}
