import { findDepartures } from '../guidance/findings.js';
import { readLawReview } from '../guidance/register.js';
import type { Problem } from '../problem.js';
import { recordFaults } from './departures.js';
import { problemAt } from './problem-at.js';
import type { Pack } from './read-pack.js';

/**
 * Where a profile departs from the law, the guidance or itself, and what is wrong with its records of accepted
 * departures; in the order of the file.
 * @param date `YYYY-MM-DD`; instead of the profile's date of issue
 */
export async function findings(
  pack: Pick<Pack, 'loaded' | 'profile'>,
  date: string | undefined,
): Promise<Problem[]> {
  const { profile } = pack;
  if (!profile) return [];
  const departures = findDepartures(profile, {
    issueDate: date ?? profile.eiriol.issueDate ?? undefined,
    lawReviewed: await readLawReview(),
  });
  const found: Problem[] = [
    ...departures.map(({ rule, path, message, accepted }) => ({
      ...problemAt(pack, path, rule.id, accepted ? ('accepted' as const) : rule.severity, message),
      why: rule.why,
      ...(accepted ? { accepted } : { hint: rule.settle }),
      sources: [...rule.sources],
    })),
    ...recordFaults(profile, departures).map(({ path, code, severity, message, hint }) =>
      problemAt(pack, path, code, severity, message, hint),
    ),
  ];
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
