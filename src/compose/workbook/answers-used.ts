import { type Figure, partsOf } from '../../figures/figure.js';

/** An answer that figures rest on, and where it stands in the profile. */
export interface UsedAnswer {
  figure: Figure;
  path: string;
  /** `settings` for `settings[ward-1].travelMinutes`; nothing for an answer that is in no list. */
  list?: string;
  /** `ward-1`. */
  item?: string;
  /** `travelMinutes`, or the whole path of an answer that is in no list. */
  field: string;
}

/** Every answer that the figures in a value rest on, each once, in the order in which they are met. */
export function answersUsed(value: unknown): UsedAnswer[] {
  const found = new Map<string, UsedAnswer>();
  const seen = new Set<unknown>();
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null || seen.has(one)) return;
    seen.add(one);
    if (!isFigure(one)) {
      for (const part of Object.values(one)) visit(part);
      return;
    }
    if (one.formula.op !== 'input') {
      for (const part of partsOf(one)) visit(part);
      return;
    }
    const { path } = one.formula;
    const [, list, item, field] = /^([^[]+)\[([^\]]*)\]\.(.+)$/.exec(path) ?? [];
    const placed = list !== undefined && item !== undefined && { list, item };
    if (!found.has(path)) found.set(path, { figure: one, path, ...placed, field: field ?? path });
  };
  visit(value);
  return [...found.values()];
}

const isFigure = (one: object): one is Figure => 'formula' in one && 'unit' in one && 'value' in one;

/** The name of the cell of an answer: its path, with what names may not hold put otherwise. */
export const cellName = (path: string): string =>
  path
    .replace(/\.value$/, '')
    .replace(/\[([^\]]*)\]/g, '.$1')
    .replaceAll('-', '_');
