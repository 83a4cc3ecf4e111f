import { findDepartures } from '../guidance/findings.js';
import type { Profile } from '../profile/profile.js';
import { allFaults } from './checked.js';
import type { Session } from './session.js';

/**
 * Lines on where the answers of a section depart from the law or the guidance, and what would settle it; of all
 * sections, how many there are. None while something is wrong with the answers themselves.
 */
export function departuresIn({ answers, materials }: Session, section?: string): string[] {
  const { wording, lawReviewed } = materials;
  if (allFaults(answers.value).length > 0) return [];
  const profile = answers.value as unknown as Profile;
  const standing = { issueDate: profile.eiriol.issueDate ?? undefined, lawReviewed };
  const open = findDepartures(profile, standing).filter(({ accepted }) => !accepted);
  if (section === undefined)
    return open.length > 0 ? [wording.say('review.departures', { n: open.length })] : [];
  const here = open.filter(
    ({ path }) => path === section || path.startsWith(`${section}.`) || path.startsWith(`${section}[`),
  );
  if (here.length === 0) return [];
  return [wording.say('review.departs'), ...here.map(({ message, rule }) => `* ${message}; ${rule.settle}`)];
}
