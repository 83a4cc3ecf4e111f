import { child, inside, valOf, type XmlElement } from '../ooxml/xml.js';
import { nearest } from '../profile/nearest.js';
import type { BrandingFault } from './fault.js';

/** A style of the organisation's Word file. */
export interface HouseStyle {
  id: string;
  /** As Word shows it; those that Word brings have English names in every language. */
  name: string;
  type: string;
  /** Level of heading, from 0; nothing for text. */
  outline: number | undefined;
}

/** Styles of ours that a house style is expected to have: by the field of the profile that can name one. */
const expected = {
  title: { own: 'Title', type: 'paragraph', names: ['title'], say: 'the title' },
  subtitle: { own: 'Subtitle', type: 'paragraph', names: ['subtitle'], say: 'the subtitle' },
  heading1: { own: 'Heading1', type: 'paragraph', names: ['heading 1'], outline: 0, say: 'section headings' },
  heading2: {
    own: 'Heading2',
    type: 'paragraph',
    names: ['heading 2'],
    outline: 1,
    say: 'headings in sections',
  },
  bodyText: { own: 'BodyText', type: 'paragraph', names: ['body text', 'body'], say: 'body text' },
  clause: { own: 'Clause', type: 'paragraph', names: ['clause'] },
  listBullet: {
    own: 'ListBullet',
    type: 'paragraph',
    names: ['list bullet', 'bullet', 'bullets'],
    say: 'bullets',
  },
  caption: { own: 'Caption', type: 'paragraph', names: ['caption'], say: 'captions' },
  tableText: { own: 'TableText', type: 'paragraph', names: ['table text', 'table body'] },
  tableHeading: {
    own: 'TableHeading',
    type: 'paragraph',
    names: ['table heading', 'table header', 'table head'],
  },
  table: { own: 'PackGrid', type: 'table', names: [] },
} as const satisfies Record<string, Expected>;

interface Expected {
  own: string;
  type: string;
  names: readonly string[];
  outline?: number;
  /** What it is for, said when it is missing; nothing for what few house styles have. */
  say?: string;
}

/** The styles of a file; nothing when it has no list of them. */
export function readStyles(root: XmlElement | undefined): HouseStyle[] | undefined {
  if (root?.name !== 'w:styles') return undefined;
  return inside(root, 'w:style').map((style) => {
    const outline = valOf(child(child(style, 'w:pPr'), 'w:outlineLvl'));
    return {
      id: style.attributes['w:styleId'] ?? '',
      name: valOf(child(style, 'w:name')) ?? '',
      type: style.attributes['w:type'] ?? 'paragraph',
      outline: outline === undefined ? undefined : Number(outline),
    };
  });
}

/**
 * Which of their styles stands in for which of ours: the one that the profile names, or one with a usual name, or
 * for a heading the first of its level.
 * @param file its name, for messages
 */
export function mapStyles(
  theirs: readonly HouseStyle[],
  chosen: Readonly<Record<string, unknown>>,
  file: string,
): { styles: Map<string, string>; missing: string[]; faults: BrandingFault[] } {
  const styles = new Map<string, string>();
  const missing: string[] = [];
  const faults: BrandingFault[] = [];
  for (const [key, wanted] of Object.entries<Expected>(expected)) {
    const named = (name: string): HouseStyle | undefined =>
      theirs.find((one) => one.type === wanted.type && one.name.toLowerCase() === name.toLowerCase());
    const choice = chosen[key];
    if (typeof choice === 'string') {
      const found = named(choice);
      if (found) styles.set(wanted.own, found.id);
      else faults.push(unknownStyle(key, choice, wanted, theirs, file));
      continue;
    }
    const found =
      wanted.names.map(named).find((one) => one !== undefined) ??
      theirs.find(
        ({ outline, type }) => type === 'paragraph' && outline !== undefined && outline === wanted.outline,
      );
    if (found) styles.set(wanted.own, found.id);
    else if (wanted.say) missing.push(wanted.say);
  }
  return { styles, missing, faults };
}

function unknownStyle(
  key: string,
  choice: string,
  { type }: Expected,
  theirs: readonly HouseStyle[],
  file: string,
): BrandingFault {
  const names = theirs.filter((one) => one.type === type).map(({ name }) => name);
  const near = nearest(choice, names);
  return {
    path: `branding.styles.${key}`,
    code: 'unknown-style',
    severity: 'error',
    message: `branding.styles.${key}: ${file} has no ${type} style "${choice}"`,
    hint: near ? `did you mean "${near}"?` : `its ${type} styles: ${names.slice(0, 12).join(', ')}`,
  };
}
