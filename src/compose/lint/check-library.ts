import type { Problem } from '../../problem.js';
import type { Library } from '../library.js';
import type { Part } from '../parts.js';
import { checkTemplate, type Rulebook } from './check.js';
import { brokenTag } from './paths.js';

/**
 * Everything wrong in the templates and the parts that they share. A part is checked in each document that includes
 * it; what is wrong in all of them is said once.
 */
export function checkLibrary(
  { templates, parts }: Pick<Library, 'templates' | 'parts'>,
  rulebook: Rulebook,
): Problem[] {
  const broken = new Map(parts.flatMap((part) => brokenPart(part)));
  const included = new Set(templates.flatMap(({ origins = [] }) => origins.map((origin) => origin.file)));
  const found = templates.flatMap((template) => {
    const problems = checkTemplate(template, rulebook);
    // A part that leaves a tag open breaks the documents around it; that is said of the part.
    const through = template.origins?.some((origin) => broken.has(origin.file));
    return through ? problems.filter(({ code }) => code !== 'broken-tag') : problems;
  });
  const unused = parts.filter(({ file }) => !included.has(file)).map(unusedPart);
  const seen = new Set<string>();
  return [...broken.values(), ...found, ...unused].filter(({ file, line, column, message }) => {
    const key = `${file}:${line}:${column} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A part must open and close its own tags, since documents differ in what stands around it. */
function brokenPart({ file, text }: Part): [string, Problem][] {
  const fault = brokenTag(text);
  if (!fault) return [];
  const source = text.split('\n')[fault.line - 1] ?? '';
  return [[file, { ...fault, severity: 'error', file, source }]];
}

function unusedPart({ file, text }: Part): Problem {
  const message = 'no document includes this part';
  const source = text.split('\n')[0] ?? '';
  return { code: 'unused-part', severity: 'error', message, file, line: 1, column: 1, source };
}
