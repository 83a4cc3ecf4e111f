import { type Document, parseDocument } from 'yaml';
import { tooDeep } from './deep.js';
import type { Fault } from './fault.js';
import { Places } from './place.js';
import { PlainReader, typeFault } from './plain-value.js';
import { quote } from './quote.js';
import { yamlFaults } from './yaml-faults.js';
import { wordsFor } from './yaml-words.js';

/** What a text holds as YAML. */
export interface Parsed {
  document?: Document.Parsed;
  /** As plain data; fields without a value are null. */
  value: unknown;
  faults: Fault[];
  /** Whether the value is whole, so that its form can be checked. */
  complete: boolean;
}

/** Reads the text of a profile as YAML 1.2 and refuses what a profile does not use of it. */
export function parseProfile(text: string): Parsed {
  const broken = (fault: Fault): Parsed => ({ value: undefined, faults: [fault], complete: false });
  const deep = tooDeep(text);
  if (deep !== undefined) return broken({ ...wordsFor('RESOURCE_EXHAUSTION', ''), at: { offset: deep } });
  const document = parseDocument(text, {
    // Whatever a %YAML line says: in YAML 1.1, "no" is false and dates are no text.
    schema: 'core',
    stringKeys: true,
    // Found in plainValue, with both lines.
    uniqueKeys: false,
    prettyErrors: false,
  });
  const { contents, errors, warnings } = document;
  const places = new Places(text, contents);
  const syntax = yamlFaults(errors, text, contents, places);
  if (syntax.length > 0) return { document, value: undefined, faults: syntax, complete: false };
  const reader = new PlainReader(text);
  const value = reader.read(contents);
  const { faults } = reader;
  for (const { code, pos } of warnings) if (code === 'TAG_RESOLVE_FAILED') faults.push(typeFault(pos[0]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (faults.length === 0) faults.push(notFields(value, text));
    return { document, value, faults, complete: false };
  }
  return { document, value, faults, complete: reader.whole };
}

/** What to say of a file that does not consist of named fields. */
function notFields(value: unknown, text: string): Fault {
  const at = { offset: Math.max(0, text.search(/\S/)) };
  const hint = 'begin with a copy of one of the examples in the folder profiles';
  if (value === null || value === undefined) {
    const message = text.trim() === '' ? 'this file is empty' : 'this file has no answers in it';
    return { code: 'empty', message, hint, at };
  }
  const what = Array.isArray(value) ? 'a list' : `a single text, ${quote(String(value))}`;
  const message = `a profile consists of fields such as "eiriol:" and "contract:", but this file holds ${what}`;
  return { code: 'not-a-profile', message, hint, at };
}
