/**
 * A rich document made by hand, shared by the tests of the writers: every block and inline type, hostile values,
 * a long table, a wide schedule. The health board and the sites in it are invented.
 */

import type {
  Blank,
  Block,
  Bullets,
  Clause,
  Column,
  Cycle,
  Document,
  Field,
  Inline,
  Note,
  Paragraph,
  Reference,
  Row,
  Section,
  Table,
  Text,
  Value,
} from '../src/document/types.js';

/** What somebody may type into a free-text answer; every writer prints it exactly. */
export const hostileText = [
  '  Ward <b>"A" & \'B\'</b>   with  three   spaces ',
  '\tA tabbed line, then # not a heading, * not a bullet, _nor_ [a link](x), {{nor.a.path}} &amp; \\ `code`',
  'Waving \u{1F44B}\u{1F3FD} and family \u{1F468}\u200D\u{1F469}\u200D\u{1F467}; Welsh ŵ ŷ Ẁ; shalom \u05E9\u05DC\u05D5\u05DD 123, marhaba \u0645\u0631\u062D\u0628\u0627 (ok)',
  `Unbroken ${'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(3)} end `,
].join('\n');

const traced = (id: string) => ({ id, sources: [], answers: [], undecided: [] as string[] });
const text = (words: string): Text => ({ type: 'text', text: words });
const strong = (words: string): Inline => ({ type: 'strong', inlines: [text(words)] });
const emphasis = (words: string): Inline => ({ type: 'emphasis', inlines: [text(words)] });
const value = (path: string, words: string): Value => ({ type: 'value', path, text: words });
const blank = (path: string, words: string): Blank => ({
  type: 'blank',
  path,
  question: words,
  needed: 'tender',
  text: `to be completed: ${words}`,
});
const refer = (...parts: Reference['parts']): Reference => {
  const last = parts.filter((part) => typeof part !== 'string').at(-1);
  return { type: 'reference', to: last?.to ?? '', parts };
};

type Words = string | Inline | Inline[];
const inlines = (words: Words): Inline[] =>
  typeof words === 'string' ? [text(words)] : Array.isArray(words) ? words : [words];

let paragraphs = 0;
const paragraph = (words: Words, id = `p${++paragraphs}`): Paragraph => ({
  type: 'paragraph',
  ...traced(id),
  inlines: inlines(words),
});
const note = (title: string, ...blocks: Block[]): Note => ({ type: 'note', title: inlines(title), blocks });
const bullets = (...items: Words[]): Bullets => ({
  type: 'bullets',
  items: items.map((item) => [paragraph(item)]),
});

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const label = (number: number[], inSchedule: boolean): string => {
  const own = number.at(-1) ?? 0;
  if (number.length === 4) return `(${roman[own - 1]})`;
  if (number.length === 3) return `(${'abcdefghijklmnopqrstuvwxyz'[own - 1]})`;
  return inSchedule ? `${own}` : number.join('.');
};

type Made = (number: number[], inSchedule: boolean) => Block;

/** A clause whose number comes from where it stands; `children` are items (functions) or ready blocks. */
const clause =
  (id: string, words: Words, children: (Made | Block)[] = [], more: Partial<Clause> = {}): Made =>
  (number, inSchedule) => ({
    type: 'clause',
    ...traced(id),
    inSchedule,
    number,
    label: label(number, inSchedule),
    inlines: inlines(words),
    blocks: place(children, number, inSchedule),
    notUsed: false,
    ...more,
  });

function place(children: (Made | Block)[], number: number[], inSchedule: boolean): Block[] {
  let count = 0;
  return children.map((child) =>
    typeof child === 'function' ? child([...number, ++count], inSchedule) : child,
  );
}

const section = (
  kind: Section['kind'],
  number: number[],
  id: string,
  title: Words,
  children: (Made | Block)[],
  landscape = false,
): Section => ({
  type: 'section',
  ...traced(id),
  kind,
  number,
  label: kind === 'numbered' ? `${number[0]}` : kind === 'schedule' ? `Schedule ${number[0]}` : '',
  title: inlines(title),
  landscape,
  blocks: place(children, number, kind === 'schedule'),
});

const column = (title: string, align: Column['align'] = 'left'): Column => ({ title: inlines(title), align });
const row = (id: string, cells: Words[], more: Partial<Row> = {}): Row => ({
  ...traced(id),
  cells: cells.map((cell) => [paragraph(cell)]),
  ...more,
});
const table = (
  id: string,
  style: Table['style'],
  caption: string,
  description: string,
  columns: Column[],
  rows: Row[],
): Table => ({
  type: 'table',
  ...traced(id),
  style,
  caption: caption === '' ? [] : inlines(caption),
  description,
  columns,
  rows,
});

const nameless = (): Column => ({ title: [], align: 'left' });

const field = (n: number, kind: Field['kind'], label: string, more: Partial<Field> = {}): Field => ({
  id: `ways.contact/field-${n}`,
  kind,
  choices: [],
  label: inlines(label),
  value: [],
  lines: 1,
  ...more,
});

const control = () =>
  table(
    'control',
    'control',
    '',
    'Who issued this document, its version, its date and whom to ask.',
    [nameless(), nameless()],
    [
      row('control.reference', ['Reference', value('procurement.reference', 'ALUHB-IMHA-2027-01')]),
      row('control.version', ['Version', value('eiriol.version', '0.3')]),
      row('control.date', ['Date', value('eiriol.date', '16 November 2026')]),
      row('control.contact', [
        'Contact',
        [blank('commissioners.contact', 'Who answers questions about the tender?')],
      ]),
      row('control.language', ['Language', 'A Welsh version of this document is available on request.']),
    ],
  );

const definitions = () =>
  table(
    'terms',
    'definitions',
    '',
    'The terms of this specification and what each one means.',
    [nameless(), nameless()],
    [
      row('terms.advocate', [
        'Advocate',
        'a person who gives the help described in section 1 on behalf of the Provider.',
      ]),
      row('terms.commissioner', [
        'the Commissioner',
        [
          value('commissioners.name', 'Afon Lwyd University Health Board'),
          text(' and whoever takes its place.'),
        ],
      ]),
      row('terms.day', [
        'Working Day',
        'a day that is not a Saturday, a Sunday or a public holiday in Wales.',
      ]),
      row('terms.patient', [
        'Qualifying Patient',
        [
          text(
            'a person who may have the help of an advocate under the Act, whether in hospital or in the community: see ',
          ),
          refer('clause ', { to: 'service.who', label: '1.1' }),
          text('.'),
        ],
      ]),
      row('terms.provider', ['the Provider', 'whoever is awarded the contract.']),
    ],
  );

const site = (
  n: number,
  name: string,
  kind: string,
  area: string,
  beds: number,
  stay: number,
  visits: string,
) => row(`sites.${n}`, [`${n}`, name, kind, area, `${beds}`, stay.toFixed(1), visits]);

const sites = () =>
  table(
    'sites',
    'grid',
    'Hospitals and units in which the service works',
    'Twelve sites, each with its kind, area, beds, mean length of stay in weeks and least number of visits.',
    [
      column('No.', 'right'),
      column('Hospital or unit'),
      column('Kind'),
      column('Area'),
      column('Beds', 'right'),
      column('Mean stay (weeks)', 'right'),
      column('Visits at least'),
    ],
    [
      site(1, 'Hafan Deg', 'Adult acute admission ward', 'Cwm Isaf', 22, 4.5, 'Twice a week'),
      site(2, 'Bryn Awel, Ward 2', 'Older adult ward', 'Cwm Isaf', 18, 9.25, 'Once a week'),
      site(
        3,
        'Bryn Awel, Ward 3',
        'Psychiatric intensive care unit',
        'Cwm Isaf',
        8,
        2.1,
        'Three times a week',
      ),
      site(4, 'Tŷ Derwen', 'Low secure unit', 'Dyffryn', 24, 64, 'Once a week'),
      site(5, 'Tŷ Onnen', 'Medium secure unit', 'Dyffryn', 36, 102.4, 'Once a week'),
      site(6, 'Plas y Coed', 'Independent hospital', 'Blaenau', 40, 38.6, 'Once a week'),
      site(7, 'Ysbyty Glan yr Afon', 'General hospital', 'Blaenau', 1240, 1.2, 'When asked'),
      site(8, 'Ysbyty Cwm Isaf', 'Community hospital', 'Cwm Isaf', 56, 5.8, 'When asked'),
      site(9, 'Llys Enfys', 'Child and adolescent unit', 'Dyffryn', 12, 14.3, 'Twice a week'),
      site(10, 'Uned Gwawr', 'Mother and baby unit', 'Dyffryn', 6, 8, 'Once a week'),
      site(11, 'Cartref Heulog', 'Learning disability assessment unit', 'Blaenau', 7, 22.7, 'Once a week'),
      site(12, 'Community teams', 'Patients on community treatment orders', 'All areas', 0, 0, 'When asked'),
    ].map((made, at) => (at === 10 ? { ...made, undecided: ['settings.cartref-heulog'] } : made)),
  );

const requirements = () =>
  table(
    'indicators',
    'grid',
    'What the Provider reports, and how often',
    'Forty indicators, each with how it is measured, how often it is reported and its target.',
    [
      column('Indicator'),
      column('How it is measured'),
      column('Reported', 'center'),
      column('Target', 'right'),
    ],
    Array.from({ length: 40 }, (_, at) =>
      row(`indicators.${at + 1}`, [
        `Indicator ${at + 1}${at % 5 === 0 ? ', first contact within the time that the contract allows' : ''}`,
        at % 3 === 0
          ? 'The share of requests answered in time, taken from the record of requests and checked once a year against a sample of files'
          : 'A count from the record of requests',
        at % 2 === 0 ? 'Quarterly' : 'Yearly',
        `${(100 - at * 1.25).toFixed(2)}%`,
      ]),
    ),
  );

const serviceSection = () =>
  section('numbered', [1], 'service', 'The service', [
    clause(
      'service.who',
      'The Provider must give the help of an Advocate to every Qualifying Patient who asks for it, and must do so:',
      [
        clause('service.who.free', 'without charge to the patient;'),
        clause('service.who.place', 'wherever the patient is, that is:', [
          clause('service.who.place.ward', 'on a ward or unit named in the second schedule; or'),
          clause('service.who.place.home', 'at home, in a care home or in another place in the community.'),
        ]),
        clause('service.who.language', [
          text('in Welsh or English as the patient chooses, and in '),
          value('population.languages', 'Polish, Arabic and British Sign Language'),
          text(' through an interpreter.'),
        ]),
        paragraph(
          'A patient who does not ask, and who lacks the capacity to ask, is helped in the same way.',
          'service.who.tail',
        ),
      ],
    ),
    clause('service.lead', [
      text('The Provider must name a manager for the service. On the first day this is '),
      blank('service.manager', 'Who manages the service?'),
      text(', who answers to '),
      value('commissioners.lead', 'the Head of Mental Health Commissioning'),
      text('.'),
    ]),
    clause(
      'service.outOfHours',
      [
        text('Outside office hours the Provider must keep an on-call rota as '),
        refer('clause ', { to: 'access.times', label: '2.1' }, { to: 'access.times.urgent', label: '(b)' }),
        text(' requires.'),
      ],
      [clause('service.outOfHours.phone', 'The number is printed on every poster and leaflet.')],
      { undecided: ['service.outOfHours.kind'] },
    ),
    note(
      'For those who bid',
      paragraph('This note guides the reader and places no duty on anyone. A good answer says:'),
      bullets(
        'how an advocate meets a patient in private;',
        [text('how long the first visit takes, '), emphasis('on average'), text(', and why; and')],
        'what happens when a patient moves to another hospital.',
      ),
      paragraph([
        text('The Act is published at '),
        {
          type: 'link',
          href: 'https://www.legislation.gov.uk/ukpga/1983/20?view=plain&timeline=true',
          inlines: [text('legislation.gov.uk')],
        },
        text('.'),
      ]),
    ),
  ]);

const accessSection = () =>
  section('numbered', [2], 'access', 'Access and response', [
    clause('access.times', 'An Advocate must make the first contact with the patient:', [
      clause('access.times.usual', [
        text('within '),
        value('service.response.days', '2 Working Days'),
        text(' of the request; and'),
      ]),
      clause('access.times.urgent', [
        text('within '),
        value('service.response.hours', '4 hours'),
        text(' when the patient is held under section 5(4)'),
        {
          type: 'undecided',
          paths: ['service.response.seclusion'],
          inlines: [text(' or is kept apart from others'), text(' in seclusion')],
        },
        { type: 'undecided', paths: ['service.outOfHours'], inlines: [text(', at night too')] },
        text('.'),
      ]),
    ]),
    clause('access.ward', [
      text('The places in '),
      refer('paragraph ', { to: 'sites.visits', label: '1' }, ' of ', {
        to: 'schedule.sites',
        label: 'Schedule 2',
      }),
      text(' are visited at least as often as it says, subject to '),
      refer(
        'clause ',
        { to: 'service.who', label: '1.1' },
        { to: 'service.who.place', label: '(b)' },
        { to: 'service.who.place.home', label: '(ii)' },
      ),
      text('.'),
    ]),
    clause('access.local', [
      text('The Commissioner asks for this besides: '),
      value('service.localNeeds', hostileText),
      text('.'),
    ]),
    clause('access.removed', [], [], { notUsed: true }),
    {
      type: 'subheading',
      ...traced('access.publicity'),
      title: inlines('Publicity'),
    },
    clause('access.posters', [
      strong('Posters. '),
      text(
        'A poster and a leaflet in both languages stand in every ward. Their words are agreed with the Commissioner',
      ),
      { type: 'break' },
      text('at least one month before the contract starts.'),
    ]),
    clause('access.summary', 'The Provider must meet the times in this table:', [
      table(
        'times',
        'grid',
        'Times in which the first contact is made',
        'Three kinds of request and the time in which each is answered.',
        [column('Kind of request'), column('Time', 'right'), column('Clock starts')],
        [
          row('times.usual', ['Any request', '2 Working Days', 'When the request reaches the Provider']),
          row('times.urgent', [
            'Holding powers',
            '4 hours',
            [blank('service.response.start', 'When does the clock start?')],
          ]),
          row(
            'times.review',
            ['Tribunal or managers’ hearing', '1 Working Day', 'When the date of the hearing is known'],
            {
              undecided: ['service.response.hearing'],
            },
          ),
        ],
      ),
      paragraph('Times are counted in the hours in which the service is open.', 'access.summary.tail'),
    ]),
  ]);

const qualitySection = () =>
  section(
    'numbered',
    [3],
    'quality',
    [text('Quality, records and '), value('governance.review', 'quarterly'), text(' review')],
    [
      clause('quality.report', [
        text('The Provider must report each quarter on the indicators below. Ways of working stand in '),
        refer({ to: 'schedule.ways', label: 'Schedule 1' }),
        text(', above all in '),
        refer(
          'paragraph ',
          { to: 'ways.notes', label: '2' },
          { to: 'ways.notes.kept', label: '(a)' },
          ' of ',
          { to: 'schedule.ways', label: 'Schedule 1' },
        ),
        text('.'),
      ]),
      requirements(),
      clause('quality.skills', [
        text('Every Advocate must hold the qualification within '),
        value('workforce.monthsToQualify', '12 months'),
        text('. The '),
        emphasis('Code of Practice'),
        text(' is at '),
        {
          type: 'link',
          href: 'https://www.gov.wales/mental-health-act-1983-code-practice',
          inlines: [text('gov.wales')],
        },
        text('.'),
      ]),
    ],
  );

const waysSchedule = () =>
  section('schedule', [1], 'schedule.ways', 'Ways of working', [
    clause(
      'ways.private',
      'Ward staff and the Advocate agree a room in which a patient can talk in private.',
    ),
    clause('ways.notes', 'The Provider must see that notes of meetings:', [
      clause('ways.notes.kept', 'are kept for six years after the last contact;'),
      clause('ways.notes.seen', 'are seen by nobody else, unless:', [
        clause('ways.notes.seen.asked', 'the patient asks for it; or'),
        clause('ways.notes.seen.law', 'the law requires it.'),
      ]),
    ]),
    {
      type: 'fields',
      ...traced('ways.contact'),
      together: false,
      fields: [
        field(1, 'text', 'Name of the ward'),
        {
          ...field(2, 'text', 'Contact on the ward'),
          value: inlines(value('settings.contact', 'Sister Non Prydderch')),
        },
        field(3, 'text', 'What the Advocate should know before visiting', { lines: 5 }),
        field(4, 'date', 'Next visit'),
        field(5, 'choice', 'A private room is ready', { choices: ['yes', 'no', 'on some days'] }),
        field(6, 'choice', 'How the ward is reached', {
          choices: [
            'by the main door, which is open from eight to eight',
            'by the side door, where somebody on the ward answers the bell',
          ],
        }),
        field(7, 'check', 'The ward has the posters and leaflets of the service in both languages.'),
      ],
    },
  ]);

const sitesSchedule = () =>
  section(
    'schedule',
    [2],
    'schedule.sites',
    'Hospitals and units',
    [
      clause(
        'sites.visits',
        'The Advocate visits each place below at least as often as the last column says.',
      ),
      sites(),
      clause(
        'sites.change',
        'The Commissioner tells the Provider of a new ward at least 28 days before it opens.',
      ),
    ],
    true,
  );

const signing = () =>
  section('unnumbered', [], 'signing', 'Signatures', [
    paragraph('Signed for the parties on the dates below.', 'signing.words'),
    {
      type: 'signatures',
      ...traced('signing.parties'),
      parties: [
        inlines(value('commissioners.name', 'Afon Lwyd University Health Board')),
        inlines('Cyngor Bwrdeistref Sirol Afon Lwyd / Afon Lwyd County Borough Council'),
        [blank('award.provider', 'Who is the Provider?')],
      ],
    },
    paragraph('A request goes round as follows.', 'signing.round'),
    {
      type: 'cycle',
      ...traced('signing.cycle'),
      description: 'Ten steps in a circle, from asking for an Advocate to looking back and asking again.',
      steps: [
        'The patient or somebody else asks for an Advocate',
        'The Provider writes the request down',
        'First contact within 2 Working Days',
        'The Advocate explains the service and its limits',
        'The patient says what is wanted',
        'Both agree what the Advocate will do',
        'The Advocate speaks with the ward',
        'The ward answers in writing within a week',
        'The Advocate tells the patient',
        'Both look back',
      ].map((step) => inlines(step)),
    },
  ]);

/** The words that writers print, in English. */
export const sampleWords = {
  contents: 'Contents',
  skip: 'Go to the text',
  page: 'Page {page} of {pages}',
  draft: 'DRAFT',
  illustrative: 'Illustrative example',
  undecided: 'Undecided',
  notUsed: 'Not used',
  signature: 'Signature',
  name: 'Name',
  position: 'Position',
  date: 'Date',
  writeHere: 'Write here',
  chooseDate: 'Choose a date',
  chooseOne: 'Choose one',
  schedule: 'Schedule',
} as const;

/** A fresh copy each time, so that a writer that changed its input would be seen. */
export function sampleDocument(): Document {
  paragraphs = 0;
  return {
    id: 'service-specification',
    title: 'Service specification: Independent Mental Health Advocacy in Cwm Isaf, Dyffryn and Blaenau',
    issuer: 'Bwrdd Iechyd Prifysgol Afon Lwyd / Afon Lwyd University Health Board',
    language: 'en',
    audience: 'bidders',
    draft: true,
    illustrative: true,
    date: '2026-11-16',
    words: sampleWords,
    blocks: [
      {
        type: 'cover',
        title: inlines('Service specification'),
        subtitle: inlines(
          'Independent Mental Health Advocacy in Cwm Isaf, Dyffryn and Blaenau, from 1 April 2027',
        ),
        blocks: [
          paragraph('This document says what the Provider does, for whom, and how well.', 'cover.words'),
          control(),
        ],
      },
      { type: 'contents' },
      section('unnumbered', [], 'definitions', 'Definitions', [
        paragraph(
          'In this document a word that begins with a capital letter means what is said here.',
          'definitions.words',
        ),
        definitions(),
      ]),
      serviceSection(),
      accessSection(),
      qualitySection(),
      waysSchedule(),
      sitesSchedule(),
      signing(),
    ],
  };
}

/** The cycle of the sample. */
export function cycleOf(document: Document): Cycle {
  const found = document.blocks
    .flatMap((block) => (block.type === 'section' ? block.blocks : []))
    .find((block) => block.type === 'cycle');
  if (found?.type !== 'cycle') throw new Error('the sample has no cycle');
  return found;
}
