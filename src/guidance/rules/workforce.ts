import type { Profile } from '../../profile/profile.js';
import { type Finding, type Rule, when } from '../rule.js';

/** Annex D, 11.2. */
export const supervisionTooRare: Rule = {
  id: 'supervision-too-rare',
  severity: 'warning',
  sources: ['D-11.2'],
  asks: 'Each advocate has management supervision at least every six weeks.',
  why: 'Advocates work alone among people with more power; supervision keeps them independent and well.',
  settle: 'set workforce.supervisionWeeks to 6 or less',
  find: ({ workforce }) => {
    const weeks = workforce?.supervisionWeeks;
    return when(
      weeks != null && weeks > 6,
      'workforce.supervisionWeeks',
      `advocates are supervised every ${weeks} weeks; the guidance says at least every 6`,
    );
  },
};

/** Annex D, 11.1. */
export const teamMeetingsTooRare: Rule = {
  id: 'team-meetings-too-rare',
  severity: 'warning',
  sources: ['D-11.1.a'],
  asks: 'The team meets at least monthly to share casework.',
  why: 'Casework belongs to the service and not to one advocate, who may be away tomorrow.',
  settle: 'choose monthly or more often in workforce.teamMeetings',
  find: ({ workforce }) =>
    when(
      workforce?.teamMeetings === 'quarterly',
      'workforce.teamMeetings',
      'the team meets every quarter; the guidance says at least every month',
    ),
};

/** The guidance says 12 months in Annex C (h) and 18 elsewhere (reading 2), so both stand, and what lies between. */
export const monthsToQualifyOutside: Rule = {
  id: 'months-to-qualify-outside',
  severity: 'warning',
  sources: ['para-121', 'D-8.1.c', 'C-h.c', 'reading-2'],
  asks: 'A new advocate qualifies within 12 to 18 months, the two periods that the guidance names.',
  why: 'Longer leaves patients with an advocate who has not qualified; shorter shuts out people who could.',
  settle: 'choose 12 to 18 in workforce.monthsToQualify',
  find: ({ workforce }) => outside('workforce.monthsToQualify', workforce?.monthsToQualify, 'a new advocate'),
};

/** Paragraph 122 and Annex D, 8.2 say 18 months; Annex C (h) says 12. */
export const childrenMonthsToQualifyOutside: Rule = {
  id: 'children-months-to-qualify-outside',
  severity: 'warning',
  sources: ['para-122', 'D-8.2', 'C-h.d'],
  asks: 'An advocate for patients under 18 attains the children’s pathway within 12 to 18 months.',
  why: 'Children’s rights, consent and confidentiality differ from adults’, and mistakes there weigh more.',
  settle: 'choose 12 to 18 in workforce.childrenMonthsToQualify',
  find: ({ workforce }) =>
    outside(
      'workforce.childrenMonthsToQualify',
      workforce?.childrenMonthsToQualify,
      'an advocate for patients under 18',
    ),
};

function outside(path: string, months: number | null | undefined, who: string): Finding[] {
  return when(
    months != null && (months < 12 || months > 18),
    path,
    `${who} has ${months} months to qualify; the guidance names 12 and 18`,
  );
}

/** Annex D, 8.2. That nobody is required to have the pathway is the departure, so a missing number is one too. */
export const childrenWithoutPathway: Rule = {
  id: 'children-without-pathway',
  severity: 'warning',
  sources: ['D-8.2', 'para-122'],
  asks: 'Where patients under 18 are served, part of the team is qualified for children and young people.',
  why: 'One advocate takes one pathway, so that without a number nobody in the team need have the children’s.',
  settle:
    'say in workforce.minimum.children how many whole-time equivalents must have the children’s pathway',
  find: (profile) => {
    const setting = profile.settings?.find((one) => one.kind === 'camhs' || one.ages?.includes('under-18'));
    const advocates = profile.workforce?.minimum?.children;
    return when(
      setting !== undefined && !(advocates != null && advocates > 0),
      'workforce.minimum.children',
      `settings[${setting?.id}] serves patients under 18, and no advocate need be qualified for them`,
    );
  },
};

/** Section 22 of the Procurement Act 2023: a condition of participation must accept equivalents. */
export const noEquivalentQualification: Rule = {
  id: 'no-equivalent-qualification',
  severity: 'error',
  sources: ['M-standing.d'],
  asks: 'An equivalent of the named qualifications is accepted.',
  why: 'Procurement law lets no condition shut out a bidder whose people hold the same by another name.',
  settle: 'add equivalent to workforce.qualifications',
  find: ({ workforce }) => {
    const accepted = workforce?.qualifications;
    return when(
      accepted != null && !accepted.includes('equivalent'),
      'workforce.qualifications',
      'the qualifications leave no room for an equivalent one',
    );
  },
};

type Employer = NonNullable<NonNullable<Profile['workforce']>['employer']>;

const employs = ({ workforce }: Profile, employer: Employer, message: string): Finding[] =>
  when(workforce?.employer === employer, 'workforce.employer', message);

/** Regulation 4(1)(c) of SI 2011/2501; paragraph 40 gives regulation 5 by mistake (reading 3). */
export const employedByHealthBoard: Rule = {
  id: 'employed-by-health-board',
  severity: 'error',
  sources: ['reg-4.c', 'para-40.c', 'reading-3'],
  asks: 'No advocate is employed by the health board whose service it is.',
  why: 'The regulations bar a board’s own employee from acting as an IMHA under its arrangements.',
  settle: 'contract with an independent provider and set workforce.employer to independent-provider',
  find: (profile) =>
    employs(
      profile,
      'health-board',
      'the health board would employ the advocates itself, which the law bars',
    ),
};

/** Regulation 5 asks for independence as far as practicable, so that this is a warning and not an error. */
export const employedByTreatingBody: Rule = {
  id: 'employed-by-treating-body',
  severity: 'warning',
  sources: ['reg-5.a', 'para-40.b', 'para-84.a', 'C-d.a'],
  asks: 'The body that employs the advocates does not also treat the patients.',
  why: 'An advocate cannot easily stand up to the colleagues and managers of their own employer.',
  settle: 'require an independent provider and set workforce.employer to independent-provider',
  find: (profile) =>
    employs(
      profile,
      'treating-body',
      'the body that employs the advocates also treats patients of the service',
    ),
};
