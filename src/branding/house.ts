import type { House } from '../document/types.js';
import { openWord, type Refusal, text, tree } from '../ooxml/package.js';
import type { Profile } from '../profile/profile.js';
import { type BrandingFault, type Result, refused } from './fault.js';
import { mapStyles, readStyles } from './house-styles.js';
import { papersOf } from './paper.js';
import { readAsset } from './read-asset.js';

const path = 'branding.reference';

/** The Word file whose style a profile asks for: opened, checked, and its styles matched with ours. */
export async function readHouse(
  name: string,
  styles: NonNullable<Profile['branding']>['styles'],
  folder: string,
): Promise<Result<House>> {
  const { value: bytes, faults } = await readAsset(path, name, folder, 50);
  if (!bytes) return { value: undefined, faults };
  const refuse = (code: string, message: string, hint: string) =>
    refused(path, code, `${path} names ${name}, ${message}`, hint);
  const opened = openWord(bytes);
  if ('refusal' in opened) return refuse(opened.refusal, ...reasons[opened.refusal]);
  const { parts } = opened;
  const theirs = readStyles(tree(parts, 'word/styles.xml'));
  if (!theirs) return refuse('damaged', ...reasons.damaged);
  if (text(parts, 'word/document.xml')?.includes('purl.oclc.org/ooxml'))
    return refuse(
      'strict',
      'which is saved as Strict Open XML',
      'save it in Word as "Word Document (.docx)" or "Word Template (.dotx)"',
    );
  const papers = papersOf(parts);
  if (!papers) return refuse('damaged', ...reasons.damaged);
  const mapped = mapStyles(theirs, styles ?? {}, name);
  const missing: BrandingFault[] =
    mapped.missing.length === 0
      ? []
      : [
          {
            path,
            code: 'missing-styles',
            severity: 'advice',
            message: `${name} has no style for ${mapped.missing.join(', ')}; the pack uses its own there, in the font of ${name}`,
            hint: 'add them to it, or name the styles to use under branding.styles',
          },
        ];
  return {
    value: { parts, styles: mapped.styles, ...papers },
    faults: [...mapped.faults, ...missing],
  };
}

const reasons: Readonly<Record<Refusal, readonly [string, string]>> = {
  'not-zip': ['which is no Word file', 'give a Word document or template (.docx or .dotx)'],
  encrypted: [
    'which is locked with a password, or saved in the format of Word 97',
    'save it in Word as .docx or .dotx without a password',
  ],
  'too-large': ['which unpacks to more than 200 MB', 'take large pictures out of it'],
  'not-word': ['which is no Word document', 'give a Word document or template (.docx or .dotx)'],
  macros: ['which holds macros', 'save it in Word without macros, as .docx or .dotx'],
  damaged: ['which is damaged and cannot be read', 'open it in Word, let Word repair it, and save it again'],
};
