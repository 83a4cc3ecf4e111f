import { plainText } from '../src/document/plain.js';
import type { Block, Document, Field, Table } from '../src/document/types.js';

/** What a reader of a document sees, one line a block: numbers, text, tables row by row. */
export function documentText(document: Pick<Document, 'blocks'>): string[] {
  return document.blocks.flatMap((block) => blockText(block, ''));
}

function blockText(block: Block, indent: string): string[] {
  const inner = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((one) => blockText(one, `${indent}  `));
  const mark = 'undecided' in block && block.undecided.length > 0 ? '[Undecided] ' : '';
  switch (block.type) {
    case 'cover':
      return [plainText(block.title), plainText(block.subtitle), ...inner(block.blocks)];
    case 'contents':
      return ['(contents)'];
    case 'section':
      return [
        `# ${[block.label, mark + plainText(block.title)].filter(Boolean).join(' ')}`,
        ...inner(block.blocks),
      ];
    case 'subheading':
      return [`${indent}## ${mark}${plainText(block.title)}`];
    case 'clause':
      return [
        `${indent}${block.label} ${mark}${block.notUsed ? '(not used)' : plainText(block.inlines)}`,
        ...inner(block.blocks),
      ];
    case 'paragraph':
      return [`${indent}${mark}${plainText(block.inlines)}`];
    case 'bullets':
      return block.items.flatMap((item) => inner(item).map((line) => `${indent}* ${line.trimStart()}`));
    case 'note':
      return [`${indent}Note: ${plainText(block.title)}`, ...inner(block.blocks)];
    case 'table':
      return tableText(block, indent);
    case 'fields':
      return block.fields.map((field) => `${indent}${fieldText(field)}`);
    case 'cycle':
      return [
        `${indent}Cycle: ${block.description}`,
        ...block.steps.map((step, at) => `${indent}  -> ${at + 1} ${plainText(step)}`),
      ];
    case 'chart':
      return [
        `${indent}Chart (${block.kind}): ${mark}${plainText(block.caption)}. ${block.description}`,
        ...block.rows.map(({ title, figures }) => {
          const bars = figures.map(({ inlines, value }) => `${plainText(inlines)} (${value ?? 'no bar'})`);
          return `${indent}  ${plainText(title)}: ${bars.join(' | ')}`;
        }),
      ];
    case 'signatures':
      return block.parties.map((party) => `${indent}Signature: ${plainText(party)}`);
  }
}

function fieldText({ kind, choices, label, value, lines }: Field): string {
  const words = plainText(label);
  if (kind === 'check') return `[ ] ${words}`;
  const space = choices.length > 0 ? choices.map((one) => `[ ] ${one}`).join(' ') : '_'.repeat(lines);
  return `${words}: ${kind === 'date' ? '(date) ' : ''}${space}${plainText(value)}`;
}

function tableText(table: Table, indent: string): string[] {
  const cells = table.rows.map((row) => [
    row.undecided.length > 0 ? '[Undecided] ' : '',
    row.cells.map((cell) => cell.flatMap((block) => blockText(block, '')).join(' / ')).join(' | '),
  ]);
  return [
    ...(table.caption.length > 0 ? [`${indent}Table: ${plainText(table.caption)}`] : []),
    `${indent}${table.columns.map((column) => plainText(column.title)).join(' | ')}`,
    ...cells.map(([mark, text]) => `${indent}${mark}${text}`),
  ];
}
