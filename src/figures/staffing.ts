import type { Answers } from './answers.js';
import type { Demand } from './demand.js';
import {
  constant,
  difference,
  type Figure,
  isGiven,
  notBelowNought,
  product,
  quotient,
  sum,
} from './figure.js';
import { lotsOf } from './lots.js';
import { toTheHundredth } from './money.js';
import type { SettingDemand } from './setting-demand.js';
import { type SpecialistCover, specialists } from './specialists.js';
import { type Hours, hoursOf, standingHours, weeks } from './workload.js';
import { addedUp, compared, type Method, type Wte } from './wte.js';

/** Work of one setting in one contract year. */
export interface SettingYear {
  /** Cases × weeks a case stays open ÷ 52: how many are open on any day. */
  open: Figure;
  hours: Hours;
  /** caseload: open ÷ caseload of one advocate. hours: total ÷ `Staffing.available`. Each to two places. */
  wte: Wte;
}

export interface SettingStaffing {
  id?: string;
  name?: string;
  lot?: string;
  /** By contract year. */
  years: SettingYear[];
  /** What the profile asks for in the specification (`settings[].advocates`), when given. */
  asked?: Figure;
}

/** The advocates of one lot: sums of its settings, by contract year. */
export interface LotStaffing {
  /** None for settings in no lot. */
  id?: string;
  name?: string;
  years: Wte[];
}

/** How many advocates the demand takes, by two methods. Guidance, paragraph 139; evidence S2-caseload. */
export interface Staffing {
  method?: Method;
  /** Hours a year one advocate spends in supervision: 52 ÷ weeks between sessions × hours of one. */
  supervision: Figure;
  /** Hours a year one advocate spends in team meetings: meetings a year × hours of one. */
  meetings: Figure;
  /** Productive hours less supervision and meetings, not below nought: what one advocate has for the work. */
  available: Figure;
  /** Open cases that one advocate may carry. */
  caseload: Figure;
  settings: SettingStaffing[];
  lots: LotStaffing[];
  /** All lots, by contract year. */
  years: Wte[];
  specialists: SpecialistCover[];
}

const meetingsAYear = { weekly: 52, fortnightly: 26, monthly: 12, quarterly: 4 };

/** Whole-time equivalents by setting, lot and year. Answers not given count as nought, and so does what rests on them. */
export function staffing(answers: Answers, demand: Demand): Staffing {
  const { costing, workforce } = answers.profile;
  const method = costing?.method ?? undefined;
  const supervision = product(
    'hours',
    quotient('count', weeks, answers.at('workforce.supervisionWeeks', 'weeks')),
    answers.at('costing.supervisionHours', 'hours'),
  );
  const rhythm = workforce?.teamMeetings;
  const meetings = product(
    'hours',
    constant(rhythm ? meetingsAYear[rhythm] : 0, 'count'),
    answers.at('costing.meetingHours', 'hours'),
  );
  const available = notBelowNought(
    difference(answers.at('costing.productiveHours', 'hours'), sum('hours', [supervision, meetings])),
  );
  const caseload = answers.at('workforce.caseload', 'cases');
  const settings = demand.settings.map((one) =>
    settingStaffing(answers, one, { available, caseload, method }),
  );
  const added = (of: readonly SettingStaffing[]): Wte[] => addedUp(of, demand.years.length, method);
  const unplaced = settings.filter((one) => one.lot === undefined);
  return {
    ...(method && { method }),
    supervision,
    meetings,
    available,
    caseload,
    settings,
    lots: [
      ...lotsOf(answers.profile).map(({ id, name }) => ({
        id,
        ...(name != null && { name }),
        years: added(settings.filter((one) => one.lot === id)),
      })),
      ...(unplaced.length > 0 ? [{ years: added(unplaced) }] : []),
    ],
    years: added(settings),
    specialists: specialists(answers),
  };
}

/** What one advocate can do. */
interface Advocate {
  available: Figure;
  caseload: Figure;
  method: Method | undefined;
}

function settingStaffing(answers: Answers, setting: SettingDemand, advocate: Advocate): SettingStaffing {
  const { id, name, lot, cases, short } = setting;
  const standing = standingHours(answers, id);
  const asked = answers.at(`settings[${id}].advocates`, 'wte');
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    ...(lot !== undefined && { lot }),
    ...(isGiven(asked) && { asked }),
    years: cases.map((ofYear, index) => {
      const open = quotient(
        'cases',
        product('cases', ofYear, answers.at('costing.weeksPerCase', 'weeks')),
        weeks,
      );
      const hours = hoursOf(answers, id, standing, { cases: ofYear, short: short[index] as Figure });
      const wte = {
        caseload: toTheHundredth(quotient('wte', open, advocate.caseload)),
        hours: toTheHundredth(quotient('wte', hours.total, advocate.available)),
      };
      return { open, hours, wte: compared(wte, advocate.method) };
    }),
  };
}
