import { beforeAll, describe, expect, it } from 'vitest';
import { costing } from '../src/figures/costing.js';
import { type Figure, numberOf } from '../src/figures/figure.js';
import type { Profile } from '../src/profile/profile.js';
import { writeXlsx } from '../src/writers/xlsx/index.js';
import { generatedProfile } from './figures/generated-profile.js';
import { exampleProfile, examples, library, workbookOf } from './packs.js';
import { type ReadCell, type ReadSheet, type ReadXlsx, readXlsx } from './read-xlsx.js';
import { differing, recompute } from './recompute.js';

const bytesOf = async (profile: Profile, id: string): Promise<Uint8Array> =>
  writeXlsx(await workbookOf(profile, id));
const fileOf = async (profile: Profile, id: string): Promise<ReadXlsx> =>
  readXlsx(await bytesOf(profile, id));
const { law } = await library();
const numbers = (figures: readonly Figure[]): number[] => figures.map(numberOf);

function sheetOf(read: ReadXlsx, name: string): ReadSheet {
  const found = read.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`there is no sheet ${name}`);
  return found;
}

/** Numbers of the first row of a sheet, from the top or below another row, that begins with these words. */
function rowOf(read: ReadXlsx, sheet: string, label: string, below?: string): number[] {
  const { cells } = sheetOf(read, sheet);
  const rowsNamed = (words: string): number[] =>
    [...cells.values()].flatMap(({ ref, value }) =>
      value === words && ref.startsWith('A') ? [Number(ref.slice(1))] : [],
    );
  const from = below === undefined ? 0 : (rowsNamed(below)[0] ?? Number.POSITIVE_INFINITY);
  const row = rowsNamed(label).find((one) => one > from);
  if (row === undefined) throw new Error(`${sheet} has no row ${label}`);
  return [...cells.values()].flatMap(({ ref, value }) =>
    ref.replace(/^[A-Z]+/, '') === String(row) && typeof value === 'number' ? [value] : [],
  );
}

/** Cells of a range such as `'Costs'!$A$4:$A$9`; those that hold nothing are left out. */
function cellsIn(range: string, sheets: readonly ReadSheet[]): ReadCell[] {
  const [, name, left = '', top, right = '', foot] =
    /^'(.*)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(range) ?? [];
  return [...(sheets.find((sheet) => sheet.name === name)?.cells.values() ?? [])].filter(({ ref, value }) => {
    const [, column = '', row] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
    return (
      value !== undefined &&
      column >= left &&
      column <= right &&
      Number(row) >= Number(top) &&
      Number(row) <= Number(foot)
    );
  });
}

const pennies = (amounts: readonly number[]): number[] => amounts.map((one) => Math.round(one * 100));

describe.each(examples)('the costing workbook of %s', (name) => {
  const profile = exampleProfile(name);
  let bytes: Uint8Array;
  let read: ReadXlsx;

  beforeAll(async () => {
    bytes = await bytesOf(profile, 'costing-worksheet');
    read = readXlsx(bytes);
  });

  it('holds what another engine works out from its formulas', () => {
    const all = recompute(read);
    expect(all.length).toBeGreaterThan(100);
    expect(differing(all)).toEqual([]);
  });

  it('holds our own figures', () => {
    const { cost, demand, staffing, sensitivity } = costing(profile, law);
    const money = ({ byYear, term, extended }: typeof cost.total): number[] =>
      pennies(numbers([...byYear, term, extended]));
    expect(pennies(rowOf(read, 'Costs', 'Total'))).toEqual(money(cost.total));
    expect(pennies(rowOf(read, 'Costs', '6 Advocates'))).toEqual(
      money(cost.headings[5] as typeof cost.total),
    );
    expect(pennies(rowOf(read, 'Summary', 'Total', 'In all'))).toEqual(money(cost.total));
    for (const { name: who, id, ...shared } of cost.commissioners)
      expect(pennies(rowOf(read, 'Summary', who ?? id, 'By commissioner').slice(1))).toEqual(money(shared));
    for (const lot of cost.lots)
      expect(pennies(rowOf(read, 'Summary', `${lot.name ?? lot.id}: Total`))).toEqual(money(lot));
    expect(rowOf(read, 'Demand', 'Cases at central uptake, which are staffed and costed')).toEqual(
      numbers(demand.years.map((year) => year.cases.central)),
    );
    expect(rowOf(read, 'Staffing', 'All lots: Advocates by hours, whole-time')).toEqual(
      numbers(staffing.years.map((year) => year.hours)),
    );
    expect(pennies(rowOf(read, 'Sensitivity', 'At the uptake of the sheet “Demand”'))).toEqual(
      pennies(numbers([sensitivity.uptake.low, sensitivity.uptake.central, sensitivity.uptake.high])),
    );
    const totals = [...sheetOf(read, 'Sensitivity').cells.values()].filter(({ ref }) =>
      /^[DE]\d+$/.test(ref),
    );
    expect(totals.filter(({ value }) => typeof value === 'number').length).toBeGreaterThanOrEqual(
      2 * sensitivity.drivers.length,
    );
  });

  it('lets its inputs be typed over, and nothing else', () => {
    const named = new Set(
      [...read.names]
        .filter(([key]) => !key.includes('Print_Titles'))
        .map(([, place]) => place.replaceAll('$', '')),
    );
    for (const { name: sheet, cells, rules, protection } of read.sheets) {
      expect(protection?.sheet).toBe('1');
      expect(Object.keys(protection ?? {}).filter((key) => /password|hash|salt/i.test(key))).toEqual([]);
      for (const { ref, locked, fill, sides, formula } of cells.values()) {
        const isInput = named.has(`'${sheet}'!${ref}`) && sheet === 'Inputs';
        const sample = sheet === 'Notes' && !locked;
        expect([sheet, ref, locked]).toEqual([sheet, ref, !isInput && !sample]);
        if (!isInput) continue;
        expect([fill, sides, formula]).toEqual(['FFF1BF', 4, undefined]);
        const rule = rules.find((one) => one.range === ref);
        expect(rule?.type).toMatch(/^(decimal|whole)$/);
        expect(rule?.prompt).not.toBe('');
        expect(rule?.error).toMatch(/^This cell takes a (whole )?number from /);
      }
    }
  });

  it('is the same file again', async () => {
    const again = await bytesOf(structuredClone(profile), 'costing-worksheet');
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  it('is set up for paper', () => {
    const { sheets, names } = read;
    for (const [at, { page, fitsWidth, frozen, head, foot, name: sheet }] of sheets.entries()) {
      expect([sheet, page.paperSize, page.fitToHeight, fitsWidth]).toEqual([sheet, '9', '0', true]);
      expect(names.get(`_xlnm.Print_Titles@${at}`)).toBe(`'${sheet}'!$1:$${frozen}`);
      expect(head).toContain('Costing worksheet');
      expect(foot).toContain('Page &P of &N');
    }
  });
});

describe('the costing workbook', () => {
  const profile = exampleProfile('urban-board');

  it.each([
    [
      'costing.hoursPerCase',
      19.5,
      (to: Profile) => Object.assign(to.costing as object, { hoursPerCase: 19.5 }),
    ],
    [
      'demand.uptake.central',
      0.77,
      (to: Profile) => Object.assign(to.demand?.uptake as object, { central: 77 }),
    ],
    [
      'costing.priceInflation',
      0.061,
      (to: Profile) => Object.assign(to.costing as object, { priceInflation: 6.1 }),
    ],
  ])('works out anew what %s changes', async (input, typed, change) => {
    const changed = structuredClone(profile);
    change(changed);
    const read = await fileOf(profile, 'costing-worksheet');
    const after = await fileOf(changed, 'costing-worksheet');
    const worked = new Map(recompute(read, { [input]: typed }).map((one) => [one.cell, one.worked]));
    const compared = ['Demand', 'Staffing', 'Posts', 'Costs', 'Summary'].flatMap((name) =>
      [...sheetOf(after, name).cells.values()].flatMap(({ ref, formula, value }) =>
        formula === undefined
          ? []
          : [{ cell: `${name}!${ref}`, formula, cached: value, worked: worked.get(`${name}!${ref}`) }],
      ),
    );
    expect(differing(compared)).toEqual([]);
    const total = (file: ReadXlsx): number[] => rowOf(file, 'Costs', 'Total');
    expect(total(after)).not.toEqual(total(read));
  });

  it('says what is missing, and builds, when nothing has been costed', async () => {
    const read = await fileOf(exampleProfile('smallest'), 'costing-worksheet');
    const notes = [...sheetOf(read, 'Notes').cells.values()].map(({ value }) => value);
    expect(notes).toContain('How many hours does one case take?');
    expect(notes).toContain('costing.hoursPerCase');
    const place = read.names.get('costing.vatPercent') ?? '';
    const input = sheetOf(read, 'Inputs').cells.get(place.replace(/^.*!/, '').replaceAll('$', ''));
    expect([input?.locked, input?.value]).toEqual([false, undefined]);
  });

  it('draws its charts from cells that hold numbers, and says what they show', async () => {
    const { charts, sheets } = await fileOf(profile, 'costing-worksheet');
    expect(charts.map(({ title }) => title)).toEqual([
      'Patients a year by legal status',
      'Cost of the term by heading',
      'Cost by year',
      'Sensitivity: what a tenth more or less does to the total',
    ]);
    for (const { alt, ranges } of charts) {
      expect(alt).toMatch(/bar/);
      expect(ranges.length % 2).toBe(0);
      for (const [at, range] of ranges.entries()) {
        const cells = cellsIn(range, sheets).map(({ value }) => typeof value);
        expect(cells.length).toBeGreaterThan(2);
        // Each series names its categories and then its values.
        expect([range, new Set(cells)]).toEqual([range, new Set([at % 2 === 0 ? 'string' : 'number'])]);
      }
    }
  });

  it('keeps words words, whatever they begin with', async () => {
    const words = [
      '=1+1',
      '+SUM(A1)',
      '-2',
      '@cmd',
      '=cmd|’/c calc’!A1',
      'a\u0001b',
      '_x0041_',
      '<b>&amp;</b>',
      ' spaced  ',
      'x'.repeat(19_000),
    ];
    const changed = structuredClone(profile);
    const posts = words.map((title, at) => ({
      id: `post-${at}`,
      title,
      heading: 'K-6' as const,
      wte: 1,
      salary: 1000,
    }));
    changed.costing = { ...changed.costing, posts };
    const read = await fileOf(changed, 'costing-worksheet');
    const inputs = [...sheetOf(read, 'Inputs').cells.values()];
    for (const typed of words) {
      const found = inputs.find(({ value }) => value === typed.replace('\u0001', '\uFFFD'));
      expect([typed.slice(0, 20), found?.formula, found?.locked]).toEqual([
        typed.slice(0, 20),
        undefined,
        true,
      ]);
    }
  });

  it.each(Array.from({ length: 5 }, (_, seed) => seed))(
    'holds what another engine works out, for generated profile %i',
    async (seed) => {
      expect(differing(recompute(await fileOf(generatedProfile(seed), 'costing-worksheet')))).toEqual([]);
    },
  );
});

describe.each(examples)('the bidder’s budget of %s', (name) => {
  const profile = exampleProfile(name);

  it('holds none of the board’s numbers', async () => {
    const { sheets, names } = await fileOf(profile, 'bidders-budget');
    const own = ['costing', 'demand', 'settings', 'contract.ceiling', 'workforce'];
    expect([...names.keys()].filter((key) => own.some((one) => key.startsWith(one)))).toEqual([]);
    const cells = sheets.flatMap((sheet) => [...sheet.cells.values()]);
    expect(cells.filter(({ value }) => typeof value === 'number' && value !== 0)).toEqual([]);
    expect(
      cells.filter(({ formula }) => /\d{3}/.test(formula?.replace(/[A-Z]+\d+|[*/]100\b/g, '') ?? '')),
    ).toEqual([]);
    const said = cells
      .flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
      .join(' ')
      .replaceAll(',', '');
    for (const figure of boardNumbers(profile)) expect(said).not.toMatch(new RegExp(`\\b${figure}\\b`));
  });

  it('has a sheet for each year with every heading, and adds up what is typed in', async () => {
    const read = await fileOf(profile, 'bidders-budget');
    const years = (profile.contract?.years ?? 0) + (profile.contract?.extensionYears ?? 0);
    const named = read.sheets.map((sheet) => sheet.name);
    expect(named.filter((one) => /^Year \d+$/.test(one))).toHaveLength(
      profile.contract?.years == null ? 0 : years,
    );
    for (const sheet of read.sheets.filter((one) => one.name.startsWith('Year')))
      for (let n = 1; n <= 16; n++)
        expect(
          [...sheet.cells.values()].filter(({ value }) => String(value).startsWith(`${n} `)),
        ).toHaveLength(1);
    expect(differing(recompute(read))).toEqual([]);
  });
});

/** Numbers of three digits and more that only the board knows. */
function boardNumbers({ costing: own, demand, contract }: Profile): number[] {
  const found: number[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'number' && value >= 100) found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit([own, demand?.byStatus, demand?.pastTakeUp?.value, contract?.ceiling]);
  return found.filter((one) => one < 1900 || one > 2100);
}

describe('the bidder’s budget', () => {
  it('adds up what a bidder types in', async () => {
    const read = await fileOf(exampleProfile('urban-board'), 'bidders-budget');
    const { cells } = sheetOf(read, 'Year 1');
    const row = Number([...cells.values()].find(({ value }) => value === '6 Advocates')?.ref.slice(1)) + 1;
    for (const column of ['A', 'B', 'C', 'D', 'E']) expect(cells.get(`${column}${row}`)?.locked).toBe(false);
    const names = new Map(['C', 'D', 'E'].map((column) => [column, `'Year 1'!$${column}$${row}`]));
    const typed = { ...read, names: new Map([...read.names, ...names]) };
    const worked = recompute(typed, { C: 2.5, D: 30_000, E: 4_000.5 });
    const at = (cell: string): unknown => worked.find((one) => one.cell === cell)?.worked;
    expect(at(`Year 1!F${row}`)).toBe(85_001.25);
    const place = (name: string): string => (read.names.get(name) ?? '').replaceAll(/['$]/g, '');
    expect(at(place('Year1_total'))).toBe(85_001.25);
    expect(at(place('Total_with_VAT'))).toBe(85_001.25);
  });
});
