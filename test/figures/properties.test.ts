import { describe, expect, it } from 'vitest';
import { Answers } from '../../src/figures/answers.js';
import { type Cost, cost } from '../../src/figures/cost.js';
import { demand } from '../../src/figures/demand.js';
import { type Figure, numberOf, partsOf } from '../../src/figures/figure.js';
import { missingAnswers } from '../../src/figures/missing.js';
import { pence } from '../../src/figures/money.js';
import { staffing } from '../../src/figures/staffing.js';
import { contractYears } from '../../src/figures/years.js';
import type { Profile } from '../../src/profile/profile.js';
import { generatedProfile, randomNumbers } from './generated-profile.js';
import { law } from './small-service.js';

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);

function costOf(profile: Profile): Cost {
  const answers = new Answers(profile);
  const wanted = demand(answers, contractYears(profile));
  return cost(answers, wanted, staffing(answers, wanted), law);
}

const total = (profile: Profile): number => pence(costOf(profile).total.extended);

const costs = new Map<number, Cost>();

/** The cost of a seed's profile as it is, worked out once. */
function costOfSeed(seed: number): Cost {
  const known = costs.get(seed) ?? costOf(generatedProfile(seed));
  costs.set(seed, known);
  return known;
}

/** Every seed whose profile breaks a rule, so that a failure names its example. */
const breaking = (rule: (profile: Profile) => boolean): number[] =>
  seeds.filter((seed) => !rule(generatedProfile(seed)));

const sumOf = (list: readonly { byYear: Figure[] }[], year: number): number =>
  list.reduce((added, one) => added + pence(one.byYear[year] as Figure), 0);

it('draws examples that cost something, with and without lots, shares and methods', () => {
  const costs = seeds.map(costOfSeed);
  expect(costs.filter((one) => pence(one.total.term) > 0).length).toBeGreaterThan(150);
  expect(costs.filter((one) => one.lots.length > 1).length).toBeGreaterThan(50);
  expect(costs.filter((one) => one.commissioners.length > 1).length).toBeGreaterThan(50);
  expect(
    costs.filter((one) =>
      one.posts.some((post) => post.from === 'method' && numberOf(post.wte[0] as Figure) > 0),
    ).length,
  ).toBeGreaterThan(50);
});

describe('for 200 generated profiles', () => {
  it('totals are the sum of their parts', () => {
    expect(
      seeds.filter((seed) => {
        const { lines, headings, subtotal, contingency, total: all, years } = costOfSeed(seed);
        const right =
          years.every((_, year) => {
            const of = pence(subtotal.byYear[year] as Figure);
            return (
              of === sumOf(lines, year) &&
              of === sumOf(headings, year) &&
              of + pence(contingency.byYear[year] as Figure) === pence(all.byYear[year] as Figure)
            );
          }) && pence(all.extended) === all.byYear.reduce((added, one) => added + pence(one), 0);
        return !right;
      }),
    ).toEqual([]);
  });

  it('lots and commissioners’ shares add up to the total of each year', () => {
    expect(
      seeds.filter((seed) => {
        const { lots, commissioners, total: all } = costOfSeed(seed);
        return !all.byYear.every(
          (amount, year) =>
            (lots.length === 0 || sumOf(lots, year) === pence(amount)) &&
            sumOf(commissioners, year) === pence(amount),
        );
      }),
    ).toEqual([]);
  });

  it('more patients never cost less', () => {
    expect(
      breaking((profile) => {
        // The same part of them ask, whatever past take-up would make of it.
        if (profile.demand?.uptake) profile.demand.uptake.use = 'assumption';
        const before = total(profile);
        for (const count of Object.values(profile.demand?.byStatus ?? {}))
          if (count?.value != null) count.value += 13;
        return before <= total(profile);
      }),
    ).toEqual([]);
  });

  it('a higher uptake never costs less', () => {
    expect(
      breaking((profile) => {
        const { uptake, pastTakeUp } = profile.demand ?? {};
        if (!uptake || !pastTakeUp) return false;
        pastTakeUp.value = null;
        uptake.central = 40;
        // Cases of a unit that closes fall with uptake as well, so only growth is looked at.
        for (const change of profile.demand?.changes ?? []) change.patientsPerYear = 20;
        const before = total(profile);
        uptake.central = 43.7;
        return before <= total(profile);
      }),
    ).toEqual([]);
  });

  it('no demand costs the fixed lines and the standing work alone', () => {
    expect(
      breaking((profile) => {
        profile.demand = { uptake: { central: 0 } };
        const before = costOf(profile);
        // Whatever a case takes or costs no longer matters.
        profile.costing = { ...profile.costing, hoursPerCase: 99, weeksPerCase: 99, nonInstructedHours: 9 };
        for (const line of profile.costing.lines ?? []) if (line.basis === 'case') line.amount = 9999;
        const cases = before.lines.filter((one) => one.kind === 'case');
        return (
          cases.every((one) => one.byYear.every((amount) => pence(amount) === 0)) &&
          pence(before.total.extended) === total(profile)
        );
      }),
    ).toEqual([]);
  });

  it('the order of posts, lines, settings and changes does not matter', () => {
    expect(
      breaking((profile) => {
        const before = total(profile);
        const random = randomNumbers(before);
        const shuffle = (list: unknown[] | null | undefined): void => {
          for (let last = (list?.length ?? 0) - 1; list && last > 0; last--) {
            const other = Math.floor(random() * (last + 1));
            [list[last], list[other]] = [list[other], list[last]];
          }
        };
        shuffle(profile.costing?.posts);
        shuffle(profile.costing?.lines);
        shuffle(profile.settings);
        shuffle(profile.demand?.changes);
        return total(profile) === before;
      }),
    ).toEqual([]);
  });

  it('every answer that the total rests on and that is not given is listed as missing', () => {
    expect(
      breaking((profile) => {
        const answers = new Answers(profile);
        const wanted = demand(answers, contractYears(profile));
        const { total: all } = cost(answers, wanted, staffing(answers, wanted), law);
        const listed = new Set(missingAnswers(profile, wanted.uptake).map((one) => one.path));
        return [...restsOn(all.extended)].every(
          ({ formula }) => formula.op !== 'input' || formula.given || listed.has(formula.path),
        );
      }),
    ).toEqual([]);
  });
});

function restsOn(one: Figure, found = new Set<Figure>()): Set<Figure> {
  if (found.has(one)) return found;
  found.add(one);
  for (const part of partsOf(one)) restsOn(part, found);
  return found;
}
