import type { Profile } from './profile.js';

/**
 * A dotted path as the steps into a profile: `settings[acute].beds` gives `['settings', 2, 'beds']` when the setting
 * `acute` is the third. Steps after an item that is not there are left out.
 */
export function segments(profile: Profile, path: string): (string | number)[] {
  const steps: (string | number)[] = [];
  let at: unknown = profile;
  for (const [, key, id] of path.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)) {
    if (key !== undefined) {
      steps.push(key);
      at = (at as Record<string, unknown> | null | undefined)?.[key];
    } else {
      const index = Array.isArray(at) ? at.findIndex((one) => one?.id === id) : -1;
      if (index < 0) break;
      steps.push(index);
      at = (at as unknown[])[index];
    }
  }
  return steps;
}
