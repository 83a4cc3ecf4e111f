import type { Block, Inline } from '../document/types.js';
import { readAttributes } from './attributes.js';
import { readChart } from './charts.js';
import { readCycle } from './cycles.js';
import { readField } from './fields.js';
import {
  type ContainerToken,
  isContainer,
  type Tokens as Markdown,
  type Token,
  withLines,
} from './markdown.js';
import { type Item, readDefinitions, readTable } from './tables.js';
import type { TextReader } from './text-reader.js';

/** The blocks that a token without a number becomes: text, headings, bullets, containers. */
export function readPlain(token: Token, reader: TextReader): Block[] {
  if (isContainer(token)) return readContainer(token, reader);
  switch (token.type) {
    case 'space':
      return [];
    case 'paragraph':
    case 'text': {
      if (reader.marksOnly(token.text) || reader.openContainer(token.text)) return [];
      const { traced, inlines } = reader.read(token.text);
      return [{ type: 'paragraph', ...traced, inlines }];
    }
    case 'heading': {
      if (token.depth !== 3) reader.fault('heading-level', 'only ## and ### headings may stand here');
      const { traced, inlines } = reader.read(token.text);
      reader.needsId(traced, 'heading');
      return [{ type: 'subheading', ...traced, title: inlines }];
    }
    case 'list':
      return [{ type: 'bullets', items: readBullets(token as Markdown.List, reader) }];
    case 'code':
      reader.fault('indented', 'text indented by four spaces reads as program code; indent it less');
      return [];
    default:
      reader.fault(
        'not-allowed',
        `${token.type} is not part of the template language: ${token.raw.trim().slice(0, 60)}`,
      );
      return [];
  }
}

function readBullets(list: Markdown.List, reader: TextReader): Block[][] {
  return withLines(list.items, reader.line).map(([item, line]) => {
    reader.line = line;
    return item.tokens.flatMap((one) => readPlain(one, reader));
  });
}

function readContainer(token: ContainerToken, reader: TextReader): Block[] {
  const inside = withLines(token.tokens, reader.line + 1);
  const braces = /^\{(.*)\}$/.exec(token.arguments)?.[1] ?? '';
  const { attributes } = readAttributes(reader.inlines.tokens.plain(braces));
  const traced = reader.traced(attributes);
  switch (token.name) {
    case 'note':
      return [
        { type: 'note', title: reader.inlines.read(token.arguments), blocks: readInside(inside, reader) },
      ];
    case 'table':
      return readTable(inside, attributes, traced, reader);
    case 'chart':
      return readChart(inside, attributes, traced, reader);
    case 'definitions':
      return [readDefinitions(readItems(inside, reader), traced, reader)];
    case 'fields':
    case 'form': {
      reader.needsId(traced, 'container');
      const fields = eachItem(readItems(inside, reader), reader, (item, at) =>
        readField(item, traced, at, reader),
      );
      return [{ type: 'fields', ...traced, together: token.name === 'form', fields }];
    }
    case 'cycle':
      return [readCycle(inside, traced, reader)];
    case 'signatures': {
      const items = readItems(inside, reader);
      const parties = eachItem(items, reader, (item): Inline[] => reader.read(item).inlines);
      return [{ type: 'signatures', ...traced, parties }];
    }
    default:
      reader.fault('unknown-container', `there is no container :::${token.name}`);
      return [];
  }
}

function readInside(tokens: [Token, number][], reader: TextReader): Block[] {
  return tokens.flatMap(([token, line]) => {
    reader.line = line;
    return readPlain(token, reader);
  });
}

/** Reads items one after the other, each on its line. */
function eachItem<T>(items: readonly Item[], reader: TextReader, read: (text: string, at: number) => T): T[] {
  return items.map(({ text, line }, at) => {
    reader.line = line;
    return read(text, at);
  });
}

/** Text of the list items in a container; marks of conditions between them are taken in with the items. */
function readItems(tokens: [Token, number][], reader: TextReader): Item[] {
  return tokens.flatMap(([token, line]) => {
    reader.line = line;
    if (token.type === 'list')
      return withLines((token as Markdown.List).items, line).map(
        ([item, at]): Item => ({ text: item.text, line: at }),
      );
    if (token.type !== 'space' && !reader.marksOnly(token.raw))
      reader.fault('list-expected', 'only list items may stand in this container');
    return [];
  });
}
