/**
 * What templates find under `figures.costing`: `text` prints as it is, a `flag` is for conditions, and what stands in
 * square brackets repeats. The builders of values and the check of templates both rest on this one description.
 */
export const costingShape = {
  complete: 'flag',
  missing: [{ stage: 'text', question: 'text', path: 'text' }],
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
  statuses: [
    {
      id: 'text',
      title: 'text',
      patients: 'text',
      low: 'text',
      central: 'text',
      high: 'text',
      source: 'text',
    },
  ],
  statusesCounted: [{ id: 'text', title: 'text', patients: 'text', central: 'text' }],
  shortSections: [
    { id: 'text', title: 'text', patients: 'text', low: 'text', central: 'text', high: 'text' },
  ],
  patients: 'text',
  cases: { low: 'text', central: 'text', high: 'text' },
  short: { patients: 'text', low: 'text', central: 'text', high: 'text' },
  patientsOfSettings: 'text',
  settingsDiffer: 'flag',
  settings: [
    {
      id: 'text',
      name: 'text',
      patients: 'text',
      share: 'text',
      cases: 'text',
      open: 'text',
      casework: 'text',
      urgent: 'text',
      nonInstructed: 'text',
      presence: 'text',
      travel: 'text',
      awareness: 'text',
      hours: 'text',
      byCaseload: 'text',
      byHours: 'text',
      difference: 'text',
      asked: 'text',
    },
  ],
  demandYears: [
    {
      id: 'text',
      title: 'text',
      changes: 'text',
      patients: 'text',
      low: 'text',
      central: 'text',
      high: 'text',
    },
  ],
  advocate: { supervision: 'text', meetings: 'text', available: 'text' },
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
  staffingLots: [
    { id: 'text', name: 'text', byCaseload: 'text', byHours: 'text', difference: 'text', chosen: 'text' },
  ],
  staffingYears: [
    { id: 'text', title: 'text', byCaseload: 'text', byHours: 'text', difference: 'text', chosen: 'text' },
  ],
  specialists: [{ id: 'text', title: 'text', wte: 'text', enough: 'text' }],
  posts: [
    { id: 'text', title: 'text', heading: 'text', lot: 'text', wte: 'text', salary: 'text', source: 'text' },
  ],
  lines: [
    {
      id: 'text',
      heading: 'text',
      what: 'text',
      lot: 'text',
      basis: 'text',
      amount: 'text',
      index: 'text',
      source: 'text',
    },
  ],
  hasYears: 'flag',
  hasCosts: 'flag',
  spans: [
    {
      id: 'text',
      years: [{ title: 'text' }],
      headings: [{ id: 'text', title: 'text', amounts: [{ amount: 'text' }] }],
      subtotal: [{ amount: 'text' }],
      contingency: [{ amount: 'text' }],
      total: [{ amount: 'text' }],
    },
  ],
  headings: [{ id: 'text', title: 'text', overTerm: 'text', extended: 'text' }],
  headingsCosted: [{ id: 'text', title: 'text', overTerm: 'text' }],
  groups: [
    {
      id: 'text',
      title: 'text',
      advocates: 'text',
      management: 'text',
      cover: 'text',
      people: 'text',
      other: 'text',
      contingency: 'text',
      total: 'text',
    },
  ],
  years: [
    {
      id: 'text',
      title: 'text',
      dates: 'text',
      total: 'text',
      ceiling: 'text',
      headroom: 'text',
      perCase: 'text',
      perPatient: 'text',
    },
  ],
  contingencyTerm: 'text',
  contingencyExtended: 'text',
  overTerm: 'text',
  extended: 'text',
  termYears: 'text',
  allYears: 'text',
  ceiling: 'text',
  ceilingKnown: 'flag',
  aboveCeiling: 'flag',
  lots: [
    {
      id: 'text',
      name: 'text',
      first: 'text',
      ceiling: 'text',
      headroom: 'text',
      own: 'text',
      shared: 'text',
      overTerm: 'text',
      extended: 'text',
    },
  ],
  commissioners: [
    { id: 'text', name: 'text', share: 'text', first: 'text', overTerm: 'text', extended: 'text' },
  ],
  severalCommissioners: 'flag',
  threshold: {
    value: 'text',
    vat: 'text',
    withVat: 'text',
    threshold: 'text',
    reached: 'flag',
    rateKnown: 'flag',
  },
  drivers: [
    { id: 'text', title: 'text', less: 'text', more: 'text', changeLess: 'text', changeMore: 'text' },
  ],
  uptakeTotals: { low: 'text', central: 'text', high: 'text' },
} as const;

/** What stands under `figures.years`: every year of the contract, those of extensions included. */
export const yearsShape = [{ id: 'text', name: 'text' }] as const;

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
