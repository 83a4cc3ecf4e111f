import type { Look } from '../document/types.js';
import type { Profile } from '../profile/profile.js';
import { readColour } from './colour.js';
import type { BrandingFault } from './fault.js';
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
  const look: Look = {
    ...(colour?.value !== undefined && { primary: colour.value }),
    ...(logo?.value && { logo: logo.value }),
  };
  return {
    look: Object.keys(look).length > 0 ? look : undefined,
    faults: [colour, logo].flatMap((one) => one?.faults ?? []),
  };
}
