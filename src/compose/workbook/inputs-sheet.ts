import { answerAt } from '../../figures/answers.js';
import { answersUsed, cellName, type UsedAnswer } from './answers-used.js';
import { type CostingMaterials, CostingSheet } from './costing-layout.js';
import { type FigureCell, number, over, type SheetDraft, words } from './draft.js';
import { questionOf, schemaOrder, takesAnswer } from './questions.js';

/** Columns of answers beside the names of items. */
const across = 6;

/** Every answer that the costing rests on, in a cell that may be typed over, with its source or what it means. */
export function inputsSheet(materials: CostingMaterials): SheetDraft {
  const { schema, costing } = materials;
  const sheet = new CostingSheet({ ...materials, costing: { ...costing, years: [] } }, 'inputs', [
    52,
    ...Array.from({ length: across }, () => 15),
    40,
  ]);
  sheet.draft.endHead();
  sheet.tell('inputsNote');
  const order = schemaOrder(schema);
  const used = answersUsed(costing).sort((a, b) => compareOrders(order(a.path), order(b.path)));
  const groups = new Map<string, UsedAnswer[]>();
  for (const one of used) {
    const group = one.list ?? `${one.path.split('.')[0]}.`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  for (const [group, answers] of groups) {
    const title = questionOf(group.replace(/\.$/, ''), schema).title ?? group;
    sheet.draft.add();
    sheet.draft.add(words(title, 'heading', sheet.draft.columns.length));
    if (group.endsWith('.')) single(sheet, answers, materials);
    else listed(sheet, answers, materials);
  }
  return sheet.draft;
}

function compareOrders(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? -1);
}

/** A row for each answer: the question, the answer, what it is counted in, and its source or what it means. */
function single(sheet: CostingSheet, answers: readonly UsedAnswer[], materials: CostingMaterials): void {
  sheet.draft.add(
    words(sheet.say('question'), 'head'),
    over(sheet.say('answer')),
    words(sheet.say('unit'), 'head'),
    words(sheet.say('sourceOrMeaning'), 'head', across - 1),
  );
  for (const one of answers) {
    const asked = questionOf(one.path, materials.schema);
    sheet.draft.add(
      words(asked.title ?? one.path, 'label'),
      cellOf(one, materials),
      words(unitOf(one, materials), 'label'),
      words(sourceOf(one.path, materials) ?? asked.description ?? '', 'label', across - 1),
    );
  }
}

/** A row for each item, a column for each question, and the source that the item names. */
function listed(sheet: CostingSheet, answers: readonly UsedAnswer[], materials: CostingMaterials): void {
  const fields = [...new Set(answers.map((one) => one.field))];
  const items = [...new Set(answers.map((one) => one.item))];
  for (let from = 0; from < fields.length; from += across) {
    const shown = fields.slice(from, from + across);
    const list = answers[0]?.list ?? '';
    sheet.draft.add(
      words(sheet.say('item'), 'head'),
      ...shown.map((field) => {
        const asked = questionOf(`${list}[].${field}`, materials.schema);
        const unit = asked['x-unit'];
        return over(`${asked.title ?? field}${unit === undefined ? '' : `, ${unit}`}`);
      }),
      ...Array.from({ length: across - shown.length }, () => words('', 'head')),
      words(sheet.say('source'), 'head'),
    );
    for (const item of items) {
      const own = shown.map((field) => answers.find((one) => one.item === item && one.field === field));
      const first = answers.find((one) => one.item === item);
      sheet.draft.add(
        words(itemName(`${list}[${item}]`, materials), 'label'),
        ...own.map((one) => one && cellOf(one, materials)),
        ...Array.from({ length: across - shown.length }, () => undefined),
        words((first && sourceOf(first.path, materials)) ?? '', 'label'),
      );
    }
  }
}

const cellOf = (one: UsedAnswer, materials: CostingMaterials): FigureCell => ({
  ...number(one.figure, 'input'),
  name: cellName(one.path),
  takes: takesAnswer(one, materials),
});

function unitOf({ path, figure }: UsedAnswer, { schema }: CostingMaterials): string {
  return questionOf(path, schema)['x-unit'] ?? schemaUnits[figure.unit] ?? '';
}

const schemaUnits: Partial<Record<UsedAnswer['figure']['unit'], string>> = {
  patients: 'patients',
  percent: 'per cent',
  pounds: 'pounds',
};

/** Where an answer comes from, when the profile says so beside it: its source and the year that it describes. */
function sourceOf(path: string, { profile }: CostingMaterials): string | undefined {
  const beside = path.replace(/\.[^.]+$/, '');
  const text = (key: string): string | undefined => {
    const found = answerAt(profile, `${beside}.${key}`);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
  };
  return [text('source'), text('year')].filter((one) => one !== undefined).join(', ') || undefined;
}

/** The name by which a reader knows an item. */
function itemName(path: string, { profile }: CostingMaterials): string {
  const item = answerAt(profile, path) as Record<string, unknown> | undefined;
  const name = ['name', 'title', 'what'].map((key) => item?.[key]).find((one) => typeof one === 'string');
  return String(name ?? item?.id ?? path);
}
