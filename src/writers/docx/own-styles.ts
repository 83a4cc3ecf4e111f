import { palette, styles, type TextStyle } from '../../layout/style.js';

/** Styles that only Word needs, made from the shared scale. Lengths are points. */
export const ownStyles = {
  /** `Schedule 10` in 15 pt bold is 88 pt wide; titles of schedules line up after it. */
  schedule: { ...styles.heading1Plain, indent: 92, hanging: 92 },
  coverIssuer: { ...styles.body, size: 12, line: 16, after: 110, bold: true },
  subtitle: { ...styles.subtitle, after: 40 },
  /** Bullets in notes and cells, where text is smaller. */
  noteBullet: { ...styles.note, indent: 12, hanging: 12, after: 3 },
  cellBullet: { ...styles.cell, indent: 12, hanging: 12 },
  tableHeading: { ...styles.cell, bold: true, colour: palette.primary, keepWithNext: true },
  tableLabel: { ...styles.cell, bold: true },
  noteTitle: { ...styles.note, bold: true, colour: palette.primary, keepWithNext: true },
  party: { ...styles.body, bold: true, before: 14, after: 2, keepWithNext: true },
  contentsHeading: { ...styles.heading1Plain, before: 0 },
  runningRule: { ...styles.running, size: 1, line: 4 },
  /** Paragraphs without words, see `filler`. */
  tableEnd: { ...styles.cell, size: 1, line: 1, after: 0 },
  tableGap: { ...styles.cell, size: 6, line: 8, after: 0 },
} satisfies Record<string, TextStyle>;
