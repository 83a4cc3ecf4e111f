import type { Problem } from '../../problem.js';
import { parse } from '../blocks.js';
import type { Template } from '../compose.js';
import type { Origin } from '../parts.js';
import type { SchemaNode } from '../schema.js';
import type { Words } from '../words.js';
import { definitionFaults } from './definitions.js';
import { checkDuties } from './duties.js';
import { flatten } from './flatten.js';
import { handWritten, type LawWording } from './law-wording.js';
import { checkTags } from './paths.js';
import { checkReferences } from './references.js';
import { scan } from './scan.js';
import { contextType } from './types.js';

/** What a template is checked against. */
export interface Rulebook extends LawWording {
  schema: SchemaNode;
  words: Words;
  /** Ids of the terms of law that may be printed. */
  terms: ReadonlySet<string>;
  /** Ids of the guidance register. */
  sources: ReadonlySet<string>;
  /** Names of the shared parts. */
  parts: ReadonlySet<string>;
}

/** Everything wrong in a template and the parts it includes, found without any profile; sorted by place. */
export function checkTemplate(template: Template, rulebook: Rulebook): Problem[] {
  const { text, file, origins, audience } = template;
  const lines = text.split('\n');
  const originOf = (line: number): Origin => origins?.[line - 1] ?? { file, line };
  const found: (Problem & { at: number })[] = [];
  const add = (code: string, message: string, at: number, column: number, hint?: string): void => {
    const { line, includedOn, ...origin } = originOf(at);
    const included = includedOn === undefined ? undefined : `included by ${file}, line ${includedOn}`;
    const hints = [hint, included].filter((one) => one !== undefined);
    found.push({
      code,
      severity: 'error',
      message,
      ...origin,
      line,
      column,
      source: lines[at - 1] ?? '',
      ...(hints.length > 0 && { hint: hints.join('; ') }),
      at,
    });
  };

  const tags = checkTags(text, contextType(rulebook.schema), rulebook.terms, (name, line) =>
    partFault(name, originOf(line), rulebook.parts),
  );
  for (const one of tags) add(one.code, one.message, one.line, one.column, one.hint);

  const flat = flatten(text);
  const { blocks, faults } = parse(flat.text, flat.tokens, rulebook.words);
  for (const one of faults) add(one.code, one.message, one.line, 1);

  const scanned = scan(text);
  for (const { id, term, kind } of definitionFaults(blocks)) {
    const line = scanned.ids.find((one) => one.id === id)?.line ?? 1;
    const message = kind === 'twice' ? `"${term}" is defined twice` : `"${term}" is defined and never used`;
    add(`term-${kind}`, message, line, 1);
  }
  for (const { source, line, column } of scanned.sources)
    if (!rulebook.sources.has(source))
      add('unknown-source', `the register has no entry "${source}"`, line, column);
  const named = (line: number): string => {
    const origin = originOf(line);
    return origin.file === file ? `line ${origin.line}` : `line ${origin.line} of ${origin.file}`;
  };
  for (const one of checkReferences(scanned, blocks, named))
    add(one.code, one.message, one.line, one.column, one.hint);
  for (const one of checkDuties(lines, audience === 'parties'))
    add(one.code, one.message, one.line, one.column, one.hint);
  for (const [index, line] of lines.entries())
    for (const one of handWritten(line, rulebook))
      add(one.code, one.message, index + 1, one.column, one.hint);
  return found
    .sort((a, b) => a.at - b.at || (a.column ?? 0) - (b.column ?? 0))
    .map(({ at: _, ...problem }) => problem);
}

/** What is wrong with a tag that includes a part and is still there after the parts were put in. */
function partFault(name: string, { includedOn }: Origin, parts: ReadonlySet<string>): string {
  if (includedOn !== undefined) return 'a part may not include another part';
  if (!parts.has(name)) return `there is no part "${name}"`;
  return `{{> ${name}}} stands on a line of its own, from its beginning`;
}
