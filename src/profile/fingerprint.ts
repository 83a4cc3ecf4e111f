import { createHash } from 'node:crypto';
import type { Profile } from './profile.js';

/**
 * Twelve hex digits that stand for the answers of a profile: the same answers give the same ones, in whatever order
 * and with whatever comments they are written. The status is left out, so that issuing a draft does not change them, and
 * so is how far the preparations are, which changes nothing that anybody is asked or promised.
 */
export function fingerprint(profile: Profile): string {
  const { status: _, ...eiriol } = profile.eiriol;
  const { preparations: __, ...procurement } = profile.procurement ?? {};
  return createHash('sha256')
    .update(canonical({ ...profile, eiriol, ...(profile.procurement && { procurement }) }))
    .digest('hex')
    .slice(0, 12);
}

/** JSON with sorted keys and no spaces. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join()}}`;
}
