import type { Field, Traced } from '../document/types.js';
import { typographic } from './inlines.js';
import type { TextReader } from './text-reader.js';

/**
 * An item of `:::fields`: its label, and in braces what is put beside it: nothing for text, `date`, `check`, or
 * `choice="yes, no"`.
 * @param block that the field stands in; it takes over the sources of the field
 * @param at place of the field in its block, from 0
 */
export function readField(source: string, block: Traced, at: number, reader: TextReader): Field {
  const { attributes, traced, inlines } = reader.read(source, 'field');
  reader.gather(block, traced);
  const { id = `${block.id}/field-${at + 1}`, kinds, lines = 1 } = attributes;
  const choices = attributes.choices.map(typographic);
  if (kinds.length > 1)
    reader.fault('field-kind', `a space takes one kind of answer, not ${kinds.join(' and ')}`);
  if (kinds.includes('choice') && (choices.length < 2 || choices.includes('')))
    reader.fault('field-choices', 'a choice has two wordings or more, parted by commas');
  // Word tells the entries of a list by their wording and refuses the same one twice.
  if (new Set(choices).size < choices.length)
    reader.fault('field-choices', 'the wordings of a choice differ from each other');
  return { id, kind: kinds[0] ?? 'text', choices, label: inlines, value: [], lines };
}
