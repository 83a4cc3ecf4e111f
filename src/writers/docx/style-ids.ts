/**
 * Ids of the styles in the Word file. Built-in styles keep Word's own ids, so that its navigation pane, its
 * contents dialogue and its screen-reader support know them.
 */

/** Styles of one kind of place: what a paragraph in it wears, and a bullet. */
export interface PlaceStyles {
  paragraph: string;
  bullet: string;
}

export const placeStyles = {
  body: { paragraph: 'BodyText', bullet: 'ListBullet' },
  cover: { paragraph: 'CoverText', bullet: 'ListBullet' },
  note: { paragraph: 'NoteText', bullet: 'NoteBullet' },
  cell: { paragraph: 'TableText', bullet: 'TableBullet' },
  label: { paragraph: 'TableLabel', bullet: 'TableLabelBullet' },
} as const satisfies Record<string, PlaceStyles>;

/** Clause styles by depth, the length of a clause's number: 2 clause, 3 item, 4 sub-item. */
export const clauseStyles = {
  2: { own: 'Clause', inSchedule: 'ScheduleClause', continuation: 'ClauseContinuation' },
  3: { own: 'ClauseItem', inSchedule: 'ScheduleItem', continuation: 'ClauseItemContinuation' },
  4: { own: 'ClauseSubitem', inSchedule: 'ScheduleSubitem', continuation: 'ClauseSubitemContinuation' },
} as const;

export type ClauseDepth = keyof typeof clauseStyles;

/** Heading styles by the kind of section; all have outline level 1, so the list of contents finds each. */
export const headingStyles = {
  numbered: 'Heading1',
  unnumbered: 'HeadingUnnumbered',
  schedule: 'HeadingSchedule',
} as const;

export const tableStyles = {
  grid: 'PackGrid',
  definitions: 'PackDefinitions',
  control: 'PackControl',
  fields: 'PackFields',
  signatures: 'PackSignatures',
  note: 'PackNote',
  running: 'PackRunningHead',
} as const;

/** Style of a table paragraph by alignment; headings of columns have the same suffixes. */
export const alignmentSuffix = { left: '', right: 'Right', center: 'Centre' } as const;
