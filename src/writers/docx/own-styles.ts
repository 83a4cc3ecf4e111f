import { shapes } from '../../layout/shapes.js';
import { palette, styles, type TextStyle } from '../../layout/style.js';

/** Styles that only Word needs, made from the shared scale. Lengths are points. */
export const ownStyles = {
  schedule: { ...styles.heading1Plain, indent: shapes.schedule, hanging: shapes.schedule },
  /** Stands on the band of colour, see `cover-band.ts`: the band ends 53 pt below the margin. */
  coverIssuer: { ...styles.body, size: 14, line: 18, before: 10, after: 98, bold: true, colour: 'FFFFFF' },
  subtitle: { ...styles.subtitle, after: 16 },
  coverMarks: { ...styles.body, size: 11, line: 20, before: 8, after: 44 },
  /** Bullets in notes and cells, where text is smaller. */
  noteBullet: { ...styles.note, indent: shapes.bullet.note, hanging: shapes.bullet.note },
  cellBullet: { ...styles.cell, indent: shapes.bullet.cell, hanging: shapes.bullet.cell },
  tableHeading: { ...styles.cell, bold: true, colour: palette.primary, keepWithNext: true },
  tableLabel: { ...styles.cell, bold: true },
  noteTitle: { ...styles.note, bold: true, colour: palette.primary, keepWithNext: true },
  party: { ...styles.body, bold: true, before: shapes.signatures.before, after: 2, keepWithNext: true },
  contentsHeading: { ...styles.heading1Plain, before: 0 },
  runningRule: { ...styles.running, size: 1, line: 4 },
  /** Paragraphs without words, see `filler`. */
  tableEnd: { ...styles.cell, size: 1, line: 1, after: 0 },
  tableGap: { ...styles.cell, size: 6, line: 8, after: 0 },
} satisfies Record<string, TextStyle>;
