import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../src/document/types.js';
import { walkTraced } from '../src/document/walk.js';
import { costing } from '../src/figures/costing.js';
import { type Figure, numberOf } from '../src/figures/figure.js';
import { readRegister } from '../src/guidance/register.js';
import { documentText } from './document-text.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';

const id = 'costing-worksheet';
const documents: Record<string, Document> = {};
const law = { lightTouchThreshold: 663_540 };
const complete = ['urban-board', 'rural-joint', 'specialist-services'] as const;

beforeAll(async () => {
  for (const name of examples) documents[name] = await documentOf(exampleProfile(name), id);
}, 60_000);

const linesOf = (name: string): string[] => documentText(documents[name] as Document);
const textOf = (name: string): string => linesOf(name).join('\n');
const pounds = (one: Figure): string =>
  `£${numberOf(one).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

describe('the worksheet of a complete costing', () => {
  it.each(complete)('%s prints every total of the figures', (name) => {
    const { cost } = costing(exampleProfile(name), law);
    const text = textOf(name);
    const figures = [
      cost.total.term,
      cost.total.extended,
      ...cost.total.byYear,
      ...cost.headings.map((one) => one.term),
      ...cost.perCase,
      cost.threshold.withVat,
    ];
    expect(figures.map(pounds).filter((one) => !text.includes(one))).toEqual([]);
    expect(text).toContain('Nothing is missing');
  });

  it('shows lots and shares where there are several', () => {
    const { cost } = costing(exampleProfile('rural-joint'), law);
    const text = textOf('rural-joint');
    for (const one of [...cost.lots, ...cost.commissioners]) expect(text).toContain(pounds(one.term));
    expect(textOf('urban-board')).toContain(
      'Cardiff and Vale University Health Board is the only commissioner and bears the whole cost.',
    );
  });

  it('has a column for each year, six at most to a table', () => {
    const profile = exampleProfile('urban-board');
    profile.contract = { ...profile.contract, years: 8, extensionYears: 2 };
    return documentOf(profile, id).then((document) => {
      const tables = document.blocks.flatMap((block) =>
        block.type === 'section' ? block.blocks.filter((one) => one.type === 'table') : [],
      );
      const costs = tables.filter((one) => one.id.startsWith('costs.table'));
      expect(costs.map((one) => one.columns.length)).toEqual([6, 6]);
      expect(new Set(costs[0]?.rows.map((row) => row.cells.length))).toEqual(new Set([6]));
    });
  });

  it('draws demand, cost by year and heading, and what the total hangs on', () => {
    const charts = linesOf('urban-board').filter((line) => line.trim().startsWith('Chart ('));
    expect(charts.map((line) => /\((\w+)\)/.exec(line)?.[1])).toEqual(['bars', 'stacked', 'bars', 'swing']);
    expect(textOf('urban-board')).not.toContain('no bar');
  });

  it('names past take-up and assumption, whichever counts', () => {
    expect(textOf('urban-board')).toContain(
      'The central figure is the planner’s assumption. Local past take-up was 43.02%.',
    );
    expect(textOf('rural-joint')).toContain('The central figure is local past take-up');
    expect(textOf('rural-joint')).toContain('The planner’s own assumption is 40%');
  });
});

describe('the worksheet of an empty costing', () => {
  it('says plainly what to enter, each by its question', () => {
    const lines = linesOf('smallest').map((line) => line.trim());
    const rows = lines.filter((line) => /^\|? ?(Demand|Staffing|Cost|Comparison) \|/.test(line));
    const { missing } = costing(exampleProfile('smallest'), law);
    expect(rows).toHaveLength(missing.length);
    expect(textOf('smallest')).toContain('How many hours does one case take?');
    expect(textOf('smallest')).toContain(
      'No year can be costed while the length of the contract is missing.',
    );
  });

  it('shows no amount of money but what the law sets', () => {
    const found = textOf('smallest').match(/£[\d,.]+\d/g) ?? [];
    expect([...new Set(found)]).toEqual(['£5,000']);
  });
});

it('the evidence on uptake, caseloads and resources is cited', async () => {
  const cited = new Set(
    examples.flatMap((name) =>
      [...walkTraced((documents[name] as Document).blocks)].flatMap((one) => one.sources),
    ),
  );
  const evidence = (await readRegister()).filter((entry) => entry.id.startsWith('S2-'));
  expect(evidence.length).toBeGreaterThan(5);
  expect(evidence.filter((entry) => !cited.has(entry.id)).map((entry) => entry.id)).toEqual([]);
});

describe('what bidders see', () => {
  it('never rests on the costing: no template for them names it', async () => {
    const { templates } = await library();
    const open = templates.filter((one) => one.audience !== 'internal');
    expect(open.length).toBeGreaterThan(2);
    expect(open.filter((one) => /[{ (.]costing\./.test(one.text)).map((one) => one.id)).toEqual([]);
  });

  it.each(complete)('%s: no total, heading or rate of the board’s estimate stands in it', async (name) => {
    const { templates } = await library();
    const { cost } = costing(exampleProfile(name), law);
    const secret = [cost.total.term, cost.total.extended, ...cost.total.byYear, ...cost.perCase].map(pounds);
    for (const template of templates.filter((one) => one.audience !== 'internal')) {
      const text = documentText(await documentOf(exampleProfile(name), template.id)).join('\n');
      expect([template.id, secret.filter((one) => text.includes(one))]).toEqual([template.id, []]);
    }
  });

  it('asks a price for every year of the contract', async () => {
    const text = documentText(await documentOf(exampleProfile('urban-board'), 'tender-checklist')).join('\n');
    expect(text).toContain('Price schedule, in pounds without VAT');
    expect(text).toContain('Year 1: 1 April 2027 to 31 March 2028');
    expect(text).toContain('Year 5, if extended: 1 April 2031 to 31 March 2032');
  });

  it('states the ceiling of the figures', async () => {
    const profile = exampleProfile('rural-joint');
    if (profile.contract) profile.contract.ceiling = null;
    const text = documentText(await documentOf(profile, 'service-specification')).join('\n');
    // Both lots have a ceiling: 301,000 and 129,000.
    expect(text).toContain('a recurring sum of not more than £430,000 a year');
  });
});
