import type { SettingStaffing } from '../../figures/staffing.js';
import type { Wte } from '../../figures/wte.js';
import { say } from '../words.js';
import { type CostingMaterials, CostingSheet } from './costing-layout.js';
import { number, over, type SheetDraft, words } from './draft.js';

const hours = ['casework', 'urgent', 'nonInstructed', 'presence', 'travel', 'awareness'] as const;

/** How many advocates the demand takes, by caseload and by hours, for each setting, each lot and all lots. */
export function staffingSheet(materials: CostingMaterials): SheetDraft {
  const sheet = new CostingSheet(materials, 'staffing', [52, 14]);
  const { staffing } = sheet.costing;
  sheet.heads(['byYear']);
  sheet.draft.endHead();
  sheet.tell('staffingMethods');
  sheet.tell(`method.${staffing.method ?? 'none'}`);
  oneAdvocate(sheet);
  for (const setting of staffing.settings) ofSetting(sheet, setting);
  sheet.part('byLot');
  for (const { name, years } of staffing.lots) wteLines(sheet, name ?? sheet.say('noLot'), years);
  wteLines(sheet, sheet.say('allLots'), staffing.years);
  specialists(sheet, materials);
  return sheet.draft;
}

function oneAdvocate(sheet: CostingSheet): void {
  const { supervision, meetings, available, caseload } = sheet.costing.staffing;
  sheet.part('oneAdvocate');
  const productive = sheet.costing.answers.at('costing.productiveHours', 'hours');
  for (const [key, figure] of Object.entries({ productive, supervision, meetings }))
    sheet.draft.add(words(sheet.say(key), 'label'), number(figure));
  sheet.draft.add(words(sheet.say('available'), 'total'), number(available, 'total'));
  sheet.draft.add(words(sheet.say('caseload'), 'label'), number(caseload));
}

function ofSetting(sheet: CostingSheet, { name, years, asked }: SettingStaffing): void {
  sheet.draft.add();
  sheet.draft.add(words(name ?? sheet.say('whole'), 'heading', sheet.draft.columns.length));
  sheet.line(
    sheet.say('open'),
    years.map((one) => one.open),
  );
  for (const key of hours)
    sheet.line(
      sheet.say(`hours.${key}`),
      years.map((one) => one.hours[key]),
    );
  sheet.line(
    sheet.say('hours.total'),
    years.map((one) => one.hours.total),
    { style: 'total' },
  );
  wteLines(
    sheet,
    undefined,
    years.map((one) => one.wte),
  );
  if (asked) sheet.draft.add(words(sheet.say('asked'), 'label'), number(asked));
}

/** Whole-time equivalents by both methods, their difference, and the one that counts. */
function wteLines(sheet: CostingSheet, of: string | undefined, years: readonly Wte[]): void {
  const label = (key: string): string => (of === undefined ? sheet.say(key) : `${of}: ${sheet.say(key)}`);
  sheet.line(
    label('wte.caseload'),
    years.map((one) => one.caseload),
  );
  sheet.line(
    label('wte.hours'),
    years.map((one) => one.hours),
  );
  sheet.line(
    label('wte.difference'),
    years.map((one) => one.difference),
  );
  const chosen = years.flatMap((one) => one.chosen ?? []);
  if (chosen.length > 0) sheet.line(label('wte.chosen'), chosen, { style: 'total' });
}

function specialists(sheet: CostingSheet, { labels }: CostingMaterials): void {
  const { specialists: all } = sheet.costing.staffing;
  if (all.length === 0) return;
  sheet.part('specialists');
  sheet.tell('specialistsNote');
  sheet.draft.add(words(sheet.say('need'), 'head'), over(sheet.say('wholeTime')));
  for (const { need, wte } of all) sheet.draft.add(words(say(labels, `need.${need}`), 'label'), number(wte));
}
