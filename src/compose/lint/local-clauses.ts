import type { Document } from '../../document/types.js';
import type { Profile } from '../../profile/profile.js';
import type { VariationFault } from '../vary.js';
import { checkDuties } from './duties.js';
import { literally } from './literally.js';

/** Wording of 2011 that has aged, and today's. */
export interface Dated {
  wording: string;
  today: string;
}

/** What the wording of a profile's local clauses does that no template may: duties of nobody, and law of 2011. */
export function localClauseFaults(
  { id: document, audience }: Pick<Document, 'id' | 'audience'>,
  profile: Profile,
  dated: readonly Dated[],
): (VariationFault & { code: string; hint: string })[] {
  return (profile.variations ?? [])
    .filter((one) => one.document === document && one.action !== 'remove' && one.text != null)
    .flatMap(({ id, text }) => {
      const path = `variations[${id}].text`;
      const lines = (text ?? '').split('\n');
      return [
        ...checkDuties(lines, audience === 'parties').map(({ code, line, hint = '' }) => ({
          code,
          path,
          message: `in the local clause "${id}" a "must" stands after nobody who has duties: ${lines[line - 1]?.trim()}`,
          hint,
        })),
        ...dated
          .filter(({ wording }) => new RegExp(`\\b${literally(wording)}\\b`).test(text ?? ''))
          .map(({ wording, today }) => ({
            code: 'dated-term',
            path,
            message: `the local clause "${id}" speaks of "${wording}", which is wording of 2011`,
            hint: `today it is ${today}`,
          })),
      ];
    });
}
