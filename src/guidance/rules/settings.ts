import type { Profile } from '../../profile/profile.js';
import { type Rule, when } from '../rule.js';

type Setting = NonNullable<Profile['settings']>[number];

const specialist = ['low-secure', 'medium-secure', 'picu', 'camhs', 'learning-disability'];

const kindOf = ({ kind, sector }: Setting): string =>
  sector === 'independent' ? 'an independent hospital' : (kinds[kind ?? ''] ?? 'a setting');

const kinds: Record<string, string> = {
  'low-secure': 'a low secure unit',
  'medium-secure': 'a medium secure unit',
  picu: 'a psychiatric intensive care unit',
  camhs: 'a child and adolescent unit',
  'learning-disability': 'a learning disability unit',
};

/** Annex C (e) and Annex D, 12.1. Regular sessions and advocates kept for a site are both coverage. */
export const specialistSiteUncovered: Rule = {
  id: 'specialist-site-uncovered',
  severity: 'warning',
  sources: ['C-e.e', 'D-12.1', 'para-139', 'S2-resource.b'],
  asks: 'Every secure, child and adolescent, learning disability or independent site has visits or advocates of its own.',
  why: 'Many qualifying patients may be there, some far from home or unable to ask, and regular visits raise take-up.',
  settle: 'give the setting visitsPerWeek or advocates',
  find: (profile) =>
    (profile.settings ?? []).flatMap((setting) => {
      const { id, kind, sector, visitsPerWeek: visits, advocates } = setting;
      const special = sector === 'independent' || (kind != null && specialist.includes(kind));
      const answered = (visits ?? advocates) != null || profile.eiriol.status === 'issued';
      const covered = (visits ?? 0) > 0 || (advocates ?? 0) > 0;
      return when(
        special && answered && !covered,
        `settings[${id}].${visits == null && advocates != null ? 'advocates' : 'visitsPerWeek'}`,
        `settings[${id}] is ${kindOf(setting)} with neither visits nor advocates`,
      );
    }),
};

/** Regulation 3(2) and paragraph 96: informal patients of every hospital, whatever brought them there. */
export const generalHospitalLeftOut: Rule = {
  id: 'general-hospital-left-out',
  severity: 'warning',
  sources: ['reg-3.2', 'para-47', 'para-96'],
  asks: 'The settings include the general hospitals of the area.',
  why: 'A patient on a general ward who is assessed or treated there for mental disorder has the same right to an advocate.',
  settle: 'add every general and community hospital of the area to settings, or accept that it has none',
  find: ({ settings }) =>
    when(
      settings != null &&
        settings.length > 0 &&
        settings.every((one) => one.kind != null && one.kind !== 'general-hospital'),
      'settings',
      'no general hospital is among the settings',
    ),
};

/**
 * A pack names each organisation once: the operator of a setting becomes a party to the engagement protocol, and two
 * spellings make two parties.
 */
export const operatorSpeltTwoWays: Rule = {
  id: 'operator-spelt-two-ways',
  severity: 'warning',
  sources: ['E-1', 'para-135.d'],
  asks: 'An organisation that runs settings has the same name at each of them, and a health board its own.',
  why: 'Whoever runs a setting is a party to the engagement protocol, and two spellings would make two parties.',
  settle: 'write the name in one way',
  find: ({ commissioners, settings }) => {
    const names = [
      ...(commissioners?.boards ?? []).map((one) => one.name),
      ...(settings ?? []).map((one) => one.operator),
    ];
    return (settings ?? []).flatMap(({ id, operator }) => {
      if (operator == null) return [];
      const first = names.find((one) => one != null && spelling(one) === spelling(operator));
      return when(
        first !== operator,
        `settings[${id}].operator`,
        `settings[${id}] is run by "${operator}", which stands elsewhere as "${first}"`,
      );
    });
  },
};

/** A name without what people write in different ways: capitals, signs, "and", "the", and the usual abbreviations. */
function spelling(name: string): string {
  return name
    .toLowerCase()
    .replace(/\buhb\b/g, 'university health board')
    .replace(/\bthb\b/g, 'teaching health board')
    .replace(/\b(and|the|ltd|limited)\b|[^\p{L}\p{N}]/gu, '');
}
