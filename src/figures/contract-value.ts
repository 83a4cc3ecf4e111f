import type { Profile } from '../profile/profile.js';
import { Answers } from './answers.js';
import { ceilingOf } from './ceiling.js';
import type { Fact } from './fact.js';
import { numberOf } from './figure.js';

/**
 * The threshold of light-touch contracts in pounds, VAT included, from 1 January 2026 (WPPN 017). `law.yaml` prints it
 * as `light-touch-threshold`.
 */
export const lightTouchThreshold = 663_540;

const needs = ['contract.ceiling', 'contract.years', 'contract.extensionYears'];

/** The most that the contract can cost in pounds without VAT: the yearly ceiling in all years, extensions included. */
function contractValue(profile: Profile): number | undefined {
  const { years, extensionYears } = profile.contract ?? {};
  const ceiling = ceilingOf(new Answers(profile));
  const amount = ceiling && numberOf(ceiling);
  return amount === undefined || years == null || extensionYears == null
    ? undefined
    : amount * (years + extensionYears);
}

/** What the contract is worth, to be set against the threshold, which counts extensions and VAT. */
export const contractValueFacts = {
  contractValue: { type: 'pounds', needs, value: contractValue },
  /** True when the value reaches the threshold even without VAT. When it does not, VAT may still take it there. */
  reachesThreshold: {
    type: 'boolean',
    needs,
    value: (profile) => {
      const value = contractValue(profile);
      return value === undefined ? undefined : value >= lightTouchThreshold;
    },
  },
} satisfies Record<string, Fact>;
