import { difference, type Figure, sum } from './figure.js';

export type Method = 'caseload' | 'hours';

/** Whole-time equivalents by both methods, to two places. `difference` is hours less caseload. */
export interface Wte {
  caseload: Figure;
  hours: Figure;
  difference: Figure;
  /** The one that the planner chose; absent until then. */
  chosen?: Figure;
}

/** Both methods side by side, and the one chosen. */
export function compared({ caseload, hours }: Pick<Wte, Method>, method: Method | undefined): Wte {
  const wte = { caseload, hours, difference: difference(hours, caseload) };
  return method ? { ...wte, chosen: wte[method] } : wte;
}

/** Sums of rounded settings, year by year. */
export function addedUp(
  settings: readonly { years: readonly { wte: Wte }[] }[],
  years: number,
  method: Method | undefined,
): Wte[] {
  return Array.from({ length: years }, (_, index) => {
    const total = (of: Method): Figure =>
      sum(
        'wte',
        settings.flatMap((one) => one.years[index]?.wte[of] ?? []),
      );
    return compared({ caseload: total('caseload'), hours: total('hours') }, method);
  });
}
