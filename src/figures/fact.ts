import type { Profile } from '../profile/profile.js';

/**
 * What can be worked out from a profile and printed by a template as `{{figures.<name>}}`.
 * Every fact is three-valued: `undefined` means that the answers it needs are not all given.
 */
export interface Fact {
  /** How the value is printed. `names` is a list of names, joined with "and"; `pounds` is an amount of money. */
  type: 'text' | 'names' | 'number' | 'pounds' | 'date' | 'boolean';
  /** Path of the answer that it repeats when that is given: then it is printed, and can be changed, as that answer. */
  repeats?: string;
  /** Dotted paths of the answers it rests on; the first missing one is asked for. */
  needs: string[];
  /** What it says, for whoever asks on what a clause depends. Facts without one are asked for by their first need. */
  title?: string;
  value(profile: Profile): string | string[] | number | boolean | undefined;
}
