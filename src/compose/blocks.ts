import { plainText } from '../document/plain.js';
import type {
  Block,
  Clause,
  Column,
  Cover,
  Field,
  Inline,
  Paragraph,
  Reference,
  Row,
  Section,
  Table,
  Traced,
} from '../document/types.js';
import { type Attributes, cutAttributes, readAttributes } from './attributes.js';
import { InlineReader, unique } from './inlines.js';
import {
  type ContainerToken,
  isContainer,
  lexBlocks,
  type Tokens as Markdown,
  type Token,
  withLines,
} from './markdown.js';
import { onlyTokens, type Tokens } from './tokens.js';
import { say, type Words } from './words.js';

/** Something in a template that the template language does not allow. */
export interface GrammarFault {
  code: string;
  message: string;
  /** Line of the text that was read, from 1. */
  line: number;
}

/** The blocks of a text, not yet numbered, and what is to be settled later. */
export interface Parsed {
  blocks: Block[];
  /** What to print instead of references whose target is absent. */
  otherwise: Map<Reference, Inline[]>;
  faults: GrammarFault[];
}

/** Reads a rendered template: Markdown with tokens in it. Pure. */
export function parse(text: string, tokens: Tokens, words: Words): Parsed {
  const reader = new BlockReader(tokens, words);
  const blocks = reader.document(lexBlocks(text));
  return { blocks, otherwise: reader.inlines.otherwise, faults: reader.faults };
}

interface TextBlock {
  attributes: Attributes;
  traced: Traced;
  inlines: Inline[];
}

class BlockReader {
  readonly inlines: InlineReader;
  readonly faults: GrammarFault[] = [];
  readonly #words: Words;
  #line = 1;

  constructor(tokens: Tokens, words: Words) {
    this.inlines = new InlineReader(tokens, words);
    this.#words = words;
  }

  document(tokens: Token[]): Block[] {
    const blocks: Block[] = [];
    let section: Section | undefined;
    for (const [token, line] of withLines(tokens, 1)) {
      this.#line = line;
      if (token.type === 'heading' && token.depth === 2) {
        section = this.#section(token.text);
        blocks.push(section);
      } else if (isContainer(token) && (token.name === 'cover' || token.name === 'contents')) {
        blocks.push(token.name === 'cover' ? this.#cover(token) : { type: 'contents' });
        section = undefined;
      } else if (section && section.kind !== 'unnumbered') {
        this.#numbered(token, section);
      } else {
        (section?.blocks ?? blocks).push(...this.#plain(token));
      }
    }
    return blocks;
  }

  #section(source: string): Section {
    const { attributes, traced, inlines } = this.#text(source);
    const kinds = { schedule: 'schedule', unnumbered: 'unnumbered' } as const;
    const named = attributes.classes.find((one): one is keyof typeof kinds => one in kinds);
    for (const one of attributes.classes)
      if (!(one in kinds) && one !== 'landscape') this.#fault('unknown-class', `a section cannot be .${one}`);
    this.#needsId(traced, 'section');
    return {
      type: 'section',
      kind: named ? kinds[named] : 'numbered',
      ...traced,
      number: [],
      label: '',
      title: inlines,
      landscape: attributes.classes.includes('landscape'),
      blocks: [],
    };
  }

  /** A block of a numbered section or a schedule. */
  #numbered(token: Token, section: Section): void {
    const inSchedule = section.kind === 'schedule';
    const last = section.blocks.findLast((one) => one.type === 'clause');
    if (token.type === 'paragraph') {
      if (this.#marksOnly(token.text) || this.#openContainer(token.text)) return;
      const { attributes, traced, inlines } = this.#text(token.text);
      if (attributes.continues) {
        if (last) last.blocks.push({ type: 'paragraph', ...traced, inlines });
        else this.#fault('nothing-to-continue', '{+} continues a clause, but no clause stands above it');
        return;
      }
      this.#needsId(traced, 'clause');
      section.blocks.push(this.#clause(traced, inlines, inSchedule));
    } else if (token.type === 'list') {
      if (last) last.blocks.push(...this.#items(token as Markdown.List, inSchedule));
      else this.#fault('list-without-clause', 'a list belongs to a clause, but no clause stands above it');
    } else {
      section.blocks.push(...this.#plain(token));
    }
  }

  #clause(traced: Traced, inlines: Inline[], inSchedule: boolean, blocks: Block[] = []): Clause {
    return { type: 'clause', ...traced, inSchedule, number: [], label: '', inlines, blocks, notUsed: false };
  }

  /** Numbered items of a clause, and the sub-items inside them. */
  #items(list: Markdown.List, inSchedule: boolean): Clause[] {
    const items: Clause[] = [];
    for (const [item, line] of withLines(list.items, this.#line)) {
      this.#line = line;
      const [head, ...rest] = item.tokens;
      if (!head || !('text' in head)) {
        this.#fault('empty-item', 'a list item has no text');
        continue;
      }
      const { traced, inlines } = this.#text(head.text);
      this.#needsId(traced, 'list item');
      const clause = this.#clause(traced, inlines, inSchedule);
      for (const token of rest) {
        if (token.type === 'list') clause.blocks.push(...this.#items(token as Markdown.List, inSchedule));
        else clause.blocks.push(...this.#plain(token));
      }
      items.push(clause);
    }
    return items;
  }

  /** A block that has no number. */
  #plain(token: Token): Block[] {
    switch (token.type) {
      case 'space':
        return [];
      case 'paragraph':
      case 'text': {
        if (this.#marksOnly(token.text) || this.#openContainer(token.text)) return [];
        const { traced, inlines } = this.#text(token.text);
        return [{ type: 'paragraph', ...traced, inlines }];
      }
      case 'heading': {
        if (token.depth !== 3) this.#fault('heading-level', 'only ## and ### headings may stand here');
        const { traced, inlines } = this.#text(token.text);
        this.#needsId(traced, 'heading');
        return [{ type: 'subheading', ...traced, title: inlines }];
      }
      case 'list':
        return [{ type: 'bullets', items: this.#bullets(token as Markdown.List) }];
      case 'container':
        return this.#container(token as Token & ContainerToken);
      case 'code':
        this.#fault('indented', 'text indented by four spaces reads as program code; indent it less');
        return [];
      default:
        this.#fault(
          'not-allowed',
          `${token.type} is not part of the template language: ${token.raw.trim().slice(0, 60)}`,
        );
        return [];
    }
  }

  #bullets(list: Markdown.List): Block[][] {
    return withLines(list.items, this.#line).map(([item, line]) => {
      this.#line = line;
      return item.tokens.flatMap((one) => this.#plain(one));
    });
  }

  #container(token: Token & ContainerToken): Block[] {
    const line = this.#line;
    const inside = withLines(token.tokens, line + 1);
    const given = /^\{(.*)\}$/.exec(token.arguments);
    const attributes = readAttributes(this.inlines.tokens.plain(given?.[1] ?? '')).attributes;
    const traced = this.#traced(attributes);
    switch (token.name) {
      case 'note': {
        const title = this.inlines.read(token.arguments);
        return [{ type: 'note', title, blocks: this.#inside(inside) }];
      }
      case 'table':
        return this.#table(inside, attributes, traced);
      case 'definitions':
        return [this.#definitions(inside, traced)];
      case 'fields':
        return [{ type: 'fields', ...traced, fields: this.#lists(inside).map((item) => this.#field(item)) }];
      case 'signatures':
        return [
          {
            type: 'signatures',
            ...traced,
            parties: this.#lists(inside).map((item) => this.#text(item).inlines),
          },
        ];
      default:
        this.#fault('unknown-container', `there is no container :::${token.name}`);
        return [];
    }
  }

  #inside(tokens: [Token, number][]): Block[] {
    return tokens.flatMap(([token, line]) => {
      this.#line = line;
      return this.#plain(token);
    });
  }

  /** Text of the list items in a container; marks of conditions between them are taken in with the items. */
  #lists(tokens: [Token, number][]): string[] {
    return tokens.flatMap(([token, line]) => {
      this.#line = line;
      if (token.type === 'list') return (token.items as { text: string }[]).map((item) => item.text);
      if (token.type !== 'space' && !this.#marksOnly(token.raw))
        this.#fault('list-expected', 'only list items may stand in this container');
      return [];
    });
  }

  #field(source: string): Field {
    const { attributes, inlines } = this.#text(source);
    return { label: inlines, value: [], lines: attributes.lines ?? 1 };
  }

  #cover(token: Token & ContainerToken): Cover {
    const cover: Cover = { type: 'cover', title: [], subtitle: [], blocks: [] };
    for (const [one, line] of withLines(token.tokens, this.#line + 1)) {
      this.#line = line;
      if (one.type === 'heading' && one.depth < 3)
        cover[one.depth === 1 ? 'title' : 'subtitle'] = this.#text(one.text).inlines;
      else cover.blocks.push(...this.#plain(one));
    }
    return cover;
  }

  #definitions(tokens: [Token, number][], traced: Traced): Table {
    const column = (key: string): Column => ({
      title: [{ type: 'text', text: say(this.#words, key) }],
      align: 'left',
    });
    const rows = this.#lists(tokens).map((item) => {
      const { traced: row, inlines } = this.#text(item);
      const [term, ...meaning] = inlines;
      if (term?.type !== 'strong') this.#fault('term-expected', 'a definition begins with its **term**');
      const first = meaning[0];
      if (first?.type === 'text') first.text = first.text.trimStart();
      return { ...row, cells: [[paragraph(term ? [term] : [])], [paragraph(meaning)]] };
    });
    this.#needsId(traced, 'container');
    return {
      type: 'table',
      ...traced,
      style: 'definitions',
      caption: [],
      description: '',
      columns: [column('term'), column('meaning')],
      rows,
    };
  }

  #table(tokens: [Token, number][], attributes: Attributes, traced: Traced): Block[] {
    const texts: Inline[][] = [];
    let table: Table | undefined;
    this.#needsId(traced, 'table');
    for (const [token, line] of tokens) {
      this.#line = line;
      if (token.type === 'paragraph' && !this.#marksOnly(token.text))
        texts.push(this.#text(token.text).inlines);
      else if (token.type === 'table') {
        const columns = (token.header as Cell[]).map((cell): Column => {
          const { inlines } = this.#text(cell.text);
          return { title: inlines, align: cell.align ?? 'left' };
        });
        const rows = (token.rows as Cell[][]).flatMap((cells, index) => {
          this.#line = line + 2 + index;
          return this.#row(cells, `${traced.id}.${index + 1}`);
        });
        const style = attributes.classes.includes('control') ? 'control' : 'grid';
        table = { type: 'table', ...traced, style, caption: [], description: '', columns, rows };
      } else if (token.type !== 'space' && token.type !== 'paragraph')
        this.#fault('table-expected', 'only a caption, a description and rows may stand in a table');
    }
    if (!table) {
      this.#fault('table-expected', 'a table has no rows');
      return [];
    }
    const [caption = [], ...description] = texts;
    return [{ ...table, caption, description: description.map(plainText).join(' ') }];
  }

  #row(cells: Cell[], fallbackId: string): Row[] {
    if (this.#marksOnly(cells.map((cell) => cell.text).join(''))) return [];
    const read = cells.map((cell) => this.#text(cell.text));
    const traced = read.map((one) => one.traced);
    return [
      {
        id: traced.findLast((one) => one.id)?.id ?? fallbackId,
        sources: unique(traced.flatMap((one) => one.sources)),
        answers: unique(traced.flatMap((one) => one.answers)),
        undecided: traced[0]?.undecided ?? [],
        cells: read.map((one) => [paragraph(one.inlines)]),
      },
    ];
  }

  /** True, with a fault, when a text is the first or last line of a container that has no other end. */
  #openContainer(text: string): boolean {
    if (!/^:{3,}/.test(text)) return false;
    this.#fault('open-container', `"${text.split('\n')[0]}" is not closed, or closes nothing`);
    return true;
  }

  /** True when a text is only marks of conditions, which are taken in; such a text prints nothing. */
  #marksOnly(text: string): boolean {
    if (text === '' || !onlyTokens.test(text)) return false;
    return this.inlines.enter(text) === '';
  }

  #text(source: string): TextBlock {
    const inner = this.inlines.enter(source);
    const { text: core, trailing } = this.inlines.cutTrailing(inner);
    const { text, attributes, unknown } = cutAttributes(core, (one) => this.inlines.tokens.plain(one));
    for (const one of unknown) this.#fault('unknown-attribute', `"${one}" means nothing between braces`);
    const traced = this.#traced(attributes);
    const inlines = this.inlines.read(text, traced.answers);
    traced.answers = unique(traced.answers);
    for (const raw of this.inlines.unexpected.splice(0))
      this.#fault('not-allowed', `"${raw.slice(0, 60)}" is not part of the template language`);
    this.inlines.enter(trailing);
    return { attributes, traced, inlines };
  }

  #traced(attributes: Attributes): Traced {
    return { id: attributes.id ?? '', sources: attributes.sources, ...this.inlines.state() };
  }

  #needsId(traced: Traced, what: string): void {
    if (!traced.id) this.#fault('missing-id', `this ${what} has no id; end it with {#id}`);
  }

  #fault(code: string, message: string): void {
    this.faults.push({ code, message, line: this.#line });
  }
}

interface Cell {
  text: string;
  align: Column['align'] | null;
}

function paragraph(inlines: Inline[]): Paragraph {
  return { type: 'paragraph', id: '', sources: [], answers: [], undecided: [], inlines };
}
