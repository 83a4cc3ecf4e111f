import type { Costing } from '../../figures/costing.js';
import { difference, type Figure, quotient, sum } from '../../figures/figure.js';
import { compare, zero } from '../../figures/ratio.js';
import type { SettingStaffing } from '../../figures/staffing.js';
import type { Wte } from '../../figures/wte.js';
import { say } from '../words.js';
import type { Labels } from './labels.js';
import { count, percent, wte } from './printed.js';
import type { CostingValues, Part } from './shape.js';

type StaffingPart = Part<
  'settings' | 'advocate' | 'staffing' | 'staffingLots' | 'staffingYears' | 'specialists'
>;

/** Advocates as a template prints them; of a service without years, the first year's rows are left out. */
export function staffingValues({ demand, staffing }: Costing, labels: Labels): StaffingPart {
  const [first] = staffing.years;
  const rowOf = (of: Wte | undefined) => ({
    byCaseload: of ? wte(of.caseload) : '',
    byHours: of ? wte(of.hours) : '',
    difference: of ? wte(of.difference) : '',
    chosen: of?.chosen ? wte(of.chosen) : labels.say('notStated'),
  });
  const asked = staffing.settings.flatMap((one) => one.asked ?? []);
  const inYearOne = staffing.settings.flatMap((one) => one.years[0]?.hours ?? []);
  const total = sum(
    'hours',
    inYearOne.map((one) => one.total),
  );
  const casework = sum(
    'hours',
    inYearOne.map((one) => one.casework),
  );
  const other = difference(total, casework);
  const sign = first ? compare(first.difference.value, zero) : 0;
  return {
    settings: staffing.settings.flatMap((one, index) => {
      const { patients, share, cases } = demand.settings[index] ?? {};
      return patients && share && cases?.[0]
        ? settingValues(one, { patients, share, cases: cases[0] }, labels)
        : [];
    }),
    advocate: {
      supervision: count(staffing.supervision),
      meetings: count(staffing.meetings),
      available: count(staffing.available),
    },
    staffing: {
      ...rowOf(first),
      asked: wte(sum('wte', asked)),
      askedKnown: asked.length > 0,
      hoursMore: sign > 0,
      caseloadMore: sign < 0,
      otherHours: count(other),
      otherPart: percent(quotient('percent', other, total)),
    },
    staffingLots: staffing.lots.map(({ id, years }) => ({
      id: id ?? '',
      name: labels.lot(id),
      ...rowOf(years[0]),
    })),
    staffingYears: staffing.years.map((of, index) => {
      const year = demand.years[index]?.year;
      return { id: String(index + 1), title: year ? labels.year(year) : '', ...rowOf(of) };
    }),
    specialists: staffing.specialists.map((one) => {
      const costed = first?.chosen;
      const n = costed ? wte(costed) : '';
      return {
        id: one.need,
        title: say(labels.words, `need.${one.need}`),
        wte: wte(one.wte),
        enough: !costed
          ? labels.say('notStated')
          : labels.say(compare(one.wte.value, costed.value) > 0 ? 'tooFew' : 'enough', { n }),
      };
    }),
  };
}

function settingValues(
  { id, name, years, asked }: SettingStaffing,
  of: Record<'patients' | 'share' | 'cases', Figure>,
  labels: Labels,
): CostingValues['settings'] {
  const [first] = years;
  if (!first) return [];
  const { open, hours } = first;
  return [
    {
      id: id ?? 'whole',
      name: name ?? id ?? labels.say('wholeService'),
      patients: count(of.patients),
      share: percent(of.share),
      cases: count(of.cases),
      open: count(open),
      casework: count(hours.casework),
      urgent: count(hours.urgent),
      nonInstructed: count(hours.nonInstructed),
      presence: count(hours.presence),
      travel: count(hours.travel),
      awareness: count(hours.awareness),
      hours: count(hours.total),
      byCaseload: wte(first.wte.caseload),
      byHours: wte(first.wte.hours),
      difference: wte(first.wte.difference),
      asked: asked ? wte(asked) : labels.say('notStated'),
    },
  ];
}
