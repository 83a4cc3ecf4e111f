import type { Answer, AnswerList } from './answer.js';
import { type SchemaNode, schemaAt } from './schema.js';
import { say, type Words } from './words.js';

type Preparation = Record<string, Answer>;

/** The preparations that a profile can speak of, by their names in the schema. */
export function mattersOf(schema: SchemaNode): string[] {
  return Object.keys(schemaAt(schema, 'procurement.preparations[].matter')['x-labels'] ?? {});
}

/**
 * What the profile says of each preparation, by name. Nobody has to have said anything: a state that is not known
 * prints as missing, and everything else as nothing, to be filled in by hand.
 * @param plain makes an answer of words that nobody typed
 */
export function preparations(
  list: AnswerList,
  schema: SchemaNode,
  words: Words,
  plain: (text: string) => Answer,
): Record<string, Preparation> {
  const said = list.items as Preparation[];
  return Object.fromEntries(
    mattersOf(schema).map((matter) => {
      const one = said.find((each) => each.matter?.value === matter);
      const entry = (key: string, otherwise: string): Answer =>
        one?.[key]?.value === undefined ? plain(otherwise) : one[key];
      return [
        matter,
        {
          state: entry('state', say(words, 'missing')),
          owner: entry('owner', ''),
          date: entry('date', ''),
          evidence: entry('evidence', ''),
        },
      ];
    }),
  );
}
