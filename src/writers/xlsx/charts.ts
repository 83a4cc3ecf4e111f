import type { SheetChart as HucreChart } from 'hucre/xlsx';
import type { SheetChart } from '../../document/workbook.js';
import { palette } from '../../layout/style.js';
import { rangeText } from './references.js';
import { formatCode } from './styles.js';
import { plainLine } from './text.js';

/** Tones of bars, dark and light in turn, so that neighbours differ in black and white; hatched when the file is settled. */
export const tones = [palette.primary, 'DCE8EA', '5E8F98', 'FFFFFE', '8FB1B7', 'B5C3C7'] as const;

const ink = palette.ink;

/** A chart as the library takes it: titles and numbers in the house type, the figures beside the bars. */
export function chartOf(chart: SheetChart): HucreChart {
  const { kind, title, description, categories, series, format, at } = chart;
  const numberFormat = { formatCode: formatCode(format), sourceLinked: false };
  const lying = kind !== 'columns';
  return {
    type: lying ? 'bar' : 'column',
    title: plainLine(title, 200),
    titleFontSize: 12,
    titleBold: true,
    titleColor: palette.primary,
    altText: plainLine(description, 900),
    frameTitle: plainLine(title, 200),
    barGrouping: 'clustered',
    ...(kind === 'swing' && { overlap: 100 }),
    gapWidth: lying ? 40 : 60,
    legend: series.length > 1 ? 'bottom' : false,
    legendFontSize: 9,
    roundedCorners: false,
    chartSpaceBorderColor: palette.rule,
    series: series.map(({ title: name, values }, index) => ({
      name: plainLine(name, 200),
      values: rangeText(values),
      categories: rangeText(categories),
      color: tones[index % tones.length] as string,
      stroke: { width: 0.75 },
      invertIfNegative: false,
      ...(series.length === 1 && {
        dataLabels: { showValue: true, position: 'outEnd', fontSize: 9, numberFormat },
      }),
    })),
    axes: {
      x: { labelFontSize: 9, labelColor: ink, reverse: lying, tickLblPos: 'low' },
      y: {
        labelFontSize: 9,
        labelColor: ink,
        numberFormat,
        gridlines: { major: true },
        // A bar that does not begin at nought would mislead.
        ...(kind !== 'swing' && { scale: { min: 0 } }),
      },
    },
    anchor: {
      from: { row: at.row, col: at.column },
      to: { row: at.row + at.rows, col: at.column + at.columns },
    },
  };
}
