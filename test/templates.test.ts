import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Template } from '../src/compose/compose.js';
import { checkTemplate } from '../src/compose/lint/check.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const cases = parse(read('template-cases.yaml')) as { name: string; template: string; says: string[] }[];

const rulebook = {
  schema: JSON.parse(read('../schemas/profile.schema.json')),
  words: parse(read('../templates/words/en.yaml')),
  terms: new Set(['cto']),
  sources: new Set(['D-1.1']),
  dated: [{ wording: 'CRB', term: 'dbs-certificate' }],
  laws: [{ name: 'Mental Health Act 1983', term: 'mental-health-act' }],
  parts: new Set<string>(),
};

describe('a template is checked without a profile', () => {
  it.each(cases)('$name', ({ template, says }) => {
    const text = `## First {#first}\n\n${template}\n`;
    const problems = checkTemplate({ file: 'test.md', text } as Template, rulebook);
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(says);
  });
});
