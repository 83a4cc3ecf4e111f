import Handlebars from 'handlebars';
import { Answer, AnswerList, type Printing } from './answer.js';
import type { Tokens } from './tokens.js';
import { eq, given, has, type Truth, truthOf } from './truth.js';
import { say } from './words.js';

/** The wording of each term of law, by id. */
export type Terms = Readonly<Record<string, string>>;

type Inner = (context: unknown, options?: { data?: unknown }) => string;
interface Block {
  fn: Inner;
  inverse: Inner;
  data: { printing: Printing; terms: Terms };
}

const handlebars = Handlebars.create();

/**
 * A block on lines of its own ends with a line break, one inside a sentence does not. Marks of the first kind stand
 * on lines of their own too, so that they never break the Markdown between them.
 */
function marked(tokens: Tokens, paths: string[], decided: boolean, body: string): string {
  if (body === '') return '';
  const ends = body.endsWith('\n') ? '\n' : '';
  const open = tokens.add({ kind: 'open', paths, decided });
  return `${open}${ends}${body}${tokens.add({ kind: 'close' })}${ends}`;
}

const blockHelpers = {
  when(this: unknown, condition: unknown, { fn, inverse, data }: Block): string {
    const { state, paths }: Truth = truthOf(condition);
    const { tokens } = data.printing;
    if (state !== undefined) return marked(tokens, paths, true, (state ? fn : inverse)(this));
    return marked(tokens, paths, false, fn(this) || inverse(this));
  },
  each(this: unknown, list: unknown, { fn, inverse, data }: Block): string {
    if (!(list instanceof AnswerList)) throw new Error('each needs a list');
    if (list.items.length === 0) return inverse(this);
    const body = list.items
      .map((item, index) =>
        fn(item, { data: { ...data, index, first: index === 0, last: index === list.items.length - 1 } }),
      )
      .join('');
    return marked(data.printing.tokens, [list.path], list.answered, body);
  },
};

const printHelpers = {
  list(source: unknown, field: unknown, options: Block): string {
    const { data } = options ?? (field as Block);
    const { tokens, words } = data.printing;
    const answers = listed(source, typeof field === 'string' ? field : undefined);
    const printed = answers.map((one) => one.toHTML());
    if (printed.length === 0) return say(words, 'none');
    const join = (text: string): string => tokens.add({ kind: 'text', text });
    if (printed.length === 1) return printed.join('');
    return `${printed.slice(0, -1).join(join(', '))}${join(` ${say(words, 'and')} `)}${printed.at(-1)}`;
  },
  /** A field of each item, each in a cell of its own: `| {{cells years "title"}} |`. */
  cells(source: unknown, field: string): string {
    if (!(source instanceof AnswerList)) throw new Error('cells needs a list');
    return listed(source, field)
      .map((one) => one.toHTML())
      .join(' | ');
  },
  /** The line below the heads of such cells, which hold numbers. */
  columns(source: unknown): string {
    if (!(source instanceof AnswerList)) throw new Error('columns needs a list');
    return source.items.map(() => '--:').join('|');
  },
  plural(count: unknown, one: string, many: string): string {
    return count instanceof Answer && count.value === 1 ? one : many;
  },
  term(id: string, { data }: Block): string {
    const text = data.terms[id];
    if (text === undefined) throw new Error(`law.yaml has no term "${id}"`);
    return data.printing.tokens.add({ kind: 'text', text });
  },
};

/** The answers that a list prints: a field of each item, or each choice of an answer. */
function listed(source: unknown, field: string | undefined): Answer[] {
  if (source instanceof AnswerList)
    return source.items.map((item) => (item as Record<string, Answer>)[field ?? ''] as Answer);
  if (!(source instanceof Answer)) throw new Error('list needs a list of answers');
  return source.value === undefined ? [source] : source.elements();
}

/** Names of the helpers, for the check of templates. */
export const helperNames = {
  block: Object.keys(blockHelpers),
  print: Object.keys(printHelpers),
  test: ['eq', 'has', 'given'],
};

handlebars.registerHelper({
  ...blockHelpers,
  ...printHelpers,
  eq,
  has,
  given,
} as Handlebars.HelperDeclareSpec);

const compiled = new Map<string, Handlebars.TemplateDelegate>();

/**
 * A template with its answers put in as tokens. Pure but for a memory of compiled templates.
 * Throws on a path or helper that does not exist, which the check of templates finds beforehand.
 */
export function render(template: string, context: object, printing: Printing, terms: Terms): string {
  let run = compiled.get(template);
  if (!run) {
    run = handlebars.compile(template, { strict: true, preventIndent: true });
    compiled.set(template, run);
  }
  return run(context, { data: { printing, terms } });
}
