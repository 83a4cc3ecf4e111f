import { describe, expect, it, test } from 'vitest';
import { costing } from '../../src/figures/costing.js';
import { type Figure, numberOf } from '../../src/figures/figure.js';
import type { Profile } from '../../src/profile/profile.js';
import { law, smallService } from './small-service.js';

const staffingOf = (profile: Profile) => costing(profile, law).staffing;

describe('by hours', () => {
  it('leaves each advocate what supervision and meetings do not take', () => {
    const { supervision, meetings, available } = staffingOf(smallService());
    // 52 weeks ÷ 4 × 1 hour; 12 × 2 hours; 1,500 − 13 − 24.
    expect([supervision, meetings, available].map(numberOf)).toEqual([13, 24, 1463]);
  });

  test.each([
    ['ward', 'casework', 750],
    ['ward', 'urgent', 7.5],
    ['ward', 'nonInstructed', 30],
    ['ward', 'presence', 104],
    ['ward', 'travel', 104],
    ['ward', 'awareness', 6],
    ['ward', 'total', 1001.5],
    ['team', 'casework', 250],
    ['team', 'urgent', 2.5],
    ['team', 'nonInstructed', 0],
    ['team', 'presence', 0],
    ['team', 'travel', 26],
    ['team', 'awareness', 6],
    ['team', 'total', 284.5],
  ] as const)('%s: %s takes %s hours', (id, part, hours) => {
    const setting = staffingOf(smallService()).settings.find((one) => one.id === id);
    expect(numberOf(setting?.years[0]?.hours[part] as Figure)).toBe(hours);
  });
});

describe('whole-time equivalents', () => {
  it('stand side by side by both methods, and the planner chooses', () => {
    const { settings, years } = staffingOf(smallService());
    const rows = settings.map((one) => one.years[0]?.wte);
    expect(rows.map((one) => numberOf(one?.caseload as Figure))).toEqual([1.5, 0.5]);
    expect(rows.map((one) => numberOf(one?.hours as Figure))).toEqual([0.68, 0.19]);
    expect(rows.map((one) => numberOf(one?.chosen as Figure))).toEqual([0.68, 0.19]);
    expect(numberOf(years[0]?.difference as Figure)).toBe(-1.13);
    const profile = smallService();
    profile.costing = { ...profile.costing, method: 'caseload' };
    expect(numberOf(staffingOf(profile).years[0]?.chosen as Figure)).toBe(2);
    profile.costing = { ...profile.costing, method: null };
    expect(staffingOf(profile).years[0]?.chosen).toBeUndefined();
  });

  it('are added up by lot', () => {
    const profile = smallService();
    profile.procurement = { lots: [{ id: 'north' }, { id: 'south' }] };
    profile.settings = profile.settings?.map((one) => ({
      ...one,
      lot: one.id === 'ward' ? 'north' : 'south',
    })) as NonNullable<Profile['settings']>;
    const { lots } = staffingOf(profile);
    expect(lots.map((one) => [one.id, numberOf(one.years[0]?.chosen as Figure)])).toEqual([
      ['north', 0.68],
      ['south', 0.19],
    ]);
  });

  it('are nought while nobody knows how many hours an advocate works', () => {
    const profile = smallService();
    profile.costing = { ...profile.costing, productiveHours: null };
    expect(numberOf(staffingOf(profile).years[0]?.hours as Figure)).toBe(0);
  });
});

it('shows special skills as the least there must be', () => {
  const profile = smallService();
  profile.workforce = { ...profile.workforce, minimum: { children: 0.5, bsl: 0 } };
  profile.service = { ...profile.service, welsh: { advocates: 1.2 } };
  expect(staffingOf(profile).specialists.map((one) => [one.need, numberOf(one.wte)])).toEqual([
    ['children', 0.5],
    ['welsh', 1.2],
    ['bsl', 0],
  ]);
});
