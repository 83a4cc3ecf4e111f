import type { Materials } from '../compose/compose.js';
import type { PackRecords } from '../compose/pack-records.js';
import { subjectAt } from '../compose/subject.js';
import { formatNumber, say } from '../compose/words.js';
import type { Profile } from '../profile/profile.js';
import { questionAt } from '../profile/questions.js';

/** Every figure of a profile that comes from outside, with its source, in the order of the file. */
export function figuresOf(profile: Profile, materials: Materials): PackRecords['figures'] {
  const { words } = materials;
  return [...figures(profile, '', [])].map(({ path, value, year, source, status, illustrative, items }) => {
    const of = items.map((item) => nameOf(item, profile, materials)).filter(Boolean);
    const unit = questionAt(`${path}.value`)?.unit;
    return {
      id: path.replace(/[[\].]+/g, '.').toLowerCase(),
      what: [questionAt(path)?.title ?? path, ...of].join(', '),
      value: [formatNumber(value), unit, year && `(${year})`].filter(Boolean).join(' '),
      source: source ?? say(words, 'noSource'),
      status: illustrative
        ? say(words, 'invented')
        : (questionAt(`${path}.status`)?.labels[status ?? ''] ?? ''),
    };
  });
}

/** An item of a list and where it stands. */
interface Item {
  path: string;
  value: Record<string, unknown>;
}

interface Figure {
  path: string;
  value: number;
  year?: string | null;
  source?: string | null;
  status?: string | null;
  illustrative?: boolean | null;
  /** What it belongs to, where a list has several. */
  items: Item[];
}

function* figures(value: unknown, path: string, items: Item[]): Generator<Figure> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) {
      const own = `${path}[${one?.id}]`;
      if (one?.id !== undefined)
        yield* figures(one, own, value.length > 1 ? [...items, { path: own, value: one }] : items);
    }
    return;
  }
  const figure = value as Partial<Figure>;
  if (typeof figure.value === 'number') yield { ...figure, value: figure.value, path, items };
  else
    for (const [key, one] of Object.entries(value)) yield* figures(one, path ? `${path}.${key}` : key, items);
}

/** The name of an item; of one without a name, what its choices and references say. */
function nameOf({ path, value }: Item, profile: Profile, materials: Materials): string {
  if (typeof value.name === 'string') return value.name;
  return Object.keys(value)
    .filter((key) => {
      const schema = questionAt(`${path}.${key}`)?.schema;
      return schema?.['x-refers-to'] !== undefined || schema?.['x-labels'] !== undefined;
    })
    .flatMap((key) => subjectAt(`${path}.${key}`, profile, materials).answer ?? [])
    .join(', ');
}
