import type { Line } from '../../figures/lines.js';
import type { Money } from '../../figures/shares.js';
import { type CostingMaterials, CostingSheet } from './costing-layout.js';
import type { SheetDraft } from './draft.js';
import { headingTitle } from './heading-title.js';

/** The cost table: every line under its heading, year by year, with the sum of each heading above its lines. */
export function costsSheet(materials: CostingMaterials): SheetDraft {
  const sheet = new CostingSheet(materials, 'costs', [42, 18, 18], [15, 15, 28]);
  const { headings, subtotal, contingency, total } = sheet.costing.cost;
  sheet.heads(['cost', '>kind', '>lot'], ['term', 'extended', '>source']);
  sheet.draft.endHead();
  const lotName = (id: string | undefined): string =>
    id === undefined
      ? sheet.say('allLots')
      : (materials.profile.procurement?.lots?.find((one) => one.id === id)?.name ?? id);
  const sums = ({ term, extended }: Money) => [term, extended];
  for (const heading of headings) {
    sheet.line(headingTitle(heading.id, materials.labels), heading.byYear, {
      after: sums(heading),
      style: 'total',
    });
    for (const line of heading.lines) ofLine(sheet, line, lotName(line.lot));
  }
  sheet.draft.add();
  sheet.line(sheet.say('subtotal'), subtotal.byYear, { after: sums(subtotal), style: 'total' });
  sheet.line(sheet.say('contingency'), contingency.byYear, { after: sums(contingency) });
  sheet.line(sheet.say('total'), total.byYear, { after: sums(total), style: 'total' });
  return sheet.draft;
}

function ofLine(sheet: CostingSheet, { id, what, kind, byYear, source }: Line, lot: string): void {
  sheet.line(what ?? id, byYear, {
    before: [sheet.say(`kind.${kind}`), lot],
    ...(source !== undefined && { after: [undefined, undefined, source] }),
  });
}
