import type { Profile } from '../../src/profile/profile.js';

/** What the law sets, as the tests of figures take it. */
export const law = { lightTouchThreshold: 663_540 };

/**
 * A service small enough to work out on paper: two settings, two years and one of extension.
 * Half of 200 patients ask, three quarters of them at the ward.
 */
export function smallService(): Profile {
  return {
    eiriol: { schema: 1 },
    contract: { start: '2027-04-01', years: 2, extensionYears: 1, ceiling: 55_000 },
    settings: [
      {
        id: 'ward',
        patientsPerYear: { value: 150 },
        visitsPerWeek: 2,
        presenceHours: 1,
        nonInstructedPercent: 10,
        travelMinutes: 30,
      },
      {
        id: 'team',
        patientsPerYear: { value: 50 },
        visitsPerWeek: 1,
        presenceHours: 0,
        nonInstructedPercent: 0,
        travelMinutes: 15,
      },
    ],
    demand: {
      byStatus: { detained: { value: 100 }, section4: { value: 10 }, informal: { value: 90 } },
      uptake: { low: 25, central: 50, high: 75 },
    },
    service: { awareness: { everyMonths: 6 } },
    workforce: { supervisionWeeks: 4, teamMeetings: 'monthly', caseload: 10 },
    costing: {
      covers: 'whole-workforce',
      method: 'hours',
      hoursPerCase: 10,
      urgentHours: 2,
      nonInstructedHours: 4,
      weeksPerCase: 10.4,
      productiveHours: 1500,
      supervisionHours: 1,
      meetingHours: 2,
      awarenessHours: 3,
      posts: [
        {
          id: 'senior',
          title: 'Senior advocate',
          wteFrom: 'given',
          wte: 0.5,
          salary: 30_000,
          heading: 'K-6',
        },
        { id: 'advocates', title: 'Advocates', wteFrom: 'method', salary: 29_000, heading: 'K-6' },
        { id: 'manager', title: 'Manager', wteFrom: 'given', wte: 0.2, salary: 40_000, heading: 'K-8' },
      ],
      lines: [
        { id: 'organisation', heading: 'K-1', basis: 'year', amount: 2000 },
        { id: 'recruitment', heading: 'K-4', basis: 'once', amount: 5000 },
        { id: 'training', heading: 'K-7', basis: 'post', amount: 1000 },
        { id: 'awareness', heading: 'K-10', basis: 'site', amount: 100 },
        { id: 'travel', heading: 'K-14', basis: 'case', amount: 12.34 },
      ],
      pensionPercent: 5,
      nationalInsurancePercent: 15,
      nationalInsuranceThreshold: 5000,
      payInflation: 3,
      priceInflation: 2,
      contingencyPercent: 10,
      vatPercent: 20,
    },
  };
}
