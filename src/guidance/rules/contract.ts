import { lightTouchThreshold } from '../../figures/contract-value.js';
import { leftOut, type Rule, when } from '../rule.js';
import { pounds } from './pounds.js';

/** Annex C (b) and Annex D, 17.1. */
export const termUnderThreeYears: Rule = {
  id: 'term-under-three-years',
  severity: 'warning',
  sources: ['C-b.a', 'D-17.1.a'],
  asks: 'The contract lasts at least three years.',
  why: 'Advocates take up to 18 months to qualify, and patients trust a service that stays.',
  settle: 'set contract.years to 3 or more; an extension does not count',
  find: ({ contract }) => {
    const years = contract?.years;
    return when(
      years != null && years < 3,
      'contract.years',
      `the contract lasts ${years === 1 ? '1 year' : `${years} years`}; the guidance says at least 3`,
    );
  },
};

/** Annex C (b). */
export const startOffFinancialYear: Rule = {
  id: 'start-off-financial-year',
  severity: 'warning',
  sources: ['C-b.b'],
  asks: 'Contract years match the financial year.',
  why: 'Budgets, accounts and published figures run from April to March and would have to be split.',
  settle: 'set contract.start to 1 April',
  find: ({ contract }) => {
    const start = contract?.start;
    return when(
      start != null && !start.endsWith('-04-01'),
      'contract.start',
      `the service starts on ${start}; the guidance asks for the start of a financial year`,
    );
  },
};

/** Paragraph 132: only in exceptional circumstances. That none are named is the departure. */
export const spotPurchaseWithoutException: Rule = {
  id: 'spot-purchase-without-exception',
  severity: 'warning',
  sources: ['para-132', 'S0-funding.b'],
  asks: 'Advocacy is bought for single patients outside the contract only in exceptional circumstances that the pack names.',
  why: 'Bought case by case, a service can neither plan nor keep its advocates.',
  settle:
    'name the circumstances in contract.spotPurchase.exception, or answer no to contract.spotPurchase.allowed',
  find: ({ contract }) => {
    const { allowed, exception } = contract?.spotPurchase ?? {};
    return when(
      allowed === true && !exception?.trim(),
      'contract.spotPurchase.allowed',
      'single purchases are allowed, but no exceptional circumstances are recorded',
    );
  },
};

/** The estimated value of a contract counts its extensions (`light-touch-threshold`). Ceilings are without VAT. */
export const extensionCrossesThreshold: Rule = {
  id: 'extension-crosses-threshold',
  severity: 'warning',
  sources: ['light-touch-threshold', 'procurement-law', 'T-advert'],
  asks: 'Where only the extension takes the contract to the light-touch threshold, it is procured as one above it.',
  why: 'The law counts extensions in the value, and above the threshold a tender notice is compulsory.',
  settle:
    'procure as above the threshold and accept this with that reason, or shorten contract.extensionYears',
  find: ({ contract, procurement }) => {
    const { ceiling, years, extensionYears: extension } = contract ?? {};
    if (ceiling == null || years == null || extension == null) return [];
    const without = ceiling * years;
    const whole = ceiling * (years + extension);
    return when(
      procurement?.route?.decision !== 'psr' && without < lightTouchThreshold && whole >= lightTouchThreshold,
      'contract.extensionYears',
      `the extension takes the value from ${pounds(without)} to ${pounds(whole)} without VAT, over the threshold of ${pounds(lightTouchThreshold)}`,
    );
  },
};

/** Paragraph 150; the law of 2024 and 2025 leaves room for argument, so the reasons matter. */
export const routeWithoutReasons: Rule = {
  id: 'route-without-reasons',
  severity: 'warning',
  sources: ['para-150', 'light-touch'],
  asks: 'The decision on the procurement route is recorded with its reasons.',
  why: 'Practice differs between boards, and a bidder who loses may ask why this route was taken.',
  settle: 'write the reasons in procurement.route.reasons, with whoever decided',
  find: (profile) => {
    const { decision, reasons } = profile.procurement?.route ?? {};
    return [
      ...when(
        decision != null && !reasons?.trim(),
        'procurement.route.decision',
        'a route is chosen, but no reasons are recorded',
      ),
      ...when(
        leftOut(profile, decision),
        'procurement.route.decision',
        'no decision on the route is recorded',
      ),
    ];
  },
};
