import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findDepartures } from '../src/guidance/findings.js';
import type { Rule } from '../src/guidance/rule.js';
import { rules } from '../src/guidance/rules/index.js';
import type { Profile } from '../src/profile/profile.js';
import { exampleProfile } from './packs.js';

interface Case {
  /** The example profile that the answers are put into; an empty one without it. */
  from?: string;
  kept: Answers[];
  departs: { answers: Answers; at: string; says: string }[];
}
type Answers = Record<string, unknown>;

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const cases = parse(read('rule-cases.yaml'), { merge: true }) as Record<string, Case>;
const standing = { lawReviewed: '2026-11-22' };

/** A profile with these answers, by their dotted paths, put into an example or into nothing. */
function profileOf(answers: Answers, from?: string): Profile {
  const profile = (from ? exampleProfile(from) : { eiriol: { schema: 1 } }) as unknown as Answers;
  for (const [path, value] of Object.entries(answers)) {
    const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => key);
    const last = keys.pop() as string;
    let at = profile;
    for (const key of keys) {
      const inner = Array.isArray(at) ? at.find((one) => one.id === key) : (at[key] ?? {});
      if (!Array.isArray(at)) at[key] = inner;
      at = inner as Answers;
    }
    at[last] = value;
  }
  return profile as unknown as Profile;
}

const find = (rule: Rule, answers: Answers, from?: string): { path: string; message: string }[] => {
  const profile = profileOf(answers, from);
  return rule.find(profile, { ...standing, issueDate: profile.eiriol.issueDate ?? undefined });
};

it('has cases for every rule, and for nothing else', () => {
  expect(Object.keys(cases)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
  expect(Object.keys(cases)).toHaveLength(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { from, kept, departs } = cases[id] as Case;

  it('finds nothing where nothing is known', () => {
    expect(find(rule, {})).toEqual([]);
  });

  it.each(kept.map((answers) => [JSON.stringify(answers), answers] as const))(
    'is kept by %s',
    (_, answers) => {
      expect(find(rule, answers, from)).toEqual([]);
    },
  );

  it.each(departs.map((one) => [JSON.stringify(one.answers), one] as const))(
    'is departed from by %s',
    (_, { answers, at, says }) => {
      expect(find(rule, answers, from)).toEqual([{ path: at, message: says }]);
    },
  );
});

describe('the table of rules', () => {
  const register = (parse(read('../templates/guidance/register.yaml')) as { entries: { id: string }[] })
    .entries;
  const { terms, statutes, pending, readings } = parse(read('../templates/guidance/law.yaml')) as Record<
    string,
    { id: string }[]
  >;
  const known = new Set(
    [register, terms, statutes, pending, readings].flatMap((list) => list?.map(({ id }) => id) ?? []),
  );

  it('names each rule once, in small letters and hyphens', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual(
      [],
    );
  });

  it('rests only on what the register and the law have', () => {
    const unknown = rules.flatMap(({ id, sources }) =>
      sources.filter((source) => !known.has(source)).map((source) => `${id} cites ${source}`),
    );
    expect(unknown).toEqual([]);
    expect(rules.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('calls an error only what the law asks for', () => {
    const law = new Set(
      (
        parse(read('../templates/guidance/register.yaml')) as { entries: { id: string; force: string }[] }
      ).entries
        .filter(({ force }) => force === 'law')
        .map(({ id }) => id),
    );
    const errors = rules.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter(({ sources }) => !sources.some((source) => law.has(source)))).toEqual([]);
  });

  it('says in sentences what it asks and why, and in an instruction what settles it', () => {
    const wrong = rules.filter(
      ({ asks, why, settle }) =>
        !/^[A-Z].*\.$/.test(asks) || !/^[A-Z].*\.$/.test(why) || !/^[a-z].*[^.]$/.test(settle),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('an accepted departure', () => {
  const late = { 'service.response.workingDays': 10 };
  const record = {
    id: 'slow',
    rule: 'response-over-five-days',
    reason: 'Islands',
    by: 'Board',
    date: '2026-11-01',
  };
  const accepted = (answers: Answers, departures: unknown[]): unknown[] =>
    findDepartures(profileOf({ ...answers, 'eiriol.departures': departures }), {
      ...standing,
      issueDate: undefined,
    }).map(({ rule, accepted: by }) => [rule.id, by?.reason]);

  it('is still found, with its reason', () => {
    expect(accepted(late, [record])).toEqual([['response-over-five-days', 'Islands']]);
  });

  it.each(['reason', 'by', 'date'])('does not count without %s', (key) => {
    expect(accepted(late, [{ ...record, [key]: null }])).toEqual([['response-over-five-days', undefined]]);
  });

  it('cannot be accepted when it is against the law', () => {
    const bars = { 'workforce.employer': 'health-board' };
    expect(accepted(bars, [{ ...record, rule: 'employed-by-health-board' }])).toEqual([
      ['employed-by-health-board', undefined],
    ]);
  });
});
