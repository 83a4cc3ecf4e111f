import type { SchemaNode } from '../profile/schema.js';
import type { Answers } from './answers.js';
import { planOf, type Question } from './plan.js';
import { answerAt } from './steps.js';

/** What a change did to answers that depend on it. */
export interface Settled {
  parked: Question[];
  returned: Question[];
}

/**
 * Parks answers whose condition no longer holds, and brings back those whose condition holds again. Repeated until
 * nothing moves, since an answer that returns may be what others depend on.
 */
export function settle(answers: Answers, schema: SchemaNode): Settled {
  const settled: Settled = { parked: [], returned: [] };
  for (let moved = true; moved; ) {
    moved = false;
    for (const question of planOf(answers.value, schema)) {
      const { path, active, schema: node } = question;
      if (!node['x-when']) continue;
      const value = answerAt(answers.value, path);
      if (active === 'no' && value !== undefined) {
        // "Not known" is no answer that could be lost.
        if (value !== null) {
          answers.parked.set(path, value);
          settled.parked.push(question);
        }
        answers.clear(path);
        moved = true;
      } else if (active === 'yes' && value == null && answers.parked.has(path)) {
        answers.set(path, answers.parked.get(path));
        answers.parked.delete(path);
        settled.returned.push(question);
        moved = true;
      }
    }
  }
  return settled;
}
