import type { Look } from '../document/types.js';
import type { Profile } from '../profile/profile.js';
import { readColour } from './colour.js';
import type { BrandingFault } from './fault.js';
import { readHouse } from './house.js';
import { houseColour } from './house-colour.js';
import { readLogo } from './logo.js';

/**
 * The look that a profile asks for. The files that it names are looked for from its folder. What is wrong is left out
 * of the look and told.
 */
export async function readBranding(
  branding: Profile['branding'],
  folder: string,
): Promise<{ look: Look | undefined; faults: BrandingFault[] }> {
  const colour = branding?.primaryColour ? readColour(branding.primaryColour) : undefined;
  const logo = branding?.logo ? await readLogo(branding.logo, branding.logoText, folder) : undefined;
  const house = branding?.reference
    ? await readHouse(branding.reference, branding.styles, folder)
    : undefined;
  const parts = house?.value?.parts;
  const primary =
    colour?.value ?? (parts && houseColour(new Map(parts), house.value?.styles.get('Heading1')));
  const look: Look = {
    ...(primary !== undefined && { primary }),
    ...(logo?.value && { logo: logo.value }),
    ...(house?.value && { house: house.value }),
  };
  return {
    look: Object.keys(look).length > 0 ? look : undefined,
    faults: [colour, logo, house].flatMap((one) => one?.faults ?? []),
  };
}
