import { type Rule, when } from '../rule.js';

/** Annex C (e) gives the least hours. That the days are at least Monday to Friday is held by the choices of the schema. */
export const hoursTooNarrow: Rule = {
  id: 'hours-too-narrow',
  severity: 'warning',
  sources: ['C-e.a', 'D-3.2.b'],
  asks: 'The service is open from 9 to 5, Monday to Friday, at least.',
  why: 'Ward rounds, hearings and staff who refer keep office hours, and the response time counts working days.',
  settle: 'open at 09:00 or earlier and close at 17:00 or later',
  find: ({ service }) => {
    const { opens, closes } = service?.hours ?? {};
    // Times have two digits for the hour, so that they compare as text.
    return [
      ...when(
        opens != null && opens > '09:00',
        'service.hours.opens',
        `the service opens at ${opens}; the guidance asks for 09:00 at the latest`,
      ),
      ...when(
        closes != null && closes < '17:00',
        'service.hours.closes',
        `the service closes at ${closes}; the guidance asks for 17:00 at the earliest`,
      ),
    ];
  },
};

/** Annex D, 3.2: flexible evening and weekend sessions where they are required. */
export const noFlexibleSessions: Rule = {
  id: 'no-flexible-sessions',
  severity: 'warning',
  sources: ['D-3.2.c', 'D-6.6'],
  asks: 'Evening and weekend sessions can be arranged where patients need them.',
  why: 'Patients in work, on leave or in therapy all day cannot otherwise meet an advocate.',
  settle: 'answer yes to service.hours.evenings and service.hours.weekends',
  find: ({ service }) =>
    (['evenings', 'weekends'] as const).flatMap((part) =>
      when(
        service?.hours?.[part] === false,
        `service.hours.${part}`,
        `sessions ${part === 'evenings' ? 'in the evening' : 'at the weekend'} are ruled out even where patients need them`,
      ),
    ),
};

/** Annex D, 3.1 says two years; the tender list takes a plan instead (reading 17), which the documents allow. */
export const experienceUnderTwoYears: Rule = {
  id: 'experience-under-two-years',
  severity: 'warning',
  sources: ['D-3.1', 'T-4', 'reading-17'],
  asks: 'A bidder has two years of mental health advocacy behind it, or a credible plan.',
  why: 'Advocacy in psychiatric settings goes wrong easily when it is new to everybody in the team.',
  settle: 'set service.experienceYears to 2; the pack accepts equivalent experience or a plan besides',
  find: ({ service }) => {
    const years = service?.experienceYears;
    return when(
      years != null && years < 2,
      'service.experienceYears',
      `bidders need ${years === 0 ? 'no' : 'only 1'} year of experience; the guidance says 2`,
    );
  },
};

/** Annex D, 14.2. */
export const awarenessRarerThanYearly: Rule = {
  id: 'awareness-rarer-than-yearly',
  severity: 'warning',
  sources: ['D-14.2.a', 'S0-awareness.a'],
  asks: 'Awareness training is offered to staff at least every 12 months.',
  why: 'Patients hear of advocacy from staff, and staff change.',
  settle: 'set service.awareness.everyMonths to 12 or less',
  find: ({ service }) => {
    const months = service?.awareness?.everyMonths;
    return when(
      months != null && months > 12,
      'service.awareness.everyMonths',
      `awareness training comes every ${months} months; the guidance says at least every 12`,
    );
  },
};

/** Annex D, 6.8. */
export const collectiveIssuesLate: Rule = {
  id: 'collective-issues-late',
  severity: 'warning',
  sources: ['D-6.8.b'],
  asks: 'A procedure for issues that patients share is in place within two months of the start.',
  why: 'Without it, what troubles a whole ward is dealt with as one complaint after another.',
  settle: 'set service.collectiveIssuesMonths to 2 or less',
  find: ({ service }) => {
    const months = service?.collectiveIssuesMonths;
    return when(
      months != null && months > 2,
      'service.collectiveIssuesMonths',
      `the procedure for collective issues may take ${months} months; the guidance allows 2`,
    );
  },
};

/**
 * The Welsh Language Standards leave out in-patients (regulation 1(7) of SI 2018/441), so nothing but the contract
 * brings Welsh to a ward.
 */
export const noWelshCondition: Rule = {
  id: 'no-welsh-condition',
  severity: 'warning',
  sources: ['M-welsh.a', 'welsh-language-law', 'active-offer'],
  asks: 'The contract itself asks for an active offer of Welsh.',
  why: 'The Welsh Language Standards leave out in-patients, and most patients of this service are in-patients.',
  settle: 'answer yes to service.welsh.activeOffer',
  find: ({ service }) =>
    when(
      service?.welsh?.activeOffer === false,
      'service.welsh.activeOffer',
      'the contract does not ask for an active offer of Welsh, and no law asks for it on the wards',
    ),
};
