import type { Document } from '../../document/types.js';
import type { Profile } from '../../profile/profile.js';
import type { VariationFault } from '../vary.js';
import { withoutSubject } from './subjects.js';

/** Wording of 2011 that has aged, and today's. */
export interface Dated {
  wording: string;
  today: string;
}

/** What the wording of a profile's local clauses does that no template may: duties of nobody, and law of 2011. */
export function localClauseFaults(
  document: Document,
  profile: Profile,
  dated: readonly Dated[],
): (VariationFault & { code: string; hint: string })[] {
  const local = (profile.variations ?? []).filter(
    (one) => one.document === document.id && one.action !== 'remove' && one.text != null,
  );
  if (local.length === 0) return [];
  const loose = withoutSubject(document.blocks, document.id);
  return local.flatMap(({ id, action, clause, text }) => {
    const path = `variations[${id}].text`;
    const printed = action === 'add' ? `local.${id}` : clause;
    return [
      ...loose
        .filter((one) => one.id === printed)
        .map(({ sentence }) => ({
          code: 'duty-of-nobody',
          path,
          message: `the local clause "${id}" does not say which party has the duty: ${sentence}`,
          hint: 'write the Provider must, the Commissioner will, or the law requires',
        })),
      ...dated
        .filter(({ wording }) => new RegExp(`\\b${wording}\\b`).test(text ?? ''))
        .map(({ wording, today }) => ({
          code: 'dated-term',
          path,
          message: `the local clause "${id}" speaks of "${wording}", which is wording of 2011`,
          hint: `today it is ${today}`,
        })),
    ];
  });
}
