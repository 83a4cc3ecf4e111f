import type { CostHeading } from '../../figures/headings.js';
import { say, type Words } from '../words.js';

/** What a cost heading is called. */
export const headingTitle = (id: CostHeading, labels: Words): string =>
  say(labels, id === 'none' ? 'none-heading' : id);
