import { choice } from '../profile/correction.js';
import { typeOf } from '../profile/expected.js';
import { simplify } from '../profile/nearest.js';
import { resolved, type SchemaNode } from '../profile/schema.js';
import { kindOf, namingField } from './plan.js';
import { readAnswer } from './read-answer.js';
import type { Target } from './show.js';

/** A cell that could not be read as an answer to its question. */
export interface Unread {
  /** Counted from 1, the heading left out. */
  row: number;
  key: string;
  cell: string;
}

/** Items read from a table. */
export interface ReadRows {
  items: Record<string, unknown>[];
  unread: Unread[];
  /** Columns of the heading that no question has. */
  unknown: string[];
}

/** The fields of an item that a cell can hold, in the order of the columns of a table without a heading. */
export function cellFields(list: SchemaNode): [string, SchemaNode][] {
  return Object.entries(resolved(list.items ?? {}).properties ?? {}).flatMap(
    ([key, one]): [string, SchemaNode][] => {
      const node = resolved(one);
      const fits = key !== 'id' && !node.properties && kindOf(node) !== 'table';
      return fits ? [[key, node]] : [];
    },
  );
}

/**
 * Reads the rows of a table, columns apart by tabs or commas, as items without ids. A first row in which most cells
 * name a field is a heading. `targets` gives what a field may refer to.
 */
export function readRows(
  text: string,
  list: SchemaNode,
  targets: (refersTo: string) => readonly Target[],
): ReadRows {
  const table = cellsOf(text);
  const fields = cellFields(list);
  const byName = (cell: string): [string, SchemaNode] | undefined =>
    fields.find(([key, node]) => [key, node.title ?? ''].some((name) => simplify(name) === simplify(cell)));
  const [first = []] = table;
  const named = first.filter((cell) => byName(cell)).length;
  const headed = named > 0 && named * 2 >= first.filter(Boolean).length;
  const columns = headed ? first.map(byName) : fields;
  const unread: Unread[] = [];
  const naming = namingField(resolved(list.items ?? {}));
  const items = table.slice(headed ? 1 : 0).map((cells, index) => {
    const item: Record<string, unknown> = {};
    for (const [column, cell] of cells.entries()) {
      const field = columns[column];
      if (!field || cell === '') continue;
      const [key, node] = field;
      const value = valueIn(cell, node, targets);
      if (value === undefined) unread.push({ row: index + 1, key, cell });
      else item[key] = value;
    }
    return item;
  });
  return {
    items: items.filter((item) => Object.keys(item).length > 0).map((item) => ({ [naming]: null, ...item })),
    unread,
    unknown: headed ? first.filter((cell) => cell !== '' && !byName(cell)) : [],
  };
}

function valueIn(cell: string, node: SchemaNode, targets: (refersTo: string) => readonly Target[]): unknown {
  const refersTo = node['x-refers-to'];
  if (refersTo)
    return targets(refersTo).find(({ id, name }) =>
      [id, name].some((one) => simplify(one) === simplify(cell)),
    )?.id;
  if (node.enum) return choice(cell, node);
  switch (kindOf(node)) {
    case 'several': {
      const parts = cell.split(/\s*[;/|]\s*/).map((one) => choice(one, { ...node, ...node.items }));
      return parts.every((one) => one !== undefined) ? parts : undefined;
    }
    case 'lines':
      return cell.split(/\s*[;|]\s*/).filter(Boolean);
    case 'choice': {
      if (/^(yes|y|true|oes|ydy|ie|x)$/i.test(cell)) return true;
      return /^(no|n|false|nac oes|na)$/i.test(cell) ? false : undefined;
    }
    default: {
      const value = readAnswer(cell, node);
      const wanted = typeOf(node) === 'string' ? 'string' : 'number';
      return typeof value === wanted ? value : undefined;
    }
  }
}

/** The cells of a text. Tabs win over commas; a cell in quotation marks may hold either, and line breaks. */
function cellsOf(text: string): string[][] {
  const separator = text.includes('\t') ? '\t' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (!quoted && character === separator) end();
    else if (!quoted && character === '\n') {
      end();
      rows.push([]);
    } else cell += character;
  }
  end();
  return rows.filter((row) => row.some((one) => one !== ''));
}
