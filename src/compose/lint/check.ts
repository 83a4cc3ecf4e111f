import type { Problem } from '../../problem.js';
import { parse } from '../blocks.js';
import type { Template } from '../compose.js';
import type { SchemaNode } from '../schema.js';
import type { Words } from '../words.js';
import { flatten } from './flatten.js';
import { checkTags } from './paths.js';
import { checkReferences } from './references.js';
import { scan } from './scan.js';
import { contextType } from './types.js';

/** What a template is checked against. */
export interface Rulebook {
  schema: SchemaNode;
  words: Words;
  /** Ids of the terms of law that may be printed. */
  terms: ReadonlySet<string>;
  /** Ids of the guidance register. */
  sources: ReadonlySet<string>;
  /** Wording of 2011 that has aged, and the id of the term that replaces it. */
  dated: readonly { wording: string; term: string }[];
}

/** Everything wrong in a template, found without any profile; sorted by place. */
export function checkTemplate(template: Template, rulebook: Rulebook): Problem[] {
  const { text, file } = template;
  const lines = text.split('\n');
  const problems: Problem[] = [];
  const add = (code: string, message: string, line: number, column: number, hint?: string): void => {
    problems.push({
      code,
      severity: 'error',
      message,
      file,
      line,
      column,
      source: lines[line - 1] ?? '',
      ...(hint !== undefined && { hint }),
    });
  };

  const tags = checkTags(text, contextType(rulebook.schema), rulebook.terms);
  for (const one of tags) add(one.code, one.message, one.line, one.column, one.hint);

  const flat = flatten(text);
  const { blocks, faults } = parse(flat.text, flat.tokens, rulebook.words);
  for (const one of faults) add(one.code, one.message, one.line, 1);

  const found = scan(text);
  for (const { source, line, column } of found.sources)
    if (!rulebook.sources.has(source))
      add('unknown-source', `the register has no entry "${source}"`, line, column);
  for (const one of checkReferences(found, blocks))
    add(one.code, one.message, one.line, one.column, one.hint);
  for (const [index, line] of lines.entries())
    for (const { wording, term } of rulebook.dated) {
      const at = line.search(new RegExp(`\\b${literally(wording)}\\b`));
      if (at >= 0)
        add(
          'dated-term',
          `"${wording}" is wording of 2011`,
          index + 1,
          at + 1,
          `print {{term "${term}"}} instead`,
        );
    }
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
