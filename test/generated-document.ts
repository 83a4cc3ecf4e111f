/** Documents made by rule from a seed: long words, deep lists, tall cells, long tables, many references. */

import type {
  Block,
  Clause,
  Document,
  Inline,
  Paragraph,
  Row,
  Section,
  Table,
} from '../src/document/types.js';
import { sampleWords } from './document-sample.js';

/** Numbers from 0 to 1 that a seed settles (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const vocabulary =
  'advocate ward unit Provider health board must visit patient within days request agree record quarterly report the of and to in a for by with an or Llanelli cyfieithydd person-centred well-being £12,400 (see) “so” 24/7 self-referral'.split(
    ' ',
  );

/** Words that are hard to set, though the house font has every letter of them. */
const rare = [
  'Rhosllannerchrugog'.repeat(6),
  'x\u00a0y\u00a0z',
  '\u0174yn\u00a0\u2013\u00a0t\u0177',
  'quarter-by-quarter',
];

/** Words that programs break or set in their own ways: addresses, other scripts, marks that fonts must place. With
 * them go typed tabs. */
const foreign = [
  'https://example.org/a/very/long/path?with=query&and=more#fragment',
  'and/or/neither/nor',
  '\u05e9\u05dc\u05d5\u05dd',
  '\u0645\u0631\u062d\u0628\u0627',
  '\u{1f469}\u200d\u{1f9bd}',
  '\u4f60\u597d',
  'soft\u00adhyphen',
  'e\u0301te\u0301',
];

export interface Recipe {
  seed: number;
  sections: number;
  /** Rows of the longest table. */
  rows: number;
  /** Words in the tallest cell. */
  cellWords: number;
  /** Has words of other scripts in it, and addresses. */
  foreign: boolean;
}

/** A document from a recipe. The same recipe gives the same document. */
export function generatedDocument(recipe: Recipe): Document {
  const { seed, sections, rows, cellWords } = recipe;
  const next = numbersFrom(seed);
  const strange = recipe.foreign ? [...rare, ...foreign] : rare;
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  let ids = 0;
  const traced = (kind: string, undecided = false) => ({
    id: `${kind}-${++ids}`,
    sources: [],
    answers: [],
    undecided: undecided ? ['some.question'] : [],
  });
  const targets: { id: string; label: string }[] = [];

  const words = (count: number): string =>
    Array.from({ length: count }, () =>
      next() < 0.02
        ? (strange[upTo(strange.length - 1)] as string)
        : (vocabulary[upTo(vocabulary.length - 1)] as string),
    ).join(next() < 0.05 ? '  ' : ' ');

  const inlines = (count: number): Inline[] => {
    const made: Inline[] = [{ type: 'text', text: `${words(Math.ceil(count / 2))} ` }];
    const kind = next();
    const target = targets[upTo(targets.length - 1)];
    if (kind < 0.15) made.push({ type: 'strong', inlines: [{ type: 'text', text: words(3) }] });
    else if (kind < 0.25) made.push({ type: 'emphasis', inlines: [{ type: 'text', text: words(4) }] });
    else if (kind < 0.4) {
      made.push({
        type: 'blank',
        path: 'a.b',
        question: 'Who?',
        needed: 'tender',
        text: `to be completed: ${words(4)}?`,
      });
    } else if (kind < 0.5)
      made.push({
        type: 'value',
        path: 'a.c',
        text: `${words(3)}\n${recipe.foreign ? '\t' : ''}${words(5)}`,
      });
    else if (kind < 0.6) {
      made.push({ type: 'undecided', paths: ['a.d'], inlines: [{ type: 'text', text: ` ${words(8)}` }] });
    } else if (kind < 0.85 && target) {
      made.push({
        type: 'reference',
        to: target.id,
        parts: ['clause ', { to: target.id, label: target.label }],
      });
    } else if (kind < 0.9) {
      made.push({ type: 'link', href: 'https://example.org/', inlines: [{ type: 'text', text: words(2) }] });
    }
    made.push({ type: 'text', text: ` ${words(Math.ceil(count / 2))}.` });
    return made;
  };

  const paragraph = (count: number): Paragraph => ({
    type: 'paragraph',
    ...traced('p'),
    inlines: inlines(count),
  });

  const clause = (number: number[], inSchedule: boolean): Clause => {
    const depth = number.length;
    const last = number.at(-1) ?? 1;
    const label =
      depth === 2
        ? inSchedule
          ? `${last}`
          : number.join('.')
        : depth === 3
          ? `(${'abcdefghij'[last - 1]})`
          : `(${['i', 'ii', 'iii', 'iv'][last - 1]})`;
    const base = traced('clause', next() < 0.05);
    if (depth === 2) targets.push({ id: base.id, label });
    const items = depth < 4 && next() < 0.35 ? 1 + upTo(3) : 0;
    const blocks: Block[] = Array.from({ length: items }, (_, at) => clause([...number, at + 1], inSchedule));
    if (items > 0 && next() < 0.3) blocks.push(paragraph(12));
    if (depth === 2 && next() < 0.08) blocks.push(table(4, 'grid'));
    return {
      type: 'clause',
      ...base,
      inSchedule,
      number,
      label,
      inlines: inlines(4 + upTo(60)),
      blocks,
      notUsed: next() < 0.03,
    };
  };

  const table = (count: number, style: Table['style'], tall = 0): Table => {
    const columns = style === 'grid' ? 2 + upTo(4) : 2;
    const row = (at: number): Row => {
      const isTall = tall > 0 && at === 1;
      return {
        ...traced(isTall ? 'tall' : 'row', next() < 0.05),
        cells: Array.from({ length: columns }, (_, column) => {
          if (isTall && column === 1) return Array.from({ length: 4 }, () => paragraph(Math.ceil(tall / 4)));
          if (next() < 0.06) return [paragraph(6), bullets()];
          return [paragraph(1 + upTo(14))];
        }),
      };
    };
    const headed = style === 'grid';
    return {
      type: 'table',
      ...traced('table', next() < 0.03),
      style,
      caption: next() < 0.7 ? [{ type: 'text', text: words(6) }] : [],
      description: words(9),
      columns: Array.from({ length: columns }, () => ({
        title: headed ? [{ type: 'text' as const, text: words(2) }] : [],
        align: (['left', 'right', 'center'] as const)[upTo(2)] ?? 'left',
      })),
      rows: Array.from({ length: count }, (_, at) => row(at)),
    };
  };

  const bullets = (): Block => ({
    type: 'bullets',
    items: Array.from({ length: 1 + upTo(3) }, () => [paragraph(3 + upTo(20))]),
  });

  const section = (
    number: number,
    kind: Section['kind'],
    blocks: () => Block[],
    landscape = false,
  ): Section => {
    const label = kind === 'numbered' ? `${number}` : kind === 'schedule' ? `Schedule ${number}` : '';
    const base = traced('section', next() < 0.05);
    return {
      type: 'section',
      ...base,
      kind,
      number: kind === 'unnumbered' ? [] : [number],
      label,
      title: [{ type: 'text', text: words(2 + upTo(10)) }],
      landscape,
      blocks: blocks(),
    };
  };

  const clauses = (number: number, inSchedule: boolean): Block[] =>
    Array.from({ length: upTo(7) }, (_, at): Block[] => {
      const made: Block[] = [clause([number, at + 1], inSchedule)];
      if (next() < 0.1)
        made.push({ type: 'subheading', ...traced('sub'), title: [{ type: 'text', text: words(3) }] });
      if (next() < 0.1) {
        made.push({
          type: 'note',
          title: [{ type: 'text', text: words(3) }],
          blocks: [paragraph(30), bullets(), paragraph(9)],
        });
      }
      return made;
    }).flat();

  return {
    id: 'generated',
    title: words(12),
    issuer: words(5),
    language: seed % 2 === 0 ? 'en' : 'cy',
    audience: 'bidders',
    draft: seed % 3 === 0,
    illustrative: seed % 3 === 1,
    date: seed % 4 === 0 ? undefined : '2026-11-16',
    words: sampleWords,
    blocks: [
      {
        type: 'cover',
        title: [{ type: 'text', text: words(4) }],
        subtitle: [{ type: 'text', text: words(9) }],
        blocks: [paragraph(20), table(5, 'control')],
      },
      { type: 'contents' },
      section(0, 'unnumbered', () => [paragraph(15), table(12, 'definitions')]),
      ...Array.from({ length: sections }, (_, at) =>
        section(at + 1, 'numbered', () => clauses(at + 1, false)),
      ),
      section(1, 'schedule', () => [...clauses(1, true), table(rows, 'grid', cellWords)]),
      section(2, 'schedule', () => [...clauses(2, true), table(15, 'grid')], next() < 0.7),
      section(0, 'unnumbered', () => [
        {
          type: 'fields',
          ...traced('fields'),
          together: seed % 2 === 0,
          fields: [1, 2, 30, 40].map((lines, at) => ({
            id: `fields/field-${at + 1}`,
            kind: (['text', 'choice', 'date', 'check'] as const)[at] ?? 'text',
            choices: at === 1 ? Array.from({ length: 2 + upTo(4) }, () => words(1 + upTo(12))) : [],
            label: inlines(4),
            value: [],
            lines: Math.min(lines, 30),
          })),
        },
        {
          type: 'cycle',
          ...traced('cycle'),
          description: words(9),
          steps: Array.from({ length: 3 + (seed % 10) }, () => inlines(1 + upTo(8))),
        },
        { type: 'signatures', ...traced('signatures'), parties: [inlines(4), inlines(4), inlines(4)] },
      ]),
    ],
  };
}

/** Two hundred recipes that together reach the corners of the layout. */
export const recipes: Recipe[] = Array.from({ length: 200 }, (_, seed) => ({
  seed,
  sections: seed % 13,
  rows: seed % 25 === 0 ? 300 : 1 + ((seed * 7) % 60),
  cellWords: seed % 20 === 7 ? 2600 : seed % 5 === 2 ? 150 * (seed % 9) : 0,
  foreign: seed % 4 === 3,
}));
