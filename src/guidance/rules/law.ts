import { addMonths } from '../../figures/dates.js';
import { type Rule, when } from '../rule.js';

/** Annex D, 17.1 foresees that law and guidance change; what the pack prints as current must have been looked at. */
export const lawNotReviewed: Rule = {
  id: 'law-not-reviewed',
  severity: 'warning',
  sources: ['D-17.1.d', 'mha-2025-nominated-person'],
  asks: 'The register of law was reviewed within a year of the date of issue.',
  why: 'The pack prints its wording of the law as today’s.',
  settle:
    'take the newest edition of Eiriol, or have legal advisers look through templates/guidance/law.yaml',
  find: (_, { issueDate, lawReviewed }) =>
    when(
      issueDate !== undefined && issueDate > addMonths(lawReviewed, 12),
      'eiriol.issueDate',
      `the pack is issued on ${issueDate}, more than a year after the law was last reviewed on ${lawReviewed}`,
    ),
};
