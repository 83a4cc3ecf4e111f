import {
  AlignmentType,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  LineRuleType,
  ShadingType,
} from 'docx';
import { palette, styles, type TextStyle } from '../../layout/style.js';
import { bulletDepths, bulletStyle, lists } from './numbering.js';
import { ownStyles } from './own-styles.js';
import { alignmentSuffix, clauseStyles, headingStyles, placeStyles } from './style-ids.js';
import { halfPoints, twips } from './units.js';

interface Definition {
  /** Name that Word shows; built-in styles have Word's own, in small letters where Word has them so. */
  name: string;
  text: TextStyle;
  basedOn?: string;
  next?: string;
  list?: { reference: string; level: number };
  /** 1 for what stands in the list of contents. */
  outline?: 1 | 2;
  more?: Partial<IParagraphOptions>;
  italics?: boolean;
}

const { bullet, cell, clause, item, subitem } = styles;
/** The words bring their own ground, so that they are read where the band behind them is not shown. */
const onBand = { type: ShadingType.CLEAR, color: 'auto', fill: palette.primary };

const exactly = (style: TextStyle): Partial<IParagraphOptions> => ({
  spacing: { before: 0, after: 0, line: twips(style.line), lineRule: LineRuleType.EXACT },
});

const definitions: Record<string, Definition> = {
  Normal: { name: 'Normal', text: { ...styles.body, after: 0 }, more: { widowControl: true } },
  [placeStyles.body.paragraph]: { name: 'Body Text', text: styles.body },
  Title: { name: 'Title', text: styles.title, next: 'Subtitle' },
  Subtitle: { name: 'Subtitle', text: styles.subtitle, next: 'CoverText' },
  CoverIssuer: { name: 'Cover Issuer', text: styles.issuer, more: { shading: onBand } },
  CoverMarks: { name: 'Cover Marks', text: styles.coverMarks },
  CoverText: { name: 'Cover Text', text: styles.body },
  [headingStyles.numbered]: {
    name: 'heading 1',
    text: styles.heading1,
    next: 'Clause',
    list: { reference: lists.clauses, level: 0 },
    outline: 1,
  },
  [headingStyles.unnumbered]: {
    name: 'Heading Unnumbered',
    text: styles.heading1Plain,
    next: 'BodyText',
    outline: 1,
  },
  [headingStyles.schedule]: {
    name: 'Heading Schedule',
    text: ownStyles.schedule,
    next: 'ScheduleClause',
    list: { reference: lists.schedules, level: 0 },
    outline: 1,
  },
  Heading2: { name: 'heading 2', text: styles.heading2, next: 'BodyText', outline: 2 },
  ...clauses(2, 'Clause', clause),
  ...clauses(3, 'Clause Item', item),
  ...clauses(4, 'Clause Subitem', subitem),
  ...bullets(placeStyles.body.bullet, 'List Bullet', bullet, lists.bullets),
  ...bullets(placeStyles.note.bullet, 'Note Bullet', ownStyles.noteBullet, lists.noteBullets),
  ...bullets(placeStyles.cell.bullet, 'Table Bullet', ownStyles.cellBullet, lists.tableBullets),
  ...bullets(placeStyles.label.bullet, 'Table Label Bullet', ownStyles.labelBullet, lists.labelBullets),
  Caption: { name: 'caption', text: styles.caption, next: 'BodyText' },
  ...aligned('TableText', 'Table Text', cell),
  ...aligned('TableHeading', 'Table Heading', ownStyles.tableHeading),
  SignatureLabel: { name: 'Signature Label', text: { ...cell, after: 0, colour: palette.muted } },
  TableLabel: { name: 'Table Label', text: ownStyles.tableLabel, next: 'TableText' },
  SignatureParty: { name: 'Signature Party', text: ownStyles.party, next: 'TableText' },
  NoteTitle: { name: 'Note Title', text: ownStyles.noteTitle, next: 'NoteText' },
  NoteText: { name: 'Note Text', text: styles.note },
  TOCHeading: { name: 'TOC Heading', text: ownStyles.contentsHeading, next: 'TOC1' },
  TOC1: { name: 'toc 1', text: styles.contents1 },
  Header: { name: 'header', text: styles.running },
  HeaderIssuer: {
    name: 'Header Issuer',
    text: styles.running,
    basedOn: 'Header',
    more: { alignment: AlignmentType.RIGHT },
  },
  Footer: { name: 'footer', text: styles.running },
  RunningRule: { name: 'Running Rule', text: ownStyles.runningRule, more: exactly(ownStyles.runningRule) },
  TableEnd: { name: 'Table End', text: ownStyles.tableEnd, more: exactly(ownStyles.tableEnd) },
  TableGap: { name: 'Table Gap', text: ownStyles.tableGap, more: exactly(ownStyles.tableGap) },
};

/** Paragraph styles of the document, for docx. */
export function paragraphStyles(): IParagraphStyleOptions[] {
  return Object.entries(definitions).map(([id, { name, text, basedOn, next, list, outline, more }]) => ({
    id,
    name,
    ...(id !== 'Normal' && { basedOn: basedOn ?? 'Normal' }),
    next: next ?? id,
    quickFormat: true,
    run: { size: halfPoints(text.size), ...(text.bold && { bold: true }), color: text.colour },
    paragraph: {
      spacing: {
        before: twips(text.before),
        after: twips(text.after),
        line: twips(text.line),
        lineRule: LineRuleType.AT_LEAST,
      },
      ...((text.indent > 0 || list) && {
        indent: { left: twips(text.indent), hanging: twips(text.hanging) },
      }),
      ...(text.keepWithNext && { keepNext: true, keepLines: true }),
      ...(list && { numbering: list }),
      ...(outline && { outlineLevel: outline - 1 }),
      ...more,
    },
  }));
}

/** Space above a paragraph in a style, in points. */
export const spaceBefore = (id: string): number => definitions[id]?.text.before ?? 0;

function clauses(depth: 2 | 3 | 4, name: string, text: TextStyle): Record<string, Definition> {
  const { own, inSchedule, continuation } = clauseStyles[depth];
  const level = depth - 1;
  return {
    [own]: { name, text, list: { reference: lists.clauses, level } },
    [inSchedule]: {
      name: name.replace('Clause', depth === 2 ? 'Schedule Clause' : 'Schedule'),
      text,
      list: { reference: lists.schedules, level },
    },
    [continuation]: { name: `${name} Continuation`, text: { ...text, hanging: 0 } },
  };
}

function bullets(id: string, name: string, text: TextStyle, reference: string): Record<string, Definition> {
  return Object.fromEntries(
    bulletDepths.map((depth) => [
      bulletStyle(id, depth),
      {
        name: depth === 1 ? name : `${name} ${depth}`,
        text: { ...text, indent: text.indent * depth },
        list: { reference, level: depth - 1 },
      },
    ]),
  );
}

function aligned(id: string, name: string, text: TextStyle): Record<string, Definition> {
  const alignment = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };
  return Object.fromEntries(
    (['left', 'right', 'center'] as const).map((align) => [
      `${id}${alignmentSuffix[align]}`,
      {
        name: `${name} ${alignmentSuffix[align]}`.trim(),
        text,
        ...(align !== 'left' && { basedOn: id, more: { alignment: alignment[align] } }),
      },
    ]),
  );
}
