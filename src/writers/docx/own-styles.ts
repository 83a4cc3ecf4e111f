import { shapes } from '../../layout/shapes.js';
import { palette, styles, type TextStyle } from '../../layout/style.js';

/** Styles that only Word needs, made from the shared scale. Lengths are points. */
export const ownStyles = {
  schedule: { ...styles.heading1Plain, indent: shapes.schedule, hanging: shapes.schedule },
  /** Bullets in notes and cells, where text is smaller. */
  noteBullet: { ...styles.note, indent: shapes.bullet.note, hanging: shapes.bullet.note },
  cellBullet: { ...styles.cell, indent: shapes.bullet.cell, hanging: shapes.bullet.cell },
  labelBullet: { ...styles.cell, bold: true, indent: shapes.bullet.cell, hanging: shapes.bullet.cell },
  tableHeading: { ...styles.cell, bold: true, colour: palette.primary, keepWithNext: true },
  tableLabel: { ...styles.cell, bold: true },
  noteTitle: { ...styles.note, bold: true, colour: palette.primary },
  party: { ...styles.body, bold: true, before: shapes.signatures.before, after: 0, keepWithNext: true },
  contentsHeading: { ...styles.heading1Plain, before: 0 },
  runningRule: { ...styles.running, size: 1, line: 4 },
  /** Paragraphs without words, see `filler`. */
  tableEnd: { ...styles.cell, size: 1, line: 1, after: 0 },
  tableGap: { ...styles.cell, size: 6, line: 8, after: 0 },
} satisfies Record<string, TextStyle>;
