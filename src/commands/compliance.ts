import type { Materials, Template } from '../compose/compose.js';
import { places } from '../compose/places.js';
import { subjectAt } from '../compose/subject.js';
import { survey } from '../compose/survey.js';
import { formatDate } from '../compose/words.js';
import type { Document } from '../document/types.js';
import { compliance, type Departure, type Duty, type LocalChange } from '../guidance/compliance.js';
import { findDepartures } from '../guidance/findings.js';
import { readLawReview, readRegister } from '../guidance/register.js';
import { rules } from '../guidance/rules/index.js';
import type { Profile } from '../profile/profile.js';
import { everyQuestion } from '../profile/questions.js';

/** What a document of a pack was made from, and the document. */
export interface Made {
  template: Template;
  document: Document;
}

/** How the documents of a pack answer every duty of the register, and where its profile departs from the rules. */
export async function complianceOf(
  profile: Profile,
  made: readonly Made[],
  materials: Materials,
): Promise<{ duties: Duty[]; departures: Departure[] }> {
  const departures = await departuresOf(profile, materials);
  const duties = compliance({
    entries: await readRegister(),
    carriers: made.flatMap(({ document }) => places(document)),
    possible: made.flatMap(({ template }) =>
      places({ id: template.id, blocks: survey(profile, template, materials) }),
    ),
    departures,
    changes: changesOf(profile),
    questions: new Map(everyQuestion().map(({ path, guidance }) => [path, guidance])),
    rules: new Map(rules.map(({ id, sources }) => [id, sources])),
    isAnswered: (subject) => subjectAt(subject, profile, materials).answer !== undefined,
  });
  return { duties, departures };
}

/** Where the profile departs from the rules, accepted or not, each with the duties that the rule rests on. */
async function departuresOf(profile: Profile, { date, words }: Materials): Promise<Departure[]> {
  const issueDate = date ?? profile.eiriol.issueDate ?? undefined;
  const found = findDepartures(profile, { issueDate, lawReviewed: await readLawReview() });
  return found.map(({ rule: { id, sources }, message, accepted }) => ({
    id,
    finding: message,
    reason: accepted && `${accepted.reason} (${accepted.by}, ${formatDate(accepted.date, words)})`,
    sources,
  }));
}

/** Clauses that the planner has replaced or taken out. */
function changesOf(profile: Profile): LocalChange[] {
  return (profile.variations ?? []).flatMap(({ id, document, clause, action, reason }) =>
    document != null && clause != null && (action === 'remove' || action === 'replace')
      ? [{ id, document, clause, reason: reason ?? undefined }]
      : [],
  );
}
