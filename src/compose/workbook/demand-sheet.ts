import type { Uptake } from '../../figures/uptake.js';
import { schemaAt } from '../schema.js';
import { type CostingMaterials, CostingSheet } from './costing-layout.js';
import { type DraftCell, number, over, type SheetDraft, words } from './draft.js';

/** How many patients there are, how many ask, and where they are. */
export function demandSheet(materials: CostingMaterials): SheetDraft {
  const sheet = new CostingSheet(materials, 'demand', [46, 14, 14]);
  sheet.draft.endHead();
  uptake(sheet);
  statuses(sheet, materials);
  if (sheet.costing.demand.changes.length > 0) changes(sheet, materials);
  settings(sheet);
  years(sheet);
  return sheet.draft;
}

function levels(sheet: CostingSheet, first: string, ...before: string[]): void {
  sheet.draft.add(
    words(sheet.say(first), 'head'),
    ...[...before, 'low', 'central', 'high'].map((key) => over(sheet.say(key))),
  );
}

const three = ({ low, central, high }: Uptake): DraftCell[] => [number(low), number(central), number(high)];

function uptake(sheet: CostingSheet): void {
  const { uptake: assumed } = sheet.costing.demand;
  sheet.part('uptake');
  sheet.tell('uptakeEvidence');
  levels(sheet, 'uptake');
  const known = (key: string, figure: typeof assumed.past): void => {
    if (figure) sheet.draft.add(words(sheet.say(key), 'label'), words('', 'label'), number(figure));
  };
  known('uptakePast', assumed.past);
  known('uptakeAssumed', assumed.assumed);
  sheet.draft.add(words(sheet.say(`uptakeUsed.${assumed.from ?? 'nowhere'}`), 'strong'), ...three(assumed));
  if (assumed.community)
    sheet.draft.add(words(sheet.say('uptakeCommunity'), 'label'), ...three(assumed.community));
}

function statuses(sheet: CostingSheet, { schema }: CostingMaterials): void {
  const { draft } = sheet;
  const { demand } = sheet.costing;
  sheet.part('statuses');
  sheet.tell('short');
  const first = draft.add(
    words(sheet.say('status'), 'head'),
    ...['patients', 'casesLow', 'casesCentral', 'casesHigh'].map((key) => over(sheet.say(key))),
  );
  const title = (id: string): string => schemaAt(schema, `demand.byStatus.${id}`).title ?? id;
  for (const { id, short, patients, cases } of demand.statuses)
    draft.add(words(`${title(id)}${short ? ' †' : ''}`, 'label'), number(patients), ...three(cases));
  const last = draft.rows.length - 1;
  draft.add(
    words(sheet.say('all'), 'total'),
    ...[demand.patients, demand.cases.low, demand.cases.central, demand.cases.high].map((one) =>
      number(one, 'total'),
    ),
  );
  const { short } = demand;
  draft.add(words(sheet.say('allShort'), 'label'), number(short.patients), ...three(short.cases));
  draft.draw(
    {
      kind: 'bars',
      title: sheet.say('statuses'),
      description: sheet.say('statusesPicture'),
      format: 'whole',
      categories: draft.column(0, first + 1, last),
      series: [{ title: sheet.say('patients'), values: draft.column(1, first + 1, last) }],
    },
    22,
  );
}

function changes(sheet: CostingSheet, { profile }: CostingMaterials): void {
  const nameOf = (id: string | undefined): string =>
    profile.settings?.find((one) => one.id === id)?.name ?? sheet.say('everywhere');
  sheet.part('changes');
  sheet.heads(['change', '>where', 'wholeYear']);
  for (const { id, what, setting, patients, byYear } of sheet.costing.demand.changes) {
    const shown = byYear.map((one) => ({ ...number(one.months), shown: true as const }));
    sheet.line(sheet.say('changeMonths', { what: what ?? id }), shown, { before: [nameOf(setting), ''] });
    const added = byYear.map((one) => one.patients);
    sheet.line(sheet.say('changePatients', { what: what ?? id }), added, { before: ['', patients] });
  }
}

function settings(sheet: CostingSheet): void {
  const { settings: all, patientsOfSettings } = sheet.costing.demand;
  sheet.part('settings');
  sheet.tell('settingsShare');
  sheet.heads(['settingCases', 'patients', 'share']);
  for (const { name, patients, share, cases } of all)
    sheet.line(name ?? sheet.say('whole'), cases, {
      before: [patients, { ...number(share), format: 'percent' }],
    });
  sheet.draft.add(words(sheet.say('all'), 'total'), number(patientsOfSettings, 'total'));
  sheet.draft.add();
  sheet.heads(['settingShort']);
  for (const { name, short } of all) sheet.line(name ?? sheet.say('whole'), short);
}

function years(sheet: CostingSheet): void {
  const { years: all } = sheet.costing.demand;
  sheet.part('demandYears');
  sheet.heads(['demandYear']);
  sheet.line(
    sheet.say('patients'),
    all.map((one) => one.patients),
  );
  for (const level of ['low', 'central', 'high'] as const)
    sheet.line(
      sheet.say(`cases.${level}`),
      all.map((one) => one.cases[level]),
      {
        style: level === 'central' ? 'total' : 'derived',
      },
    );
}
