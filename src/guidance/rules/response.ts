import { type Rule, when } from '../rule.js';

/** The guidance says 5 working days: paragraph 102 and Annex D, 3.2. Annex D, 6.2 leaves out "working" (reading 12). */
export const responseOverFiveDays: Rule = {
  id: 'response-over-five-days',
  severity: 'warning',
  sources: ['D-3.2.d', 'D-6.2.b', 'para-102.a', 'reading-12'],
  asks: 'A patient is offered direct advocacy within 5 working days.',
  why: 'Detention, treatment and appeals have short time limits, and advocacy that comes after them is of no use.',
  settle: 'set service.response.workingDays to 5 or less',
  find: ({ service }) => {
    const days = service?.response?.workingDays;
    return when(
      days != null && days > 5,
      'service.response.workingDays',
      `a patient may wait ${days} working days for direct advocacy; the guidance allows 5`,
    );
  },
};

/** An express term on Welsh is worth little when those who use it wait longer. */
export const welshResponseSlower: Rule = {
  id: 'welsh-response-slower',
  severity: 'warning',
  sources: ['M-welsh.a', 'welsh-language-law'],
  asks: 'A patient who wants an advocate in Welsh waits no longer than anybody else.',
  why: 'An offer of Welsh is not an active one if taking it up means a longer wait.',
  settle: 'set service.welsh.days to the number in service.response.workingDays, or to less',
  find: ({ service }) => {
    const welsh = service?.welsh?.days;
    const all = service?.response?.workingDays;
    return when(
      welsh != null && all != null && welsh > all,
      'service.welsh.days',
      `a patient who wants an advocate in Welsh may wait ${welsh} working days, everybody else ${all}`,
    );
  },
};

/** Section 5(4) lasts 6 hours (paragraph 103), so a longer time puts no patient first who is held under it. */
export const shortSectionsNotFirst: Rule = {
  id: 'short-sections-not-first',
  severity: 'warning',
  sources: ['D-3.3', 'D-6.3.b', 'para-103.b', 'para-103.c'],
  asks: 'Requests for patients held under sections 4, 5(2) and 5(4) come first, within the 6 hours that section 5(4) lasts.',
  why: 'A holding power may have ended, or become a longer detention, before an advocate who comes later is there.',
  settle: 'set the hours to 6 or less',
  find: ({ service }) => {
    const open = service?.response?.shortSectionHours;
    const { mode, responseHours: onCall } = service?.outOfHours ?? {};
    const late = 'section 5(4) lasts 6 hours';
    return [
      ...when(
        open != null && open > 6,
        'service.response.shortSectionHours',
        `patients held under a short section may wait ${open} hours while the service is open; ${late}`,
      ),
      ...when(
        mode === 'on-call' && onCall != null && onCall > 6,
        'service.outOfHours.responseHours',
        `the advocate on call may take ${onCall} hours; ${late}`,
      ),
    ];
  },
};

/** Annex C (e): requests outside office hours for these patients are prioritised too. */
export const shortSectionsWait: Rule = {
  id: 'short-sections-wait',
  severity: 'warning',
  sources: ['C-e.b', 'M-oncall.a', 'M-oncall.b'],
  asks: 'Something happens to a request outside opening hours for a patient held under sections 4, 5(2) or 5(4).',
  why: 'A holding power used on a Friday night ends before Monday.',
  settle: 'choose on-call or message in service.outOfHours.mode, and let bidders price it',
  find: ({ service }) =>
    when(
      service?.outOfHours?.mode === 'none',
      'service.outOfHours.mode',
      'nobody hears of a request outside opening hours, not even for a patient held under sections 4, 5(2) or 5(4)',
    ),
};
