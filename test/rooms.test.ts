import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** Which rooms each room may import from. */
const table: Record<string, string[]> = {
  cli: ['commands'],
  commands: [
    'interview',
    'profile',
    'guidance',
    'figures',
    'compose',
    'document',
    'layout',
    'writers',
    'returned',
    'branding',
    'ooxml',
    'problem',
  ],
  interview: ['profile', 'guidance', 'figures', 'problem'],
  profile: ['problem'],
  guidance: ['profile', 'figures', 'problem'],
  figures: ['profile'],
  compose: ['profile', 'figures', 'document', 'problem'],
  layout: ['document'],
  writers: ['document', 'layout', 'ooxml', 'problem'],
  returned: ['profile', 'document', 'ooxml', 'problem'],
  branding: ['profile', 'document', 'layout', 'ooxml', 'problem'],
  ooxml: [],
  document: [],
  problem: [],
};

const typesOnly: [string, string][] = [
  ['compose', 'profile'],
  ['guidance', 'profile'],
  ['figures', 'profile'],
];

interface Import {
  file: string;
  path: string;
  from: string;
  to: string;
  typeOnly: boolean;
}

function imports(): Import[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(src, name), 'utf8');
      const found = text.matchAll(
        /(?:import|export)(\s+type)?[^;'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g,
      );
      return [...found].map((one) => {
        const path = relative(src, resolve(src, dirname(name), one[2] ?? one[3] ?? ''));
        return { file: name, path, from: room(name), to: room(path), typeOnly: one[1] !== undefined };
      });
    });
}

function room(path: string): string {
  return path.split(/[/\\]/)[0]?.replace(/\.(ts|js)$/, '') ?? '';
}

describe('rooms import downwards only', () => {
  const all = imports();

  it('finds the imports', () => expect(all.length).toBeGreaterThan(50));

  it('keeps to the table', () => {
    const wrong = all.filter(({ from, to }) => from !== to && !table[from]?.includes(to));
    expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  it('takes only the type of a profile where that is all it may know', () => {
    const wrong = all.filter(
      ({ from, to, typeOnly }) => !typeOnly && typesOnly.some((pair) => pair[0] === from && pair[1] === to),
    );
    expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  it('has writers that know nothing of each other', () => {
    const wrong = all.filter(({ file, path }) => {
      const own = /^writers[/\\](\w+)[/\\]/.exec(file)?.[1];
      const other = /^writers[/\\](\w+)[/\\]/.exec(path)?.[1];
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(wrong.map(({ file, path }) => `${file} imports ${path}`)).toEqual([]);
  });
});
