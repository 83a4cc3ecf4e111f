import { say } from '../words.js';
import { type CostingMaterials, CostingSheet } from './costing-layout.js';
import { number, over, type SheetDraft, words } from './draft.js';

/** What a tenth less and a tenth more of each driver does to the total of the term, and what other uptakes do. */
export function sensitivitySheet(materials: CostingMaterials): SheetDraft {
  const { drivers, uptake } = materials.costing.sensitivity;
  const sheet = new CostingSheet(
    { ...materials, costing: { ...materials.costing, years: [] } },
    'sensitivity',
    [52, 18, 18, 18, 18],
  );
  const { draft } = sheet;
  const first = draft.add(
    words(sheet.say('driver'), 'head'),
    ...['changeLess', 'changeMore', 'totalLess', 'totalMore'].map((key) => over(sheet.say(key))),
  );
  draft.endHead();
  for (const { id, less, more, changeLess, changeMore } of drivers)
    draft.add(
      words(say(materials.labels, `driver.${id}`), 'label'),
      ...[changeLess, changeMore, less, more].map((one) => number(one)),
    );
  const last = draft.rows.length - 1;
  if (drivers.length === 0) sheet.tell('noDrivers');
  else {
    sheet.tell('sensitivityNote');
    draft.draw(
      {
        kind: 'swing',
        title: sheet.say('sensitivity.title'),
        description: sheet.say('sensitivityPicture'),
        format: 'pounds',
        categories: draft.column(0, first + 1, last),
        series: [
          { title: sheet.say('changeLess'), values: draft.column(1, first + 1, last) },
          { title: sheet.say('changeMore'), values: draft.column(2, first + 1, last) },
        ],
      },
      7 + Math.ceil(drivers.length * 1.2),
    );
  }
  sheet.part('otherUptakes');
  draft.add(
    words(sheet.say('totalOfTerm'), 'head'),
    ...['low', 'central', 'high'].map((key) => over(sheet.say(key))),
  );
  draft.add(
    words(sheet.say('totalAtUptake'), 'label'),
    number(uptake.low),
    number(uptake.central),
    number(uptake.high),
  );
  return draft;
}
