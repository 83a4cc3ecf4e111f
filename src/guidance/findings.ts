import type { Profile } from '../profile/profile.js';
import type { Finding, Rule, Standing } from './rule.js';
import { rules } from './rules/index.js';

type Departure = NonNullable<NonNullable<Profile['eiriol']['departures']>[number]>;

/** A departure from a rule, and whether somebody has accepted it. */
export interface Departed extends Finding {
  rule: Rule;
  /** The profile's record of who accepted it and why; only when it is complete and the law allows it. */
  accepted?: Acceptance;
}

/** Who accepted a departure, when and why. */
export interface Acceptance {
  /** Id of the record in `eiriol.departures`. */
  id: string;
  reason: string;
  by: string;
  /** `YYYY-MM-DD` */
  date: string;
}

/** Where a profile departs from the rules, in the order of the rules. Accepted departures are among them. */
export function findDepartures(profile: Profile, standing: Standing): Departed[] {
  const records = (profile.eiriol.departures ?? []).flatMap((one) => acceptance(one) ?? []);
  return rules.flatMap((rule) => {
    const record = rule.severity === 'error' ? undefined : records.find((one) => one.rule === rule.id);
    return rule.find(profile, standing).map((finding) => {
      if (!record) return { ...finding, rule };
      const { rule: _, ...accepted } = record;
      return { ...finding, rule, accepted };
    });
  });
}

/** The record as it counts: it names a rule and says why, by whom and when. */
function acceptance({ id, rule, reason, by, date }: Departure): (Acceptance & { rule: string }) | undefined {
  if (rule == null || !reason?.trim() || !by?.trim() || date == null) return undefined;
  return { id, rule: rule.trim(), reason: reason.trim(), by: by.trim(), date };
}
