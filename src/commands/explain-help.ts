import type { Knowledge } from '../guidance/explain/knowledge.js';
import { item } from './explain-items.js';
import { type Look, Screen } from './screen.js';

/** What can be asked, for somebody who asks nothing yet. */
export function helpText(all: Knowledge, look: Look): string {
  return new Screen(look).page(
    'eiriol explain ID',
    'where something comes from, and what it moves',
    [],
    [
      {
        heading: 'What can be asked',
        items: [
          item(
            'service-specification#skills.unit',
            `a clause by its id, of ${all.places.length} places in the templates`,
          ),
          item('service-specification 8.1 --profile FILE', 'a clause by its number in the pack of a profile'),
          item(
            'D-8.1, para-121, M-data',
            `a duty of the register, of ${all.entries.length}; one that was split with all its parts`,
          ),
          item('workforce.monthsToQualify', `a question of the profile, of ${all.questions.length}`),
          ...(all.rules.length > 0 ? [item(all.rules[0]?.id ?? '', `a rule, of ${all.rules.length}`)] : []),
          item('dbs-certificate, s130H, reg-4', 'wording of law, a section of the Act, a regulation'),
          item(
            'reading-2',
            `how the guidance is read where it contradicts itself, of ${all.law.readings.length}`,
          ),
          item(all.documents.map(({ id }) => id).join(', '), 'a document with its sections'),
        ],
      },
    ],
  );
}
