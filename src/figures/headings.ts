/**
 * The headings under which the guidance costs a service (Annex C, costing the tender), on-call, for which it has
 * none, and what nobody has put under a heading yet.
 */
export const headings = [
  'K-1',
  'K-2',
  'K-3',
  'K-4',
  'K-5',
  'K-6',
  'K-7',
  'K-8',
  'K-9',
  'K-10',
  'K-11',
  'K-12',
  'K-13',
  'K-14',
  'K-15',
  'K-16',
  'M-oncall',
  'none',
] as const;

export type Heading = (typeof headings)[number];
