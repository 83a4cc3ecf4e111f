import { planOf, type Question } from './plan.js';
import { isAsked } from './progress.js';

/** Questions without which no pack can go to tender, or no first draft makes sense. */
export function missingAnswers(answers: unknown): Question[] {
  return planOf(answers).filter(
    (one) => isAsked(one) && one.state !== 'answered' && (one.needed === 'tender' || one.essential),
  );
}
