import { beforeAll, describe, expect, it } from 'vitest';
import { complianceOf, type Made } from '../src/commands/compliance.js';
import { compose, type Materials } from '../src/compose/compose.js';
import { places } from '../src/compose/places.js';
import type { Document } from '../src/document/types.js';
import type { Duty, Status } from '../src/guidance/compliance.js';
import { type RegisterEntry, readLaw, readRegister } from '../src/guidance/register.js';
import type { Profile } from '../src/profile/profile.js';
import { profileSchema } from '../src/profile/schema.js';
import { documentText } from './document-text.js';
import { documentOf, exampleProfile, examples, library } from './packs.js';

const id = 'compliance-statement';
let register: readonly RegisterEntry[] = [];
const statements: Record<string, Document> = {};

beforeAll(async () => {
  register = await readRegister();
  for (const name of examples) statements[name] = await documentOf(exampleProfile(name), id);
}, 60_000);

async function made(profile: Profile): Promise<[Made[], Materials]> {
  const { templates, words, terms, law } = await library();
  const materials: Materials = { schema: profileSchema, words, terms, law, fingerprint: '0123456789ab' };
  const others = templates.filter((one) => !one.after);
  return [others.map((template) => ({ template, ...compose(profile, template, materials) })), materials];
}

async function dutyOf(profile: Profile, entry: string): Promise<Duty> {
  const { duties } = await complianceOf(profile, ...(await made(profile)));
  return duties.find((one) => one.entry.id === entry) as Duty;
}

describe.each(examples)('%s', (name) => {
  it('has a statement that reads as its golden text', async () => {
    const text = documentText(statements[name] as Document).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`goldens/${name}/${id}.txt`);
  });

  it('answers every duty of the register once', () => {
    const rows = places(statements[name] as Document).filter(
      ({ id: row }) => row.startsWith('duties.row[') || row.startsWith('evidence.study['),
    );
    expect(rows.map((row) => row.id.replace(/^.*\[(.*)\]$/, '$1')).sort()).toEqual(
      register.map((entry) => entry.id).sort(),
    );
  });

  it('shows wording of 2011 in its table of changes, and nowhere else', async () => {
    const dated = (await readLaw()).flatMap((term) => term.dated);
    const found = places(statements[name] as Document).flatMap(({ id: row, block }) => {
      if (!('cells' in block)) return [];
      const text = documentText({ blocks: block.cells.flat() }).join('\n');
      return dated.some((wording) => new RegExp(`\\b${wording}\\b`, 'i').test(text)) ? [row] : [];
    });
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((row) => !row.startsWith('changes.row['))).toEqual([]);
  });
});

describe('how a duty stands', () => {
  const cases: [
    what: string,
    change: (profile: Profile) => void,
    entry: string,
    status: Status,
    why: RegExp,
  ][] = [
    ['a clause carries it', () => undefined, 'D-8.1.c', 'carried', /skills\.unit/],
    [
      'the answers leave nothing for it to apply to',
      () => undefined,
      'M-joint.b',
      'not-applicable',
      /figures\.jointCommissioning/,
    ],
    [
      'an answer is missing on which its only clause hangs',
      (profile) => {
        if (profile.service) delete profile.service.groupAdvocacy;
      },
      'D-6.7.b',
      'undecided',
      /service\.groupAdvocacy/,
    ],
    [
      'the answer departs from a rule',
      (profile) => {
        if (profile.service?.response) profile.service.response.workingDays = 8;
      },
      'D-3.2.d',
      'departed',
      /a patient may wait 8 working days.*undefined/,
    ],
    [
      'the departure was accepted',
      (profile) => {
        if (profile.service?.response) profile.service.response.workingDays = 8;
        profile.eiriol.departures = [
          {
            id: 'islands',
            rule: 'response-over-five-days',
            reason: 'The ferry.',
            by: 'The board',
            date: '2026-11-05',
          },
        ];
      },
      'D-3.2.d',
      'departed',
      /The ferry\. \(The board, 5 November 2026\)/,
    ],
    [
      'a local change took out its only clause',
      (profile) => {
        profile.variations = [
          {
            id: 'own-office',
            document: 'service-specification',
            clause: 'premises.storage',
            action: 'remove',
            reason: 'The site has a store.',
          },
        ];
      },
      'D-5.1.b',
      'departed',
      /The site has a store\./,
    ],
    ['only a question rests on it', () => undefined, 'S0-funding.a', 'elsewhere', /./],
  ];

  it.each(cases)('%s', async (_, change, entry, status, why) => {
    const profile = exampleProfile('urban-board');
    change(profile);
    const duty = await dutyOf(profile, entry);
    const told = [
      ...duty.where.map((one) => one.id),
      ...duty.because,
      ...duty.departures.map(({ finding, reason }) => `${finding} ${reason}`),
      ...duty.questions,
    ].join(' ');
    expect([duty.status, told]).toEqual([status, expect.stringMatching(why)]);
  });
});
