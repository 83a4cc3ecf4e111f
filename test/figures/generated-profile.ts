import { headings } from '../../src/figures/headings.js';
import type { Profile } from '../../src/profile/profile.js';

/** Numbers between 0 and 1 that depend on the seed alone (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const statuses = ['detained', 'section4', 'section5_2', 'communityTreatmentOrder', 'informal'] as const;
const costHeadings = headings.filter((one) => one !== 'K-6');

/** A profile with a complete costing, any number of lots and commissioners, and answers left out here and there. */
export function generatedProfile(seed: number): Profile {
  const random = randomNumbers(seed);
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const decimal = (most: number, places: number): number => Number((random() * most).toFixed(places));
  const chance = (part: number): boolean => random() < part;
  const some = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: whole(0, most) }, (_, index) => make(index));
  const one = <T>(of: readonly T[]): T => of[whole(0, of.length - 1)] as T;
  const maybe = <T>(value: T): T | null => (chance(0.9) ? value : null);

  const lots = some(3, (index) => ({ id: `lot-${index}`, ceiling: maybe(whole(10_000, 900_000)) }));
  const anyLot = (): string | null => (lots.length > 0 && chance(0.7) ? one(lots).id : null);
  const settings = some(5, (index) => ({
    id: `setting-${index}`,
    lot: lots.length > 0 ? one(lots).id : null,
    patientsPerYear: { value: maybe(whole(0, 500)) },
    visitsPerWeek: maybe(decimal(7, 1)),
    presenceHours: maybe(decimal(3, 2)),
    nonInstructedPercent: maybe(decimal(100, 1)),
    travelMinutes: maybe(whole(0, 120)),
  }));
  const boards = Array.from({ length: whole(1, 3) }, (_, index) => ({ id: `board-${index}` }));
  const parts = boards.map(() => whole(1, 300));
  const all = parts.reduce((sum, part) => sum + part, 0);
  const percents = parts.slice(1).map((part) => Math.floor((part / all) * 10_000) / 100);
  const rest = Math.round((100 - percents.reduce((sum, part) => sum + part, 0)) * 100) / 100;
  const low = decimal(40, 1);

  return {
    eiriol: { schema: 1 },
    commissioners: {
      boards,
      joint: {
        shares: boards.map(({ id }, index) => ({
          id: `share-${index}`,
          commissioner: id,
          percent: index === 0 ? rest : (percents[index - 1] as number),
        })),
      },
    },
    settings,
    procurement: { lots },
    contract: {
      start: maybe('2027-04-01'),
      years: whole(1, 5),
      extensionYears: maybe(whole(0, 3)),
      ceiling: maybe(whole(10_000, 2_000_000)),
    },
    demand: {
      pastTakeUp: { value: chance(0.5) ? whole(0, 600) : null },
      byStatus: Object.fromEntries(statuses.map((id) => [id, { value: maybe(whole(0, 600)) }])),
      changes: some(3, (index) => ({
        id: `change-${index}`,
        setting: settings.length > 0 && chance(0.6) ? one(settings).id : null,
        from: maybe(`20${whole(27, 31)}-0${whole(1, 9)}-01`),
        patientsPerYear: whole(-200, 200),
      })),
      uptake: {
        low,
        central: Number((low + 20).toFixed(1)),
        high: Number((low + 45).toFixed(1)),
        use: maybe(one(['past-take-up', 'assumption'] as const)),
        ...(chance(0.3) && { communityLow: 5, communityCentral: 21.5, communityHigh: 55 }),
      },
    },
    service: { awareness: { everyMonths: maybe(whole(1, 24)) } },
    workforce: {
      supervisionWeeks: maybe(whole(1, 12)),
      teamMeetings: maybe(one(['weekly', 'fortnightly', 'monthly', 'quarterly'] as const)),
      caseload: maybe(whole(8, 55)),
    },
    costing: {
      method: maybe(one(['caseload', 'hours'] as const)),
      hoursPerCase: decimal(30, 2),
      urgentHours: maybe(decimal(5, 1)),
      nonInstructedHours: maybe(decimal(10, 1)),
      weeksPerCase: decimal(30, 1),
      productiveHours: maybe(whole(900, 1700)),
      supervisionHours: maybe(decimal(3, 2)),
      meetingHours: maybe(decimal(4, 2)),
      awarenessHours: maybe(decimal(8, 1)),
      posts: some(6, (index) => ({
        id: `post-${index}`,
        wteFrom: one(['given', 'method'] as const),
        wte: maybe(decimal(4, 2)),
        salary: maybe(decimal(60_000, 2)),
        heading: maybe(one(['K-6', 'K-6', 'K-8', 'K-11'] as const)),
        lot: anyLot(),
      })),
      lines: some(12, (index) => ({
        id: `line-${index}`,
        heading: maybe(one(costHeadings) as 'K-1'),
        basis: maybe(one(['year', 'once', 'post', 'case', 'site'] as const)),
        amount: maybe(decimal(30_000, 2)),
        index: chance(0.3) ? one(['pay', 'price', 'none'] as const) : null,
        lot: anyLot(),
      })),
      pensionPercent: maybe(decimal(20, 2)),
      nationalInsurancePercent: maybe(15),
      nationalInsuranceThreshold: maybe(5000),
      payInflation: maybe(Number((decimal(8, 2) - 2).toFixed(2))),
      priceInflation: maybe(decimal(8, 1)),
      contingencyPercent: maybe(decimal(10, 1)),
      vatPercent: maybe(one([0, 5, 20])),
    },
  };
}
