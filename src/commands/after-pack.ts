import type { Materials } from '../compose/compose.js';
import type { PackRecords } from '../compose/pack-records.js';
import { subjectAt } from '../compose/subject.js';
import { readLawRegister } from '../guidance/register.js';
import type { Profile } from '../profile/profile.js';
import { complianceOf, type Made } from './compliance.js';
import { packRecords } from './statement.js';

/** What a template that is written after the pack is given, and the same for other programs. */
export async function afterPack(
  profile: Profile,
  made: readonly Made[],
  materials: Materials,
): Promise<{ records: PackRecords; json: object }> {
  const [{ duties, departures }, law] = await Promise.all([
    complianceOf(profile, made, materials),
    readLawRegister(),
  ]);
  const templates = made.map(({ template }) => template);
  const records = packRecords({ profile, templates, materials, duties, departures, law });
  const json = {
    fingerprint: materials.fingerprint,
    lawReviewed: law.reviewed,
    documents: templates.map(({ id, title, audience }) => ({ id, title, audience })),
    duties: duties.map(({ entry, status, where, because, departures: own, questions, rules }) => ({
      ...entry,
      status,
      where: where.map(({ document, id, label }) => ({ document, clause: id, number: label })),
      because: because.map((one) => {
        const { path, title, answer } = subjectAt(one, profile, materials);
        return { path, title, answer: answer ?? null };
      }),
      departures: own.map(({ id }) => id),
      questions,
      rules,
    })),
    departures: departures.map(({ id, finding, reason }) => ({
      rule: id,
      finding,
      accepted: reason ?? null,
    })),
    variations: profile.variations ?? [],
    changes: law.terms.filter(({ printable }) => printable),
    pending: law.pending,
    readings: law.readings,
    legal: records.legal,
    figures: records.figures,
  };
  return { records, json };
}
