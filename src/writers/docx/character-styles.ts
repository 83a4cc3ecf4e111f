import {
  BorderStyle,
  type ICharacterStyleOptions,
  type IDocumentDefaultsOptions,
  type IRunStylePropertiesOptions,
  ShadingType,
  UnderlineType,
} from 'docx';
import type { Language } from '../../document/types.js';
import { markSize } from '../../layout/runs.js';
import { palette, styles, typeface } from '../../layout/style.js';
import { eighths, halfPoints } from './units.js';

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

/** Words in a frame, seen in black and white as in colour. */
function framed(colour: string): IRunStylePropertiesOptions {
  return {
    bold: true,
    color: colour,
    border: { style: BorderStyle.SINGLE, size: eighths(0.75), color: colour, space: 1 },
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
    run: { bold: true, color: palette.undecided, size: halfPoints(markSize) },
  },
  {
    id: 'UndecidedText',
    name: 'Undecided Text',
    run: { underline: { type: UnderlineType.DOTTED, color: palette.undecided } },
  },
  { id: 'PlaceholderText', name: 'Placeholder Text', run: { color: palette.muted } },
  { id: 'NotUsed', name: 'Not Used', run: { italics: true, color: palette.muted } },
  { id: 'DraftMark', name: 'Draft Mark', run: framed(palette.undecided) },
  { id: 'IllustrativeMark', name: 'Illustrative Mark', run: framed(palette.illustrative) },
];
