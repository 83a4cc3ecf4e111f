import type { Takes } from '../../document/workbook.js';
import type { Unit } from '../../figures/figure.js';
import { formatNumber, say, type Words } from '../words.js';

/** A number within bounds. `title` and `help` are keys of labels. */
export function takesNumber(
  labels: Words,
  title: string,
  help: string,
  { least, most }: { least: number; most: number },
  unit: Unit,
): Takes {
  const shown = (value: number): string => (unit === 'percent' ? `${value * 100}%` : formatNumber(value));
  const what = say(labels, 'budget.takesNumber', { least: shown(least), most: shown(most) });
  return {
    kind: 'number',
    least,
    most,
    title: say(labels, title),
    says: say(labels, help),
    refuses: say(labels, 'refuses', { what }),
  };
}

/** Words of some length. */
export function takesText(labels: Words, title: string, help: string, longest: number): Takes {
  const what = say(labels, 'budget.takesText', { n: String(longest) });
  return {
    kind: 'text',
    longest,
    title: say(labels, title),
    says: say(labels, help),
    refuses: say(labels, 'refuses', { what }),
  };
}

/** One of some wordings. */
export function takesChoice(labels: Words, title: string, help: string, choices: string[]): Takes {
  return {
    kind: 'choice',
    choices,
    title: say(labels, title),
    says: say(labels, help),
    refuses: say(labels, 'refuses', { what: say(labels, 'budget.takesChoice') }),
  };
}
