import type { Profile } from '../profile/profile.js';
import { type Figure, input, type Unit } from './figure.js';

/** The numbers of a profile as figures, one for each answer however often it is used. */
export class Answers {
  readonly profile: Profile;
  readonly #known = new Map<string, Figure>();

  constructor(profile: Profile) {
    this.profile = profile;
  }

  /** The answer at a path that names items by id: `costing.posts[manager].salary`. Nought while it is not given. */
  at(path: string, unit: Unit): Figure {
    const known = this.#known.get(path) ?? input(path, numberAt(this.profile, path), unit);
    this.#known.set(path, known);
    return known;
  }
}

function numberAt(profile: Profile, path: string): number | undefined {
  const found = answerAt(profile, path);
  return typeof found === 'number' ? found : undefined;
}

/** Whatever stands at a path that names items by id; nothing when there is no such item or no answer. */
export function answerAt(profile: Profile, path: string): unknown {
  return path.split(/[.[]/).reduce<unknown>((at, step) => {
    if (at == null) return undefined;
    if (!step.endsWith(']')) return (at as Record<string, unknown>)[step];
    const id = step.slice(0, -1);
    return Array.isArray(at) ? at.find((one: { id?: string }) => one.id === id) : undefined;
  }, profile);
}
