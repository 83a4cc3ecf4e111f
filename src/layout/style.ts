/**
 * The house default: page, palette and type scale, shared by every writer so that Word and PDF look alike
 * and break lines alike. Lengths are points (1/72 inch); colours are RRGGBB.
 */

export interface Paper {
  width: number;
  height: number;
  margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  /** Distance of the running foot from the edge of the paper. */
  foot: number;
}

/** A4. */
export const page: Paper = {
  width: 595.3,
  height: 841.9,
  margin: { top: 79, right: 71, bottom: 74, left: 71 },
  foot: 34,
};

/** Contrast on white is at least 4.5:1 for every ink, so grey print still reads. */
export const palette = {
  ink: '1D2429',
  muted: '55626B',
  primary: '12505B',
  rule: 'B5C3C7',
  shade: 'EAF2F3',
  blank: 'FFF1BF',
  blankInk: '6B4300',
  undecided: '8A3B12',
  illustrative: '8C1D40',
} as const;

/** Word asks for `word`; layout measures and PDF embeds the metric-compatible files in `fonts/`. */
export const typeface = { word: 'Arial', measured: 'Arimo' } as const;

export interface TextStyle {
  size: number;
  /** Line height. */
  line: number;
  /** Space above and below the paragraph. */
  before: number;
  after: number;
  bold: boolean;
  colour: string;
  /** Indent of the text and of its number, from the left margin. */
  indent: number;
  hanging: number;
  /** Stays on the page of what follows. */
  keepWithNext: boolean;
}

const body: TextStyle = {
  size: 10.5,
  line: 14.5,
  before: 0,
  after: 6,
  bold: false,
  colour: palette.ink,
  indent: 0,
  hanging: 0,
  keepWithNext: false,
};

/** Indents of clause text by depth: section, clause, item, sub-item. Numbers hang to the left of it. */
const step = { clause: 42.5, item: 68, subitem: 93.5 };

export const styles = {
  title: { ...body, size: 28, line: 34, after: 8, bold: true, colour: palette.primary, keepWithNext: true },
  subtitle: { ...body, size: 15, line: 20, after: 16, colour: palette.muted },
  /** Stands on the band of colour of the cover. */
  issuer: { ...body, size: 13, line: 17, after: 0, bold: true, colour: 'FFFFFF' },
  coverMarks: { ...body, size: 11, line: 20, after: 16 },
  heading1: {
    ...body,
    size: 15,
    line: 19,
    before: 20,
    after: 8,
    bold: true,
    colour: palette.primary,
    indent: step.clause,
    hanging: step.clause,
    keepWithNext: true,
  },
  /** Unnumbered sections and schedules: as a first heading, with no hanging number. */
  heading1Plain: {
    ...body,
    size: 15,
    line: 19,
    before: 20,
    after: 8,
    bold: true,
    colour: palette.primary,
    keepWithNext: true,
  },
  heading2: {
    ...body,
    size: 11.5,
    line: 15,
    before: 10,
    after: 4,
    bold: true,
    colour: palette.primary,
    keepWithNext: true,
  },
  body,
  clause: { ...body, indent: step.clause, hanging: step.clause },
  item: { ...body, after: 4, indent: step.item, hanging: 25.5 },
  subitem: { ...body, after: 4, indent: step.subitem, hanging: 25.5 },
  bullet: { ...body, after: 4, indent: 18, hanging: 18 },
  caption: { ...body, size: 9.5, line: 13, before: 6, after: 4, bold: true, keepWithNext: true },
  cell: { ...body, size: 9.5, line: 12.5, after: 2 },
  note: { ...body, size: 9.5, line: 13, after: 4 },
  contents1: { ...body, after: 3 },
  running: { ...body, size: 8.5, line: 11, after: 0, colour: palette.muted },
} satisfies Record<string, TextStyle>;

/** Remarks for reviewers inside other text. */
export const remark = { size: 7.5 } as const;

export type StyleName = keyof typeof styles;

export const table = {
  /** Padding inside a cell, left/right and top/bottom. */
  padding: { x: 5, y: 3.5 },
  /** Width of rules. */
  rule: 0.5,
} as const;
