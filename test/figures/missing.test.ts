import { expect, it, test } from 'vitest';
import { costing } from '../../src/figures/costing.js';
import { numberOf } from '../../src/figures/figure.js';
import type { Profile } from '../../src/profile/profile.js';
import { questionAt } from '../../src/profile/questions.js';
import { exampleProfile } from '../packs.js';
import { law, smallService } from './small-service.js';

const missing = (profile: Profile): string[] => costing(profile, law).missing.map((one) => one.path);

test.each(['urban-board', 'rural-joint', 'specialist-services'])('%s lacks nothing', (name) => {
  expect(missing(exampleProfile(name))).toEqual([]);
});

it('names everything to enter while the costing is empty, and costs nothing', () => {
  const { missing, cost } = costing(exampleProfile('smallest'), law);
  expect(missing.map((one) => one.path)).toEqual(
    expect.arrayContaining([
      'contract.years',
      'settings',
      'demand.byStatus.detained.value',
      'demand.uptake.central',
      'costing.method',
      'costing.posts',
      'costing.lines',
      'costing.payInflation',
      'contract.ceiling',
    ]),
  );
  expect(new Set(missing.map((one) => one.stage)).size).toBe(4);
  expect(numberOf(cost.total.extended)).toBe(0);
});

it('names only questions that the profile has', () => {
  const profile = exampleProfile('rural-joint');
  delete profile.costing;
  delete profile.demand;
  profile.settings = profile.settings?.map(({ id }) => ({ id })) ?? [];
  for (const path of missing(profile))
    expect([path, questionAt(path)?.title]).toEqual([path, expect.any(String)]);
});

it('asks for the parts of each item by its id', () => {
  const profile = smallService();
  profile.costing = {
    ...profile.costing,
    posts: [
      { id: 'advocates', wteFrom: 'method', heading: 'K-6' },
      { id: 'manager', wteFrom: 'given', heading: 'K-8', salary: 40_000 },
    ],
    lines: [{ id: 'rent', amount: 12 }],
  };
  expect(missing(profile).filter((path) => path.startsWith('costing.'))).toEqual([
    'costing.posts[advocates].salary',
    'costing.posts[manager].wte',
    'costing.lines[rent].heading',
    'costing.lines[rent].basis',
  ]);
});

it('counts nought as an answer', () => {
  const profile = smallService();
  profile.costing = { ...profile.costing, payInflation: 0, contingencyPercent: 0 };
  expect(missing(profile)).not.toContain('costing.payInflation');
});
