import type { Block, Clause, Cover, Inline, Reference, Section, Traced } from '../document/types.js';
import {
  type ContainerToken,
  isContainer,
  lexBlocks,
  type Tokens as Markdown,
  type Token,
  withLines,
} from './markdown.js';
import { readPlain } from './plain-blocks.js';
import { type GrammarFault, TextReader } from './text-reader.js';
import type { Tokens } from './tokens.js';
import type { Words } from './words.js';

/** The blocks of a text, not yet numbered, and what is to be settled later. */
export interface Parsed {
  blocks: Block[];
  /** What to print instead of references whose target is absent. */
  otherwise: Map<Reference, Inline[]>;
  faults: GrammarFault[];
}

/** Reads a rendered template: Markdown with tokens in it. Pure. */
export function parse(text: string, tokens: Tokens, words: Words): Parsed {
  const reader = new TextReader(tokens, words);
  const blocks: Block[] = [];
  let section: Section | undefined;
  for (const [token, line] of withLines(lexBlocks(text), 1)) {
    reader.line = line;
    if (token.type === 'heading' && token.depth === 2) {
      section = readSection(token.text, reader);
      blocks.push(section);
    } else if (isContainer(token) && (token.name === 'cover' || token.name === 'contents')) {
      blocks.push(token.name === 'cover' ? readCover(token, reader) : { type: 'contents' });
      section = undefined;
    } else if (section && section.kind !== 'unnumbered') {
      readNumbered(token, section, reader);
    } else {
      (section?.blocks ?? blocks).push(...readPlain(token, reader));
    }
  }
  return { blocks, otherwise: reader.inlines.otherwise, faults: reader.faults };
}

function readSection(source: string, reader: TextReader): Section {
  const { attributes, traced, inlines } = reader.read(source);
  const kinds = { schedule: 'schedule', unnumbered: 'unnumbered' } as const;
  const named = attributes.classes.find((one): one is keyof typeof kinds => one in kinds);
  for (const one of attributes.classes)
    if (!(one in kinds) && one !== 'landscape') reader.fault('unknown-class', `a section cannot be .${one}`);
  reader.needsId(traced, 'section');
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
function readNumbered(token: Token, section: Section, reader: TextReader): void {
  const inSchedule = section.kind === 'schedule';
  const last = section.blocks.findLast((one) => one.type === 'clause');
  if (token.type === 'paragraph') {
    if (reader.marksOnly(token.text) || reader.openContainer(token.text)) return;
    const { attributes, traced, inlines } = reader.read(token.text);
    if (attributes.continues) {
      if (last) last.blocks.push({ type: 'paragraph', ...traced, inlines });
      else reader.fault('nothing-to-continue', '{+} continues a clause, but no clause stands above it');
      return;
    }
    reader.needsId(traced, 'clause');
    section.blocks.push(clause(traced, inlines, inSchedule));
  } else if (token.type === 'list') {
    if (last) last.blocks.push(...readItems(token as Markdown.List, inSchedule, reader));
    else reader.fault('list-without-clause', 'a list belongs to a clause, but no clause stands above it');
  } else {
    section.blocks.push(...readPlain(token, reader));
  }
}

/** Numbered items of a clause, and the sub-items inside them. */
function readItems(list: Markdown.List, inSchedule: boolean, reader: TextReader): Clause[] {
  return withLines(list.items, reader.line).flatMap(([item, line]) => {
    reader.line = line;
    const [head, ...rest] = item.tokens;
    if (!head || !('text' in head)) {
      reader.fault('empty-item', 'a list item has no text');
      return [];
    }
    const { traced, inlines } = reader.read(head.text);
    reader.needsId(traced, 'list item');
    const one = clause(traced, inlines, inSchedule);
    for (const token of rest)
      one.blocks.push(
        ...(token.type === 'list'
          ? readItems(token as Markdown.List, inSchedule, reader)
          : readPlain(token, reader)),
      );
    return [one];
  });
}

function clause(traced: Traced, inlines: Inline[], inSchedule: boolean): Clause {
  return {
    type: 'clause',
    ...traced,
    inSchedule,
    number: [],
    label: '',
    inlines,
    blocks: [],
    notUsed: false,
  };
}

function readCover(token: ContainerToken, reader: TextReader): Cover {
  const cover: Cover = { type: 'cover', title: [], subtitle: [], blocks: [] };
  for (const [one, line] of withLines(token.tokens, reader.line + 1)) {
    reader.line = line;
    if (one.type === 'heading' && one.depth < 3)
      cover[one.depth === 1 ? 'title' : 'subtitle'] = reader.read(one.text).inlines;
    else cover.blocks.push(...readPlain(one, reader));
  }
  return cover;
}
