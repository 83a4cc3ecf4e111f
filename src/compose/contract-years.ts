import type { Fact } from '../figures/fact.js';
import { contractYears } from '../figures/years.js';
import type { Profile } from '../profile/profile.js';
import { type Answer, AnswerList } from './answer.js';

/**
 * The years of the contract or of its extension as templates repeat them; a single year of blanks while the answers
 * that they rest on are not given.
 * @param print makes an answer of what is worked out
 */
export function yearsOf(
  profile: Profile,
  part: 'term' | 'extension',
  print: (fact: Fact) => Answer,
): AnswerList {
  const { start, years: term, extensionYears } = profile.contract ?? {};
  const needs = ['contract.start', 'contract.years', ...(part === 'term' ? [] : ['contract.extensionYears'])];
  const known = start != null && term != null && (part === 'term' || extensionYears != null);
  const years = contractYears(profile).filter(({ extension }) => extension === (part === 'extension'));
  const items = (known ? years : [undefined]).map((year) => ({
    id: print({ type: 'text', needs, value: () => year && `year-${year.number}` }),
    number: print({ type: 'number', needs, value: () => year?.number }),
    from: print({ type: 'date', needs, value: () => year?.from }),
    to: print({ type: 'date', needs, value: () => year?.to }),
  }));
  return new AnswerList(needs.at(-1) ?? '', known, items);
}
