import { withValue } from '../interview/ask.js';
import { faultsOf } from '../interview/checked.js';
import { targetsOf } from '../interview/show.js';
import { answerAt, stepsOf } from '../interview/steps.js';
import type { Problem } from '../problem.js';
import { questionAt } from '../profile/questions.js';
import type { Changed } from '../returned/compare.js';
import { readPrinted, type Words } from '../returned/read-answer.js';

/** An answer that the file asks to change. */
export interface Proposal {
  path: string;
  question: string;
  /** As the documents print it today; nothing for an answer that is not known. */
  from: string;
  /** What may be written instead: one, or several that disagree. */
  choices: { text: string; value: unknown }[];
  /** The profile was changed too since the file was built, so somebody has to choose. */
  contested: boolean;
  places: string[];
}

/** What the changed controls of a file propose, and those that cannot be read as an answer. */
export function proposalsOf(
  changed: readonly Changed[],
  paths: ReadonlyMap<string, string>,
  answers: Record<string, unknown>,
  words: Words,
  file: string,
): { proposals: Proposal[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const proposals = changed.flatMap(({ tag, from, to, contested, places }): Proposal[] => {
    const path = paths.get(tag) ?? tag;
    const steps = stepsOf(answers, path);
    const question = questionAt(path);
    const told = question ? `"${question.title}" (${path})` : path;
    const problem = (code: string, message: string, hint: string): void => {
      problems.push({ code, severity: 'error', message: `${file}: ${message}`, file, hint });
    };
    if (!steps || !question) {
      problem(
        'unknown-answer',
        `the profile has no answer ${path} any more`,
        'build the pack anew and edit that',
      );
      return [];
    }
    const now = answerAt(answers, path);
    const refersTo = question.schema['x-refers-to'];
    const targets = refersTo ? targetsOf(refersTo, answers) : [];
    const choices = to.flatMap((text) => {
      const read = readPrinted(text, question.schema, words, targets);
      if ('expected' in read) {
        problem('unreadable-answer', `${told} must be ${read.expected}, but is "${text}"`, whereTo(places));
        return [];
      }
      const [fault] = read.value === null ? [] : faultsOf(withValue(answers, steps, read.value), steps);
      if (fault) problem('unreadable-answer', `${told}: ${fault.message}`, fault.hint ?? whereTo(places));
      return fault ? [] : [{ text, value: read.value }];
    });
    const news = choices.filter(({ value }) => !(value === now || (value === null && now === undefined)));
    return news.length === 0 ? [] : [{ path, question: question.title, from, choices, contested, places }];
  });
  return { proposals, problems };
}

const whereTo = (places: readonly string[]): string =>
  places.length > 0 ? `put it right in ${places.slice(0, 4).join(', ')}` : 'put it right in the file';

/** Whether a proposal can be taken as it is, with nobody to choose. */
export const isPlain = ({ choices, contested }: Proposal): boolean => choices.length === 1 && !contested;
