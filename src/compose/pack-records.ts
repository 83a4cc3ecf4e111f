import { type Answer, AnswerList } from './answer.js';
import type { Type } from './lint/types.js';

/**
 * What a template that is written `after: pack` finds under `figures.pack`, as an example of one item each. The type of
 * the records, and what the check of templates knows of them, both come from here.
 */
const example = {
  /** Documents of the register with the number of their duties of each status. */
  summary: [
    {
      id: '',
      name: '',
      duties: '',
      carried: '',
      departed: '',
      undecided: '',
      notApplicable: '',
      elsewhere: '',
      missing: '',
    },
  ],
  /** Duties that wait for an answer, or are carried nowhere. */
  attention: [{ id: '', says: '', answer: '' }],
  /** Duties that do not arise for this profile, by the answers that decided it. */
  notApplicable: [{ id: '', because: '', duties: '' }],
  departures: [{ id: '', rule: '', finding: '', reason: '', duties: '' }],
  variations: [{ id: '', document: '', clause: '', action: '', reason: '', duties: '' }],
  changes: [{ id: '', was: '', now: '', since: '', source: '' }],
  pending: [{ id: '', says: '', effect: '', status: '' }],
  readings: [{ id: '', matter: '', settled: '', choice: '' }],
  legal: [{ id: '', about: '', question: '' }],
  evidence: [{ id: '', says: '', place: '', use: '' }],
  figures: [{ id: '', what: '', value: '', source: '', status: '' }],
  /** Every duty, by document and by the part of the guidance that asks for it. */
  duties: [
    { id: '', name: '', groups: [{ id: '', name: '', rows: [{ id: '', says: '', who: '', answer: '' }] }] },
  ],
};

/** Words and lists of words that are worked out from the whole pack. */
export type PackRecords = typeof example;

type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * The records as templates see them. A pack that is not known yet has none; a survey is shown one item of each, since
 * it looks at everything that a template could say.
 */
export function recordsContext(
  records: PackRecords | undefined,
  plain: (text: string) => Answer,
  everyBranch: boolean,
): Record<string, unknown> {
  const wrap = (value: Plain): unknown => {
    if (typeof value === 'string') return plain(value);
    if (Array.isArray(value)) return new AnswerList('', true, value.map(wrap));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wrap(one)]));
  };
  const none = Object.fromEntries(Object.keys(example).map((key) => [key, []]));
  return wrap(records ?? (everyBranch ? example : none)) as Record<string, unknown>;
}

/** The type of the records, for the check of templates. */
export function recordsType(value: Plain = example): Type {
  if (typeof value === 'string') return { kind: 'leaf', choices: undefined, many: false, optional: false };
  if (Array.isArray(value)) return { kind: 'list', item: recordsType(value[0]) };
  return {
    kind: 'object',
    fields: () => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, recordsType(one)])),
  };
}
