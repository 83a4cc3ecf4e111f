import { leftOut, type Rule, when } from '../rule.js';

/** Paragraph 135 and the evidence: an assessment of the need for IMHA, not one borrowed from other services. */
export const noNeedsAssessment: Rule = {
  id: 'no-needs-assessment',
  severity: 'warning',
  sources: ['para-135.a', 'S0-needs.a', 'S2-resource.a'],
  asks: 'The need for IMHA in the area has been assessed.',
  why: 'Without it the size, the places and the skills of the service are guesses.',
  settle: 'assess the need for IMHA before the tender and say so in population.needs',
  find: (profile) => {
    const assessed = profile.population?.needs?.assessed;
    return when(
      assessed === false || leftOut(profile, assessed),
      'population.needs.assessed',
      'the need for IMHA in this area has not been assessed',
    );
  },
};

const groups = ['ethnicity', 'language', 'disability', 'age'] as const;

/** Regulation 3(4) and paragraph 145 name these groups. */
export const needsNotCovered: Rule = {
  id: 'needs-not-covered',
  severity: 'warning',
  sources: ['reg-3.4', 'para-145', 'S0-needs.b'],
  asks: 'The needs assessment covers ethnicity, language, disability and age.',
  why: 'The law has the board look to patients’ ethnic, linguistic, cultural and demographic needs when it arranges the service.',
  settle: 'assess what is missing and add it to population.needs.covers',
  find: (profile) => {
    const { assessed, covers } = profile.population?.needs ?? {};
    if (assessed !== true || (covers == null && !leftOut(profile, covers))) return [];
    const missing = groups.filter((one) => !covers?.includes(one));
    return when(
      missing.length > 0,
      'population.needs.covers',
      `the needs assessment does not cover ${missing.join(', ')}`,
    );
  },
};
