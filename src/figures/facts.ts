import type { Profile } from '../profile/profile.js';
import { Answers } from './answers.js';
import { ceilingOf } from './ceiling.js';
import { addMonths, lastDayOfTerm } from './dates.js';
import { sum as added, isGiven, numberOf } from './figure.js';

/**
 * What can be worked out from a profile and printed by a template as `{{figures.<name>}}`.
 * Every fact is three-valued: `undefined` means that the answers it needs are not all given.
 */
export interface Fact {
  /** How the value is printed. `names` is a list of names, joined with "and". */
  type: 'text' | 'names' | 'number' | 'pounds' | 'date' | 'boolean';
  /** Dotted paths of the answers it rests on; the first missing one is asked for. */
  needs: string[];
  value(profile: Profile): string | string[] | number | boolean | undefined;
}

type Board = NonNullable<NonNullable<NonNullable<Profile['commissioners']>['boards']>[number]>;
type Authority = NonNullable<NonNullable<NonNullable<Profile['commissioners']>['authorities']>[number]>;
export type Setting = NonNullable<NonNullable<Profile['settings']>[number]>;

const given = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

const boards = (profile: Profile): Board[] | undefined => given(profile.commissioners?.boards);
const authorities = (profile: Profile): Authority[] | undefined => given(profile.commissioners?.authorities);
const settings = (profile: Profile): Setting[] | undefined => given(profile.settings);

const names = (list: { name?: string | null }[] | undefined): string[] | undefined => {
  const found = list?.flatMap((one) => (one.name == null ? [] : [one.name]));
  return found?.length ? found : undefined;
};

/** True when a board or council beside the first board is a party to the contract. */
function jointCommissioning(profile: Profile): boolean | undefined {
  const list = boards(profile);
  if (!list) return undefined;
  return list.length > 1 || councilsCommission(profile);
}

function councilsCommission(profile: Profile): boolean | undefined {
  return some(authorities(profile), (one) => given(one.commissions));
}

function commissioners(profile: Profile): { name?: string | null }[] | undefined {
  const list = boards(profile);
  return list && [...list, ...(authorities(profile) ?? []).filter((one) => one.commissions)];
}

/** Three-valued "some": true if one is true, unknown if none is true and one is unknown or there is no list. */
function some<T>(list: readonly T[] | undefined, test: (one: T) => boolean | undefined): boolean | undefined {
  if (!list) return undefined;
  const results = list.map(test);
  return results.includes(true) || (results.includes(undefined) ? undefined : false);
}

const anySetting = (test: (one: Setting) => boolean | undefined): Fact => ({
  type: 'boolean',
  needs: ['settings'],
  value: (profile) => some(settings(profile), test),
});

const ofKind = (...kinds: string[]): Fact =>
  anySetting((one) => (one.kind == null ? undefined : kinds.includes(one.kind)));

const serves = (age: 'under-18' | 'adult' | 'older', ...kinds: string[]): Fact =>
  anySetting((one) =>
    one.kind != null && kinds.includes(one.kind)
      ? true
      : one.ages == null
        ? undefined
        : one.ages.includes(age),
  );

const sum = (list: (number | null | undefined)[] | undefined): number | undefined =>
  list?.some((n) => n != null) ? list.reduce<number>((total, n) => total + (n ?? 0), 0) : undefined;

/** Date `months` after the start of the service. */
const afterStart = (path: string, months: (profile: Profile) => number | null | undefined): Fact => ({
  type: 'date',
  needs: ['contract.start', path],
  value: (profile) => {
    const start = profile.contract?.start;
    const count = months(profile);
    return start == null || count == null ? undefined : addMonths(start, count);
  },
});

const count = (path: string, list: (profile: Profile) => unknown[] | undefined): Fact => ({
  type: 'number',
  needs: [path],
  value: (profile) => list(profile)?.length,
});

const term = (profile: Profile): { start?: string; years?: number; extension?: number } => ({
  ...(profile.contract?.start != null && { start: profile.contract.start }),
  ...(profile.contract?.years != null && { years: profile.contract.years }),
  ...(profile.contract?.extensionYears != null && { extension: profile.contract.extensionYears }),
});

/** Every fact that a template may print or test, by name. */
export const facts = {
  commissionerNames: {
    type: 'names',
    needs: ['commissioners.boards'],
    value: (profile) => names(commissioners(profile)),
  },
  boardNames: {
    type: 'names',
    needs: ['commissioners.boards'],
    value: (profile) => names(boards(profile)),
  },
  councilNames: {
    type: 'names',
    needs: ['commissioners.authorities'],
    value: (profile) => names(authorities(profile)),
  },
  leadName: {
    type: 'text',
    needs: ['commissioners.boards', 'commissioners.lead'],
    value: (profile) => {
      const list = boards(profile);
      const lead = list?.length === 1 ? list[0] : list?.find((one) => one.id === profile.commissioners?.lead);
      return given(lead?.name);
    },
  },
  operators: {
    type: 'names',
    needs: ['settings'],
    value: (profile) => {
      const list = settings(profile)?.flatMap((one) => (one.operator == null ? [] : [one.operator]));
      return list?.length ? [...new Set(list)] : undefined;
    },
  },
  boardCount: count('commissioners.boards', boards),
  commissionerCount: count('commissioners.boards', commissioners),
  settingCount: count('settings', settings),
  lotCount: count('procurement.lots', (profile) => given(profile.procurement?.lots)),
  totalBeds: {
    type: 'number',
    needs: ['settings'],
    value: (profile) => sum(settings(profile)?.map((one) => one.beds)),
  },
  totalAdvocates: {
    type: 'number',
    needs: ['settings'],
    value: (profile) => {
      const answers = new Answers(profile);
      const asked = (settings(profile) ?? [])
        .map((one) => answers.at(`settings[${one.id}].advocates`, 'wte'))
        .filter(isGiven);
      return asked.length > 0 ? numberOf(added('wte', asked)) : undefined;
    },
  },
  /** The yearly ceiling of the whole service: its own, or the sum of the lots' when every lot has one. */
  ceiling: {
    type: 'pounds',
    needs: ['contract.ceiling'],
    value: (profile) => {
      const ceiling = ceilingOf(new Answers(profile));
      return ceiling && numberOf(ceiling);
    },
  },
  /** What the weights of the criteria add up to, per cent; unknown while one of them is. */
  criteriaTotal: {
    type: 'number',
    needs: ['procurement.criteria'],
    value: (profile) => {
      const weights = given(profile.procurement?.criteria)?.map((one) => one.weight);
      if (!weights?.length || weights.some((one) => one == null)) return undefined;
      // Thirds and the like do not add up exactly in binary fractions.
      return Math.round((sum(weights) ?? 0) * 1e6) / 1e6;
    },
  },
  contractEnd: {
    type: 'date',
    needs: ['contract.start', 'contract.years'],
    value: (profile) => {
      const { start, years } = term(profile);
      return start === undefined || years === undefined ? undefined : lastDayOfTerm(start, years);
    },
  },
  latestEnd: {
    type: 'date',
    needs: ['contract.start', 'contract.years', 'contract.extensionYears'],
    value: (profile) => {
      const { start, years, extension } = term(profile);
      if (start === undefined || years === undefined || extension === undefined) return undefined;
      return lastDayOfTerm(start, years + extension);
    },
  },
  longestYears: {
    type: 'number',
    needs: ['contract.years', 'contract.extensionYears'],
    value: (profile) => {
      const { years, extension } = term(profile);
      return years === undefined || extension === undefined ? undefined : years + extension;
    },
  },
  protocolBy: afterStart('protocol.agreedWithinMonths', (profile) => profile.protocol?.agreedWithinMonths),
  collectiveIssuesBy: afterStart(
    'service.collectiveIssuesMonths',
    (profile) => profile.service?.collectiveIssuesMonths,
  ),
  jointCommissioning: {
    type: 'boolean',
    needs: ['commissioners.boards', 'commissioners.authorities'],
    value: jointCommissioning,
  },
  councilsCommission: { type: 'boolean', needs: ['commissioners.authorities'], value: councilsCommission },
  severalBoards: {
    type: 'boolean',
    needs: ['commissioners.boards'],
    value: (profile) => {
      const list = boards(profile);
      return list && list.length > 1;
    },
  },
  severalLots: {
    type: 'boolean',
    needs: ['procurement.lots'],
    value: (profile) => {
      const list = given(profile.procurement?.lots);
      return list && list.length > 1;
    },
  },
  extendable: {
    type: 'boolean',
    needs: ['contract.extensionYears'],
    value: (profile) => {
      const { extension } = term(profile);
      return extension === undefined ? undefined : extension > 0;
    },
  },
  issued: {
    type: 'boolean',
    needs: ['eiriol.status'],
    value: (profile) => (profile.eiriol.status == null ? undefined : profile.eiriol.status === 'issued'),
  },
  servesUnder18s: serves('under-18', 'camhs'),
  servesOlderAdults: serves('older', 'older-adult'),
  hasSecure: ofKind('low-secure', 'medium-secure'),
  hasLowSecure: ofKind('low-secure'),
  hasMediumSecure: ofKind('medium-secure'),
  hasPicu: ofKind('picu'),
  hasCamhs: ofKind('camhs'),
  hasLearningDisability: ofKind('learning-disability'),
  hasGeneralHospital: ofKind('general-hospital'),
  hasCommunity: ofKind('community'),
  hasHospitals: anySetting((one) => (one.kind == null ? undefined : one.kind !== 'community')),
  hasIndependent: anySetting((one) => (one.sector == null ? undefined : one.sector === 'independent')),
  detainsPatients: anySetting((one) => given(one.detains)),
  sameResponseInWelsh: {
    type: 'boolean',
    needs: ['service.welsh.days', 'service.response.workingDays'],
    value: (profile) => {
      const welsh = profile.service?.welsh?.days;
      const all = profile.service?.response?.workingDays;
      return welsh == null || all == null ? undefined : welsh === all;
    },
  },
} satisfies Record<string, Fact>;

export type FactName = keyof typeof facts;
