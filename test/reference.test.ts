import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Figure {
  value: number;
  year: string;
  source: string[];
  status: string;
  note?: string;
}
type Figures = Record<string, Figure>;
interface Reference {
  sources: Record<string, { cite: string }>;
  names: Record<string, string[]>;
  wales: { figures: Figures };
  boards: {
    code: string;
    odsCode: string;
    id: string;
    name: string;
    nameWelsh: string;
    authorities: string[];
    figures: Figures;
  }[];
  authorities: { code: string; id: string; board: string; figures: Figures }[];
}

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const reference: Reference = parse(read('templates/reference/health-boards.yaml'));
const profileSchema = JSON.parse(read('schemas/profile.schema.json'));
const { sources, wales, boards, authorities } = reference;

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const addFormats = addFormatsModule as unknown as (to: Ajv2020) => void;
addFormats(ajv);

const places: [string, Figures][] = [
  ['Wales', wales.figures],
  ...[...boards, ...authorities].map((one): [string, Figures] => [one.code, one.figures]),
];
const amount = (figures: Figures, key: string): number => figures[key]?.value ?? Number.NaN;

test('the reference figures have the shape of their schema', () => {
  const check = ajv.compile(JSON.parse(read('schemas/health-boards.schema.json')));
  expect(check(reference), ajv.errorsText(check.errors)).toBe(true);
});

test('figures are keyed as in the profile', () => {
  const keys = Object.keys(profileSchema.properties.population.properties.boards.items.properties);
  for (const [, figures] of places) expect(keys).toEqual(expect.arrayContaining(Object.keys(figures)));
});

test('no two boards or authorities share a code or an id', () => {
  const all = [...boards, ...authorities];
  expect(new Set(all.map((one) => one.code)).size).toBe(29);
  expect(new Set(all.map((one) => one.id)).size).toBe(29);
  expect(new Set(boards.map((one) => one.odsCode)).size).toBe(7);
});

test('boards and authorities name each other', () => {
  for (const board of boards)
    expect(authorities.filter((one) => one.board === board.code).map((one) => one.code)).toEqual(
      [...board.authorities].sort(),
    );
  expect(boards.flatMap((one) => one.authorities)).toHaveLength(22);
});

test('every source that is named exists, and every source is named', () => {
  const named = new Set([
    ...Object.values(reference.names).flat(),
    ...places.flatMap(([, figures]) => Object.values(figures).flatMap((one) => one.source)),
  ]);
  expect([...named].sort()).toEqual(Object.keys(sources).sort());
});

test.each([
  [
    'W11000028',
    '7A6',
    'Aneurin Bevan University Health Board',
    'Bwrdd Iechyd Prifysgol Aneurin Bevan',
    587_655,
  ],
  [
    'W11000023',
    '7A1',
    'Betsi Cadwaladr University Health Board',
    'Bwrdd Iechyd Prifysgol Betsi Cadwaladr',
    686_893,
  ],
  [
    'W11000029',
    '7A4',
    'Cardiff and Vale University Health Board',
    'Bwrdd Iechyd Prifysgol Caerdydd a’r Fro',
    494_259,
  ],
  [
    'W11000030',
    '7A5',
    'Cwm Taf Morgannwg University Health Board',
    'Bwrdd Iechyd Prifysgol Cwm Taf Morgannwg',
    441_997,
  ],
  ['W11000025', '7A2', 'Hywel Dda University Health Board', 'Bwrdd Iechyd Prifysgol Hywel Dda', 382_731],
  ['W11000024', '7A7', 'Powys Teaching Health Board', 'Bwrdd Iechyd Addysgu Powys', 133_174],
  ['W11000031', '7A3', 'Swansea Bay University Health Board', 'Bwrdd Iechyd Prifysgol Bae Abertawe', 380_780],
])('%s (%s) is %s', (code, odsCode, name, nameWelsh, residents) => {
  const board = boards.find((one) => one.code === code);
  expect(board).toMatchObject({ odsCode, name, nameWelsh, figures: { residents: { value: residents } } });
});

describe('sums', () => {
  /** The published total for Wales and the rows of the same table differ by 5: small counts are perturbed. */
  const perturbation = 5;
  const counts = [
    'residents',
    'age0to15',
    'age65plus',
    'female',
    'asian',
    'white',
    'disabled',
    'otherMainLanguage',
  ];

  test.each(counts)('%s: the authorities of a board add up to the board, the boards to Wales', (key) => {
    for (const board of boards) {
      const parts = authorities.filter((one) => one.board === board.code);
      expect(parts.reduce((sum, one) => sum + amount(one.figures, key), 0)).toBe(amount(board.figures, key));
    }
    const sum = boards.reduce((total, one) => total + amount(one.figures, key), 0);
    expect(Math.abs(sum - amount(wales.figures, key))).toBeLessThanOrEqual(perturbation);
  });

  test('age bands and ethnic groups add up to the residents', () => {
    const groups = [
      ['age0to15', 'age16to64', 'age65plus'],
      ['asian', 'black', 'mixed', 'white', 'otherEthnic'],
    ];
    for (const [place, figures] of places)
      for (const keys of groups) {
        const sum = keys.reduce((total, key) => total + amount(figures, key), 0);
        expect(Math.abs(sum - amount(figures, 'residents')), `${place} ${keys[0]}`).toBeLessThan(50);
      }
  });

  test('density is residents over land area', () => {
    for (const [place, figures] of places) {
      const density = amount(figures, 'residents') / amount(figures, 'landArea');
      // Areas are rounded to a tenth of a square kilometre.
      expect(Math.abs(density / amount(figures, 'density') - 1), place).toBeLessThan(0.002);
    }
  });
});

describe('the example profiles', () => {
  const files = readdirSync(new URL('../profiles/', import.meta.url)).filter((name) =>
    name.endsWith('.yaml'),
  );

  test.each(files)('%s gives names, codes and census figures as they stand here', (name) => {
    const profile = parse(read(`profiles/${name}`));
    for (const one of profile.commissioners?.boards ?? []) {
      const board = boards.find((known) => known.name === one.name);
      expect(board, one.name).toBeDefined();
      for (const key of ['id', 'code', 'odsCode', 'nameWelsh'] as const)
        if (one[key] != null) expect(one[key]).toBe(board?.[key]);
    }
    for (const one of profile.commissioners?.authorities ?? [])
      expect(authorities.find((known) => known.code === one.code)?.id).toBe(one.id);
    for (const { id: _, board: boardId, ...figures } of profile.population?.boards ?? []) {
      const known = boards.find((one) => one.id === boardId)?.figures ?? {};
      for (const [key, figure] of Object.entries(figures as Record<string, unknown>)) {
        const { source, ...expected } = known[key] ?? { source: [] };
        const cited = source.map((id) => sources[id]?.cite).join('; ');
        expect(figure, key).toEqual(known[key] ? { ...expected, source: cited } : null);
      }
    }
  });
});
