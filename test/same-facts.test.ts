/**
 * What the documents of a pack say of one matter, taken out of the written files: the same in all of them, in every
 * format that they come in.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Profile } from '../src/profile/profile.js';
import { type Format, writers } from '../src/writers/index.js';
import { documentOf, exampleProfile, library } from './packs.js';
import { readDocx } from './read-docx.js';
import { readPdf } from './read-pdf.js';

const [specification, protocol, bidders, readiness] = [
  'service-specification',
  'engagement-protocol',
  'tender-checklist',
  'tender-readiness',
] as const;
type Id = typeof specification | typeof protocol | typeof bidders | typeof readiness;

const date = String.raw`\d{1,2} \w+ \d{4}`;
const said = (words: string): RegExp => new RegExp(words.replaceAll('DATE', date), 'g');
const everywhere = (words: string): Record<Id, RegExp> => ({
  [specification]: said(words),
  [protocol]: said(words),
  [bidders]: said(words),
  [readiness]: said(words),
});

/** Each matter, and in which words each document that speaks of it says it. The brackets hold what is compared. */
const matters: Record<string, Partial<Record<Id, RegExp>>> = {
  commissioner: everywhere(String.raw`(?<!Lead )Commissioner means (?:, jointly, )?(.+?)(?:, acting|\.)`),
  'lead commissioner': everywhere(String.raw`(?<=Lead Commissioner )means (.+?)\.`),
  'start of the service': everywhere('Start Date means (DATE)'),
  'version and date of issue': everywhere('Version (.{1,10}?) Status .+? Date of issue (DATE)'),
  'procurement reference': everywhere(String.raw`Procurement reference (\S+)`),
  fingerprint: everywhere('behind this version: ([0-9a-f]{12})'),
  'opening hours': {
    [specification]: said(
      String.raw`keep the Service open (.+?, from .+? to \d\d:\d\d, public holidays \w+)`,
    ),
    [protocol]: said(String.raw`keep the Service open (.+?, from .+? to \d\d:\d\d, public holidays \w+)`),
  },
  'response time': {
    [specification]: said(String.raw`Response within (\d+ Working Days?), unless`),
    [protocol]: said(String.raw`Response within (\d+ Working Days?), unless`),
  },
  'response for short sections': {
    [specification]: said(String.raw`in any case within (\d+ hours?) of the start of the clock\.`),
    [protocol]: said(String.raw`in any case within (\d+ hours?) of the start of the clock\.`),
  },
  'on call': {
    [specification]: said(String.raw`on call gives a Response .+? within (\d+ hours?) of the start`),
    [protocol]: said(String.raw`on call gives a Response .+? within (\d+ hours?) of the start`),
  },
  'messages answered by': {
    [specification]: said(String.raw`answer each of them by (\d\d:\d\d) on`),
    [protocol]: said(String.raw`answer each of them by (\d\d:\d\d) on`),
  },
  'time to qualify': {
    [specification]: said(String.raw`before appointment as an IMHA or within (\d+ months?) of it`),
    [protocol]: said(String.raw`before appointment as an IMHA or within (\d+ months?) of it`),
  },
  'quality mark': {
    [specification]: said(String.raw`must hold, within (\d+ months?) of the Start Date`),
    [protocol]: said(String.raw`must hold, within (\d+ months?) of the Start Date`),
  },
  'contract meetings': {
    [specification]: said(
      'Contract Meetings with the Provider and the Site Managers (every .+?) in the first',
    ),
    [protocol]: said('Contract Meetings with the Provider and the Site Managers (every .+?) in the first'),
    [readiness]: said('contract meetings (every .+?) in the first year'),
  },
  'retention of case records': {
    [specification]: said(String.raw`closed Case Record for (\d+ years?)`),
    [protocol]: said(String.raw`closed Case Record for (\d+ years?)`),
  },
  'awareness sessions': {
    [specification]: said(String.raw`At least every (\d+ months?), the Provider must offer Awareness`),
    [protocol]: said(String.raw`Awareness Sessions at least every (\d+ months?)`),
    [bidders]: said(String.raw`Awareness Sessions at least every (\d+ months?)`),
  },
  'protocol agreed by': {
    [specification]: said(String.raw`By (DATE) \(\d+ months? after the Start Date\) the Commissioner`),
    [protocol]: said('agreement of all parties by (DATE)'),
    [readiness]: said('Engagement protocol agreed work with .+? after the start (DATE)'),
  },
  'collective issues agreed by': {
    [specification]: said(String.raw`By (DATE) \(\d+ months? after the Start Date\) the Provider`),
    [protocol]: said(String.raw`By (DATE) \(\d+ months? after the Start Date\) the Provider`),
  },
  'length of the contract': {
    [specification]: said(String.raw`The Service starts on DATE and runs for (\d+ years?),`),
    [bidders]: said(String.raw`give the Service for (\d+ years?) from the Start Date`),
  },
  extension: {
    [specification]: said(String.raw`extend the Contract, once or more, by up to (\d+ years?) in all`),
    [bidders]: said(String.raw`with extensions of up to (\d+ years?) in all`),
  },
  'end with every extension': {
    [specification]: said('It then ends no later than (DATE)'),
    [bidders]: said('if extended: DATE to (DATE)(?: Write here)? Total'),
  },
  'yearly ceiling': {
    [specification]: said(String.raw`recurring sum of not more than (£[\d,]+) a year`),
    [bidders]: said(String.raw`a price above (£[\d,]+) a year`),
    [readiness]: said(String.raw`without VAT, which is (£[\d,]+) a year`),
  },
  'experience of bidders': {
    [specification]: said(String.raw`have at least (\d+) years? of mental health advocacy`),
    [bidders]: said(String.raw`expects at least (\d+) years? of mental health advocacy`),
    [readiness]: said(String.raw`years expected: (\d+)`),
  },
  'patients for each advocate': {
    [specification]: said(String.raw`for every (\d+) Qualifying Patients`),
    [bidders]: said(String.raw`for every (\d+) Qualifying Patients`),
  },
  'advocates who work in Welsh': {
    [specification]: said(String.raw`at least ([\d.]+) whole-time equivalents? able to work in Welsh`),
    [bidders]: said(String.raw`at least ([\d.]+) whole-time equivalents? able to work in Welsh`),
  },
  'weeks of mobilisation': {
    [specification]: said(String.raw`There are (\d+ weeks?) between signature`),
    [bidders]: said(String.raw`mobilisation plan for the (\d+ weeks?) between signature`),
    [readiness]: said(String.raw`handover of cases (\d+ weeks?)`),
  },
  'public liability': {
    [specification]: said(String.raw`must hold public liability cover of at least (£[\d,]+)`),
    [bidders]: said(String.raw`Public liability: at least (£[\d,]+)`),
  },
  'bids due': {
    [bidders]: said('Bids due (DATE)'),
    [readiness]: said('Bids due enough weeks .+? weeks? DATE (DATE)'),
  },
  'contact of the procurement': {
    [specification]: said('Questions to (.+?@[^ ,]+)'),
    [protocol]: said('Questions to (.+?@[^ ,]+)'),
    [bidders]: said('Questions to (.+?@[^ ,]+)'),
  },
};

/** Names that must stand, letter by letter, in each of these documents. */
const names: Record<string, [in: Id[], of: (profile: Profile) => (string | null | undefined)[] | undefined]> =
  {
    settings: [[specification, protocol, readiness], ({ settings }) => settings?.map((one) => one.name)],
    'those who run them': [
      [specification, protocol, readiness],
      ({ settings }) => settings?.map((one) => one.operator),
    ],
    lots: [
      [specification, bidders],
      ({ procurement: p }) => (p?.lots?.length === 1 ? [] : p?.lots?.map((one) => one.name)),
    ],
    criteria: [[bidders, readiness], ({ procurement }) => procurement?.criteria?.map((one) => one.name)],
    'the body for complaints': [
      [specification, protocol],
      ({ governance }) => [governance?.complaintsBody?.name],
    ],
    'the contact for incidents': [
      [specification, protocol],
      ({ governance }) => [governance?.incidentContact?.name],
    ],
  };

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').replaceAll('’', "'");

/** What is read of each format; others are not compared. */
const read: Record<string, (bytes: Uint8Array) => Promise<string[]>> = {
  pdf: async (bytes) =>
    (await readPdf(bytes)).blocks.filter(({ role }) => role !== 'TOCI').map(({ text }) => text),
  docx: async (bytes) => readDocx(bytes).paragraphs.map(({ text }) => text),
};

const speakers: string[] = [specification, protocol, bidders, readiness];

const matched = new Set<string>();

describe.each(['rural-joint', 'specialist-services'])('%s', (name) => {
  const profile = exampleProfile(name);
  const files: { id: Id; format: Format; text: string }[] = [];

  beforeAll(async () => {
    for (const { id, formats } of (await library()).templates) {
      if (!speakers.includes(id)) continue;
      const document = await documentOf(profile, id);
      for (const format of formats as Format[]) {
        const reader = read[format];
        if (!reader) continue;
        const text = plain((await reader(await writers[format](document))).join(' '));
        files.push({ id: id as Id, format, text });
      }
    }
    expect(files.length).toBeGreaterThanOrEqual(speakers.length);
  }, 60_000);

  it.each(Object.entries(matters))('says the same everywhere of: %s', (matter, words) => {
    const speaking = files.filter(({ id }) => words[id]);
    const found = speaking.map(({ id, format, text }) => {
      const values = [...text.matchAll(words[id] as RegExp)].map((one) => one.slice(1).join(' '));
      return { file: `${id}.${format}`, values: [...new Set(values)] };
    });
    // What a profile does not have, no document of its pack may speak of.
    if (found.every(({ values }) => values.length === 0)) return;
    matched.add(matter);
    const [first] = found;
    expect(found).toEqual(found.map(({ file }) => ({ file, values: first?.values.slice(0, 1) })));
  });

  it.each(Object.entries(names))('names alike: %s', (_, [ids, of]) => {
    const wanted = (of(profile) ?? []).filter((one) => one != null);
    const missing = files
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ id, format, text }) =>
        wanted.filter((one) => !text.includes(plain(one))).map((one) => `${id}.${format}: ${one}`),
      );
    expect(missing).toEqual([]);
  });
});

it('every matter is spoken of in some pack', () => {
  expect(Object.keys(matters).filter((matter) => !matched.has(matter))).toEqual([]);
});
