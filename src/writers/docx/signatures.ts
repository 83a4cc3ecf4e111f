import { BorderStyle, type FileChild } from 'docx';
import { plainText } from '../../document/plain.js';
import type { Inline, Signatures } from '../../document/types.js';
import { widthOf } from '../../layout/measure.js';
import { shapes } from '../../layout/shapes.js';
import { palette, styles } from '../../layout/style.js';
import { inlineRuns } from './inlines.js';
import { type Cell, type PackRow, packTable } from './pack-table.js';
import { paragraph } from './paragraph.js';
import { tableStyles } from './style-ids.js';
import { textRuns } from './text.js';
import { eighths, twips } from './units.js';
import { bars, begin, type Place, unmarked, type Writing, word } from './writing.js';

const { gutter: gap, lines, before, beforeLater } = shapes.signatures;

/** Signature blocks, two in a row; the third stands below the first, as wide as it. No block runs over a page. */
export function writeSignatures(block: Signatures, place: Place, writing: Writing): FileChild[] {
  const inside = begin(writing, block, place);
  const half = (place.width - place.indent - gap) / 2;
  const label =
    8 + Math.max(...lines.map(([key]) => widthOf(word(writing, key), 'regular', styles.cell.size)));
  const pairs = Array.from({ length: Math.ceil(block.parties.length / 2) }, (_, index) =>
    block.parties.slice(index * 2, index * 2 + 2),
  );
  return packTable(writing, inside, {
    style: tableStyles.signatures,
    widths: [label, half - label, gap, label, half - label],
    description: block.parties.map((party) => plainText(party)).join('; '),
    rows: pairs.flatMap((pair, index) => pairRows(pair, writing, inside, index > 0)),
  });
}

function pairRows(
  [left = [], right]: readonly Inline[][],
  writing: Writing,
  { undecided }: Place,
  later: boolean,
): PackRow[] {
  const spacing = { before: twips(later ? beforeLater : before) };
  const party = (inlines: readonly Inline[], place = unmarked): Cell => ({
    span: 2,
    make: () => [
      paragraph(writing, place, { style: 'SignatureParty', spacing }, inlineRuns(inlines, writing)),
    ],
  });
  const first = { bar: { ...bars.cell, shown: undecided } };
  const rows = lines.map(([key, height], index): PackRow => {
    const place = [label(word(writing, key), writing), toWriteOn(writing)];
    return {
      height,
      keepNext: index < lines.length - 1,
      cells: right ? [...place, empty(writing), ...place] : [...place, empty(writing, 3)],
    };
  });
  const name = party(left, first);
  const names = right ? [name, empty(writing), party(right)] : [name, empty(writing, 3)];
  return [{ keepNext: true, cells: names }, ...rows];
}

const label = (words: string, writing: Writing): Cell => ({
  look: { verticalAlign: 'bottom' },
  make: () => [paragraph(writing, unmarked, { style: 'SignatureLabel' }, textRuns(words))],
});

const toWriteOn = (writing: Writing): Cell => ({
  ...empty(writing),
  look: { borders: { bottom: { style: BorderStyle.SINGLE, size: eighths(0.75), color: palette.ink } } },
});

const empty = (writing: Writing, span = 1): Cell => ({
  make: () => [paragraph(writing, unmarked, { style: 'TableText' }, [])],
  ...(span > 1 && { span }),
});
