import { describe, expect, it } from 'vitest';
import { lightTouchThreshold } from '../src/figures/contract-value.js';
import { type FactName, facts } from '../src/figures/facts.js';
import { readLaw } from '../src/guidance/register.js';
import type { Profile } from '../src/profile/profile.js';
import { exampleProfile } from './packs.js';

const worked = (name: FactName, profile: Profile) => facts[name].value(profile);

/** 1 April 2027 is a Thursday. */
const durations = {
  preparationWeeks: 13,
  biddingWeeks: 5,
  evaluationWeeks: 2,
  approvalWeeks: 1,
  standstillDays: 12,
};

const profileWith = (contract: Profile['contract'], procurement: Profile['procurement']): Profile => ({
  eiriol: { schema: 1 },
  contract,
  procurement,
});

describe('a timetable is worked back from the start', () => {
  const whole = profileWith({ start: '2027-04-01', mobilisationWeeks: 6 }, { durations });

  it.each<[FactName, string]>([
    ['latestSignature', '2027-02-18'],
    // Saturday 6 February becomes Friday.
    ['latestAward', '2027-02-05'],
    ['latestApproval', '2027-02-05'],
    ['latestEvaluation', '2027-01-29'],
    ['latestBids', '2027-01-15'],
    ['latestNotice', '2026-12-11'],
    ['latestEngagement', '2026-09-11'],
    ['detailsNoticeBy', '2027-06-18'],
  ])('%s is %s', (name, date) => expect(worked(name, whole)).toBe(date));

  it.each<[FactName, string, Profile]>([
    ['latestSignature', 'mobilisation', profileWith({ start: '2027-04-01' }, { durations })],
    ['latestSignature', 'the start', profileWith({ mobilisationWeeks: 6 }, { durations })],
    [
      'latestBids',
      'the time for marking',
      profileWith(
        { start: '2027-04-01', mobilisationWeeks: 6 },
        { durations: { ...durations, evaluationWeeks: null } },
      ),
    ],
  ])('%s is not known without %s', (name, _, profile) => expect(worked(name, profile)).toBeUndefined());

  it('no standstill lets the award notice and the contract fall on one day', () => {
    const none = profileWith(
      { start: '2027-04-01', mobilisationWeeks: 6 },
      { durations: { ...durations, standstillDays: 0 } },
    );
    expect(worked('latestAward', none)).toBe('2027-02-18');
  });

  it('the last planned step of a kind is set against the latest date', () => {
    const step = (id: string, date: string) => ({ id, kind: 'evaluation' as const, date });
    const planned = (...steps: ReturnType<typeof step>[]) =>
      profileWith({ start: '2027-04-01', mobilisationWeeks: 6 }, { durations, timetable: steps });
    const late = planned(step('scored', '2027-02-01'), step('presented', '2027-01-20'));
    expect(worked('plannedEvaluation', late)).toBe('2027-02-01');
    expect(worked('lateEvaluation', late)).toBe(true);
    expect(worked('lateEvaluation', planned(step('scored', '2027-01-29')))).toBe(false);
    expect(worked('lateEvaluation', planned())).toBeUndefined();
  });

  it.each(['urban-board', 'rural-joint', 'specialist-services'])('the plan of %s holds', (name) => {
    const names = Object.keys(facts).filter((one) => /^late[A-Z]/.test(one)) as FactName[];
    const values = names.map((one) => [one, worked(one, exampleProfile(name))]);
    expect(values).toEqual(names.map((one) => [one, false]));
  });
});

describe('the value of the contract', () => {
  const contract = { ceiling: 132_708, years: 3, extensionYears: 2 };

  it.each<[string, Profile['contract'], number | undefined, boolean | undefined]>([
    ['counts extensions', contract, 663_540, true],
    ['is below the threshold by a pound', { ...contract, ceiling: 132_707.8 }, 663_539, false],
    ['waits for the extension', { ...contract, extensionYears: null }, undefined, undefined],
  ])('%s', (_, given, value, reached) => {
    const profile = profileWith(given, {});
    expect(worked('contractValue', profile)).toBe(value);
    expect(worked('reachesThreshold', profile)).toBe(reached);
  });

  it('is set against the threshold that the register of law prints', async () => {
    const term = (await readLaw()).find((one) => one.id === 'light-touch-threshold');
    expect(term?.en).toBe(`£${lightTouchThreshold.toLocaleString('en-GB')} including VAT`);
  });
});
