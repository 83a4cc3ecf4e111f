import { shapes } from '../../layout/shapes.js';
import { palette, styles, table } from '../../layout/style.js';
import { ownStyles } from './own-styles.js';
import { tableStyles } from './style-ids.js';
import { eighths, twips } from './units.js';

/**
 * Table styles as XML, since docx has no option for them; `settle` adds them to styles.xml.
 */
export function tableStylesXml(): string {
  return [
    style(
      tableStyles.grid,
      'Pack Grid',
      tableProperties(box(palette.rule)) +
        when('firstRow', fill(palette.shade), side('bottom', table.rule, palette.primary)),
    ),
    style(tableStyles.definitions, 'Pack Definitions', tableProperties(rows(palette.rule))),
    style(
      tableStyles.control,
      'Pack Control',
      tableProperties(box(palette.rule)) + when('firstCol', fill(palette.shade)),
    ),
    style(
      tableStyles.fields,
      'Pack Fields',
      tableProperties(box(palette.rule)) + when('firstCol', fill(palette.shade)),
    ),
    style(tableStyles.signatures, 'Pack Signatures', `<w:tblPr>${padding(0, 0, 0)}</w:tblPr>`),
    style(
      tableStyles.note,
      'Pack Note',
      `<w:tblPr>${borders(side('left', shapes.note.bar, palette.primary))}${padding(shapes.note.padding.x, shapes.note.padding.y, shapes.note.padding.y - styles.note.after)}</w:tblPr><w:tcPr>${fill(palette.shade)}</w:tcPr>`,
    ),
    style(tableStyles.running, 'Pack Running Head', `<w:tblPr>${padding(0, 0, 0)}</w:tblPr>`),
  ].join('');
}

function style(id: string, name: string, properties: string): string {
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>${properties}</w:style>`
  );
}

function tableProperties(lines: string): string {
  const { x, y } = table.padding;
  // The last paragraph of a cell keeps its space below, so the padding there is less by as much.
  return `<w:tblPr>${lines}${padding(x, y, Math.max(0, y - ownStyles.tableLabel.after))}</w:tblPr>`;
}

function padding(x: number, top: number, bottom: number): string {
  const edge = (name: string, points: number) => `<w:${name} w:w="${twips(points)}" w:type="dxa"/>`;
  return `<w:tblCellMar>${edge('top', top)}${edge('left', x)}${edge('bottom', bottom)}${edge('right', x)}</w:tblCellMar>`;
}

/** Look of a part of a table: its first row or first column. */
function when(part: 'firstRow' | 'firstCol', shading: string, lines = ''): string {
  const edges = lines === '' ? '' : `<w:tcBorders>${lines}</w:tcBorders>`;
  return `<w:tblStylePr w:type="${part}"><w:tblPr/><w:tcPr>${edges}${shading}</w:tcPr></w:tblStylePr>`;
}

const fill = (colour: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;

const side = (name: string, points: number, colour: string): string =>
  `<w:${name} w:val="single" w:sz="${eighths(points)}" w:space="0" w:color="${colour}"/>`;

const borders = (sides: string): string => `<w:tblBorders>${sides}</w:tblBorders>`;

const box = (colour: string): string =>
  borders(
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
      .map((name) => side(name, table.rule, colour))
      .join(''),
  );

const rows = (colour: string): string =>
  borders(['top', 'bottom', 'insideH'].map((name) => side(name, table.rule, colour)).join(''));
