import { type Figure, partsOf } from '../../figures/figure.js';
import { say } from '../words.js';
import { type CostingMaterials, CostingSheet } from './costing-layout.js';
import { number, over, type SheetDraft, words } from './draft.js';
import { columnLetters } from './formula.js';
import { Places } from './places.js';

/** One way in which the total is worked out anew: with a tenth less of a driver, or at the low uptake. */
interface Variant {
  title: string;
  total: Figure;
}

/**
 * The working of the sensitivity: each cell of the other sheets that a variant changes, worked out anew in a column of
 * its own. What a variant leaves as it is has no entry.
 * @param drafts the sheets laid out before
 */
export function workingSheet(materials: CostingMaterials, drafts: readonly SheetDraft[]): SheetDraft {
  const { costing } = materials;
  const variants = variantsOf(materials);
  const sheet = new CostingSheet({ ...materials, costing: { ...costing, years: [] } }, 'working', [
    56,
    18,
    16,
    ...variants.map(() => 16),
  ]);
  sheet.draft.add(
    words(sheet.say('what'), 'head'),
    words(sheet.say('cell'), 'head'),
    over(sheet.say('today')),
    ...variants.map(({ title }) => over(title)),
  );
  sheet.draft.endHead();
  const places = new Places(drafts);
  const table = new Map<Figure, Map<Variant, Figure>>();
  for (const variant of variants) pair(costing.cost.total.term, variant, places, table);
  for (const [base, renewed] of table) {
    const place = places.of(base);
    if (!place) continue;
    const label = drafts.find((one) => one.name === place.sheet)?.rows[place.row]?.[0];
    const title = label && 'value' in label ? String(label.value) : '';
    sheet.draft.add(
      words(title, 'label'),
      words(`${place.sheet} ${columnLetters(place.column)}${place.row + 1}`, 'label'),
      number(base),
      ...variants.map((variant) => {
        const figure = renewed.get(variant);
        return figure && number(figure);
      }),
    );
  }
  return sheet.draft;
}

function variantsOf({ costing, labels }: CostingMaterials): Variant[] {
  const { drivers, uptake } = costing.sensitivity;
  const named = (key: string): string => say(labels, `sheet.${key}`);
  return [
    ...drivers.flatMap(({ id, less, more }) => [
      { title: `${say(labels, `driver.${id}`)}: ${named('changeLess')}`, total: less },
      { title: `${say(labels, `driver.${id}`)}: ${named('changeMore')}`, total: more },
    ]),
    { title: named('lowUptake'), total: uptake.low },
    { title: named('highUptake'), total: uptake.high },
  ];
}

/**
 * Walks a total and its variant side by side, and notes what differs, parts before what is made of them. The walk ends
 * where the variant puts something else in the place of a figure.
 */
function pair(
  total: Figure,
  variant: Variant,
  places: Places,
  table: Map<Figure, Map<Variant, Figure>>,
): void {
  const seen = new Set<Figure>();
  const visit = (base: Figure, other: Figure): void => {
    if (base === other || seen.has(base)) return;
    seen.add(base);
    const [parts, renewed] = [partsOf(base), partsOf(other)];
    const same = base.formula.op === other.formula.op && parts.length === renewed.length;
    if (same) parts.forEach((part, at) => void visit(part, renewed[at] as Figure));
    if (!places.of(base) || places.of(other)) return;
    const row = table.get(base) ?? new Map<Variant, Figure>();
    row.set(variant, other);
    table.set(base, row);
  };
  visit(total, variant.total);
}
