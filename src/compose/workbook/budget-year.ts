import type { Cell } from '../../document/workbook.js';
import { type Figure, input, product, round, sum, type Unit } from '../../figures/figure.js';
import { type Heading, headings } from '../../figures/headings.js';
import type { ContractYear } from '../../figures/years.js';
import { say, type Words } from '../words.js';
import { number, over, SheetDraft, words } from './draft.js';
import { columnLetters, quoted } from './formula.js';
import { takesNumber, takesText } from './takes.js';
import { yearTitle } from './year-title.js';

/** What a year of the budget comes to, for the summary. */
export interface BudgetYear {
  sheet: SheetDraft;
  headings: Record<Heading, Figure>;
  contingency: Figure;
  total: Figure;
  vat: Figure;
  totalWithVat: Figure;
}

/** Headings of posts, with the rows that each has; the others have two rows of other costs. */
const posts: Partial<Record<Heading, number>> = { 'K-6': 6, 'K-8': 3, 'K-11': 3 };
const otherRows = 2;

/** The sheet of one year: for each heading rows to fill in, what each comes to, and their sum. */
export function budgetYear(year: ContractYear, first: SheetDraft | undefined, labels: Words): BudgetYear {
  const sheet = new SheetDraft(
    say(labels, 'yearTitle', { n: String(year.number) }),
    [40, 44, 12, 15, 15, 16],
    true,
  );
  sheet.add(words(yearTitle(year, labels), 'title', 6));
  sheet.add(
    ...['budget.cost', 'budget.basis'].map((key) => words(say(labels, key), 'head')),
    ...['budget.number', 'budget.price', 'budget.onCosts', 'budget.inYear'].map((key) =>
      over(say(labels, key)),
    ),
  );
  sheet.endHead();
  const write = new YearRows(sheet, year, first, labels);
  const sums = Object.fromEntries(headings.map((heading) => [heading, write.heading(heading)]));
  return { sheet, headings: sums as Record<Heading, Figure>, ...write.totals(Object.values(sums)) };
}

class YearRows {
  readonly #sheet: SheetDraft;
  readonly #year: ContractYear;
  readonly #first: SheetDraft | undefined;
  readonly #labels: Words;

  constructor(sheet: SheetDraft, year: ContractYear, first: SheetDraft | undefined, labels: Words) {
    this.#sheet = sheet;
    this.#year = year;
    this.#first = first;
    this.#labels = labels;
  }

  /** The rows of a heading, and their sum in the row of its title. */
  heading(heading: Heading): Figure {
    const count = posts[heading] ?? otherRows;
    const of = Array.from({ length: count }, (_, at) =>
      this.#parts(`${heading}.${at + 1}`, heading in posts),
    );
    const total = sum(
      'pounds',
      of.map((one) => one.amount),
    );
    this.#sheet.add(
      words(say(this.#labels, heading), 'strong'),
      words(say(this.#labels, `about.${heading}`), 'label', 4),
      undefined,
      undefined,
      undefined,
      number(total, 'total'),
    );
    for (const { cells, amount } of of) {
      const basis = this.#text('budget.basis', 'budget.basisHelp', 400);
      this.#sheet.add(this.#name(), basis, ...cells, number(amount));
    }
    return total;
  }

  totals(sums: readonly Figure[]): Pick<BudgetYear, 'contingency' | 'total' | 'vat' | 'totalWithVat'> {
    const contingency = this.#answer('contingency', 'pounds');
    const total = sum('pounds', [...sums, contingency]);
    const rate = this.#answer('vatRate', 'percent');
    const vat = round(2, product('pounds', total, rate));
    const totalWithVat = sum('pounds', [total, vat]);
    const { n } = { n: this.#year.number };
    const label = (key: string) => words(say(this.#labels, `budget.${key}`), 'strong');
    this.#sheet.add();
    this.#sheet.add(
      label('contingency'),
      this.#text('budget.contingency', 'budget.contingencyHelp', 400),
      undefined,
      undefined,
      undefined,
      this.#given(contingency, 'budget.contingency', 'budget.contingencyHelp', 100_000_000),
    );
    this.#total('total', total, `Year${n}_total`);
    this.#sheet.add(
      label('vatRate'),
      undefined,
      undefined,
      undefined,
      undefined,
      this.#given(rate, 'budget.vatRate', 'budget.vatRateHelp', 1),
    );
    this.#total('vatAmount', vat, `Year${n}_VAT`);
    this.#total('totalVat', totalWithVat, `Year${n}_total_with_VAT`);
    return { contingency, total, vat, totalWithVat };
  }

  #total(key: string, figure: Figure, name: string): void {
    const label = words(say(this.#labels, `budget.${key}`), 'total', 5);
    this.#sheet.add(label, undefined, undefined, undefined, undefined, { ...number(figure, 'total'), name });
  }

  /** What one row is made of: so many, at the pay or price of one, with on-costs for a post. */
  #parts(row: string, isPost: boolean) {
    const most = 100_000_000;
    const many = this.#answer(`${row}.number`, isPost ? 'wte' : 'count');
    const price = this.#answer(`${row}.price`, 'pounds');
    const countCell = {
      ...this.#given(many, isPost ? 'budget.numberPosts' : 'budget.number', 'budget.numberHelp', 1_000_000),
      format: 'two places' as const,
    };
    if (!isPost) {
      const cells = [countCell, this.#given(price, 'budget.price', 'budget.priceHelp', most), undefined];
      return { cells, amount: round(2, product('pounds', many, price)) };
    }
    const onCosts = this.#answer(`${row}.on-costs`, 'pounds');
    const cells = [
      countCell,
      this.#given(price, 'budget.pay', 'budget.priceHelp', most),
      this.#given(onCosts, 'budget.onCosts', 'budget.onCostsHelp', most),
    ];
    return { cells, amount: round(2, product('pounds', many, sum('pounds', [price, onCosts]))) };
  }

  /** A number that the bidder gives; nobody has given it yet. */
  #answer(path: string, unit: Unit): Figure {
    return input(`year-${this.#year.number}.${path}`, undefined, unit);
  }

  #given(figure: Figure, title: string, help: string, most: number) {
    return {
      ...number(figure, 'input'),
      takes: takesNumber(this.#labels, title, help, { least: 0, most }, figure.unit),
    };
  }

  #text(title: string, help: string, longest: number): Cell {
    return { style: 'input', format: 'text', takes: takesText(this.#labels, title, help, longest) };
  }

  /** The name of a post or cost: given on the sheet of the first year, taken over on the others. */
  #name(): Cell {
    if (!this.#first) return this.#text('budget.cost', 'budget.nameHelp', 120);
    const cell = `${quoted(this.#first.name)}!${columnLetters(0)}${this.#sheet.rows.length + 1}`;
    return { value: '', formula: `IF(${cell}="","",${cell})`, style: 'label', format: 'text' };
  }
}
