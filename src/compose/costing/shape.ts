/** A record of texts. */
const texts = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, 'text'])) as Record<Name, 'text'>;

/**
 * What templates find under `figures.costing`: `text` prints as it is, a `flag` is for conditions, and what stands in
 * square brackets repeats. The builders of values and the check of templates both rest on this one description.
 */
export const costingShape = {
  complete: 'flag',
  missing: [texts('stage', 'question', 'path')],
  uptake: {
    known: 'flag',
    fromPast: 'flag',
    pastKnown: 'flag',
    assumedKnown: 'flag',
    apart: 'flag',
    low: 'text',
    central: 'text',
    high: 'text',
    past: 'text',
    assumed: 'text',
    communityLow: 'text',
    communityCentral: 'text',
    communityHigh: 'text',
  },
  statuses: [texts('id', 'title', 'patients', 'low', 'central', 'high', 'source')],
  statusesCounted: [texts('id', 'title', 'patients', 'central')],
  shortSections: [texts('id', 'title', 'patients', 'low', 'central', 'high')],
  patients: 'text',
  cases: texts('low', 'central', 'high'),
  short: texts('patients', 'low', 'central', 'high'),
  patientsOfSettings: 'text',
  settingsDiffer: 'flag',
  settings: [
    texts(
      'id',
      'name',
      'patients',
      'share',
      'cases',
      'open',
      'casework',
      'urgent',
      'nonInstructed',
      'presence',
      'travel',
      'awareness',
      'hours',
      'byCaseload',
      'byHours',
      'difference',
      'asked',
    ),
  ],
  demandYears: [texts('id', 'title', 'changes', 'patients', 'low', 'central', 'high')],
  advocate: texts('supervision', 'meetings', 'available'),
  staffing: {
    byCaseload: 'text',
    byHours: 'text',
    difference: 'text',
    chosen: 'text',
    asked: 'text',
    askedKnown: 'flag',
    hoursMore: 'flag',
    caseloadMore: 'flag',
    otherHours: 'text',
    otherPart: 'text',
  },
  staffingLots: [texts('id', 'name', 'byCaseload', 'byHours', 'difference', 'chosen')],
  staffingYears: [texts('id', 'title', 'byCaseload', 'byHours', 'difference', 'chosen')],
  specialists: [texts('id', 'title', 'wte', 'enough')],
  posts: [texts('id', 'title', 'heading', 'lot', 'wte', 'salary', 'source')],
  lines: [texts('id', 'heading', 'what', 'lot', 'basis', 'amount', 'index', 'source')],
  hasYears: 'flag',
  hasCosts: 'flag',
  spans: [
    {
      id: 'text',
      years: [texts('title')],
      headings: [{ id: 'text', title: 'text', amounts: [texts('amount')] }],
      subtotal: [texts('amount')],
      contingency: [texts('amount')],
      total: [texts('amount')],
    },
  ],
  headings: [texts('id', 'title', 'overTerm', 'extended')],
  headingsCosted: [texts('id', 'title', 'overTerm')],
  groups: [
    texts('id', 'title', 'advocates', 'management', 'cover', 'people', 'other', 'contingency', 'total'),
  ],
  years: [texts('id', 'title', 'dates', 'total', 'ceiling', 'headroom', 'perCase', 'perPatient')],
  contingencyTerm: 'text',
  contingencyExtended: 'text',
  overTerm: 'text',
  extended: 'text',
  termYears: 'text',
  allYears: 'text',
  ceiling: 'text',
  ceilingKnown: 'flag',
  aboveCeiling: 'flag',
  lots: [texts('id', 'name', 'first', 'ceiling', 'headroom', 'own', 'shared', 'overTerm', 'extended')],
  commissioners: [texts('id', 'name', 'share', 'first', 'overTerm', 'extended')],
  severalCommissioners: 'flag',
  threshold: {
    value: 'text',
    vat: 'text',
    withVat: 'text',
    threshold: 'text',
    reached: 'flag',
    rateKnown: 'flag',
  },
  drivers: [texts('id', 'title', 'less', 'more', 'changeLess', 'changeMore')],
  uptakeTotals: texts('low', 'central', 'high'),
} as const;

/** Values of a shape: a string for text, a boolean for a flag, lists and records of them. */
export type Values<Shape> = Shape extends 'text'
  ? string
  : Shape extends 'flag'
    ? boolean
    : Shape extends readonly [infer Item]
      ? Values<Item>[]
      : { [Key in keyof Shape]: Values<Shape[Key]> };

export type CostingValues = Values<typeof costingShape>;

/** Some of the values, by name. */
export type Part<Name extends keyof CostingValues> = Pick<CostingValues, Name>;
