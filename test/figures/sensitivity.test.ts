import { describe, expect, it } from 'vitest';
import { costing } from '../../src/figures/costing.js';
import { numberOf } from '../../src/figures/figure.js';
import { pence } from '../../src/figures/money.js';
import { replaced } from '../../src/figures/sensitivity.js';
import type { Profile } from '../../src/profile/profile.js';
import { exampleProfile } from '../packs.js';
import { law, smallService } from './small-service.js';

const termOf = (profile: Profile): number => pence(costing(profile, law).cost.total.term);

describe('what a tenth does to the total of the term', () => {
  it('is the total of a profile with that answer changed', () => {
    const { sensitivity } = costing(smallService(), law);
    const expected: Record<string, (costing: NonNullable<Profile['costing']>, factor: number) => void> = {
      hoursPerCase: (of, factor) => {
        of.hoursPerCase = 10 * factor;
      },
      productiveHours: (of, factor) => {
        of.productiveHours = 1500 * factor;
      },
      payInflation: (of, factor) => {
        of.payInflation = 3 * factor;
      },
      onCosts: (of, factor) => {
        of.pensionPercent = 5 * factor;
        of.nationalInsurancePercent = 15 * factor;
      },
      otherPay: (of, factor) => {
        for (const post of of.posts ?? []) if (post.heading !== 'K-6') post.salary = 40_000 * factor;
      },
    };
    for (const [id, change] of Object.entries(expected)) {
      const driver = sensitivity.drivers.find((one) => one.id === id);
      const [less, more] = [0.9, 1.1].map((factor) => {
        const profile = smallService();
        change(profile.costing ?? {}, factor);
        return termOf(profile);
      });
      expect([id, driver && pence(driver.less), driver && pence(driver.more)]).toEqual([id, less, more]);
    }
  });

  it('of the patients leaves the part of them who ask as it is', () => {
    const profile = smallService();
    profile.demand = { ...profile.demand, pastTakeUp: { value: 100 } };
    const patients = costing(profile, law).sensitivity.drivers.find((one) => one.id === 'patients');
    const [uptake] = costing(profile, law).sensitivity.drivers.filter((one) => one.id === 'uptake');
    expect(patients && pence(patients.changeMore)).toBeGreaterThan(0);
    expect(patients && pence(patients.more)).toBe(uptake && pence(uptake.more));
  });

  it('is ranked by the greater of the two changes, and leaves out what does not bear on the total', () => {
    const { drivers } = costing(exampleProfile('urban-board'), law).sensitivity;
    const sizes = drivers.map((one) =>
      Math.max(Math.abs(pence(one.changeLess)), Math.abs(pence(one.changeMore))),
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(drivers.map((one) => one.id)).not.toContain('weeksPerCase');
    expect(drivers.map((one) => one.id)).toContain('hoursPerCase');
  });

  it('keeps a part of the patients at or below all of them', () => {
    const profile = smallService();
    profile.demand = { ...profile.demand, uptake: { low: 90, central: 96, high: 100 } };
    const uptake = costing(profile, law).sensitivity.drivers.find((one) => one.id === 'uptake');
    const full = smallService();
    full.demand = { ...full.demand, uptake: { low: 90, central: 100, high: 100 } };
    expect(uptake && pence(uptake.more)).toBe(termOf(full));
  });
});

it('gives the total at the low and the high uptake', () => {
  const { uptake } = costing(smallService(), law).sensitivity;
  const at = (central: number): number => {
    const profile = smallService();
    profile.demand = { ...profile.demand, uptake: { ...profile.demand?.uptake, central } };
    return termOf(profile);
  };
  expect([uptake.low, uptake.central, uptake.high].map(pence)).toEqual([at(25), at(50), at(75)]);
});

it('works out anew only what rests on the figure that is replaced', () => {
  const { answers, cost } = costing(smallService(), law);
  const salary = answers.at('costing.posts[manager].salary', 'pounds');
  const total = replaced(
    cost.total.term,
    new Map([[salary, answers.at('costing.lines[travel].amount', 'pounds')]]),
  );
  expect(numberOf(total)).toBeLessThan(numberOf(cost.total.term));
  const untouched = answers.at('costing.hoursPerCase', 'hours');
  expect(replaced(cost.posts[0]?.pay[1] as never, new Map([[untouched, salary]]))).toBe(
    cost.posts[0]?.pay[1],
  );
});
