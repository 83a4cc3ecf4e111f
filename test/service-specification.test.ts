import { beforeAll, describe, expect, it } from 'vitest';
import { placed } from '../src/compose/unfinished.js';
import { plainText } from '../src/document/plain.js';
import type { Document } from '../src/document/types.js';
import { walkTraced } from '../src/document/walk.js';
import { type RegisterEntry, readLaw, readRegister } from '../src/guidance/register.js';
import { documentText } from './document-text.js';
import { documentOf, exampleProfile, examples } from './packs.js';

const id = 'service-specification';
const documents: Record<string, Document> = {};
let register: RegisterEntry[] = [];

beforeAll(async () => {
  register = await readRegister();
  for (const name of examples) documents[name] = await documentOf(exampleProfile(name), id);
});

/** Where each duty of the register stands in a document. */
function carriers(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const note = (sources: readonly string[], place: string): void => {
    for (const source of sources) found.set(source, [...new Set([...(found.get(source) ?? []), place])]);
  };
  for (const { block, place } of placed(document.blocks, 'cover')) {
    if ('sources' in block) note(block.sources, place);
    if (block.type === 'table') for (const row of block.rows) note(row.sources, place);
  }
  return found;
}

const textOf = (document: Document): string => documentText(document).join('\n');

describe.each(examples)('%s', (name) => {
  it('carries each duty of the register where its golden list says, or not, for this profile', async () => {
    const where = carriers(documents[name] as Document);
    const lines = register
      .filter((entry) => entry.document === id)
      .map((entry) => `${entry.id.padEnd(14)} ${where.get(entry.id)?.join(', ') ?? '(not in this profile)'}`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`goldens/${name}/${id}.duties.txt`);
  });

  it('has the 18 sections of the model in their order', () => {
    const titles = (documents[name] as Document).blocks.flatMap((block) =>
      block.type === 'section' && block.kind === 'numbered'
        ? [`${block.label} ${plainText(block.title)}`]
        : [],
    );
    expect(titles).toEqual([
      '1 Introduction',
      '2 Commissioning of the Service',
      '3 The Service',
      '4 Confidentiality and information',
      '5 Premises',
      '6 Model of advocacy',
      '7 Issues and complaints',
      '8 Advocates’ competence',
      '9 Patients’ views',
      '10 Delivering the Service',
      '11 Supervision, development and appraisal',
      '12 Staffing',
      '13 Case Records',
      '14 Outcomes and quality',
      '15 Managing the Service',
      '16 Settling differences',
      '17 Contract terms',
      '18 Funding',
    ]);
  });

  it('prints no wording of 2011 as current', async () => {
    const law = await readLaw();
    const text = textOf(documents[name] as Document);
    const found = law.flatMap((term) =>
      term.dated.filter((wording) => new RegExp(`\\b${wording}\\b`).test(text)),
    );
    expect(found).toEqual([]);
  });

  it('cites only what the register has', () => {
    const known = new Set(register.map((entry) => entry.id));
    const cited = [...walkTraced((documents[name] as Document).blocks)].flatMap((one) => one.sources);
    expect(cited.filter((source) => !known.has(source))).toEqual([]);
  });
});

it('carries every duty of the register under some profile', async () => {
  const joint = exampleProfile('rural-joint');
  joint.commissioners = {
    ...joint.commissioners,
    joint: { ...joint.commissioners?.joint, power: 'An invented power' },
  };
  const all = [...Object.values(documents), await documentOf(joint, id)];
  const carried = new Set(all.flatMap((document) => [...carriers(document).keys()]));
  const missing = register.filter((entry) => entry.document === id && !carried.has(entry.id));
  expect(missing.map((entry) => `${entry.id}: ${entry.says}`)).toEqual([]);
});

describe('reads as written for this board', () => {
  const says = (name: string): string => textOf(documents[name] as Document);

  it.each([
    ['urban-board', /joint|Lead Commissioner|\bLots?\b/],
    ['urban-board', /independent hospital|medium secure|learning disability unit/],
    ['urban-board', /IMHA on call|introduced to every/],
    ['rural-joint', /is let as a whole|child and adolescent unit|medium secure unit/],
    ['specialist-services', /\bLot\b|must take messages/],
  ])('%s does not speak of %s', (name, words) => {
    expect(says(name).match(words)?.[0]).toBeUndefined();
  });

  it.each([
    ['rural-joint', 'Lead Commissioner'],
    ['rural-joint', 'The Service is let in 2 Lots.'],
    ['specialist-services', 'patients under 18'],
    ['specialist-services', 'The Provider must keep an IMHA on call'],
    ['urban-board', 'The Provider must take messages whenever the Service is closed'],
  ])('%s says "%s"', (name, words) => {
    expect(says(name)).toContain(words);
  });

  it.each(examples.slice(0, 3))('%s has no doubled or stray punctuation', (name) => {
    const wrong = documentText(documents[name] as Document).filter((line) =>
      / [,.;:]|\.\.|,,| {2}\S.* {2}|\(\)/.test(line.trim()),
    );
    expect(wrong).toEqual([]);
  });
});
