import { type ICharacterStyleOptions, type IDocumentDefaultsOptions, ShadingType, UnderlineType } from 'docx';
import type { Language } from '../../document/types.js';
import { palette, styles, typeface } from '../../layout/style.js';
import { halfPoints } from './units.js';

/** Word's tags for the languages of a pack: both as they are written in Wales. */
export const languageTags = { en: 'en-GB', cy: 'cy-GB' } as const satisfies Record<Language, string>;

/** What every style starts from: face, size, ink and language. */
export function documentDefaults(language: Language): IDocumentDefaultsOptions {
  return {
    run: {
      font: typeface.word,
      size: halfPoints(styles.body.size),
      color: palette.ink,
      language: { value: languageTags[language] },
    },
  };
}

/** Looks of words inside a paragraph. What is unfinished differs by form as well as colour, for grey print. */
export const characterStyles: ICharacterStyleOptions[] = [
  { id: 'Strong', name: 'Strong', quickFormat: true, run: { bold: true } },
  { id: 'Emphasis', name: 'Emphasis', quickFormat: true, run: { italics: true } },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    run: { color: palette.primary, underline: { type: UnderlineType.SINGLE } },
  },
  { id: 'Reference', name: 'Cross Reference', run: { color: palette.primary } },
  {
    id: 'Blank',
    name: 'Blank',
    quickFormat: true,
    run: {
      bold: true,
      color: palette.blankInk,
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: palette.blank },
    },
  },
  {
    id: 'UndecidedMark',
    name: 'Undecided Mark',
    run: { bold: true, color: palette.undecided, size: halfPoints(9) },
  },
  {
    id: 'UndecidedText',
    name: 'Undecided Text',
    run: { underline: { type: UnderlineType.DOTTED, color: palette.undecided } },
  },
  {
    id: 'IllustrativeMark',
    name: 'Illustrative Mark',
    run: { bold: true, color: palette.illustrative, size: halfPoints(9.5) },
  },
];
