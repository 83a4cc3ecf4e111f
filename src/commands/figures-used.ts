import type { PackRecords } from '../compose/pack-records.js';
import { formatNumber } from '../compose/words.js';
import type { Profile } from '../profile/profile.js';
import { questionAt } from '../profile/questions.js';

/** Every figure of a profile that comes from outside, with its source, in the order of the file. */
export function figuresOf(profile: Profile, words: { say(key: string): string }): PackRecords['figures'] {
  return [...figures(profile, '', '')].map(({ path, value, year, source, status, illustrative, of }) => {
    const question = questionAt(path);
    const unit = questionAt(`${path}.value`)?.unit;
    return {
      id: path.replaceAll(/[[\]]/g, '.').replaceAll('..', '.').toLowerCase(),
      what: [question?.title ?? path, of].filter(Boolean).join(', '),
      value: [formatNumber(value), unit, year && `(${year})`].filter(Boolean).join(' '),
      source: source ?? words.say('noSource'),
      status: illustrative
        ? words.say('invented')
        : (questionAt(`${path}.status`)?.labels[status ?? ''] ?? ''),
    };
  });
}

interface Figure {
  path: string;
  value: number;
  year?: string | null;
  source?: string | null;
  status?: string | null;
  illustrative?: boolean | null;
  /** Name of the thing that it belongs to, where there are several; empty otherwise. */
  of: string;
}

function* figures(value: unknown, path: string, of: string): Generator<Figure> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value)
      if (one?.id !== undefined)
        yield* figures(one, `${path}[${one.id}]`, value.length > 1 ? (one.name ?? one.id) : of);
    return;
  }
  const figure = value as Partial<Figure>;
  if (typeof figure.value === 'number') yield { ...figure, value: figure.value, path, of };
  else for (const [key, one] of Object.entries(value)) yield* figures(one, path ? `${path}.${key}` : key, of);
}
