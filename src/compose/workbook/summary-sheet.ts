import type { Figure } from '../../figures/figure.js';
import type { Money } from '../../figures/shares.js';
import { type CostingMaterials, CostingSheet } from './costing-layout.js';
import { type DraftCell, number, type SheetDraft, words } from './draft.js';
import { formulaText } from './formula.js';
import { headingTitle } from './heading-title.js';

/** What the service costs in all, by heading, by lot and by commissioner, and how that compares. */
export function summarySheet(materials: CostingMaterials): SheetDraft {
  const sheet = new CostingSheet(materials, 'summary', [52, 14], [16, 16]);
  const { cost } = sheet.costing;
  sheet.heads(['byYear'], ['term', 'extended']);
  sheet.draft.endHead();
  const total = totals(sheet);
  byHeading(sheet, total, materials);
  sheet.part('byLot');
  for (const lot of cost.lots) {
    const label = (key: string): string => `${lot.name ?? lot.id}: ${sheet.say(key)}`;
    sheet.line(label('lotOwn'), lot.own);
    sheet.line(label('contingency'), lot.contingency);
    sheet.line(label('lotShared'), lot.shared);
    sheet.line(label('total'), lot.byYear, { after: sums(lot), style: 'total' });
    ceiling(sheet, lot, label);
  }
  sheet.part('byCommissioner');
  for (const { id, name, share, ...money } of cost.commissioners)
    sheet.line(name ?? id, money.byYear, {
      before: [{ ...number(share), format: 'percent' }],
      after: sums(money),
    });
  threshold(sheet);
  return sheet.draft;
}

const sums = ({ term, extended }: Money): Figure[] => [term, extended];

/** Returns the row of the total. */
function totals(sheet: CostingSheet): number {
  const { cost } = sheet.costing;
  sheet.part('totals');
  sheet.line(sheet.say('subtotal'), cost.subtotal.byYear, { after: sums(cost.subtotal) });
  sheet.line(sheet.say('contingency'), cost.contingency.byYear, { after: sums(cost.contingency) });
  const total = sheet.line(sheet.say('total'), cost.total.byYear, {
    after: sums(cost.total),
    style: 'total',
  });
  ceiling(sheet, cost, (key) => sheet.say(key));
  sheet.line(sheet.say('perCase'), cost.perCase);
  sheet.line(sheet.say('perPatient'), cost.perPatient);
  return total;
}

/** The most that the board will pay in a year, and what is left of it. */
function ceiling(
  sheet: CostingSheet,
  { ceiling: most, headroom }: { ceiling?: Figure; headroom?: Figure[] },
  label: (key: string) => string,
): void {
  if (!most || !headroom) return;
  sheet.line(
    label('ceiling'),
    headroom.map(() => most),
  );
  sheet.line(label('headroom'), headroom);
}

function byHeading(sheet: CostingSheet, total: number, { labels }: CostingMaterials): void {
  const { draft } = sheet;
  const { headings } = sheet.costing.cost;
  sheet.part('byHeading');
  const first = draft.rows.length;
  for (const heading of headings)
    sheet.line(headingTitle(heading.id, labels), heading.byYear, { after: sums(heading) });
  const last = draft.rows.length - 1;
  const { first: from, last: to } = sheet.years;
  if (to < from) return;
  const ofTerm = draft.column(to + 1, first, last);
  draft.draw(
    {
      kind: 'bars',
      title: sheet.say('headingsChart'),
      description: sheet.say('headingsPicture'),
      format: 'pounds',
      categories: draft.column(0, first, last),
      series: [{ title: sheet.say('term'), values: ofTerm }],
    },
    28,
  );
  draft.draw(
    {
      kind: 'columns',
      title: sheet.say('yearsChart'),
      description: sheet.say('yearsPicture'),
      format: 'pounds',
      categories: draft.row(draft.head - 1, from, to),
      series: [{ title: sheet.say('total'), values: draft.row(total, from, to) }],
    },
    16,
  );
}

function threshold(sheet: CostingSheet): void {
  const { value, vat, withVat, threshold: limit, reached } = sheet.costing.cost.threshold;
  const line = (key: string, cell: DraftCell, style: 'label' | 'total' = 'label'): number =>
    sheet.draft.add(words(sheet.say(key), style), cell);
  sheet.part('threshold');
  sheet.tell('thresholdNote');
  line('thresholdValue', number(value));
  line('thresholdVat', number(vat));
  const top = line('thresholdWithVat', number(withVat, 'total'), 'total');
  const bottom = line('thresholdLimit', { ...number(limit), shown: true });
  const [yes, no] = [sheet.say('reached'), sheet.say('notReached')];
  const formula = `IF(B${top + 1}>=B${bottom + 1},${formulaText(yes)},${formulaText(no)})`;
  sheet.draft.add(words(sheet.say('thresholdIs'), 'label'), {
    value: reached ? yes : no,
    formula,
    style: 'strong',
    format: 'text',
    span: 3,
  });
}
