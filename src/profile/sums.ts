import type { Fault } from './fault.js';
import { type Path, valueAt } from './path.js';

/** Lists whose parts make up 100 per cent: where they are, the field that is added up, and what its numbers are called. */
export const totals: readonly { path: string; field: string; parts: string }[] = [
  { path: 'procurement.criteria', field: 'weight', parts: 'weights' },
  { path: 'commissioners.joint.shares', field: 'percent', parts: 'shares' },
];

/** What must fit together inside one answer: opening hours, levels of uptake, and parts that make up the whole. */
export function sumFaults(profile: unknown): Fault[] {
  return [
    ...hours(profile),
    ...levels(profile, 'low', 'high'),
    ...levels(profile, 'communityLow', 'communityHigh'),
    ...totals.flatMap(({ path, field, parts }) => total(profile, path.split('.'), field, parts)),
  ];
}

const clock = /^\d\d:\d\d$/;

function hours(profile: unknown): Fault[] {
  const path = ['service', 'hours', 'closes'];
  const opens = valueAt(profile, ['service', 'hours', 'opens']);
  const closes = valueAt(profile, path);
  if (typeof opens !== 'string' || typeof closes !== 'string') return [];
  if (!clock.test(opens) || !clock.test(closes) || closes > opens) return [];
  return [
    {
      code: 'hours',
      message: `service.hours.closes must be later than service.hours.opens (${opens}), but is ${closes}`,
      hint: 'times are on the 24-hour clock: five in the afternoon is "17:00"',
      at: { value: path },
    },
  ];
}

/** The least that is planned for is no more than the most. */
function levels(profile: unknown, low: string, high: string): Fault[] {
  const path = ['demand', 'uptake'];
  const [least, most] = [low, high].map((key) => valueAt(profile, [...path, key]));
  if (typeof least !== 'number' || typeof most !== 'number') return [];
  // What is no number is told of elsewhere.
  if (!Number.isFinite(least) || !Number.isFinite(most) || least <= most) return [];
  const names = [low, high].map((key) => [...path, key].join('.'));
  return [
    {
      code: 'uptake',
      message: `${names[0]} must not be more than ${names[1]} (${most}), but is ${least}`,
      at: { value: [...path, low] },
    },
  ];
}

/** Parts that are all given make 100 per cent; while one is open, nothing is said. */
function total(profile: unknown, path: Path, field: string, parts: string): Fault[] {
  const list = valueAt(profile, path);
  if (!Array.isArray(list) || list.length === 0) return [];
  const numbers = list.map((item: unknown) => valueAt(item, [field]));
  if (!numbers.every((one): one is number => typeof one === 'number' && Number.isFinite(one))) return [];
  // Thirds and the like: 33.3 + 33.3 + 33.4 is not quite 100 in binary fractions.
  const sum = Math.round(numbers.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
  if (sum === 100) return [];
  const over = Math.round((sum - 100) * 1e6) / 1e6;
  return [
    {
      code: 'total',
      message: `the ${parts} in ${path.join('.')} must add up to 100, but add up to ${sum}`,
      hint: over > 0 ? `take away ${over}` : `${-over} more are needed`,
      at: { key: path },
    },
  ];
}
