import { type CostingMaterials, CostingSheet } from './costing-layout.js';
import { type SheetDraft, words } from './draft.js';
import { made } from './made.js';
import { questionOf } from './questions.js';

/** What the workbook is, how to work with it, what is still missing, and what it rests on. */
export function costingNotes(materials: CostingMaterials): SheetDraft {
  const { labels, title, schema, costing } = materials;
  const sheet = new CostingSheet({ ...materials, costing: { ...costing, years: [] } }, 'notes', [40, 90]);
  const { draft } = sheet;
  draft.rows[0] = [words(title, 'title', 2)];
  draft.endHead();
  made(draft, labels, materials);
  draft.add(words(sheet.say('internal'), 'strong', 2));
  sheet.part('how');
  for (const step of ['inputs', 'choices', 'locked', 'rounding', 'vat', 'covers']) sheet.tell(`how.${step}`);
  draft.add(words(sheet.say('sampleLabel'), 'label'), {
    style: 'input',
    format: 'text',
    value: sheet.say('sample'),
  });
  sheet.part('sheets');
  for (const key of ['inputs', 'demand', 'staffing', 'posts', 'costs', 'summary', 'sensitivity', 'working'])
    draft.add(words(sheet.say(`${key}.name`), 'strong'), words(sheet.say(`${key}.about`), 'label'));
  sheet.part('missing');
  if (costing.missing.length === 0) sheet.tell('nothingMissing');
  else {
    sheet.tell('missingNote');
    draft.add(words(sheet.say('question'), 'head'), words(sheet.say('path'), 'head'));
    for (const { path } of costing.missing)
      draft.add(words(questionOf(path, schema).title ?? path, 'label'), words(path, 'label'));
  }
  sheet.part('rests');
  for (const key of ['guidance', 'uptake', 'caseload', 'insurance', 'threshold'])
    draft.add(words(sheet.say(`rests.${key}`), 'strong'), words(sheet.say(`rests.${key}.text`), 'label'));
  return draft;
}
