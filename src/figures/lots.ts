import type { Profile } from '../profile/profile.js';

type Lot = NonNullable<NonNullable<Profile['procurement']>['lots']>[number];

export const lotsOf = (profile: Profile): Lot[] => profile.procurement?.lots ?? [];

/** The lot that something belongs to: the one it names, or the only one there is; none when all lots share it. */
export function lotOf(profile: Profile, named: string | null | undefined): string | undefined {
  const lots = lotsOf(profile);
  return named ?? (lots.length === 1 ? lots[0]?.id : undefined);
}
