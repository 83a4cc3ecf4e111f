import type { LawFigures } from '../../figures/cost.js';
import { type Costing, costing } from '../../figures/costing.js';
import type { Profile } from '../../profile/profile.js';
import { Answer, AnswerList, type Printing } from '../answer.js';
import type { SchemaNode } from '../schema.js';
import { say } from '../words.js';
import { costValues } from './cost-values.js';
import { demandValues } from './demand-values.js';
import { Labels } from './labels.js';
import { type CostingValues, costingShape } from './shape.js';
import { staffingValues } from './staffing-values.js';
import { totalValues } from './total-values.js';

/**
 * Figures with the costing under `costing`; see shape.ts. It is worked out when a template first asks for it: most
 * documents need none of it, and it takes more work than all other figures together.
 */
export function withCosting(
  figures: object,
  profile: Profile,
  law: LawFigures,
  schema: SchemaNode,
  printing: Printing,
): object {
  let known: unknown;
  return Object.defineProperty(figures, 'costing', {
    get: () => {
      const labels = new Labels(printing.words, schema, printing.nameOf);
      const values = () =>
        printing.everyBranch ? oneOfEach(costingShape) : valuesOf(costing(profile, law), labels);
      known ??= wrapped(values(), printing);
      return known;
    },
  });
}

function valuesOf(all: Costing, labels: Labels): CostingValues {
  return {
    complete: all.missing.length === 0,
    missing: all.missing.map(({ path, stage }) => ({
      stage: say(labels.words, `stage.${stage}`),
      question: labels.fullQuestion(path),
      path,
    })),
    ...demandValues(all, labels),
    ...staffingValues(all, labels),
    ...costValues(all, labels),
    ...totalValues(all, labels),
  };
}

/** Values of a shape with one item in each list, for whoever reads every branch of a template. */
function oneOfEach(shape: unknown): unknown {
  if (Array.isArray(shape)) return shape.map(oneOfEach);
  if (typeof shape === 'object' && shape !== null)
    return Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, oneOfEach(one)]));
  return shape === 'flag' ? true : '';
}

/** Sections of the profile that the figures rest on. */
const restsOn = ['demand', 'settings', 'workforce', 'contract', 'costing'];

/** Values as answers that print as they stand. */
function wrapped(value: unknown, printing: Printing): unknown {
  if (Array.isArray(value))
    return new AnswerList(
      'costing',
      true,
      value.map((one) => wrapped(one, printing)),
    );
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wrapped(one, printing)]));
  return new Answer('', { type: typeof value as 'string' }, value, printing, { answers: restsOn });
}
