import { type Rule, when } from '../rule.js';

/** Annex C (p): quarterly in the first year. */
export const firstYearReviewsTooRare: Rule = {
  id: 'first-year-reviews-too-rare',
  severity: 'warning',
  sources: ['C-p.b', 'reading-13'],
  asks: 'Contract meetings are held at least every quarter in the first year.',
  why: 'What goes wrong with a new provider shows in its first months.',
  settle: 'choose quarterly or monthly in governance.meetings.firstYear',
  find: ({ governance }) =>
    when(
      governance?.meetings?.firstYear === 'six-monthly',
      'governance.meetings.firstYear',
      'contract meetings in the first year are every six months; the guidance says every quarter',
    ),
};

/** Annex D, 2.3 and 15.4 say three or six months; Annex C (p) also takes a year (reading 13). */
export const laterReviewsTooRare: Rule = {
  id: 'later-reviews-too-rare',
  severity: 'warning',
  sources: ['D-2.3.b', 'D-15.4.a', 'D-14.4.b', 'reading-13'],
  asks: 'After the first year contract meetings are held at least every six months.',
  why: 'The yearly review rests on what was found in between.',
  settle: 'choose six-monthly or more often in governance.meetings.later',
  find: ({ governance }) =>
    when(
      governance?.meetings?.later === 'yearly',
      'governance.meetings.later',
      'contract meetings after the first year are yearly; the model specification says every three or six months',
    ),
};

/** Annex D, 15.5: quarterly at first, six-monthly later. */
export const siteMeetingsTooRare: Rule = {
  id: 'site-meetings-too-rare',
  severity: 'warning',
  sources: ['D-15.5', 'D-16.1.a'],
  asks: 'The Provider’s manager meets site managers quarterly at first and six-monthly later.',
  why: 'Difficulties of access and practice are settled there before they reach the commissioner.',
  settle:
    'choose quarterly in governance.meetings.sitesFirstYear and six-monthly in governance.meetings.sitesLater, or more often',
  find: ({ governance }) => {
    const { sitesFirstYear, sitesLater } = governance?.meetings ?? {};
    return [
      ...when(
        sitesFirstYear === 'six-monthly',
        'governance.meetings.sitesFirstYear',
        'meetings with site managers in the first year are every six months; the guidance says every quarter',
      ),
      ...when(
        sitesLater === 'yearly',
        'governance.meetings.sitesLater',
        'meetings with site managers after the first year are yearly; the guidance says every six months',
      ),
    ];
  },
};

/** Annex C (f) and Annex D, 10.1. */
export const protocolTooLate: Rule = {
  id: 'protocol-too-late',
  severity: 'warning',
  sources: ['D-10.1.a', 'C-f.a'],
  asks: 'The engagement protocol is agreed within two months of the start.',
  why: 'Until it is agreed, every ward decides by itself how advocates may enter and whom they may see.',
  settle: 'set protocol.agreedWithinMonths to 2 or less',
  find: ({ protocol }) => {
    const months = protocol?.agreedWithinMonths;
    return when(
      months != null && months > 2,
      'protocol.agreedWithinMonths',
      `the engagement protocol may take ${months} months; the guidance allows 2`,
    );
  },
};
