import { describe, expect, it, test } from 'vitest';
import { costing } from '../../src/figures/costing.js';
import { type Figure, numberOf } from '../../src/figures/figure.js';
import { contractYears, monthsInForce } from '../../src/figures/years.js';
import type { Profile } from '../../src/profile/profile.js';
import { law, smallService } from './small-service.js';

const demandOf = (profile: Profile) => costing(profile, law).demand;
const numbers = (figures: readonly Figure[]): number[] => figures.map(numberOf);

describe('years', () => {
  it('are those of the term, then those of the extension', () => {
    expect(contractYears(smallService())).toEqual([
      { number: 1, from: '2027-04-01', to: '2028-03-31', extension: false },
      { number: 2, from: '2028-04-01', to: '2029-03-31', extension: false },
      { number: 3, from: '2029-04-01', to: '2030-03-31', extension: true },
    ]);
  });

  it('are none while nobody has said how many', () => {
    expect(contractYears({ eiriol: { schema: 1 }, contract: { start: '2027-04-01' } })).toEqual([]);
  });

  test.each([
    ['2027-04-01', 12],
    ['2026-01-01', 12],
    ['2027-04-02', 11],
    ['2027-10-01', 6],
    ['2028-03-01', 1],
    ['2028-03-02', 0],
    ['2028-04-01', 0],
    [null, 0],
  ])('a change from %s is in force for %s months of 2027-28', (from, months) => {
    expect(monthsInForce(from, { number: 1, from: '2027-04-01', extension: false })).toBe(months);
  });
});

describe('patients and cases', () => {
  it('are counted by legal status, the short sections apart', () => {
    const demand = demandOf(smallService());
    expect(numberOf(demand.patients)).toBe(200);
    expect(demand.statuses.filter((one) => one.short).map((one) => one.id)).toEqual([
      'section4',
      'section5_2',
      'section5_4',
    ]);
    expect(numberOf(demand.short.patients)).toBe(10);
    expect(numberOf(demand.short.cases.central)).toBe(5);
    expect(numbers([demand.cases.low, demand.cases.central, demand.cases.high])).toEqual([50, 100, 150]);
  });

  it('divide among the settings by their patients', () => {
    const [ward, team] = demandOf(smallService()).settings;
    expect(numbers(ward?.cases ?? [])).toEqual([75, 75, 75]);
    expect(numbers(team?.cases ?? [])).toEqual([25, 25, 25]);
    expect(numbers(ward?.short ?? [])).toEqual([3.75, 3.75, 3.75]);
  });

  it('are those of the settings while no status has a count', () => {
    const profile = smallService();
    profile.demand = { uptake: { central: 40 } };
    const demand = demandOf(profile);
    expect(numberOf(demand.patients)).toBe(200);
    expect(numberOf(demand.cases.central)).toBe(80);
  });

  it('belong to the whole service while no setting has a count', () => {
    const profile = smallService();
    profile.settings = [{ id: 'ward' }];
    const { settings } = demandOf(profile);
    expect(settings.map((one) => one.id)).toEqual(['ward', undefined]);
    expect(settings.map((one) => numbers(one.cases)[0])).toEqual([0, 100]);
  });

  it('grow and shrink with planned changes, month by month', () => {
    const profile = smallService();
    profile.demand = {
      ...profile.demand,
      changes: [
        { id: 'beds', setting: 'ward', from: '2027-10-01', patientsPerYear: 40 },
        { id: 'closes', from: '2028-04-01', patientsPerYear: -20 },
      ],
    };
    const demand = demandOf(profile);
    // Year 1: 200 + 40 × 6/12. Year 2: 200 + 40 − 20.
    expect(numbers(demand.years.map((one) => one.patients))).toEqual([220, 220, 220]);
    // The ward: half of 150 + 20, then half of 150 + 40 and three quarters of half of −20.
    expect(numbers(demand.settings[0]?.cases ?? [])).toEqual([85, 87.5, 87.5]);
    expect(numbers(demand.settings[1]?.cases ?? [])).toEqual([25, 22.5, 22.5]);
    expect(numbers(demand.years.map((one) => one.cases.central))).toEqual([110, 110, 110]);
  });

  it('never fall below nought', () => {
    const profile = smallService();
    profile.demand = {
      ...profile.demand,
      changes: [{ id: 'closes', from: '2027-04-01', patientsPerYear: -500 }],
    };
    const [first] = demandOf(profile).years;
    expect(numberOf(first?.patients as Figure)).toBe(0);
    expect(numberOf(first?.cases.central as Figure)).toBe(0);
  });
});

describe('the central uptake', () => {
  const withUptake = (answers: NonNullable<Profile['demand']>): ReturnType<typeof demandOf>['uptake'] => {
    const profile = smallService();
    profile.demand = { byStatus: { detained: { value: 300 } }, ...answers };
    return demandOf(profile).uptake;
  };

  test.each([
    ['is past take-up when it is known', { pastTakeUp: { value: 100 } }, 'past-take-up', 0.3333],
    [
      'is past take-up before an assumption',
      { pastTakeUp: { value: 100 }, uptake: { central: 45 } },
      'past-take-up',
      0.3333,
    ],
    [
      'is the assumption where the planner chose it',
      { pastTakeUp: { value: 100 }, uptake: { central: 45, use: 'assumption' as const } },
      'assumption',
      0.45,
    ],
    ['is the assumption while past take-up is not known', { uptake: { central: 45 } }, 'assumption', 0.45],
    [
      'is the assumption while past take-up was asked for in vain',
      { uptake: { central: 45, use: 'past-take-up' as const } },
      'assumption',
      0.45,
    ],
    ['is nothing while neither is known', {}, undefined, 0],
    ['is never more than all', { pastTakeUp: { value: 400 } }, 'past-take-up', 1],
  ])('%s', (_, answers, from, value) => {
    const uptake = withUptake(answers);
    expect(uptake.from).toBe(from);
    expect(numberOf(uptake.central)).toBe(value);
  });

  it('is stated as missing while neither is known, and never filled in', () => {
    const profile = smallService();
    profile.demand = { byStatus: { detained: { value: 300 } } };
    const { missing, cost } = costing(profile, law);
    expect(missing.map((one) => one.path)).toEqual(
      expect.arrayContaining(['demand.pastTakeUp.value', 'demand.uptake.central']),
    );
    expect(numberOf(cost.lines.find((one) => one.id === 'line.travel')?.byYear[0] as Figure)).toBe(0);
  });

  it('may be another for community treatment orders, when it is an assumption', () => {
    const profile = smallService();
    const uptake = {
      low: 20,
      central: 50,
      high: 80,
      communityLow: 5,
      communityCentral: 10,
      communityHigh: 55,
    };
    profile.demand = {
      byStatus: { detained: { value: 100 }, communityTreatmentOrder: { value: 100 } },
      uptake,
    };
    const { cases } = demandOf(profile);
    expect(numbers([cases.low, cases.central, cases.high])).toEqual([25, 60, 135]);
    profile.demand.pastTakeUp = { value: 80 };
    expect(numberOf(demandOf(profile).cases.central)).toBe(80);
  });
});
