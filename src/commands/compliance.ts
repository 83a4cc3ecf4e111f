import type { Materials, Template } from '../compose/compose.js';
import { places } from '../compose/places.js';
import { subjectAt } from '../compose/subject.js';
import { survey } from '../compose/survey.js';
import type { Document } from '../document/types.js';
import { compliance, type Departure, type Duty, type LocalChange } from '../guidance/compliance.js';
import { readRegister } from '../guidance/register.js';
import type { Profile } from '../profile/profile.js';
import { everyQuestion } from '../profile/questions.js';

/** What a document of a pack was made from, and the document. */
export interface Made {
  template: Template;
  document: Document;
}

/** How the documents of a pack answer every duty of the register. */
export async function complianceOf(
  profile: Profile,
  made: readonly Made[],
  materials: Materials,
): Promise<Duty[]> {
  return compliance({
    entries: await readRegister(),
    carriers: made.flatMap(({ document }) => places(document)),
    possible: made.flatMap(({ template }) =>
      places({ id: template.id, blocks: survey(profile, template, materials) }),
    ),
    departures: departuresOf(profile),
    changes: changesOf(profile),
    questions: new Map(everyQuestion().map(({ path, guidance }) => [path, guidance])),
    rules: new Map(),
    isAnswered: (subject) => subjectAt(subject, profile, materials).answer !== undefined,
  });
}

/** What the planner has accepted, each with the duties that the rule rests on. */
export function departuresOf(profile: Profile): Departure[] {
  return (profile.eiriol.departures ?? []).flatMap(({ rule, reason }) =>
    rule == null ? [] : [{ id: rule, reason: reason ?? '', sources: [] }],
  );
}

/** Clauses that the planner has replaced or taken out. */
export function changesOf(profile: Profile): LocalChange[] {
  return (profile.variations ?? []).flatMap(({ id, document, clause, action, reason }) =>
    document != null && clause != null && (action === 'remove' || action === 'replace')
      ? [{ id, document, clause, reason: reason ?? '' }]
      : [],
  );
}
