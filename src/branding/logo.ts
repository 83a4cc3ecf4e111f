import type { Logo } from '../document/types.js';
import { logoRoom } from '../layout/brand.js';
import { draw, type Picture } from './draw.js';
import { type Result, refused } from './fault.js';
import { readAsset } from './read-asset.js';

const path = 'branding.logo';

/** The logo that a profile names, read, checked and scaled to the room it has on a cover. */
export async function readLogo(
  name: string,
  text: string | null | undefined,
  folder: string,
): Promise<Result<Logo>> {
  const { value: bytes, faults } = await readAsset(path, name, folder, 5);
  const unsaid =
    text?.trim() === '' || text == null
      ? refused(
          'branding.logoText',
          'logo-text',
          'branding.logoText does not say what the logo shows, so nobody who cannot see it would know',
          'write what the logo says, such as the name of the board',
        ).faults
      : [];
  if (!bytes) return { value: undefined, faults: [...faults, ...unsaid] };
  const picture = await draw(bytes, logoRoom);
  if ('fault' in picture) {
    const [code, message, hint] = reasons[picture.fault];
    return {
      value: undefined,
      faults: [...refused(path, code, `${path} names ${name}, ${message}`, hint).faults, ...unsaid],
    };
  }
  return {
    value: { png: picture.png, width: picture.width, height: picture.height, text: text ?? '' },
    faults: [...unsaid, ...rough(name, picture)],
  };
}

/** Why a picture cannot be used. */
const reasons = {
  kind: [
    'logo-kind',
    'which is neither a PNG nor an SVG',
    'save the logo as one of them in a program for pictures',
  ],
  damaged: ['logo-damaged', 'which is damaged or shows nothing', 'export the logo again'],
  words: [
    'logo-words',
    'which holds words as text, and fonts differ from computer to computer',
    'turn the words into outlines (paths) in the drawing program, or save the logo as a PNG',
  ],
  white: [
    'logo-white',
    'which cannot be seen on white',
    'use the version of the logo that is made for a white ground',
  ],
} as const;

/** A picture of pixels that is too small to print sharp. */
function rough(name: string, { pixels, width, height }: Picture): Result<Logo>['faults'] {
  // Two pixels a point are 144 to the inch.
  if (pixels === undefined || pixels.width >= 2 * width) return [];
  const wanted = `${Math.ceil(width * 4)} by ${Math.ceil(height * 4)}`;
  const message = `${path} names ${name}, which has ${pixels.width} by ${pixels.height} pixels and will not print sharp`;
  return [
    {
      path,
      code: 'logo-rough',
      severity: 'advice',
      message,
      hint: `use one with about ${wanted} pixels, or an SVG`,
    },
  ];
}
