import type { Departed } from '../guidance/findings.js';
import { rules } from '../guidance/rules/index.js';
import type { Problem } from '../problem.js';
import { nearest } from '../profile/nearest.js';
import type { Profile } from '../profile/profile.js';

type Acceptance = NonNullable<NonNullable<Profile['eiriol']['departures']>[number]>;

/** Something wrong with a record of an accepted departure. */
export interface RecordFault extends Pick<Problem, 'code' | 'severity' | 'message'> {
  /** Dotted path of the answer it is about. */
  path: string;
  hint: string;
}

/**
 * Records in `eiriol.departures` that do not do what they say: an unknown rule, a duty of law, a rule that the profile
 * keeps, a second record, or one without reason, name or date.
 */
export function recordFaults(profile: Profile, departures: readonly Departed[]): RecordFault[] {
  const records = profile.eiriol.departures ?? [];
  return records.flatMap(
    (record, index) => ruleFault(record, departures) ?? ownFault(record, records.slice(0, index)) ?? [],
  );
}

const pathOf = ({ id }: Acceptance): string => `eiriol.departures[${id}]`;

/** A record for a rule that cannot be accepted, or need not be. */
function ruleFault(record: Acceptance, departures: readonly Departed[]): RecordFault | undefined {
  const named = record.rule?.trim();
  const rule = rules.find(({ id }) => id === named);
  const path = `${pathOf(record)}.rule`;
  if (!rule) {
    const near =
      named &&
      nearest(
        named,
        rules.map(({ id }) => id),
      );
    return {
      code: 'unknown-rule',
      severity: 'error',
      path,
      message: named
        ? `there is no rule "${named}"${near ? `; did you mean ${near}?` : ''}`
        : `the departure "${record.id}" names no rule`,
      hint: 'eiriol check prints the name of its rule below each finding; docs/rules.md lists them all',
    };
  }
  if (rule.severity === 'error')
    return {
      code: 'departure-from-law',
      severity: 'error',
      path,
      message: `${rule.id} cannot be accepted, since the law itself asks for it`,
      hint: `${rule.settle}, and take this departure away`,
    };
  if (departures.some((one) => one.rule === rule)) return undefined;
  return {
    code: 'departure-not-needed',
    severity: 'warning',
    path,
    message: `the profile does not depart from ${rule.id}, so there is nothing to accept`,
    hint: 'take this departure away, so that nobody believes it',
  };
}

/** A record that says too little, or says what another has said. */
function ownFault(record: Acceptance, before: readonly Acceptance[]): RecordFault | undefined {
  const missing = (['reason', 'by', 'date'] as const).filter((key) => !record[key]?.trim());
  if (missing.length > 0)
    return {
      code: 'departure-incomplete',
      severity: 'error',
      path: pathOf(record),
      message: `the departure "${record.id}" does not count without ${missing.join(' and ')}`,
      hint: 'say why the board decided so, who decided it, and when',
    };
  if (!before.some((one) => one.rule?.trim() === record.rule?.trim())) return undefined;
  return {
    code: 'departure-twice',
    severity: 'warning',
    path: `${pathOf(record)}.rule`,
    message: `${record.rule} is accepted twice`,
    hint: 'put both reasons into one record',
  };
}
