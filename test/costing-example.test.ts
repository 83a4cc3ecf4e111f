import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { costing } from '../src/figures/costing.js';
import { type Figure, numberOf, partsOf } from '../src/figures/figure.js';
import { exampleProfile } from './packs.js';

const page = readFileSync(new URL('../docs/costing.md', import.meta.url), 'utf8');
const all = costing(exampleProfile('urban-board'), { lightTouchThreshold: 663_540 });

/** Every figure that the totals, the comparisons and the sensitivity of the board rest on. */
const figures = new Set<Figure>();
function gather(one: Figure): void {
  if (figures.has(one)) return;
  figures.add(one);
  partsOf(one).forEach(gather);
}
const { demand, staffing, cost, sensitivity } = all;
for (const one of [
  ...demand.statuses.flatMap((status) => [status.patients, ...Object.values(status.cases)]),
  ...Object.values(demand.cases),
  ...Object.values(demand.short.cases),
  demand.short.patients,
  ...demand.settings.flatMap((setting) => [setting.patients, ...setting.cases, ...setting.short]),
  ...demand.years.flatMap((year) => [year.patients, ...Object.values(year.cases)]),
  ...(demand.uptake.past ? [demand.uptake.past] : []),
  ...staffing.settings.flatMap((setting) =>
    setting.years.flatMap((year) => [year.open, ...Object.values(year.hours), ...Object.values(year.wte)]),
  ),
  ...staffing.years.flatMap((year) => Object.values(year)),
  ...cost.lines.flatMap((line) => [...(line.quantity ?? []), ...line.byYear]),
  ...cost.headings.flatMap((heading) => heading.byYear),
  ...cost.total.byYear,
  cost.total.term,
  cost.total.extended,
  cost.threshold.withVat,
  cost.threshold.threshold,
  ...cost.perCase,
  ...cost.perPatient,
  ...(cost.headroom ?? []),
  ...sensitivity.drivers.flatMap((driver) => [driver.changeLess, driver.changeMore]),
  ...Object.values(sensitivity.uptake),
])
  gather(one);

const values = [...figures].map((one) => Math.abs(numberOf(one)));

interface Printed {
  text: string;
  value: number;
  /** Half of the last digit shown. */
  half: number;
}

const numberPattern = /£?\d[\d,]*(?:\.\d+)?%?/g;

function read(text: string): Printed {
  const digits = text.replace(/[£,%]/g, '');
  const scale = text.endsWith('%') ? 100 : 1;
  const places = digits.split('.')[1]?.length ?? 0;
  return { text, value: Number(digits) / scale, half: 0.5 / 10 ** places / scale };
}

/** The page without its headings' numbers, item marks, and names of sections of the Act and of cost headings. */
const prose = page
  .replace(/^## \d+\. /gm, '## ')
  .replace(/^\| \d+ (?=[A-Z])/gm, '| ')
  .replace(/heading \d+/g, 'heading')
  .replace(/Sections? [^|.;:\n]*?(?=so|treatment|\|)/g, '')
  .replace(/under 18/g, '');

const isFigure = ({ value, half }: Printed): boolean =>
  values.some((one) => Math.abs(one - value) <= half + 1e-9);

describe('every number on the page is a figure of the program', () => {
  // Growth is written as 103% of the year before.
  const growths = ['103%', '102.5%'];
  const found = [...new Set(prose.match(numberPattern))].filter((one) => !growths.includes(one));

  it('finds the numbers', () => expect(found.length).toBeGreaterThan(140));

  it('knows each of them', () => {
    expect(
      found
        .map(read)
        .filter((one) => !isFigure(one))
        .map((one) => one.text),
    ).toEqual([]);
  });
});

describe('every sum on the page is right', () => {
  const sums = page.split('\n').filter((line) => line.startsWith('    ') && line.includes(' = '));

  it('finds the sums', () => expect(sums.length).toBeGreaterThan(50));

  it.each(sums.map((line) => line.trim()))('%s', (line) => {
    const [left = '', right = ''] = line.replace(/^[A-Za-z ]+: /, '').split(' = ');
    const expression = left
      .replace(numberPattern, (number) => String(read(number).value))
      .replaceAll('×', '*')
      .replaceAll('÷', '/')
      .replaceAll('−', '-');
    expect(expression).toMatch(/^[\d.+\-*/() ]+$/);
    const worked = Number(new Function(`return ${expression}`)());
    const { value, half } = read(right.replace('−', ''));
    // Numbers that are shown rounded are off by half a digit at most.
    expect(Math.abs(Math.abs(worked) - value)).toBeLessThanOrEqual(half + 1e-9);
  });
});

it('puts the totals in the sentences that name them', () => {
  const pounds = (one: Figure | undefined): string =>
    `£${Math.abs(numberOf(one as Figure)).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`;
  const driver = (id: string) => sensitivity.drivers.find((one) => one.id === id);
  const one = page.replace(/\s+/g, ' ');
  const years = cost.total.byYear.map(pounds);
  for (const sentence of [
    `second year costs ${years[1]} and the third ${years[2]}`,
    `Two more years are possible, at ${years[3]} and ${years[4]}`,
    `by ${pounds(cost.headroom?.[3])} and ${pounds(cost.headroom?.[4])}`,
    `a tenth fewer add ${pounds(driver('productiveHours')?.changeLess)} to the term, a tenth more take off ${pounds(driver('productiveHours')?.changeMore)}`,
    `pay of advocates is ${pounds(driver('advocatePay')?.changeMore)}`,
    `A tenth more patients add ${pounds(driver('patients')?.changeMore)}`,
    `At the low uptake the term costs ${pounds(sensitivity.uptake.low)}, at the high one ${pounds(sensitivity.uptake.high)}`,
  ])
    expect(one).toContain(sentence);
  expect(sensitivity.drivers[0]?.id).toBe('productiveHours');
});

describe('each row of a table is the figure it names', () => {
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.includes('--'))
    .map((line) => line.slice(2, -2).split(' | '));
  const rowsBelow = (head: string, count: number): string[][] => {
    const at = rows.findIndex(([first]) => first === head) + 1;
    return rows.slice(at, at + count);
  };

  it('patients by legal status', () => {
    const counts = demand.statuses.map((one) => numberOf(one.patients));
    expect(rowsBelow('Legal status', counts.length).map((row) => Number(row[1]))).toEqual(counts);
  });

  it('advocates by setting', () => {
    const wte = staffing.settings.map((one) => {
      const first = one.years[0]?.wte;
      return [first?.caseload, first?.hours].map((each) => numberOf(each as Figure).toFixed(2));
    });
    expect(rowsBelow('Setting', wte.length).map((row) => row.slice(1))).toEqual(wte);
  });

  it('costs by heading', () => {
    const costs = cost.headings
      .slice(0, 16)
      .map((one, index) => [index + 1, numberOf(one.byYear[0] as Figure)]);
    expect(
      rowsBelow('Heading', 16).map(([name = '', amount = '']) => [
        Number.parseInt(name, 10),
        read(amount).value,
      ]),
    ).toEqual(costs);
  });
});
