/**
 * What a document must print, worked out from its tree alone: each paragraph, heading, number and cell as one string,
 * in reading order. Compared with what writers really print.
 */

import type { Block, Chart, Clause, Document, Inline, Section, Table } from '../src/document/types.js';
import { chartPictures } from '../src/layout/chart.js';
import { tellingOf } from '../src/layout/outline.js';
import { page } from '../src/layout/style.js';

/** Printed strings of a document without running heads. Page numbers of the contents are `#`. */
export function printedText(document: Document): string[] {
  const { words } = document;
  const mark = `[${words.undecided}] `;
  /** Width of the paper that is being read, in points. */
  let across = page.width;

  const inlineText = (inlines: readonly Inline[]): string => inlines.map(one).join('');
  const one = (inline: Inline): string => {
    switch (inline.type) {
      case 'text':
      case 'value':
        return inline.text;
      case 'blank':
        return `[${inline.text}]`;
      case 'break':
        return '\n';
      case 'reference':
        return inline.parts.map((part) => (typeof part === 'string' ? part : part.label)).join('');
      case 'undecided': {
        const [, spaces = '', rest = ''] = /^( *)([\s\S]*)$/.exec(inlineText(inline.inlines)) ?? [];
        if (spaces === '' && /^[,.;:!?)]/.test(rest)) return ` ${mark.trimEnd()}${rest}`;
        return spaces + mark + rest;
      }
      default:
        return inlineText(inline.inlines);
    }
  };

  const said = (block: { undecided: string[] }, around: boolean) => block.undecided.length > 0 && !around;

  const blocks = (list: readonly Block[], around: boolean, before = ''): string[] =>
    list.flatMap((block, at) => printed(block, around, at === 0 ? before : ''));

  const printed = (block: Block, around: boolean, before: string): string[] => {
    const own = 'undecided' in block && said(block, around);
    const inside = around || own;
    const start = own ? mark : before;
    switch (block.type) {
      case 'cover':
        return [
          document.issuer,
          inlineText(block.title),
          inlineText(block.subtitle),
          ...(document.draft || document.illustrative
            ? [
                [document.draft ? words.draft : '', document.illustrative ? words.illustrative : '']
                  .filter(Boolean)
                  .join(' '),
              ]
            : []),
          ...blocks(block.blocks, around),
        ];
      case 'contents':
        return [
          words.contents ?? '',
          ...document.blocks
            .filter((each) => each.type === 'section')
            .map((each) => `${heading(each, said(each, around) ? mark : '')} #`),
        ];
      case 'section':
        across = block.landscape ? page.height : page.width;
        return [heading(block, start), ...blocks(block.blocks, inside)];
      case 'subheading':
        return [start + inlineText(block.title)];
      case 'clause':
        return [...clauseText(block, start), ...blocks(block.blocks, inside)];
      case 'paragraph':
        return [start + inlineText(block.inlines)];
      case 'bullets':
        return block.items.flatMap((item) => ['\u2022', ...blocks(item, around)]);
      case 'table':
        return tableText(block, own, inside);
      case 'note':
        return [
          ...(block.title.length > 0 ? [inlineText(block.title)] : []),
          ...blocks(block.blocks, around),
        ];
      case 'fields':
        return block.fields.flatMap((field, at) => {
          const label = (at === 0 ? start : '') + inlineText(field.label);
          // The words of choices are one paragraph, though they may stand one below the other.
          return field.kind === 'check'
            ? ['', label]
            : [label, inlineText(field.value) || field.choices.join(' ')];
        });
      case 'cycle':
        return [
          block.steps
            .map((step, at) => `${at + 1} ${at === 0 && own ? mark : ''}${inlineText(step)}`)
            .join(' '),
        ];
      case 'chart':
        return [start + inlineText(block.caption), chartText(block)];
      case 'signatures':
        return block.parties.flatMap((party, at) => [
          (at === 0 ? start : '') + inlineText(party),
          ...['signature', 'name', 'position', 'date'].map((key) => words[key] ?? ''),
        ]);
    }
  };

  /** The key, then the rows. Which figures fit on the bars of a stack depends on how wide they are. */
  const chartText = (chart: Chart): string => {
    const { kind, series, rows } = chart;
    if (kind === 'stacked') {
      const pictures = chartPictures(
        chart,
        across - page.margin.left - page.margin.right,
        tellingOf(document),
      );
      return pictures.flatMap((picture) => picture.words.map((each) => inlineText(each.inlines))).join(' ');
    }
    const key = series.length > 1 ? series.map(inlineText) : [];
    const each = rows.flatMap(({ title, figures }) => [title, ...figures.map((one) => one.inlines)]);
    return [...key, ...each.map(inlineText)].join(' ');
  };

  const heading = (block: Section, start: string): string =>
    `${block.label === '' ? '' : `${block.label} `}${start}${inlineText(block.title)}`;

  const clauseText = (block: Clause, start: string): string[] => {
    const text = block.notUsed ? (words.notUsed ?? '') : start + inlineText(block.inlines);
    return block.number.length > 2 ? [block.label, text] : [`${block.label} ${text}`];
  };

  const tableText = (block: Table, own: boolean, inside: boolean): string[] => {
    const caption = (own ? mark : '') + inlineText(block.caption);
    const headed = block.columns.some((column) => column.title.length > 0);
    return [
      ...(block.caption.length > 0 || own ? [caption] : []),
      ...(headed ? block.columns.map((column) => inlineText(column.title)) : []),
      ...block.rows.flatMap((row) => {
        const rowOwn = said(row, inside);
        return row.cells.flatMap((cell, at) =>
          blocks(cell, inside || rowOwn, at === 0 && rowOwn ? mark : ''),
        );
      }),
    ];
  };

  return blocks(document.blocks, false);
}

/** Ids of every block and row of a document. */
export function idsOf(document: Document): string[] {
  const ids: string[] = [];
  const visit = (list: readonly Block[]) => {
    for (const block of list) {
      if ('id' in block) ids.push(block.id);
      if (block.type === 'bullets') for (const item of block.items) visit(item);
      if (block.type === 'table') {
        for (const row of block.rows) {
          ids.push(row.id);
          for (const cell of row.cells) visit(cell);
        }
      }
      if ('blocks' in block) visit(block.blocks);
    }
  };
  visit(document.blocks);
  return ids;
}
