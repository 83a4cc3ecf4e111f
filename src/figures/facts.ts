import type { Profile } from '../profile/profile.js';
import { Answers } from './answers.js';
import { ceilingOf } from './ceiling.js';
import { contractValueFacts } from './contract-value.js';
import { addMonths, lastDayOfTerm } from './dates.js';
import type { Fact } from './fact.js';
import { sum as added, isGiven, numberOf } from './figure.js';
import { timetableFacts } from './timetable.js';

export type { Fact };

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

const anySetting = (title: string, test: (one: Setting) => boolean | undefined): Fact => ({
  type: 'boolean',
  needs: ['settings'],
  title,
  value: (profile) => some(settings(profile), test),
});

const ofKind = (title: string, ...kinds: string[]): Fact =>
  anySetting(title, (one) => (one.kind == null ? undefined : kinds.includes(one.kind)));

const serves = (title: string, age: 'under-18' | 'adult' | 'older', ...kinds: string[]): Fact =>
  anySetting(title, (one) =>
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
    repeats: 'contract.ceiling',
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
  ...timetableFacts,
  ...contractValueFacts,
  jointCommissioning: {
    type: 'boolean',
    needs: ['commissioners.boards', 'commissioners.authorities'],
    title: 'Joint commissioning',
    value: jointCommissioning,
  },
  councilsCommission: {
    type: 'boolean',
    needs: ['commissioners.authorities'],
    title: 'Councils that commission too',
    value: councilsCommission,
  },
  severalBoards: {
    type: 'boolean',
    needs: ['commissioners.boards'],
    title: 'Several health boards',
    value: (profile) => {
      const list = boards(profile);
      return list && list.length > 1;
    },
  },
  severalLots: {
    type: 'boolean',
    needs: ['procurement.lots'],
    title: 'Several lots',
    value: (profile) => {
      const list = given(profile.procurement?.lots);
      return list && list.length > 1;
    },
  },
  extendable: {
    type: 'boolean',
    needs: ['contract.extensionYears'],
    title: 'An extension of the contract',
    value: (profile) => {
      const { extension } = term(profile);
      return extension === undefined ? undefined : extension > 0;
    },
  },
  issued: {
    type: 'boolean',
    needs: ['eiriol.status'],
    title: 'The pack has been issued',
    value: (profile) => (profile.eiriol.status == null ? undefined : profile.eiriol.status === 'issued'),
  },
  servesUnder18s: serves('A setting for patients under 18', 'under-18', 'camhs'),
  servesOlderAdults: serves('A setting for older adults', 'older', 'older-adult'),
  hasAcute: ofKind('An adult acute unit', 'adult-acute'),
  hasSecure: ofKind('A low or medium secure unit', 'low-secure', 'medium-secure'),
  hasLowSecure: ofKind('A low secure unit', 'low-secure'),
  hasMediumSecure: ofKind('A medium secure unit', 'medium-secure'),
  hasPicu: ofKind('A psychiatric intensive care unit', 'picu'),
  hasCamhs: ofKind('A child and adolescent unit', 'camhs'),
  hasLearningDisability: ofKind('A learning disability unit', 'learning-disability'),
  hasGeneralHospital: ofKind('A general hospital', 'general-hospital'),
  hasCommunity: ofKind('A community setting', 'community'),
  hasHospitals: anySetting('A hospital among the settings', (one) =>
    one.kind == null ? undefined : one.kind !== 'community',
  ),
  hasIndependent: anySetting('An independent hospital', (one) =>
    one.sector == null ? undefined : one.sector === 'independent',
  ),
  detainsPatients: anySetting('A setting that detains patients', (one) => given(one.detains)),
  sameResponseInWelsh: {
    type: 'boolean',
    needs: ['service.welsh.days', 'service.response.workingDays'],
    title: 'The same response time in Welsh as for all',
    value: (profile) => {
      const welsh = profile.service?.welsh?.days;
      const all = profile.service?.response?.workingDays;
      return welsh == null || all == null ? undefined : welsh === all;
    },
  },
} satisfies Record<string, Fact>;

export type FactName = keyof typeof facts;
