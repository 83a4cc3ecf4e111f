import type { Inline, Traced } from '../document/types.js';
import { type Attributes, cutAttributes } from './attributes.js';
import { InlineReader, unique } from './inlines.js';
import { onlyTokens, type Tokens } from './tokens.js';
import type { Words } from './words.js';

/** Something in a template that the template language does not allow. */
export interface GrammarFault {
  code: string;
  message: string;
  /** Line of the text that was read, from 1. */
  line: number;
}

/** A text with its braces read and cut off. */
export interface TextBlock {
  attributes: Attributes;
  traced: Traced;
  inlines: Inline[];
}

/** Reads the text of one block after another; knows the line it is on and what is wrong so far. */
export class TextReader {
  readonly inlines: InlineReader;
  readonly words: Words;
  readonly faults: GrammarFault[] = [];
  /** Line of the block being read, from 1. */
  line = 1;

  constructor(tokens: Tokens, words: Words) {
    this.inlines = new InlineReader(tokens, words);
    this.words = words;
  }

  /**
   * The text of a block. Marks of conditions before and after it are taken in.
   * @param what the block is; only a field may say what it is filled with
   */
  read(source: string, what: 'field' | 'text' = 'text'): TextBlock {
    const inner = this.inlines.enter(source);
    const { text: core, trailing } = this.inlines.cutTrailing(inner);
    const { text, attributes, unknown } = cutAttributes(core, (one) => this.inlines.tokens.plain(one));
    for (const one of unknown) this.fault('unknown-attribute', `"${one}" means nothing between braces`);
    if (what === 'text' && (attributes.kinds.length > 0 || attributes.lines !== undefined))
      this.fault('unknown-attribute', 'only an item of :::fields or :::form is a space to fill in');
    const traced = this.traced(attributes);
    const inlines = this.inlines.read(text, traced.answers);
    traced.answers = unique(traced.answers);
    for (const raw of this.inlines.unexpected.splice(0))
      this.fault('not-allowed', `"${raw.slice(0, 60)}" is not part of the template language`);
    this.inlines.enter(trailing);
    return { attributes, traced, inlines };
  }

  /** Id, sources and conditions of a block at this place. */
  traced(attributes: Attributes): Traced {
    return { id: attributes.id ?? '', sources: attributes.sources, ...this.inlines.state() };
  }

  /** Adds to a block what its items rest on and print, for items that are no blocks of their own. */
  gather(block: Traced, item: Traced): void {
    block.sources = unique([...block.sources, ...item.sources]);
    block.answers = unique([...block.answers, ...item.answers]);
  }

  /** True when a text is only marks of conditions, which are taken in; such a text prints nothing. */
  marksOnly(text: string): boolean {
    if (text === '' || !onlyTokens.test(text) || !this.inlines.isMarks(text)) return false;
    this.inlines.enter(text);
    return true;
  }

  /** True, with a fault, when a text is the first or last line of a container that has no other end. */
  openContainer(text: string): boolean {
    if (!/^:{3,}/.test(text)) return false;
    this.fault('open-container', `"${text.split('\n')[0]}" is not closed, or closes nothing`);
    return true;
  }

  /** A fault when a block that must have an id has none. */
  needsId(traced: Traced, what: string): void {
    if (!traced.id) this.fault('missing-id', `this ${what} has no id; end it with {#id}`);
  }

  fault(code: string, message: string): void {
    this.faults.push({ code, message, line: this.line });
  }
}
