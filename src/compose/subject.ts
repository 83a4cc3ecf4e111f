import { type Fact, facts } from '../figures/facts.js';
import type { Profile } from '../profile/profile.js';
import { formatAnswer } from './answer.js';
import { type Materials, namesIn } from './compose.js';
import { nodeKind, schemaAt } from './schema.js';
import { formatNumber, joinNames, say, type Words } from './words.js';
import { printedAs } from './wrapper.js';

/** What a condition or a clause rests on, in words. */
export interface Subject {
  /** As templates name it, whichever item of a list is meant: `contract.payment`, `settings[].kind`, `figures.hasSecure`. */
  path: string;
  /** The question, or what the figure says. */
  title: string;
  /** Dotted paths of the questions behind it; itself, unless it is worked out. */
  questions: string[];
  /** In words; `undefined` when it is not answered, or not known yet. */
  answer: string | undefined;
}

/** What stands at a path that a template names, such as `settings[acute].kind` or `figures.severalLots`. */
export function subjectAt(
  subject: string,
  profile: Profile,
  { schema, words }: Pick<Materials, 'schema' | 'words'>,
): Subject {
  const path = subject.replace(/\[[^\]]*\]/g, '[]');
  const fact = (facts as Record<string, Fact>)[/^figures\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (fact) {
    const [first = ''] = fact.needs;
    const value = fact.value(profile);
    const node = printedAs[fact.type] ?? { type: fact.type };
    return {
      path,
      title: fact.title ?? schemaAt(schema, first).title ?? first,
      questions: fact.needs,
      answer:
        value === undefined ? undefined : formatAnswer(value, node, { words, nameOf: namesIn(profile) }),
    };
  }
  const node = schemaAt(schema, path);
  const value = valueAt(profile, subject);
  const text = (): string => {
    const kind = nodeKind(node);
    if (Array.isArray(value) && value.length === 0) return say(words, 'none');
    if (kind === 'list') return listed(value as { name?: string | null }[], words);
    // Of a group of questions it is enough to know that it is there.
    return kind === 'object'
      ? say(words, 'yes')
      : formatAnswer(value, node, { words, nameOf: namesIn(profile) });
  };
  return {
    path,
    title: node.title ?? path,
    questions: [path],
    answer: value == null ? undefined : text(),
  };
}

/** The names of things; how many there are, where one has no name. */
function listed(items: readonly { name?: string | null }[], words: Words): string {
  const names = items.flatMap(({ name }) => name ?? []);
  return names.length === items.length ? joinNames(names, words) : formatNumber(items.length);
}

/** The value at a path whose items are named by id; `undefined` when there is none. */
function valueAt(profile: Profile, path: string): unknown {
  let at: unknown = profile;
  for (const [, key, id] of path.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g))
    at =
      key === undefined
        ? Array.isArray(at)
          ? at.find((one) => one?.id === id)
          : undefined
        : (at as Record<string, unknown> | null | undefined)?.[key];
  return at;
}
