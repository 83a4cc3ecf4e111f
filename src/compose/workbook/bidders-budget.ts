import type { Sheet } from '../../document/workbook.js';
import { type Figure, sum } from '../../figures/figure.js';
import { headings } from '../../figures/headings.js';
import { contractYears } from '../../figures/years.js';
import { say } from '../words.js';
import { type BudgetYear, budgetYear } from './budget-year.js';
import { number, over, SheetDraft, words } from './draft.js';
import { made } from './made.js';
import { settle } from './settle.js';
import { takesChoice, takesText } from './takes.js';
import type { WorkbookMaterials } from './workbook.js';

/**
 * The budget that a bidder fills in: notes, a sheet for each contract year, and a summary. It holds the headings, the
 * years and the names of the lots, and none of the board's figures (T-20).
 */
export function biddersBudget(materials: WorkbookMaterials): Sheet[] {
  const { profile } = materials;
  const years: BudgetYear[] = [];
  for (const year of contractYears(profile)) years.push(budgetYear(year, years[0]?.sheet, materials.labels));
  const sheets = [notes(materials, years.length > 0), ...years.map((one) => one.sheet)];
  return settle(years.length > 0 ? [...sheets, summary(years, materials)] : sheets);
}

function notes(materials: WorkbookMaterials, hasYears: boolean): SheetDraft {
  const { labels, title, profile } = materials;
  const sheet = new SheetDraft(say(labels, 'budget.notes'), [34, 76]);
  sheet.add(words(title, 'title', 2));
  sheet.endHead();
  made(sheet, labels, materials);
  sheet.add();
  sheet.add(words(say(labels, 'budget.you'), 'heading', 2));
  const ask = (key: string, longest: number): void => {
    sheet.add(words(say(labels, key), 'strong'), {
      style: 'input',
      format: 'text',
      takes: takesText(labels, key, `${key}Help`, longest),
    });
  };
  const choose = (key: string, choices: string[]): void => {
    sheet.add(words(say(labels, key), 'strong'), {
      style: 'input',
      format: 'text',
      takes: takesChoice(labels, key, `${key}Help`, choices),
    });
  };
  ask('budget.bidder', 200);
  const lots = (profile.procurement?.lots ?? []).flatMap((lot) => lot.name ?? []);
  if (lots.length > 1) choose('budget.lot', lots);
  choose(
    'budget.vat',
    ['exempt', 'due', 'outside'].map((one) => say(labels, `budget.vat.${one}`)),
  );
  ask('budget.vatWhy', 1000);
  sheet.add();
  sheet.add(words(say(labels, 'budget.how'), 'heading', 2));
  const steps = lots.length > 1 ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 2, 3, 4, 5, 6, 7];
  for (const step of steps) sheet.add(words(say(labels, `budget.how.${step}`), 'label', 2));
  if (!hasYears) sheet.add(words(say(labels, 'budget.noYears'), 'strong', 2));
  return sheet;
}

/** Headings down, years across, and the sums of both. */
function summary(years: readonly BudgetYear[], { labels }: WorkbookMaterials): SheetDraft {
  const sheet = new SheetDraft(say(labels, 'budget.summary'), [40, ...years.map(() => 15), 16], true);
  sheet.add(words(say(labels, 'budget.summary'), 'title', years.length + 2));
  sheet.add(
    words(say(labels, 'budget.cost'), 'head'),
    ...years.map((year) => over(year.sheet.name)),
    over(say(labels, 'budget.allYears')),
  );
  sheet.endHead();
  const row = (label: string, of: Figure[], style: 'derived' | 'total', name?: string): void => {
    const all = sum('pounds', of);
    sheet.add(words(label, style === 'total' ? 'total' : 'label'), ...of.map((one) => number(one, style)), {
      ...number(all, 'total'),
      ...(name !== undefined && { name }),
    });
  };
  for (const heading of headings)
    row(
      say(labels, heading),
      years.map((year) => year.headings[heading]),
      'derived',
    );
  const line = (key: 'contingency' | 'vat'): Figure[] => years.map((year) => year[key]);
  row(say(labels, 'budget.contingency'), line('contingency'), 'derived');
  row(
    say(labels, 'budget.total'),
    years.map((year) => year.total),
    'total',
    'Total',
  );
  row(say(labels, 'budget.vatAmount'), line('vat'), 'derived');
  row(
    say(labels, 'budget.totalVat'),
    years.map((year) => year.totalWithVat),
    'total',
    'Total_with_VAT',
  );
  return sheet;
}
