import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import { styles, type TextStyle } from '../../layout/style.js';
import { ownStyles } from './own-styles.js';
import { clauseStyles, headingStyles, placeStyles } from './style-ids.js';
import { twips } from './units.js';

/**
 * docx first writes `{reference-0}` where a list's number belongs and replaces it in the whole part afterwards, in
 * people's words too. Each reference therefore begins with a character that no text of ours can hold (see `legal` in
 * text.ts), so that nobody's words can be mistaken for one.
 */
export const lists = {
  clauses: '\uFDD0clauses',
  schedules: '\uFDD0schedules',
  bullets: '\uFDD0bullets',
  noteBullets: '\uFDD0note-bullets',
  tableBullets: '\uFDD0table-bullets',
  labelBullets: '\uFDD0label-bullets',
} as const;

/**
 * The lists of the document. Each level names its paragraph style and each style its level, so that a paragraph
 * carries only the style. Lower levels start again under every higher one, which is Word's default.
 * @param scheduleText text of a schedule's number, `Schedule %1`
 */
export function numbering(scheduleText: string): INumberingOptions {
  const paragraphs = [
    level(2, LevelFormat.LOWER_LETTER, '(%3)', styles.item),
    level(3, LevelFormat.LOWER_ROMAN, '(%4)', styles.subitem),
  ] as const;
  return {
    config: [
      {
        reference: lists.clauses,
        levels: [
          level(0, LevelFormat.DECIMAL, '%1', styles.heading1)(headingStyles.numbered),
          level(1, LevelFormat.DECIMAL, '%1.%2', styles.clause)(clauseStyles[2].own),
          paragraphs[0](clauseStyles[3].own),
          paragraphs[1](clauseStyles[4].own),
        ],
      },
      {
        reference: lists.schedules,
        levels: [
          level(0, LevelFormat.DECIMAL, scheduleText, ownStyles.schedule)(headingStyles.schedule),
          level(1, LevelFormat.DECIMAL, '%2', styles.clause)(clauseStyles[2].inSchedule),
          paragraphs[0](clauseStyles[3].inSchedule),
          paragraphs[1](clauseStyles[4].inSchedule),
        ],
      },
      { reference: lists.bullets, levels: bullets(placeStyles.body.bullet, styles.bullet) },
      { reference: lists.noteBullets, levels: bullets(placeStyles.note.bullet, ownStyles.noteBullet) },
      { reference: lists.tableBullets, levels: bullets(placeStyles.cell.bullet, ownStyles.cellBullet) },
      { reference: lists.labelBullets, levels: bullets(placeStyles.label.bullet, ownStyles.labelBullet) },
    ],
  };
}

type Indents = Pick<TextStyle, 'indent' | 'hanging'>;

/** Bullets go two deep, each level stepping in by as much again; a deeper one looks like the second. */
export const bulletDepths = [1, 2] as const;

/** Style id of a bullet at a depth: `ListBullet`, `ListBullet2`. */
export const bulletStyle = (id: string, depth: number): string => (depth > 1 ? `${id}2` : id);

function bullets(id: string, indents: Indents): ILevelsOptions[] {
  return bulletDepths.map((depth) =>
    level(depth - 1, LevelFormat.BULLET, depth === 1 ? '\u2022' : '\u2013', {
      indent: indents.indent * depth,
      hanging: indents.hanging,
    })(bulletStyle(id, depth)),
  );
}

function level(index: number, format: ILevelsOptions['format'], text: string, indents: Indents) {
  return (style: string): ILevelsOptions => ({
    level: index,
    format: format ?? LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: {
      style,
      paragraph: { indent: { left: twips(indents.indent), hanging: twips(indents.hanging) } },
    },
  });
}
