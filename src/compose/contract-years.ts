import { contractYears } from '../figures/contract-years.js';
import type { Fact } from '../figures/fact.js';
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
  const needs = ['contract.start', 'contract.years', ...(part === 'term' ? [] : ['contract.extensionYears'])];
  const years = contractYears(profile, part);
  const items = (years ?? [undefined]).map((year) => ({
    id: print({ type: 'text', needs, value: () => year && `year-${year.number}` }),
    number: print({ type: 'number', needs, value: () => year?.number }),
    from: print({ type: 'date', needs, value: () => year?.from }),
    to: print({ type: 'date', needs, value: () => year?.to }),
  }));
  return new AnswerList(needs.at(-1) ?? '', years !== undefined, items);
}
