import { beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../src/commands/explain.js';
import { explanationText } from '../src/commands/explain-text.js';
import { readKnowledge } from '../src/commands/knowledge.js';
import { UsageError } from '../src/commands/world.js';
import { everyId, explain as explainId } from '../src/guidance/explain/find.js';
import type { Knowledge } from '../src/guidance/explain/knowledge.js';
import { readLawRegister, readRegister } from '../src/guidance/register.js';
import { everyQuestion } from '../src/profile/questions.js';
import { exampleProfile, library } from './packs.js';

const look = { width: 100, colour: false };
let all: Knowledge;
let urban: Knowledge;

beforeAll(async () => {
  all = await readKnowledge(undefined);
  urban = await readKnowledge(exampleProfile('urban-board'));
}, 60_000);

const shown = (id: string, known: Knowledge): string =>
  explainId(id, known)
    .map((one) => explanationText(one, known, look))
    .join('\n\n');

/** Runs the command as a planner would, in the folder of the product. */
async function asked(words: string[], options: { profile?: string; json?: boolean } = {}): Promise<string> {
  const lines: string[] = [];
  const print = (text: string): void => void lines.push(text);
  const world = { cwd: '.', print, warn: print, progress: () => undefined, colour: false };
  await explain(words, options, world);
  return lines.join('\n');
}

describe('every id has an answer', () => {
  it('knows every duty, question and term of law, and every id that stands in a template', async () => {
    const ids = new Set(everyId(all));
    const [register, law, { templates }] = await Promise.all([readRegister(), readLawRegister(), library()]);
    // Fields of a form have ids too, for the controls of Word; they are asked for by their form.
    const written = templates.flatMap(({ id, text }) =>
      [...text.replace(/^:::(fields|form) [\s\S]*?^:::$/gm, '').matchAll(/(?<!\{)\{#([^\s{}[]+)/g)].map(
        (found) => `${id}#${found[1]}`,
      ),
    );
    const known = new Set([...ids].map((id) => id.replace(/\[.*/, '')));
    expect(written.length).toBeGreaterThan(1500);
    expect(written.filter((id) => !known.has(id))).toEqual([]);
    const others = [
      ...register.flatMap(({ id, part }) => [id, part ?? id]),
      ...everyQuestion().map(({ path }) => path),
      ...[law.laws, law.terms, law.statutes, law.pending, law.readings].flat().map(({ id }) => id),
    ];
    expect(others.length).toBeGreaterThan(1300);
    expect(others.filter((id) => !ids.has(id))).toEqual([]);
  });

  const saysLittle = (id: string, known: Knowledge): boolean =>
    shown(id, known).split('\n').filter(Boolean).length < 3;

  it('says more of each than its name', () => {
    expect(everyId(all).filter((id) => saysLittle(id, all))).toEqual([]);
  });

  it('says more of each clause with a profile, also of those that the profile leaves out', () => {
    const clauses = urban.places.map(({ document, id }) => `${document}#${id}`);
    expect(clauses.filter((id) => saysLittle(id, urban))).toEqual([]);
    expect(urban.places.filter(({ keptOutBy }) => keptOutBy.length > 0).length).toBeGreaterThan(50);
  });

  it.each(['urban-board', 'rural-joint'])(
    'in %s each numbered clause is found by its number',
    async (name) => {
      const known = name === 'urban-board' ? urban : await readKnowledge(exampleProfile(name));
      const numbered = known.places.filter(
        ({ label, text }) => /^\d+\.\d+/.test(label) && text[0]?.startsWith(label),
      );
      expect(numbered.length).toBeGreaterThan(150);
      const wrong = numbered.filter(({ document, label, id }) => {
        const [found] = explainId(`${document} ${label}`, known);
        return found?.kind !== 'clause' || found.place.id !== id;
      });
      expect(wrong.map(({ document, label }) => `${document} ${label}`)).toEqual([]);
    },
  );
});

describe('what is said', () => {
  it.each([
    ['service-specification#skills.unit', 'clause'],
    ['para-121', 'duty'],
    ['D-8.1', 'split-duty'],
    ['workforce.monthsToQualify', 'question'],
    ['dbs-certificate', 'term'],
    ['s130J', 'statute'],
    ['reading-2', 'reading'],
    ['controller-roles', 'not-verified'],
  ])('of %s without a profile', async (id, name) => {
    await expect(`${shown(id, all)}\n`).toMatchFileSnapshot(`goldens/explain/${name}.txt`);
  });

  it.each([
    ['service-specification 8.4', 'clause-of-urban-board'],
    ['service-specification#commissioning.lead', 'clause-not-in-urban-board'],
    ['workforce.monthsToQualify', 'question-of-urban-board'],
  ])('of %s with a profile', async (id, name) => {
    await expect(`${shown(id, urban)}\n`).toMatchFileSnapshot(`goldens/explain/${name}.txt`);
  });

  it('keeps to the width of the screen', () => {
    const narrow = { width: 60, colour: false };
    const text = explainId('D-8.1', all)
      .map((one) => explanationText(one, all, narrow))
      .join('\n');
    expect(text.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });
});

describe('the command', () => {
  it('lists what can be asked when nothing is', async () => {
    expect(await asked([])).toContain('eiriol explain ID');
  });

  it.each([
    [['8.4'], { profile: 'profiles/urban-board.yaml' }],
    [['profiles/urban-board.yaml', '8.4'], {}],
    [['profiles/urban-board.yaml', 'service-specification', '8.4'], {}],
    [['service-specification#8.4'], { profile: 'profiles/urban-board.yaml' }],
  ])('finds a clause by its number: %j %j', async (words, options) => {
    expect(await asked(words, options)).toContain('Service specification, 8.4');
  });

  it('gives the same to other programs', async () => {
    const [found] = JSON.parse(await asked(['para-121'], { json: true }));
    expect(found).toMatchObject({ kind: 'duty', id: 'para-121' });
    expect(
      found.duties[0].places.map(({ document, id }: { document: string; id: string }) => `${document}#${id}`),
    ).toEqual(['service-specification#skills.unit', 'engagement-protocol#skills.unit']);
  });

  it.each([
    ['workforce.monthsToQualfy', 'did you mean workforce.monthsToQualify?'],
    ['skills.unti', '#skills.unit'],
    ['para-9999', 'did you mean para-'],
    ['8.1', 'a number of a clause needs a profile: --profile FILE'],
    ['nothing of the kind at all', 'eiriol explain lists what can be asked'],
  ])('says what is close to %s', async (id, hint) => {
    await expect(asked([id])).rejects.toThrow(UsageError);
    await expect(asked([id])).rejects.toThrow(hint);
  });
});
