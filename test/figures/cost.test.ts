import { describe, expect, it, test } from 'vitest';
import { costing } from '../../src/figures/costing.js';
import { type Figure, numberOf } from '../../src/figures/figure.js';
import { pence } from '../../src/figures/money.js';
import type { Profile } from '../../src/profile/profile.js';
import { law, smallService } from './small-service.js';

const costOf = (profile: Profile) => costing(profile, law).cost;
const amounts = (figures: readonly Figure[] | undefined): number[] => (figures ?? []).map(numberOf);

describe('each line of each year, to the penny', () => {
  const { lines } = costOf(smallService());
  test.each([
    ['post.senior.pay', 'K-6', [15_000, 15_450]],
    ['post.senior.pension', 'K-6', [750, 772.5]],
    ['post.senior.national-insurance', 'K-6', [1875, 1942.5]],
    // 0.87 whole-time equivalents are worked out; the senior advocate covers 0.5 of them.
    ['post.advocates.pay', 'K-6', [10_730, 11_051.9]],
    // 5% of 11,051.90 is 552.595.
    ['post.advocates.pension', 'K-6', [536.5, 552.6]],
    // 0.37 × (29,870 − 5,000) × 15% is 1,380.285.
    ['post.advocates.national-insurance', 'K-6', [1332, 1380.29]],
    ['post.manager.pay', 'K-8', [8000, 8240]],
    ['post.manager.pension', 'K-8', [400, 412]],
    ['post.manager.national-insurance', 'K-8', [1050, 1086]],
    ['line.organisation', 'K-1', [2000, 2040]],
    ['line.recruitment', 'K-4', [5000, 0]],
    ['line.training', 'K-7', [1070, 1091.4]],
    ['line.awareness', 'K-10', [200, 204]],
    ['line.travel', 'K-14', [1234, 1258.68]],
  ])('%s', (id, heading, expected) => {
    const line = lines.find((one) => one.id === id);
    expect(line?.heading).toBe(heading);
    expect(amounts(line?.byYear.slice(0, 2))).toEqual(expected);
  });
});

describe('totals', () => {
  const cost = costOf(smallService());

  it('are sums of the lines, with contingency', () => {
    expect(amounts(cost.subtotal.byYear.slice(0, 2))).toEqual([49_177.5, 45_481.87]);
    expect(amounts(cost.contingency.byYear.slice(0, 2))).toEqual([4917.75, 4548.19]);
    expect(amounts(cost.total.byYear.slice(0, 2))).toEqual([54_095.25, 50_030.06]);
    expect(numberOf(cost.total.term)).toBe(104_125.31);
    expect(pence(cost.total.extended)).toBe(pence(cost.total.term) + pence(cost.total.byYear[2] as Figure));
  });

  it('stand under all sixteen headings and on-call, with nought where there is no cost', () => {
    expect(cost.headings.map((one) => one.id)).toEqual([
      ...Array.from({ length: 16 }, (_, index) => `K-${index + 1}`),
      'M-oncall',
    ]);
    expect(numberOf(cost.headings[5]?.byYear[0] as Figure)).toBe(30_223.5);
    expect(numberOf(cost.headings[1]?.term as Figure)).toBe(0);
  });

  it('stand against the ceiling, the cases and the patients of each year', () => {
    expect(amounts(cost.headroom?.slice(0, 2))).toEqual([904.75, 4969.94]);
    expect(amounts(cost.perCase.slice(0, 2))).toEqual([540.95, 500.3]);
    expect(amounts(cost.perPatient.slice(0, 2))).toEqual([270.48, 250.15]);
  });

  it('stand with VAT and every extension against the threshold', () => {
    const { value, vat, withVat, reached } = cost.threshold;
    expect(pence(value)).toBe(pence(cost.total.extended));
    expect(pence(vat)).toBe(Math.round(pence(value) * 0.2));
    expect(pence(withVat)).toBe(pence(value) + pence(vat));
    expect(reached).toBe(false);
    const dear = smallService();
    dear.costing = {
      ...dear.costing,
      lines: [{ id: 'all', heading: 'K-1', basis: 'once', amount: 663_540 }],
    };
    expect(costOf(dear).threshold.reached).toBe(true);
  });

  it('count a cost without a heading, and show it as such', () => {
    const profile = smallService();
    profile.costing = { ...profile.costing, lines: [{ id: 'other', basis: 'year', amount: 10 }] };
    const { headings } = costOf(profile);
    expect(headings.at(-1)?.id).toBe('none');
    expect(numberOf(headings.at(-1)?.byYear[0] as Figure)).toBe(10);
  });

  it('grow with pay where the line is people’s time, unless the profile says otherwise', () => {
    const profile = smallService();
    profile.costing = {
      ...profile.costing,
      lines: [
        { id: 'cover', heading: 'K-9', basis: 'year', amount: 100 },
        { id: 'rent', heading: 'K-12', basis: 'year', amount: 100 },
        { id: 'fixed', heading: 'K-12', basis: 'year', amount: 100, index: 'none' },
      ],
    };
    const second = costOf(profile).lines.slice(-3);
    expect(second.map((one) => numberOf(one.byYear[1] as Figure))).toEqual([103, 102, 100]);
  });
});

describe('advocates worked out from demand', () => {
  const posts = (profile: Profile, list: NonNullable<NonNullable<Profile['costing']>['posts']>): unknown => {
    profile.costing = { ...profile.costing, posts: list };
    return costOf(profile).posts.map((one) => [one.id, numberOf(one.wte[0] as Figure)]);
  };

  it('are those whom the posts with a number do not cover', () => {
    expect(costOf(smallService()).posts.map((one) => numberOf(one.wte[0] as Figure))).toEqual([
      0.5, 0.37, 0.2,
    ]);
  });

  it('are none when the posts with a number cover all', () => {
    expect(
      posts(smallService(), [
        { id: 'many', heading: 'K-6', wteFrom: 'given', wte: 3 },
        { id: 'rest', heading: 'K-6', wteFrom: 'method' },
      ]),
    ).toEqual([
      ['many', 3],
      ['rest', 0],
    ]);
  });

  it('divide equally among several posts, whatever their order', () => {
    expect(
      posts(smallService(), [
        { id: 'a', heading: 'K-6', wteFrom: 'method' },
        { id: 'b', heading: 'K-6', wteFrom: 'method' },
      ]),
    ).toEqual([
      ['a', 0.435],
      ['b', 0.435],
    ]);
  });
});

describe('lots and commissioners', () => {
  const joint = (): Profile => {
    const profile = smallService();
    profile.procurement = { lots: [{ id: 'north', ceiling: 40_000 }, { id: 'south' }] };
    profile.settings = (profile.settings ?? []).map((one) => ({
      ...one,
      lot: one.id === 'ward' ? 'north' : 'south',
    }));
    const lots: Record<string, string> = { senior: 'north', travel: 'south' };
    const placed = <T extends { id: string }>(one: T): T => ({ ...one, lot: lots[one.id] ?? null });
    profile.costing = {
      ...profile.costing,
      posts: profile.costing?.posts?.map(placed) ?? [],
      lines: profile.costing?.lines?.map(placed) ?? [],
    };
    profile.commissioners = {
      boards: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ],
      joint: {
        shares: [
          { id: 'one', commissioner: 'a', percent: 33.3 },
          { id: 'two', commissioner: 'b', percent: 66.7 },
        ],
      },
    };
    return profile;
  };

  it('add up to the total of each year', () => {
    const { lots, commissioners, total } = costOf(joint());
    for (const [year, amount] of total.byYear.entries()) {
      const of = (list: readonly { byYear: Figure[] }[]): number =>
        list.reduce((added, one) => added + pence(one.byYear[year] as Figure), 0);
      expect(of(lots)).toBe(pence(amount));
      expect(of(commissioners)).toBe(pence(amount));
    }
  });

  it('share what belongs to no lot by their advocates', () => {
    const { lots, shared } = costOf(joint());
    const whole = numberOf(shared.own[0] as Figure) + numberOf(shared.contingency[0] as Figure);
    // 0.68 of 0.87 whole-time equivalents work in the north.
    expect(numberOf(lots[0]?.shared[0] as Figure)).toBeCloseTo((whole * 0.68) / 0.87, 2);
    expect(numberOf(lots[0]?.own[0] as Figure)).toBe(15_000 + 750 + 1875);
    expect(lots.map((one) => one.headroom !== undefined)).toEqual([true, false]);
  });

  it('give the only commissioner everything, and nobody anything while shares are open', () => {
    const profile = joint();
    profile.commissioners = { ...profile.commissioners, joint: null };
    expect(costOf(profile).commissioners).toEqual([]);
    const open = joint();
    const [first] = open.commissioners?.joint?.shares ?? [];
    if (first) first.percent = null;
    expect(costOf(open).commissioners).toEqual([]);
    profile.commissioners = { boards: [{ id: 'a', name: 'A' }] };
    const { commissioners, total } = costOf(profile);
    expect(commissioners.map((one) => [one.name, pence(one.term)])).toEqual([['A', pence(total.term)]]);
  });
});
