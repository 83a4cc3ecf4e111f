import { Answer, AnswerList } from './answer.js';

/** The outcome of a test on answers: true, false, or not answered yet. */
export class Truth {
  readonly state: boolean | undefined;
  /** Paths of the answers it rests on. */
  readonly paths: string[];
  /** What is tested, as a template names it: a path of an answer, or `figures.…`. */
  readonly subject: string;

  constructor(state: boolean | undefined, paths: string[], subject: string) {
    this.state = state;
    this.paths = paths;
    this.subject = subject;
  }
}

/** What a condition says: yes/no answers as they are, lists when not empty, numbers when not 0, text when not empty. */
export function truthOf(condition: unknown): Truth {
  if (condition instanceof Truth) return condition;
  if (condition instanceof AnswerList)
    return new Truth(
      condition.answered ? condition.items.length > 0 : undefined,
      [condition.path],
      condition.path,
    );
  if (condition instanceof Answer) {
    const { value, answers, subject } = condition;
    if (value === undefined) return new Truth(undefined, answers, subject);
    return new Truth(Array.isArray(value) ? value.length > 0 : Boolean(value), answers, subject);
  }
  throw new Error(`a condition needs an answer, a list or a test, not ${String(condition)}`);
}

/** Whether a choice is this one. */
export function eq(answer: unknown, literal: unknown): Truth {
  const { value, answers, subject } = asAnswer(answer, 'eq');
  return new Truth(value === undefined ? undefined : value === literal, answers, subject);
}

/** Whether a list of choices holds this one. */
export function has(answer: unknown, literal: unknown): Truth {
  const { value, answers, subject } = asAnswer(answer, 'has');
  return new Truth(Array.isArray(value) ? value.includes(literal) : undefined, answers, subject);
}

/** Whether a question has been answered; never unknown. */
export function given(answer: unknown): Truth {
  if (answer instanceof AnswerList) return new Truth(answer.answered, [answer.path], answer.path);
  const { value, answers, subject } = asAnswer(answer, 'given');
  return new Truth(value !== undefined, answers, subject);
}

function asAnswer(answer: unknown, helper: string): Answer {
  if (answer instanceof Answer) return answer;
  throw new Error(`${helper} needs an answer, not ${String(answer)}`);
}
